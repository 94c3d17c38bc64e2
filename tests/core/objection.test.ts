/**
 * A person objects to being named: after it, nothing that is kept of the network has the name, in any of its spellings, and none of it comes
 * back. The search for what was planted shares no code with what removes it: letters alone are compared, by the rules of Unicode.
 */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeNetworkFile } from '../../src/core/files/network-file.ts';
import { type Change, difference } from '../../src/core/model/change.ts';
import { type Actor, type ActorId, EMPTY_DATASET, type Relation, UNDESCRIBED } from '../../src/core/model/dataset.ts';
import type { Document } from '../../src/core/model/document.ts';
import { type History, historyOf, moved, undone, unsavedTables } from '../../src/core/model/history.ts';
import { objectionsOf } from '../../src/core/model/objections.ts';
import { operated } from '../../src/core/model/operations.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { withChangedTexts } from '../../src/core/publishing/dataset-texts.ts';
import { withoutPersonNames } from '../../src/core/publishing/nameless.ts';
import {
  objected,
  objectionPlan,
  withoutObjected,
  withoutObjectedHistory,
  withoutObjectedIn,
} from '../../src/core/publishing/objection.ts';
import { documents } from '../support/arbitraries.ts';
import { session, wishes } from '../support/sessions.ts';
import { runs } from '../support/soak.ts';

const PERSONS = [
  ['Zéphirine', 'Quatrebarbes'],
  ['Đorđe', 'Đurić-Vuković'],
  ['Anne-Lise', 'O’Braonáin'],
  ['Jürgen', 'Großmann'],
] as const;

/** The spellings that can be nothing but the name. */
const SPELLINGS: readonly ((first: string, last: string) => string)[] = [
  (first, last) => `${first} ${last}`,
  (first, last) => `${last.toUpperCase()} ${first}`,
  (first, last) => `${last}, ${first}`,
  (first, last) => `${first} ${last}`.toLowerCase(),
  (first, last) => `${first} ${last}`.normalize('NFD').replace(/\p{M}/gu, ''),
  (first, last) => `${first} ${last}`.replaceAll(/[ -]/g, '_'),
  (first, last) => `${first} ${last}`.replaceAll('’', "'").replaceAll('-', ' '),
  (first, last) => `${first.charAt(0)}. ${last}`,
  (_, last) => `Mme ${last.toUpperCase()}`,
  (first, last) => encodeURIComponent(`${first} ${last}`),
  (first, last) => `${first}\u00a0${last.slice(0, -2)}\u00ad${last.slice(-2)}`,
];

/** Letters alone, without accents and capitals. */
function letters(text: string): string {
  return text
    .replace(/%[0-9A-F]{2}(%[0-9A-F]{2})*/g, (run) => decodeURIComponent(run))
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}]/gu, '');
}

const tells = (text: string, [, last]: readonly [string, string]) => letters(text).includes(letters(last));

/** A document in which every text holds the name in one of its spellings, and the person stands. */
function planted(document: Document, [first, last]: readonly [string, string], start: number): Document {
  let turn = start;
  const plant = (text: string) => `${text} ${SPELLINGS[turn++ % SPELLINGS.length]?.(first, last)}`.trim();
  const dataset = withChangedTexts(document.dataset, {
    text: plant,
    quote: (quote) => ({ quote: plant(quote) }),
    address: (hash) => hash,
  });
  const { columns, rows, cells } = document.remains;
  const inPlace = <T extends { readonly place: { readonly file: string } }>(one: T): T => ({
    ...one,
    place: { ...one.place, file: plant(one.place.file) },
  });
  return {
    ...document,
    title: plant(document.title),
    settings: { ...document.settings, note: plant(''), [plant('key')]: [plant('')] },
    dataset: { ...dataset, actors: [...dataset.actors.filter(({ id }) => id !== PERSON.id), { ...PERSON, name: `${first} ${last}` }] },
    remains: {
      columns: columns.map((column) => ({
        ...inPlace(column),
        header: plant(column.header),
        cells: column.cells.map((cell) => ({ ...cell, text: plant(cell.text) })),
      })),
      rows: rows.map((row) => ({
        ...inPlace(row),
        cells: row.cells.map((cell) => ({ ...cell, text: plant(cell.text) })),
        others: row.others.map((other) => ({ ...other, header: plant(other.header), text: plant(other.text) })),
        beyond: row.beyond.map(plant),
      })),
      cells: cells.map((cell) => ({ ...inPlace(cell), text: plant(cell.text), readAs: plant(cell.readAs) })),
    },
  };
}

const PERSON: Actor = { ...UNDESCRIBED, id: 'une-id' as ActorId, name: '', kind: 'person', function: 'chargée de mission' };

const KEY = 'a key';
const ofPerson = (history: History, points: readonly Document[] = [], others: readonly unknown[] = []) => ({ history, points, others });

function objectedIn(history: History, id = PERSON.id, accepted: readonly string[] = []): History {
  const plan = objectionPlan(ofPerson(history), id);
  if (plan === null) throw new Error('names nobody');
  return objected(history, plan.rewriting(new Set(accepted), KEY), 'objection');
}

describe('after an objection', () => {
  test('nothing that is kept of a network has the name, whatever it was planted in', () => {
    fc.assert(
      fc.property(documents, wishes, fc.constantFrom(...PERSONS), fc.nat(10), (any, done, name, turn) => {
        const document = planted(any, name, turn);
        const { history } = session(
          document,
          done.map((wish, i) => (wish.kind === 'edit' ? { ...wish, to: planted({ ...wish.to, id: document.id }, name, turn + i) } : wish)),
        );
        const points = [document, planted(any, name, turn + 1)];
        const others = [{ remark: { values: { cell: `${name[0]} ${name[1]}` } } }];
        const plan = objectionPlan(ofPerson(history, points, others), PERSON.id);
        if (plan === null) throw new Error('names nobody');
        expect(plan.label).toBe('Chargée de mission');
        const rewriting = plan.rewriting(new Set(), KEY);
        const now = objected(history, rewriting, 'objection');
        for (const kept of [now, ...points.map(rewriting.document), rewriting.value(others)])
          expect(tells(JSON.stringify(kept), name) ? JSON.stringify(kept) : '').toBe('');
        const parts = unzipSync(
          writeNetworkFile(now, { language: 'fr', program: 'test', savedAt: '2026-01-01T00:00:00Z', withHistory: true }),
        );
        for (const bytes of Object.values(parts)) expect(tells(new TextDecoder().decode(bytes), name)).toBe(false);
      }),
      { numRuns: runs(12) },
    );
  });

  test('undo and redo go where they went, without the name', () => {
    fc.assert(
      fc.property(documents, wishes, fc.constantFrom(...PERSONS), (any, done, name) => {
        const document = planted(any, name, 0);
        const { history } = session(
          document,
          done.map((wish) => (wish.kind === 'edit' ? { ...wish, to: planted({ ...wish.to, id: document.id }, name, 1) } : wish)),
        );
        const plan = objectionPlan(ofPerson(history), PERSON.id);
        if (plan === null) throw new Error('names nobody');
        const rewriting = plan.rewriting(new Set(), KEY);
        const now = objected(history, rewriting, 'objection');
        const ends = (of: History) => [-of.past.length, of.future.length].map((steps) => moved(of, steps));
        for (const [i, outcome] of ends(now).entries()) {
          const before = ends(history)[i];
          if (!outcome.ok || before?.ok !== true) throw new Error('does not fit');
          expect(outcome.value.document).toEqual(rewriting.document(before.value.document));
        }
      }),
      { numRuns: runs(12) },
    );
  });
});

const MEL: Actor = { ...UNDESCRIBED, id: 'mel' as ActorId, name: 'Métropole européenne de Lille' };
const person = (id: string, name: string, more: Partial<Actor> = {}): Actor => ({
  ...UNDESCRIBED,
  id: id as ActorId,
  name,
  kind: 'person',
  ...more,
});
const belongs = (who: string): Relation =>
  ({
    id: `r-${who}`,
    type: 'affiliation',
    title: '',
    members: [
      { actor: who, role: 'member' },
      { actor: 'mel', role: 'whole' },
    ],
    status: 'unknown',
    certainty: 'explicit',
    implied: '',
    period: { start: '', end: '', words: '' },
    themes: [],
    note: '',
    evidence: [],
  }) as unknown as Relation;

const withActors = (...actors: readonly Actor[]): Document => ({
  id: 'd',
  title: 'Mon réseau',
  dataset: {
    ...EMPTY_DATASET,
    actors: [MEL, ...actors],
    relations: actors.flatMap((one) => (one.kind === 'person' ? [belongs(one.id)] : [])),
  },
  remains: NO_REMAINS,
  settings: {},
});

describe('the name becomes', () => {
  test('the function with the body, or «Une personne» where no function is known', () => {
    const both = withActors(
      person('clara', 'Clara Vandenbroucke', { function: 'chargée de mission ESS', otherNames: ['C. Vandenbroucke'] }),
      person('paul', 'Paul Delvallez'),
    );
    const once = objectedIn(historyOf(both), 'clara' as ActorId);
    const twice = objectedIn(once, 'paul' as ActorId);
    expect(twice.document.dataset.actors.map(({ name }) => name)).toEqual([
      MEL.name,
      'Chargée de mission ESS, Métropole européenne de Lille',
      'Une personne, Métropole européenne de Lille',
    ]);
    expect(twice.document.dataset.actors.flatMap(({ otherNames }) => otherNames)).toEqual([]);
    expect(objectionsOf(twice.document.settings)[0]?.persons).toHaveLength(2);
    // What stands in its place is no name, in a copy without names either.
    expect(objectionPlan(ofPerson(twice), 'paul' as ActorId)).toBeNull();
    const note = `La ${MEL.name} et une personne`;
    const noted = { ...twice.document.dataset, actors: twice.document.dataset.actors.map((actor) => ({ ...actor, note })) };
    expect(withoutPersonNames(noted).actors).toEqual(noted.actors);
  });

  test('brackets within a sentence, the bare function where a text is the name', () => {
    const document = withActors(
      person('x', 'Clara Vandenbroucke', { function: 'cheffe de projet', note: 'Vu avec Mme Vandenbroucke en mai.' }),
      {
        ...MEL,
        id: 'a' as ActorId,
        name: 'Association',
        note: 'CLARA VANDENBROUCKE',
      },
    );
    const { actors } = objectedIn(historyOf(document), 'x' as ActorId).document.dataset;
    const label = 'Cheffe de projet, Métropole européenne de Lille';
    expect(actors.map(({ note }) => note)).toEqual(['', `Vu avec Mme [${label}] en mai.`, label]);
  });

  test('ids that tell it are new, wherever they stand', () => {
    const document = withActors(person('clara-vandenbroucke', 'Clara Vandenbroucke'));
    const short = objectedIn(historyOf(withActors(person('vandenbroucke', 'Clara Vandenbroucke'))), 'vandenbroucke' as ActorId);
    expect(short.document.dataset.actors[1]?.id).toBe('personne-1');
    const { dataset } = objectedIn(historyOf(document), 'clara-vandenbroucke' as ActorId).document;
    expect(JSON.stringify(dataset)).not.toMatch(/vandenbroucke/i);
    expect(dataset.relations[0]?.members[0]?.actor).toBe(dataset.actors[1]?.id);
  });
});

describe('a surname alone', () => {
  const noted = (note: string, name: string, ...more: readonly Actor[]) =>
    historyOf(withActors(person('x', name, { function: 'élu' }), { ...MEL, id: 'a' as ActorId, name: 'Association', note }, ...more));
  const planOf = (history: History, places?: readonly string[]) => {
    const plan = objectionPlan(ofPerson(history), 'x' as ActorId, places);
    if (plan === null) throw new Error('names nobody');
    return plan;
  };

  test('is listed, and replaced only where that is meant', () => {
    const history = noted('Un mot de Vandenbroucke.', 'Clara Vandenbroucke');
    const { doubtful, rewriting } = planOf(history);
    expect(doubtful).toEqual([{ text: 'Un mot de Vandenbroucke.', found: [{ from: 10, to: 23 }], place: 'now', isLikely: true }]);
    const noteOf = (accepted: readonly string[]) => rewriting(new Set(accepted), KEY).document(history.document).dataset.actors[2]?.note;
    expect(noteOf([])).toBe('Un mot de Vandenbroucke.');
    expect(noteOf(['Un mot de Vandenbroucke.'])).toBe('Un mot de [Élu, Métropole européenne de Lille].');
  });

  test.each([
    ['a place', 'Réunion à Marseille.', 'Paul Marseille', ['Marseille']],
    ['a word of the network', 'Petit groupe, petit budget.', 'Paul Petit', undefined],
    ['a first name', 'Clara était là.', 'Clara Vandenbroucke', undefined],
  ])('is not taken for the name where it is %s', (_, note, name, places) => {
    const { doubtful } = planOf(noted(note, name), places);
    expect(doubtful.filter(({ text }) => text === note)).toMatchObject([{ isLikely: false }]);
  });

  test('is not taken for the name where somebody else has it', () => {
    const { doubtful } = planOf(noted('Un mot de Vandenbroucke.', 'Clara Vandenbroucke', person('y', 'Luc Vandenbroucke')));
    expect(doubtful.map(({ isLikely }) => isLikely)).toEqual([false, false]);
  });

  test('of somebody else stays with the other name', () => {
    const history = noted('', 'Clara Vandenbroucke', person('y', 'Luc Vandenbroucke'));
    const { actors } = planOf(history).rewriting(new Set(), KEY).document(history.document).dataset;
    expect(actors.map(({ name }) => name)).toContain('Luc Vandenbroucke');
  });
});

describe('marks', () => {
  const history = objectedIn(historyOf(withActors(person('x', 'Clara Vandenbroucke', { function: 'chargée de mission' }))), 'x' as ActorId);
  const objections = objectionsOf(history.document.settings);

  test('tell no name', () => expect(letters(JSON.stringify(objections))).not.toContain('vandenbroucke'));

  test.each(SPELLINGS.map((spell) => spell('Clara', 'Vandenbroucke')).filter((text) => !text.startsWith('Mme')))(
    'know «%s» again in what is imported',
    (text) => {
      const came = withActors(person('neuf', text, { function: 'chargée de mission' }), {
        ...MEL,
        id: 'z' as ActorId,
        note: `Avec ${text}, hier`,
      });
      const { value, persons } = withoutObjected(came, objections);
      expect(persons).toBe(1);
      expect(letters(JSON.stringify(value))).not.toContain('vandenbroucke');
      expect(value.dataset.actors[1]?.name).toBe('Chargée de mission, Métropole européenne de Lille');
    },
  );

  test('leave alone what names others', () => {
    const came = withActors(person('neuf', 'Luc Vandenbroucke'), person('autre', 'Clara Petit'));
    expect(withoutObjected(came, objections)).toEqual({ value: came, persons: 0 });
  });

  test('keep the name out of an edit, and out of a restore point that takes the place of the network', () => {
    const { document } = history;
    const typed = {
      ...document,
      dataset: { ...document.dataset, actors: [...document.dataset.actors, { ...MEL, id: 'n' as ActorId, name: 'Clara Vandenbroucke' }] },
    };
    const after = withoutObjectedIn(document, typed);
    expect(after.persons).toBe(1);
    expect(after.value.dataset.actors.at(-1)?.name).toBe('Une personne');
    const older = withActors(person('x', 'Clara Vandenbroucke'));
    const restored = withoutObjectedIn(document, { ...older, id: document.id }).value;
    expect(letters(JSON.stringify(restored))).not.toContain('vandenbroucke');
    expect(objectionsOf(restored.settings)).toEqual(objections);
  });
});

test('an older file of the network is opened without the name, its history too', () => {
  const before = withActors(person('clara-vandenbroucke', 'Clara Vandenbroucke', { function: 'élue' }));
  const renamed = { ...before, title: 'Avec Clara Vandenbroucke' };
  const changes = difference(before, renamed);
  const file = operatedBy({ id: 'c', time: 0, label: { key: 'networkRenamed', values: {} }, transaction: null, changes }, before);
  const [objections] = objectionsOf(objectedIn(historyOf(before), 'clara-vandenbroucke' as ActorId).document.settings);
  if (objections === undefined) throw new Error('no marks');
  const { value, persons } = withoutObjectedHistory(file, objections, 'objection');
  expect(persons).toBe(1);
  expect(letters(JSON.stringify(value))).not.toContain('vandenbroucke');
  expect(value.document.dataset.actors[1]?.name).toBe('Élue, Métropole européenne de Lille');
  expect(undone(value).ok).toBe(true);
  expect(objectionsOf(value.document.settings)).toEqual([objections]);
});

describe('an objection', () => {
  test('leaves a network to be saved again, and is no step that can be undone', () => {
    const document = withActors(person('x', 'Clara Vandenbroucke'));
    const renamed = { ...document, title: 'Réseau' };
    const change = {
      id: 'c',
      time: 0,
      label: { key: 'networkRenamed', values: {} },
      transaction: null,
      changes: difference(document, renamed),
    };
    const before = operated(operatedBy(change, document), { kind: 'saved', tables: ['head', 'actors', 'relations'] });
    if (!before.ok) throw new Error('does not fit');
    const now = objectedIn(before.value, 'x' as ActorId);
    expect([...unsavedTables(now)].sort()).toEqual(['actors', 'head']);
    expect(now.past.map(({ id }) => id)).toEqual(['c']);
    const back = undone(now);
    if (!back.ok) throw new Error('does not fit');
    expect(back.value.document.title).toBe('Mon réseau');
    expect(objectionsOf(back.value.document.settings)).toHaveLength(1);
    expect(JSON.stringify(back.value)).not.toMatch(/vandenbroucke/i);
  });
});

function operatedBy(change: Change, document: Document) {
  const outcome = operated(historyOf(document), { kind: 'change', change });
  if (!outcome.ok) throw new Error('does not fit');
  return outcome.value;
}
