/**
 * Every step of the shipped story at the size of a projector, compared with a stored picture that somebody has looked at
 * (`npx vitest run --project app tests/app/story-screens.test.tsx -u`).
 */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { presentStep } from '../../src/app/presenting/presenting.ts';
import { shippedNetwork } from '../../src/app/shipped/shipped-network.ts';
import { followTerritory } from '../../src/app/shipped/territory-client.ts';
import { showNetwork } from '../../src/app/state/document.ts';
import { restore, setPresenting } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { hashToAddress } from '../../src/core/session/address.ts';
import { WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';

const { story } = shippedNetwork().dataset;

test.each(story.map((step, i) => [i + 1, step] as const))('step %i', async (number, step) => {
  await page.viewport(1920, 1080);
  showNetwork(shippedNetwork());
  restore(hashToAddress(''));
  onTestFinished(followTerritory());
  onTestFinished(() => setPresenting(null));
  presentStep(step.id);
  await render(<WholePage />);
  await expect
    .poll(() => document.querySelectorAll('.step-line, .pane canvas, .pane table, .pane svg').length, { timeout: 10_000 })
    .toBeGreaterThan(1);
  // Sizes by a measure come with the analysis.
  if (step.view.includes('size=')) await expect.poll(() => useStore.getState().analysis.state, { timeout: 10_000 }).toBe('done');
  await document.fonts.ready;
  await expect.element(page.elementLocator(document.querySelector('.page') as HTMLElement)).toMatchScreenshot(`step-${number}`, {
    comparatorName: 'pixelmatch',
    comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.02 },
    timeout: 15_000,
  });
});
