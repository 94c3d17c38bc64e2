/**
 * Tables as officers keep them, written by openpyxl, odfpy, LibreOffice and Python in many formats and encodings (tests/fixtures/corpus, with the
 * script that made them): the network in each is the one that other readers count there, unasked.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/core/basics/names.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import type { ActorId } from '../../src/core/model/dataset.ts';
import { readingOf } from '../support/readings.ts';

const folder = new URL('../fixtures/corpus/', import.meta.url);

interface Expected {
  readonly actors: readonly string[];
  readonly relations: readonly (readonly string[])[];
  readonly starts: readonly string[];
  readonly persons: readonly (readonly [string, string])[];
  /** Headings of columns that are kept as they are. */
  readonly kept: readonly string[];
  /** Line, index of the column, text. */
  readonly comments?: readonly (readonly [number, number, string])[];
  /** Names of columns: «D». */
  readonly hidden?: readonly string[];
  readonly date?: string;
}

const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Readonly<Record<string, Expected>>;

const stored = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) });

test('of sixty files and more, most of the workbooks were written by other programs', () => {
  const names = readdirSync(folder).filter((name) => /\.(xlsx|xlsm|ods|fods|csv|html|zip)$/.test(name));
  expect(names.sort()).toEqual(Object.keys(expected).sort());
  const others = readdirSync(new URL('../fixtures/workbooks/', import.meta.url)).filter((name) => /\.(xlsx|xlsm|ods|fods)$/.test(name));
  expect(names.length + others.length).toBeGreaterThanOrEqual(60);
});

describe('the network is the one that another reader counts', () => {
  test.each(Object.entries(expected))('%s', (name, wanted) => {
    const read = readDataset([stored(name)]);
    expect(read.asked).toEqual([]);
    expect(read.remains.rows).toEqual([]);
    const names = new Map(read.dataset.actors.map((actor) => [actor.id, actor]));
    const nameOf = (id: ActorId) => spelt(names.get(id)?.name ?? '');
    const [persons, others] = [true, false].map((isPerson) => read.dataset.actors.filter(({ kind }) => (kind === 'person') === isPerson));
    expect(others?.map(({ name: written }) => spelt(written)).sort()).toEqual(wanted.actors.map(spelt).sort());
    expect(persons).toHaveLength(wanted.persons.length);
    const ties = read.dataset.relations.filter(({ type }) => type !== 'affiliation');
    const asText = (members: readonly string[]) => [...members].sort().join(' – ');
    expect(ties.map(({ members }) => asText(members.map(({ actor }) => nameOf(actor)))).sort()).toEqual(
      wanted.relations.map((members) => asText(members.map(spelt))).sort(),
    );
    expect(ties.flatMap(({ period }) => (period.start === '' ? [] : [period.start])).sort()).toEqual(wanted.starts.map(asDate).sort());
    const affiliations = read.dataset.relations.filter(({ type }) => type === 'affiliation');
    expect(affiliations.map(({ members }) => members.map(({ actor }) => nameOf(actor)).join(' → ')).sort()).toEqual(
      wanted.persons.map(([person, body]) => `${spelt(person)} → ${spelt(body)}`).sort(),
    );
    expect(read.remains.columns.filter(({ cells }) => cells.length > 0).map(({ header }) => header)).toEqual(wanted.kept);
    if (wanted.date !== undefined) expect(read.dataset.sources.map(({ from }) => from)).toEqual([wanted.date]);
  });
});

describe('comments and hidden columns are told and kept', () => {
  const workbooks = Object.entries(expected).filter(([, { comments = [], hidden = [] }]) => comments.length + hidden.length > 0);
  test.each(workbooks)('%s', (name, { comments = [], hidden = [] }) => {
    const { sheets, issues } = readingOf(stored(name));
    expect(sheets[0]?.comments?.map(({ line, column, text }) => [line, column, text])).toEqual(comments);
    expect(issues.map(({ remark }) => remark)).toContainEqual({ key: 'columnsHidden', values: { columns: hidden } });
    const read = readDataset([stored(name)]);
    const column = read.remains.columns.find(({ header }) => header === 'commentaires de cellules');
    expect(column?.cells.map(({ text }) => text)).toEqual(['Partenaire: à confirmer', 'Structure: sur deux lignes']);
    expect(read.issues.map(({ remark }) => remark)).toContainEqual({ key: 'commentElsewhere', values: { text: 'nom et prénom' } });
    expect(JSON.stringify([read.dataset, read.issues, read.remains]).match(/Alix Martin/g)).toHaveLength(1);
  });
});

/** The spelling in which names are compared. */
function spelt(name: string): string {
  return fold(name);
}

/** A date as another reader writes it, in the form of the model. */
function asDate(written: string): string {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(written) ?? [];
  return year === undefined ? written : `${year}-${month}-${day}`;
}
