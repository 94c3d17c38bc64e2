/**
 * How long a change takes until the page says that it is kept, on the whole page in a real Chromium, for the shipped network and a région with
 * 2,000 relations: the second part of `npm run bench -- --edit`. It holds the change, the picture drawn anew meanwhile, and a transaction of
 * the browser's storage that is written through to the disk. Wall time, so it means something only on a machine that does nothing else.
 */
import { loadavg } from 'node:os';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { servePage } from '../keep/build-page.ts';
import type { NetworkFile } from '../keep/edits.ts';
import { cooperationFiles } from '../support/cooperations.ts';
import { shippedDataset, textFile } from '../support/datasets.ts';
import { perimeter } from '../support/territories.ts';

/** Changes before those that are measured, and how many are: past two snapshots, which take longer. */
const [WARM_UP, MEASURED] = [10, 100] as const;
const KINDS = ['relationNoted', 'actorNamed', 'relationAdded'] as const;

function networks(): readonly NetworkFile[] {
  const { actors, relations } = cooperationFiles(perimeter('region:76').territory, 2_000);
  return [
    { name: 'shipped', dataset: shippedDataset(), remains: NO_REMAINS },
    {
      name: 'Occitanie + 2,000',
      dataset: readDataset([textFile('acteurs.csv', actors), textFile('relations.csv', relations)]).dataset,
      remains: NO_REMAINS,
    },
  ];
}

/** Prints the table. Where there is no Chromium, it says so and measures nothing. */
export async function benchKeeping(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.log('\nuntil a change is kept: not measured, since no Chromium was found (CHROMIUM_PATH names one)');
    return;
  }
  const served = await servePage(true);
  const browser = await chromium.launch({ args: CHROMIUM_ARGS, executablePath });
  try {
    console.log(`\nuntil a change is kept, Chromium ${browser.version()}, ${MEASURED} changes each`);
    console.log('network            change            median ms   95th percentile   load');
    for (const network of networks()) {
      for (const kind of KINDS) {
        const context = await browser.newContext({ reducedMotion: 'reduce' });
        const page = await context.newPage();
        await page.goto(served.url);
        await page.waitForFunction(() => window.keepPage !== undefined);
        await page.evaluate((file) => window.keepPage?.open(file), network);
        await page.evaluate(() => window.keepPage?.settled());
        const times: number[] = [];
        for (let turn = 0; turn < WARM_UP + MEASURED; turn++) {
          const deed = { kind, at: turn, other: turn + 1, text: `change ${turn}`, transaction: null };
          times.push((await page.evaluate((one) => window.keepPage?.timed(one), deed)) ?? Number.NaN);
        }
        await context.close();
        const sorted = times.slice(WARM_UP).toSorted((a, b) => a - b);
        const at = (part: number) => (sorted[Math.floor(part * (MEASURED - 1))] ?? Number.NaN).toFixed(1);
        console.log(
          `${network.name.padEnd(18)} ${kind.padEnd(17)} ${at(0.5).padStart(9)} ${at(0.95).padStart(17)}   ${loadavg()[0]?.toFixed(1)}`,
        );
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
}
