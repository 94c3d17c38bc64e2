/**
 * Nothing that the page has said to be kept is ever lost, nothing that was not asked appears, and undo and redo stand as they should:
 * seeded sessions of random edits, undo, redo and saving, interrupted at any instant by a reload, a crash of the page or the death of the
 * browser, in one tab or in two of which either may crash, compared with a model that the core keeps beside. A few in `npm test`;
 * `npm run keep` runs a hundred, `npm run keep -- --seed N` the one of that seed.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import { BrowserProcess } from '../keep/browser-process.ts';
import { type ServedPage, servePage } from '../keep/build-page.ts';
import { commandsWith } from '../keep/commands.ts';
import type { NetworkFile } from '../keep/edits.ts';
import { Session } from '../keep/session.ts';
import { read } from '../support/datasets.ts';
import { launch } from './support.ts';

const { MAILLAGE_SESSIONS, MAILLAGE_SEED } = process.env;
const seeds =
  MAILLAGE_SEED === undefined ? Array.from({ length: Number(MAILLAGE_SESSIONS ?? 5) }, (_, i) => i + 1) : [Number(MAILLAGE_SEED)];
/** A failing session is shortened only where there is time for it. */
const isLong = MAILLAGE_SESSIONS !== undefined || MAILLAGE_SEED !== undefined;
/** Every so many sessions have a browser of their own, which is killed: starting one takes most of the time of such a session. */
const OWN_BROWSER = isLong ? 2 : 5;

const { dataset, remains } = read(
  [
    'acteurs.csv',
    'id;nom;genre;niveaux\nagglo;Agglomération;collectivité;intercommunalité\nbourg;Bourg;collectivité;commune\nval;Val;collectivité;commune',
  ],
  [
    'relations.csv',
    'type;de;vers;statut;source;remarque\nconvention;agglo;bourg;en vigueur;Compte rendu;une\ngroupe de travail;agglo;val;en vigueur;Compte rendu;deux',
  ],
);
const network: NetworkFile = { name: 'Réseau', dataset, remains };

let served: ServedPage | undefined;
beforeAll(async () => {
  served = await servePage();
});
afterAll(() => served?.close());

test.each(seeds)('session %i', async (seed) => {
  const hasOwn = seed % OWN_BROWSER === 0;
  await fc.assert(
    fc.asyncProperty(commandsWith(hasOwn ? ['browser', 'renderer', 'reload'] : ['renderer', 'reload']), async (commands) => {
      const session = await Session.begin(served?.url ?? '', hasOwn ? new BrowserProcess() : await launch(), network);
      try {
        await fc.asyncModelRun(() => ({ model: session.model, real: session }), commands);
        await session.rest();
        await session.lose([], 'reload', 0);
      } finally {
        await session.end();
      }
    }),
    { seed, numRuns: 1, endOnFailure: !isLong, ...(isLong && { interruptAfterTimeLimit: 300_000 }) },
  );
});

// In `npm run keep` only: Chromium looks at its room every half minute, which takes a minute in all. keeping.test.ts has it always, once.
if (isLong)
  test('where the browser has no room any more, the page says so, loses nothing kept, and goes on when there is room', async () => {
    const session = await Session.begin(served?.url ?? '', await launch(), network);
    try {
      await session.editUntil('kept');
      const giveRoom = await session.takeRoom();
      await session.editUntil('full');
      await session.act([{ kind: 'undo' }], false);
      await giveRoom();
      await session.tryAgain();
      await session.rest();
      await session.lose([], 'reload', 0);
      // Without another try, what was kept before is there.
      const giveAgain = await session.takeRoom();
      await session.editUntil('full');
      await giveAgain();
      await session.lose([], 'renderer', 0);
    } finally {
      await session.end();
    }
  });
