/**
 * Paper and terminal take their figures from the counts: report, sheets, pictures and `maillage analyse` give the same numbers as
 * the page, for the whole network, for a perimeter, with kinds hidden and with filters.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/analysis/analysis.ts';
import { countsOf } from '../../src/core/analysis/counts.ts';
import { finished } from '../../src/core/basics/finished.ts';
import { escapeXml } from '../../src/core/basics/xml-text.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { DEFAULT_RECIPE, type Recipe, withKind } from '../../src/core/network/recipe.ts';
import { summarise, summaryText } from '../../src/core/telling/summary.ts';
import type { Laid } from '../../src/core/territory/overlay.ts';
import { writtenOut } from '../../src/messages/counted.ts';
import { NUMBERS } from '../../src/messages/numbers.ts';
import { reportHtml } from '../../src/paper/report.ts';
import { sheetsHtml } from '../../src/paper/sheets.ts';
import { drawDataset } from '../../src/scene/draw-svg.ts';
import { NO_SURROUNDINGS } from '../../src/scene/surroundings.ts';
import { shippedDataset } from '../support/datasets.ts';
import { maillage } from '../support/terminal.ts';
import { laidOver } from '../support/territories.ts';
import { SHIPPED_TYPES } from '../support/types.ts';

const shipped = shippedDataset();
const laid = laidOver('intercommunality:200093201', shipped);
const LOOKS: readonly (readonly [string, Dataset, Recipe, Laid | null])[] = [
  ['the shipped network', shipped, DEFAULT_RECIPE, null],
  ['a perimeter', laid.dataset, DEFAULT_RECIPE, laid],
  ['hidden kinds', shipped, { ...DEFAULT_RECIPE, ...withKind(DEFAULT_RECIPE, SHIPPED_TYPES, 'set', false) }, null],
  ['filters', shipped, { ...DEFAULT_RECIPE, statuses: ['in-force'], certainties: ['explicit'] }, null],
];
const PAPER = { date: '1er juin', fontFaces: '' } as const;

describe.each(LOOKS)('%s', (_name, dataset, recipe, laid) => {
  const counts = countsOf(dataset, recipe, laid);
  const articulations = counts.of('articulations');
  const isolation = finished(analyse(dataset, recipe)).isolation;

  test.each(['fr', 'en'] as const)('the report (%s) has the title, the figures and the totals of the counts', (language) => {
    const summary = summaryText(summarise(dataset, recipe, laid), language);
    const { title, figures } = summary;
    const html = reportHtml(dataset, finished(analyse(dataset, recipe)), { ...PAPER, language, recipe, skipped: 0, summary });
    expect(html).toContain(escapeXml(title));
    expect(html).toContain(escapeXml(figures));
    const total = `${articulations.value}${writtenOut(NUMBERS[language].impliedText(articulations), language)}`;
    expect(html).toContain(language === 'fr' ? `Toutes les articulations (${total})` : `All cooperations (${total})`);
    expect(html).toContain(language === 'fr' ? `compris (${counts.of('actors').value})` : `among them (${counts.of('actors').value})`);
    expect(html).toContain(
      language === 'fr'
        ? `des ${counts.of('bodies').value} collectivités et organismes`
        : `of the ${counts.of('bodies').value} local authorities`,
    );
    // One item for each articulation that the heading counts.
    const list = html.slice(html.indexOf(language === 'fr' ? 'Toutes les articulations' : 'All cooperations'));
    expect(list.slice(0, list.indexOf('</ol>')).split('<li>').length - 1).toBe(articulations.value);
  });

  test('the picture has the title of the counts', () => {
    const surroundings = { ...NO_SURROUNDINGS, laid };
    const svg = drawDataset(dataset, { layout: 'columns', language: 'fr', recipe, surroundings, width: 900, height: 600 });
    expect(svg).toContain(escapeXml(summaryText(summarise(dataset, recipe, laid), 'fr').title));
    const rail = /data-count="without">(\d+)</.exec(svg)?.[1];
    if (rail !== undefined) expect(Number(rail)).toBe(counts.of('without').value);
  });

  test('every body is in one of the four groups, in the analysis as in the counts', () => {
    expect(isolation.universe).toBe(counts.of('bodies').value);
    expect(isolation.related.min + isolation.comprised + (isolation.isolated.max ?? Number.NaN)).toBe(isolation.universe);
    expect(isolation.related.min).toBe(counts.of('tied', 'named=body').value);
  });
});

test('the sheets by instrument hold each articulation once', () => {
  const html = sheetsHtml(shipped, 'types', { ...PAPER, language: 'fr' });
  expect(html.split('<li><strong>').length - 1).toBe(countsOf(shipped, DEFAULT_RECIPE).of('articulations-in-all').value);
});

describe.each([
  ['the shipped network', [], shipped, DEFAULT_RECIPE],
  ['a perimeter', ['--within', '200093201'], laidOver('intercommunality:200093201', shipped).dataset, DEFAULT_RECIPE],
  ['filters', ['--status', 'en vigueur'], shipped, { ...DEFAULT_RECIPE, statuses: ['in-force'] }],
] as const)('maillage analyse of %s', (_name, words, dataset, recipe: Recipe) => {
  const counts = countsOf(dataset, recipe);

  test('has the counts of the page in its document', () => {
    const { code, lines } = maillage('analyse', 'data', '--format', 'json', ...words);
    expect(code).toBe(0);
    const document = JSON.parse(lines.join('\n')) as {
      readonly counts: Readonly<Record<string, { readonly value: number; readonly implied: number }>>;
      readonly isolation: { readonly universe: number; readonly isolated: { readonly max: number }; readonly comprised: number };
    };
    for (const [id, { value, implied }] of Object.entries(document.counts)) {
      const count = counts.of(id as 'articulations');
      expect([id, value, implied]).toEqual([id, count.value, count.implied]);
    }
    expect(document.isolation.universe).toBe(counts.of('bodies').value);
    // Whose relations a filter hides have none in what is analysed; the line of figures tells them apart.
    expect(document.isolation.isolated.max).toBe(counts.of('without').value + counts.of('hidden').value);
  });

  test('says them in its text', () => {
    const text = maillage('analyse', 'data', ...words)
      .lines.join('\n')
      .replaceAll('\u00a0', ' ');
    const articulations = counts.of('articulations');
    expect(text).toContain(
      `${articulations.value} articulations${writtenOut(NUMBERS.fr.impliedText(articulations), 'fr').replaceAll('\u00a0', ' ')}, entre `,
    );
    expect(text).toContain(`Collectivités et organismes : ${counts.of('bodies').value}, `);
  });
});

test('a picture and a poster of a perimeter say what the page says of it', () => {
  const { title } = summaryText(summarise(laid.dataset, DEFAULT_RECIPE, laid), 'fr');
  const folder = mkdtempSync(join(tmpdir(), 'maillage-figures-'));
  for (const command of ['draw', 'poster']) {
    const out = join(folder, `${command}.svg`);
    expect(maillage(command, 'data', out, '--within', '200093201').code).toBe(0);
    const words = readFileSync(out, 'utf8').replaceAll(/<[^>]+>/g, ' ');
    expect(words.replaceAll(/[\s\u00a0]+/g, ' ')).toContain(escapeXml(title).replaceAll('\u00a0', ' '));
    expect(words).not.toContain('sans coopération recensée dans les sources');
  }
  rmSync(folder, { recursive: true });
});
