/**
 * Steps of the shipped story at the size of a projector (all of them in `npm run combinations`), compared with what is stored of them: see
 * stored-look.ts (`MAILLAGE_COMBINATIONS=1 npx vitest run --project app tests/app/story-screens.test.tsx -u`).
 */
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { presentStep } from '../../src/app/presenting/presenting.ts';
import { shippedNetwork, showExample } from '../../src/app/shipped/shipped-network.ts';
import { followTerritory } from '../../src/app/shipped/territory-client.ts';
import { restore, setPresenting } from '../../src/app/state/session.ts';
import { useStore } from '../../src/app/state/store.ts';
import { hashToAddress } from '../../src/core/session/address.ts';
import { combinations } from '../support/combinations.ts';
import { render } from '../support/render.tsx';
import { expectStoredLook } from './stored-look.ts';
import { WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';

const { story } = shippedNetwork().dataset;

const STEPS = story.map((step, i) => [i + 1, step] as const);

test.each(combinations(STEPS, (_, i) => i % 3 === 0))('step %i', async (number, step) => {
  await page.viewport(1920, 1080);
  showExample();
  restore(hashToAddress(''));
  onTestFinished(followTerritory());
  onTestFinished(() => setPresenting(null));
  presentStep(step.id);
  await render(<WholePage />);
  await expect.poll(() => document.querySelectorAll('.step-line, .pane canvas, .pane table, .pane svg').length).toBeGreaterThan(1);
  // Sizes by a measure come with the analysis.
  if (step.view.includes('size=')) await expect.poll(() => useStore.getState().analysis.state).toBe('done');
  await expectStoredLook(`step-${number}`, 'story');
});
