/**
 * «Partager», «Exporter et imprimer»: the network for other programs. The files that are downloaded open again, as the whole network or as what is
 * shown; what a format does not hold is told; while names are hidden, no file holds one.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { personNames } from '../../src/core/publishing/nameless.ts';
import { shippedDataset } from '../support/datasets.ts';
import { violations } from './axe.ts';
import { openPage } from './support.ts';

/** The dialog of exports on a view without a picture. */
async function openExports(hash: string): Promise<Page> {
  const { page } = await openPage({ path: `#view=list${hash}` });
  await page.getByRole('button', { name: 'Partager' }).click();
  await page.getByRole('menuitem', { name: /Exporter et imprimer/ }).click();
  await page.getByRole('heading', { name: 'Le réseau, pour un tableur ou un autre logiciel' }).waitFor();
  return page;
}

/** Presses the button of a format; the network in the file that is downloaded. */
async function exported(page: Page, format: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: format, exact: true }).click()]);
  await page.getByText(`Fichier enregistré\u00a0: ${format}.`).waitFor();
  const bytes = new Uint8Array(readFileSync(await download.path()));
  return { bytes, read: readDataset([{ name: download.suggestedFilename(), bytes }]) };
}

describe('the network for other programs', () => {
  test('an Excel workbook holds the whole network, GEXF tells what it does not hold', async () => {
    const page = await openExports('');
    expect((await exported(page, 'Classeur Excel')).read.dataset).toEqual(shippedDataset());
    const { read } = await exported(page, 'GEXF');
    expect(read.dataset.relations.map(({ id }) => id)).toEqual(shippedDataset().relations.map(({ id }) => id));
    await page.getByText(/^Perdu\s: \d+ constats, \d+ étapes du récit\.$/).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('what is shown is what the filters leave; without names, no file holds one', async () => {
    const page = await openExports('&statuses=past&names=none');
    await page.getByRole('button', { name: 'Ce qui est montré', exact: true }).click();
    const { read, bytes } = await exported(page, 'JSON');
    const past = shippedDataset().relations.filter(({ status }) => status === 'past');
    expect(read.dataset.relations.length).toBeGreaterThan(0);
    expect(read.dataset.relations.length).toBeLessThanOrEqual(past.length);
    expect(new Set(read.dataset.relations.map(({ status }) => status))).toEqual(new Set(['past']));
    const text = new TextDecoder().decode(bytes);
    // Persons known by their function alone keep it.
    for (const name of personNames(shippedDataset())) expect(text.includes(name) ? name : '').toBe('');
  });
});
