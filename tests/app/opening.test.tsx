/**
 * Opening files that take long to read: the page shows the progress, and reading can be cancelled without losing the open network.
 * The tests of messages use the real worker; those of the page use a made-up one that waits for the test.
 */
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openFiles } from '../../src/app/files/opening.ts';
import { openDialog } from '../../src/app/state/presence.ts';
import { changeView } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { fileReader } from '../../src/app/workers/reading-client.ts';
import type { ReadingReply } from '../../src/app/workers/reading-worker.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import type { ReadingProgress } from '../../src/core/files/read-files.ts';
import { idsInView } from '../../src/core/session/story-views.ts';
import { render } from '../support/render.tsx';
import { startAfresh, WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';
import { leaveUndrawn } from '../support/undrawn-picture.ts';

leaveUndrawn();

const ROWS = 4000;
const relations = `type;de;vers\n${Array.from({ length: ROWS }, (_, i) => `partenariat;A${i};B${i}`).join('\n')}\n`;
const inputs = [{ name: 'relations.csv', bytes: new TextEncoder().encode(relations) }];
const files = [new File(['type;de;vers\npartenariat;A;B\n'], 'liens.csv')];
const state = () => useStore.getState();

beforeEach(() => startAfresh());

test('the worker tells that it comes further, and gives what the terminal gives', async () => {
  const reader = fileReader();
  onTestFinished(() => reader.end());
  const told: ReadingProgress[] = [];
  const { network } = await reader.read(inputs, null, { tell: (progress) => told.push(progress) });
  const shares = told.map(({ share }) => share);
  expect(shares.length).toBeGreaterThan(0);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  const { mapped, asked, ...expected } = readDataset(inputs, idsInView);
  expect([mapped, asked]).toEqual([[], []]);
  expect(JSON.stringify(network)).toBe(JSON.stringify(expected));
});

describe('while files are read', () => {
  /** Workers that do nothing but what a test has them do, in the order in which they were made. */
  const made: StillWorker[] = [];
  class StillWorker extends EventTarget {
    isEnded = false;
    constructor() {
      super();
      made.push(this);
    }
    postMessage(): void {}
    terminate(): void {
      this.isEnded = true;
    }
    send(data: ReadingReply): void {
      this.dispatchEvent(new MessageEvent('message', { data }));
    }
  }
  const worker = async (nth: number) => {
    await expect.poll(() => made[nth]).toBeDefined();
    return made[nth] as StillWorker;
  };

  beforeEach(() => {
    made.length = 0;
    vi.stubGlobal('Worker', StillWorker);
    onTestFinished(() => void vi.unstubAllGlobals());
  });

  const dialog = page.getByRole('dialog', { name: 'Lecture de liens.csv' });
  const bar = dialog.getByRole('progressbar');

  test('how far it has come is shown and said, and the network is opened at the end', async () => {
    await render(<WholePage />);
    const opening = openFiles(files);
    const reading = await worker(0);
    await expect.element(bar).toBeVisible();
    await expect.element(dialog.getByRole('status')).toHaveTextContent('Lecture des fichiers…');
    reading.send({ progress: { phase: 'judging', share: 0.456 } });
    await expect.element(bar).toHaveAttribute('aria-valuetext', '45\u00a0%');
    expect((bar.element() as HTMLProgressElement).value).toBe(0.456);
    await expect.element(dialog.getByRole('status')).toHaveTextContent('Vérification des lignes…');
    const network = readDataset([{ name: 'liens.csv', bytes: new TextEncoder().encode('type;de;vers\npartenariat;A;B\n') }]);
    reading.send({ answer: { network, isToImport: false, cameBack: null, sharedActors: 0 } });
    await opening;
    expect([state().history.document.title, reading.isEnded]).toEqual(['liens.csv', true]);
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test.each(['button', 'Escape'])('it can be ended (%s): the network that is open stays, and what it was opened from', async (way) => {
    openDialog('open');
    await render(<WholePage />);
    const from = page.getByRole('dialog', { name: 'Ouvrir un réseau' });
    await expect.element(from).toBeVisible();
    const { history } = state();
    const opening = openFiles(files);
    const reading = await worker(0);
    await expect.element(dialog.getByRole('button', { name: 'Arrêter la lecture' })).toHaveFocus();
    if (way === 'button') await dialog.getByRole('button', { name: 'Arrêter la lecture' }).click();
    else await userEvent.keyboard('{Escape}');
    await opening;
    // Read at once: messages pass after a few seconds.
    expect(state().announcement).toBe('Lecture arrêtée. Le réseau affiché est resté le même.');
    expect(reading.isEnded).toBe(true);
    expect([state().history, state().reading, state().rejected]).toEqual([history, null, null]);
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(from).toBeVisible();
  });

  test('it is told in English too', async () => {
    changeView({ language: 'en' });
    await render(<WholePage />);
    const opening = openFiles(files);
    (await worker(0)).send({ progress: { phase: 'judging', share: 1 } });
    const english = page.getByRole('dialog', { name: 'Reading liens.csv' });
    await expect.element(english.getByRole('progressbar', { name: 'Checking the rows…' })).toHaveAttribute('aria-valuetext', '100%');
    await english.getByRole('button', { name: 'Stop reading' }).click();
    await opening;
  });

  test('other files that are opened end it without a word', async () => {
    await render(<WholePage />);
    const before = state();
    const opening = openFiles(files);
    const first = await worker(0);
    const others = openFiles([new File(['x'], 'autres.csv')]);
    await opening;
    expect(first.isEnded).toBe(true);
    expect([state().announcement, state().history]).toEqual([before.announcement, before.history]);
    (await worker(1)).send({ failure: 'no' });
    await others;
    expect(state().announcement).toContain('autres.csv n’a pas pu être lu (no)');
  });
});
