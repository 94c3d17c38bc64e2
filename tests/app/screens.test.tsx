/**
 * Every view is compared with its stored screenshot and labels (see stored-look.ts). A changed look fails here, so that somebody
 * looks at it before accepting it (`npx vitest run --project app tests/app/screens.test.tsx -u`).
 */
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { showExample } from '../../src/app/shipped/shipped-network.ts';
import { followTerritory } from '../../src/app/shipped/territory-client.ts';
import { restore } from '../../src/app/state/session.ts';
import { hashToAddress } from '../../src/core/session/address.ts';
import { render } from '../support/render.tsx';
import { expectStoredLook } from './stored-look.ts';
import { WholePage } from './whole-page.tsx';
import '../../src/app/theme.css';

beforeEach(async () => {
  await page.viewport(1120, 720);
  showExample();
});

/** A name, the address, and what is there once all is drawn. */
const SCREENS: readonly (readonly [name: string, hash: string, ready: string])[] = [
  ['columns', '', '.graph-view canvas'],
  ['columns-dark', '#theme=dark', '.graph-view canvas'],
  ['columns-projector', '#theme=projector', '.graph-view canvas'],
  ['force', '#view=force', '.graph-view canvas'],
  ['map', '#view=map', '.graph-view canvas.sigma-ground'],
  ['ego', '#view=ego', '.graph-view canvas'],
  ['ego-levels', '#view=ego&rings=level', '.graph-view canvas'],
  ['hulls', '#view=force&projection=hull', '.graph-view canvas'],
  ['a-year-against-another', '#on=2013&since=2011', '.time-bar'],
  ['multiples', '#view=multiples', '.small-picture'],
  ['list', '#view=list', '.tree-row'],
  ['actors', '#view=actors', '.data-grid [role=rowheader]'],
  ['relations', '#view=relations', '.data-grid [role=rowheader]'],
  ['levels', '#view=levels', '.matrix.large'],
  ['matrix', '#view=matrix', '.matrix-cell'],
  ['timeline', '#view=timeline', '.timeline-bar'],
  ['figures', '#view=figures', '.bar'],
  ['side-by-side', '#second=force', '.svg-view text'],
  ['a-sheet', '#select=mel', '.sheet .card'],
  ['a-filter', '#types=contract', '.filter-chips'],
];

test.each(SCREENS)('%s', async (name, hash, ready) => {
  const address = hashToAddress(hash);
  restore(address);
  const stop = followTerritory();
  onTestFinished(stop);
  await render(<WholePage />);
  await expect.poll(() => document.querySelectorAll(ready).length).toBeGreaterThan(0);
  await expectStoredLook(name, 'screens');
});
