/**
 * Report, poster, sheets and presentation written by the command line, and
 * read again by other programs (for PDF, by pdf.js).
 */

import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isBody } from '../../src/core/model/actor-kinds.ts';
import { publicCopy } from '../../src/core/publishing/public-copy.ts';
import { SHEET_KINDS } from '../../src/paper/sheets.ts';
import { combinations } from '../support/combinations.ts';
import { shippedDataset } from '../support/datasets.ts';
import { spellingsOf } from '../support/encodings.ts';
import { readPdf } from '../support/pdf.ts';
import { maillage } from '../support/terminal.ts';
import { isArticulation } from '../support/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillage-paper-'));
const shipped = shippedDataset();
const out = (name: string) => join(folder, name);

/** Apostrophes and spaces come back from a PDF in other spellings. */
const plain = (text: string) => text.replace(/[’ʼ']/g, '’').replace(/[\s\u00a0]/g, '');

describe('maillage report', () => {
  test('writes one page with everything: each articulation with its quotes, each actor, pivots, levels, matrix, suggestions, sources', () => {
    expect(maillage('report', 'data', out('report.html')).code).toBe(0);
    const html = readFileSync(out('report.html'), 'utf8');
    const text = html.replace(/<[^>]*>/g, ' ');
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/);
    for (const heading of ['Acteurs-pivots', 'Quels niveaux se rencontrent', 'Qui coopère avec qui', 'Suggestions automatiques', 'Sources'])
      expect(text).toContain(heading);
    const shown = shipped.relations.filter(
      ({ type, members }) =>
        isArticulation(type) && members.every(({ actor }) => shipped.actors.find(({ id }) => id === actor)?.kind !== 'service'),
    );
    for (const { evidence } of shown) for (const { quote } of evidence) expect(html).toContain(quote.replaceAll('"', '&quot;'));
    for (const actor of shipped.actors.filter(isBody)) expect(html).toContain(actor.name);
    // No request could leave it.
    expect(html).not.toMatch(/(src|href)="(?!data:)/);
    expect(html).not.toMatch(/url\((?!data:)/);
  });

  test('prints as tagged PDF on A4, with headings, tables and fonts, and text that can be selected', async () => {
    expect(maillage('report', 'data', out('report.pdf'), '--lang', 'en').code).toBe(0);
    const { isTagged, pages } = await readPdf(out('report.pdf'));
    expect(isTagged).toBe(true);
    const [first] = pages;
    expect(first?.width).toBeCloseTo(210, 0);
    expect(first?.height).toBeCloseTo(297, 0);
    expect(plain(first?.text ?? '')).toContain(plain('Most of it goes through the intercommunality'));
    const roles = new Set(pages.flatMap(({ roles: own }) => [...own]));
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure']) expect(roles).toContain(role);
    for (const page of pages) {
      expect(page.missingFonts).toEqual([]);
      expect(page.ink).toBeGreaterThan(0.001);
      expect(page.inkAtEdges).toBe(0);
    }
  });
});

describe('maillage poster', () => {
  const SIZES = [
    ['A3', 420, 297],
    ['A0', 1189, 841],
  ] as const;
  test.each(combinations(SIZES, ([size]) => size === 'A3'))(
    '%s as PDF: one page of that size, inked but not at its edges, names as text',
    async (size, width, height) => {
      expect(maillage('poster', 'data', out(`${size}.pdf`), '--size', size, '--address', 'https://exemple.org/maillage').code).toBe(0);
      const { isTagged, pages } = await readPdf(out(`${size}.pdf`));
      expect(pages).toHaveLength(1);
      const [page] = pages;
      expect(Math.abs((page?.width ?? 0) - width)).toBeLessThan(1);
      expect(Math.abs((page?.height ?? 0) - height)).toBeLessThan(1);
      expect(isTagged).toBe(true);
      expect(page?.missingFonts).toEqual([]);
      expect(page?.ink).toBeGreaterThan(0.01);
      expect(page?.inkAtEdges).toBe(0);
      const text = plain(page?.text ?? '');
      for (const name of ['Cergy-Pontoise', 'Nord-Pas-de-Calais', 'Données incomplètes', 'RTES', 'exemple.org/maillage'])
        expect(text).toContain(plain(name));
    },
  );

  test('as SVG brings its fonts, and around an actor, on a perimeter, on the map', () => {
    expect(maillage('poster', 'data', out('p.svg'), '--layout', 'ego', '--center', 'est-ensemble').code).toBe(0);
    const svg = readFileSync(out('p.svg'), 'utf8');
    expect(svg).toContain("@font-face{font-family:'Source Sans 3 Variable'");
    expect(svg).toContain('Est Ensemble');
    expect(maillage('poster', 'data', out('m.svg'), '--layout', 'map', '--within', 'department:94').code).toBe(0);
    expect(readFileSync(out('m.svg'), 'utf8')).toContain('GeoNames');
  });

  test.each([
    [['--size', 'A7'], /--size : A4, A3, A2, A1, A0/],
    [['--layout', 'cercle'], /--layout : columns/],
    [['--address', 'exemple'], /--address/],
    [['--center', 'personne'], /--center : personne/],
  ])('refuses %j and says what it takes', (words, message) => {
    const { code, lines } = maillage('poster', 'data', out('never.svg'), ...words);
    const text = lines.join('\n');
    expect(code).toBe(2);
    expect(text).toMatch(message);
    expect(statSync(out('never.svg'), { throwIfNoEntry: false })).toBeUndefined();
  });

  test('is not written from data with errors, unless asked for, and then says so on itself', () => {
    writeFileSync(out('relations.csv'), 'type,de,vers\npartenariat,A,B\npartenariat,A,\n');
    const refused = maillage('poster', out('relations.csv'), out('faulty.svg'));
    expect(refused.code).toBe(1);
    expect(refused.lines.join('\n')).toContain('relations.csv:3');
    expect(statSync(out('faulty.svg'), { throwIfNoEntry: false })).toBeUndefined();
    expect(maillage('poster', out('relations.csv'), out('faulty.svg'), '--partial').code).toBe(0);
    expect(readFileSync(out('faulty.svg'), 'utf8')).toContain('1 ligne non lue');
  });
});

describe('maillage sheets', () => {
  const typesShown = new Set(shipped.relations.map(({ type }) => type).filter(isArticulation)).size;
  const pagesOf = { epci: 7, types: typesShown, actors: shipped.actors.filter(isBody).length, slips: 1 } as const;

  const KINDS = SHEET_KINDS.map(({ id }) => id);
  // One on A3 and one on A4.
  test.each(combinations(KINDS, (kind) => kind === 'epci' || kind === 'slips'))(
    'by %s: at least a page for each, tagged, whole',
    async (kind) => {
      expect(maillage('sheets', 'data', out(`${kind}.pdf`), '--by', kind).code).toBe(0);
      const { isTagged, pages } = await readPdf(out(`${kind}.pdf`));
      expect(isTagged).toBe(true);
      expect(pages.length).toBeGreaterThanOrEqual(pagesOf[kind]);
      // A page more than sheets means one that runs over: only actors with many quotes may.
      expect(pages.length).toBeLessThanOrEqual(kind === 'actors' ? pagesOf[kind] + 4 : pagesOf[kind]);
      for (const { missingFonts, ink } of pages) {
        expect(missingFonts).toEqual([]);
        expect(ink).toBeGreaterThan(0);
      }
      if (kind === 'epci' || kind === 'types') expect(pages[0]?.width).toBeCloseTo(420, 0);
      if (kind === 'epci' || kind === 'types') expect(plain(pages[0]?.text ?? '')).toContain(plain('Qu’est-ce qui manque'));
      if (kind === 'actors') expect(plain(pages.map(({ text }) => text).join(''))).toContain(plain('☐ exact ☐ à corriger ☐ à retirer'));
    },
  );
});

describe('maillage publish', () => {
  test('writes one file of at most 2 MB that asks for nothing and runs nothing but itself', () => {
    expect(maillage('publish', 'data', out('all.html')).code).toBe(0);
    const html = readFileSync(out('all.html'), 'utf8');
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(2_000_000);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
    expect(html).not.toMatch(/<(script|link|img|iframe)[^>]*\s(src|href)="(?!data:)/);
    expect(html).toContain('Clara Schmidt');
  });

  test('with --public holds no removed name in its bytes, in any encoding', () => {
    expect(maillage('publish', 'data', out('public.html'), '--public').code).toBe(0);
    const bytes = readFileSync(out('public.html')).toString('latin1');
    const { removedNames } = publicCopy(shipped, 'fr');
    expect(removedNames.length).toBeGreaterThan(10);
    for (const name of removedNames)
      for (const spelling of spellingsOf(name)) expect([name, bytes.includes(spelling)]).toEqual([name, false]);
    for (const { id } of [...shipped.actors, ...shipped.relations].filter((row) => row.id.includes('-') && row.id.length > 8))
      expect([id, bytes.includes(`"${id}"`)]).toEqual([id, false]);
  });

  test('brings the reference of the perimeters that its story shows, but not into a public copy', () => {
    const story = out('story');
    mkdirSync(story);
    writeFileSync(join(story, 'relations.csv'), 'type,de,vers\npartenariat,A,B\n');
    writeFileSync(join(story, 'recit.csv'), 'titre,vue\nLes communes,view=map&perimeter=intercommunality:200057875\n');
    const territoryOf = (...words: readonly string[]) => {
      expect(maillage('publish', story, out('t.html'), ...words).code).toBe(0);
      return /"files":"([^"]*)"/.exec(readFileSync(out('t.html'), 'utf8'))?.[1] ?? '';
    };
    const files = Object.keys(unzipSync(Buffer.from(territoryOf(), 'base64'))).sort();
    expect(files).toEqual(['2026/11.tsv', '2026/france.json', 'outlines.json']);
    expect(territoryOf('--public')).toBe('');
  });

  test('refuses another ending', () =>
    expect(maillage('publish', 'data', out('all.pdf'))).toMatchObject({ code: 2, lines: [expect.stringContaining('.html')] }));
});
