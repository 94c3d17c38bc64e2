/**
 * Every meaning of a column is found by each heading that hardly means anything else, whatever the order of the columns and the letters of the
 * heading; with one letter wrong it is found or asked; without the column, the others stay. The order of the rows changes nothing.
 */
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/core/basics/random.ts';
import { findTable } from '../../src/core/files/mapping/found-table.ts';
import { isEnd, MEANINGS, type Meaning, meaningOf } from '../../src/core/files/mapping/meanings.ts';
import { type Proposal, proposeMapping } from '../../src/core/files/mapping/propose.ts';

/** Cells that each meaning may have, for three rows. */
const CELLS: Readonly<Record<Exclude<Meaning, 'keep' | 'leave'>, readonly [string, string, string]>> = {
  from: ['Étrelles', 'Val d’Or', 'Rivemont'],
  to: ['CRESS d’Exemple', 'Agglo du Lac', 'Longpré'],
  frame: ['Plan climat', 'Plan eau', 'Plan bois'],
  type: ['convention', 'subvention', 'partenariat'],
  title: ['un projet de halle', 'les eaux vives', 'des bois communs'],
  start: ['2015', '2016', '2017'],
  end: ['2018', '2019', '2021'],
  periodWords: ['trois ans', 'un mandat', 'dix ans'],
  status: ['en vigueur', 'terminé', 'prévu'],
  amount: ['1 200 €', '300 €', '45 €'],
  certainty: ['explicite', 'implicite', 'explicite'],
  themes: ['eau', 'bois', 'mobilité'],
  note: ['à revoir un jour', 'vu avec le maire', 'dossier en attente'],
  source: ['Rapport annuel', 'Compte rendu', 'Délibération'],
  place: ['3', '12', '7'],
  quote: ['« nous irons ensemble »', '« chacun sa part »', '« un pas de plus »'],
  id: ['x1', 'x2', 'x3'],
  code: ['01004', '35109', '59350'],
  siren: ['245900410', '200093201', '245900428'],
  level: ['commune', 'EPCI', 'département'],
  department: ['Ain', 'Nord', 'Ille-et-Vilaine'],
  kind: ['commune', 'association', 'syndicat'],
  otherNames: ['ETR', 'VDO', 'RVM'],
  person: ['Mme Alix Martin', 'M. Jo Petit', 'Mme Léa Roux'],
  function: ['directrice', 'élu', 'chargée de mission'],
};

interface Column {
  readonly heading: string;
  readonly cells: readonly string[];
}

function proposed(columns: readonly Column[], rows: readonly number[] = [0, 1, 2]): Proposal {
  const lines = [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ cells }) => cells[row] ?? ''))];
  const { table } = findTable({ file: 'a.csv', rows: lines.map((cells, i) => ({ line: i + 1, cells })) }, 1);
  if (table === null) throw new Error('no table');
  return proposeMapping(table);
}

const column = (means: keyof typeof CELLS, heading: string): Column => ({ heading, cells: CELLS[means] });
const FROM = column('from', 'Structure porteuse');
const TO = column('to', 'Partenaire');

/** The other columns that a table needs for a meaning to make sense. */
function beside(means: keyof typeof CELLS): readonly Column[] {
  // An id is that of an actor in a list of actors.
  if (means === 'id') return [column('from', 'Structure porteuse'), column('level', 'Niveau')];
  if (means === 'function') return [FROM, TO, column('person', 'Personne de la structure')];
  return means === 'from' ? [TO] : means === 'to' || means === 'frame' ? [FROM] : [FROM, TO];
}

const RECOGNISED = MEANINGS.flatMap(({ id, sure }) =>
  id === 'keep' || id === 'leave' ? [] : [{ means: id, headings: sure as readonly string[] }],
);

/** Headings that need others beside them: parts of the names of persons, and those that graph programs write. */
const NEEDS_MORE: ReadonlySet<string> = new Set([
  'prenom',
  'prenoms',
  'nom de famille',
  'first name',
  'last name',
  'surname',
  'given name',
  'source',
  'sources',
  'de',
  'from',
  'to',
]);

describe.each(RECOGNISED)('«$means»', ({ means, headings }) => {
  const own = headings.filter((heading) => !NEEDS_MORE.has(heading));
  const [first = ''] = own;
  const meaningAt = ({ mapping }: Proposal, columns: readonly Column[], heading: string) =>
    mapping.columns[columns.findIndex((one) => one.heading === heading)]?.means;

  test('by each of its headings, in any letters and at any place', () => {
    for (const [i, heading] of own.entries()) {
      const written = [heading, heading.toUpperCase(), `${heading.charAt(0).toUpperCase()}${heading.slice(1)} `][i % 3] ?? '';
      const all = [...beside(means), { heading: written, cells: CELLS[means] }];
      const turned = [...all.slice(i % all.length), ...all.slice(0, i % all.length)];
      expect([heading, meaningAt(proposed(turned), turned, written)]).toEqual([heading, means]);
    }
  });

  test('with one letter wrong, or it is asked; never as something else without a question', () => {
    const long = own.filter((heading) => heading.length >= 7).slice(0, 3);
    for (const heading of long) {
      const slip = `${heading.slice(0, 4)}${heading.slice(5)}`;
      const columns = [...beside(means), { heading: slip, cells: CELLS[means] }];
      const { mapping, doubts } = proposed(columns);
      const at = columns.length - 1;
      const found = mapping.columns[at]?.means;
      const isAsked = doubts.some((doubt) => doubt.about === 'ends' || ('column' in doubt && doubt.column === at));
      expect([slip, found === means || found === 'keep' || isAsked]).toEqual([slip, true]);
    }
  });

  test('whatever the order of the rows', () => {
    const columns = [...beside(means), { heading: first, cells: CELLS[means] }];
    for (const rows of [
      [2, 0, 1],
      [1, 2, 0],
      [2, 1, 0],
    ])
      expect(proposed(columns, rows)).toEqual(proposed(columns));
  });
});

test('all together, in any order and without any one of them, each meaning stays', () => {
  const random = seededRandom(7);
  const used = RECOGNISED.filter(({ means }) => !['id', 'frame', 'function', 'person'].includes(means));
  const all = used.map(({ means, headings }) => {
    const heading =
      means === 'from' ? FROM.heading : means === 'to' ? TO.heading : means === 'source' ? 'document source' : (headings[0] ?? '');
    // What is about an actor says which.
    return { means, heading: meaningOf(means).sort === 'of-end' ? `${heading} structure porteuse` : heading, cells: CELLS[means] };
  });
  for (let turn = 0; turn < 12; turn++) {
    const order = all.map((one) => ({ one, key: random.integer(0, 1_000_000) })).toSorted((a, b) => a.key - b.key);
    const columns = order.map(({ one }) => one).filter(({ means }) => isEnd(means) || means !== used[turn]?.means);
    const { mapping } = proposed(columns);
    expect(columns.map(({ heading }, at) => `${heading}: ${mapping.columns[at]?.means}`)).toEqual(
      columns.map(({ heading, means }) => `${heading}: ${means}`),
    );
  }
});
