/**
 * Random valid datasets for fast-check, with texts that are hard to write and read back: quotes, delimiters, line breaks, leading
 * signs that spreadsheets take for formulas. Members come in the order in which files contain them.
 */

import fc from 'fast-check';
import type {
  Actor,
  ActorId,
  Dataset,
  Evidence,
  Member,
  Relation,
  RelationId,
  SourceId,
  StatementId,
  StepId,
} from '../../src/core/model/dataset.ts';
import type { Document } from '../../src/core/model/document.ts';
import type { Remains } from '../../src/core/model/remains.ts';
import { ACTOR_KINDS, CERTAINTIES, IDENTITIES, LEVELS, type Role, STATEMENT_KINDS, STATUSES } from '../../src/core/model/vocabulary.ts';
import { FULL_RECIPE, PROJECTIONS, type Recipe } from '../../src/core/network/recipe.ts';
import { ALL_TYPES, OWN_TYPES } from './types.ts';

const ids = <T extends readonly { readonly id: string }[]>(list: T) => fc.constantFrom(...list.map((entry) => entry.id as T[number]['id']));

/** One line or several of text as people write it; trimmed, as cells are. */
const text = fc
  .array(fc.constantFrom('a', 'É', 'œ', ' ', '"', ';', ',', '|x', '\n', "'", '=', '+', '-', '«', '’', 'Saint', '1', '\t', '(59)'), {
    maxLength: 8,
  })
  .map((parts) => parts.join('').trim())
  .map((joined) => joined.replace(/[\r\t]+$/g, ''));
const name = text.map((value) => `n${value}`.trim());
/** Items of a list cell: no separator inside, never empty. */
const item = fc.constantFrom('mobilité', 'épiceries', 'a;b', 'l’ESS', '"x"');
const date = fc.constantFrom('', '2011', '2014-12', '2015-06-18', '2015?', '2010~', '[2014..2016]', '[..2014-06]', '[2013..]');

const evidenceOf = (actors: readonly ActorId[]): fc.Arbitrary<Evidence> =>
  fc.record({
    source: fc.constant('s1' as SourceId),
    place: text,
    quote: text,
    speaker: fc.option(fc.constantFrom(...actors), { nil: null }),
  });

function actor(id: ActorId, all: readonly ActorId[]): fc.Arbitrary<Actor> {
  return fc
    .record({
      name,
      otherNames: fc.uniqueArray(item, { maxLength: 2 }),
      kind: ids(ACTOR_KINDS),
      nature: text,
      levels: fc.subarray(LEVELS.map((level) => level.id)),
      code: fc.constantFrom('', '59350', '2A004'),
      siren: fc.constantFrom('', '245900410'),
      codeYear: fc.constantFrom('', '2019'),
      noCode: text,
      became: text,
      identity: ids(IDENTITIES),
      size: fc.option(fc.record({ min: fc.nat(9), max: fc.option(fc.integer({ min: 9, max: 20 }), { nil: null }) }), { nil: null }),
      within: fc.option(fc.constantFrom(...all), { nil: null }),
      function: text,
      note: text,
      evidence: fc.array(evidenceOf(all), { maxLength: 2 }),
    })
    .map((values) => ({ id, ...values, size: values.kind === 'set' ? values.size : null }));
}

function relation(id: RelationId, actors: readonly ActorId[]): fc.Arbitrary<Relation> {
  return fc
    .record({
      type: ids(ALL_TYPES.list),
      title: text,
      chosen: fc.shuffledSubarray([...actors], { minLength: 2, maxLength: Math.min(5, actors.length) }),
      frames: fc.nat(1),
      givers: fc.integer({ min: 1, max: 3 }),
      extra: fc.boolean(),
      status: ids(STATUSES),
      certainty: ids(CERTAINTIES),
      implied: text,
      period: fc.record({ start: date, end: fc.constant(''), words: text }),
      themes: fc.uniqueArray(item, { maxLength: 2 }),
      note: text,
      evidence: fc.array(evidenceOf(actors), { maxLength: 2 }),
    })
    .map(({ chosen, frames, givers, extra, ...kept }) => ({ id, ...kept, members: members(kept.type, chosen, frames, givers, extra) }));
}

/** Frames first, then givers, then receivers, then members whose role has no column. */
function members(type: Relation['type'], chosen: readonly ActorId[], frames: number, givers: number, extra: boolean): readonly Member[] {
  const roles = ALL_TYPES.of(type).roles;
  const ownRole: Role = roles[0] === 'evaluator' ? 'funder' : 'evaluator';
  const roleAt = (i: number): Role => (i < frames ? 'frame' : i < frames + givers ? roles[0] : roles[1]);
  const plain = chosen.map((actorId, i) => ({ actor: actorId, role: roleAt(i) }));
  return extra && plain.length > 2 ? [...plain.slice(0, -1), { actor: chosen.at(-1) ?? chosen[0], role: ownRole } as Member] : plain;
}

/** A valid dataset of up to eight actors. */
export const datasets: fc.Arbitrary<Dataset> = fc.integer({ min: 2, max: 8 }).chain((count) => {
  const actors = Array.from({ length: count }, (_, i) => `a${i}` as ActorId);
  return fc.record({
    sources: fc.constant([{ id: 's1' as SourceId, title: 'Source', publisher: '', from: '2015', to: '', licence: '', note: '' }]),
    types: fc.constant(OWN_TYPES),
    actors: fc.tuple(...actors.map((id) => actor(id, actors))),
    relations: fc
      .integer({ min: 0, max: 6 })
      .chain((many) => fc.tuple(...Array.from({ length: many }, (_, i) => relation(`r${i}` as RelationId, actors)))),
    statements: fc
      .array(
        fc.record({
          kind: ids(STATEMENT_KINDS),
          text: name,
          actors: fc.subarray([...actors]),
          themes: fc.uniqueArray(item, { maxLength: 2 }),
          evidence: fc.array(evidenceOf(actors), { maxLength: 1 }),
        }),
        { maxLength: 3 },
      )
      .map((statements) => statements.map((statement, i) => ({ id: `c${i}` as StatementId, ...statement }))),
    story: fc
      .array(
        fc.record({
          title: fc.record({ fr: name, en: text }),
          text: fc.record({ fr: text, en: text }),
          note: fc.record({ fr: text, en: text }),
          view: fc.constantFrom('', 'view=map', 'view=ego&center=a0&select=a1', 'only=a0,a1'),
          reveal: fc.subarray([...actors]),
          frame: fc.subarray([...actors]),
          proofs: fc.subarray([...actors]),
        }),
        { maxLength: 3 },
      )
      .map((steps) => steps.map((step, i) => ({ id: `e${i}` as StepId, ...step }))),
  });
});

/** A table in another order. */
const shuffled = <T>(rows: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });

const place = fc.record({ file: fc.constantFrom('a.csv', 'b.csv'), line: fc.nat(3), column: fc.constant(null) });
const table = fc.constantFrom('actors' as const, 'relations' as const);
const upToFour = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { maxLength: 4 });

/** What was not understood: entries have no id, and two of them may be equal. */
const remains: fc.Arbitrary<Remains> = fc.record({
  columns: upToFour(fc.record({ table, header: text, nth: fc.nat(1), place, cells: upToFour(fc.record({ row: name, text })) })),
  rows: upToFour(fc.record({ table, place, cells: fc.constant([]), others: fc.constant([]), beyond: upToFour(text) })),
  cells: upToFour(fc.record({ table, row: name, column: fc.constant('code'), text, readAs: fc.constant(''), place })),
});

/** A document with a fixed id, its rows in any order. */
export const documents: fc.Arbitrary<Document> = datasets.chain((dataset) =>
  fc.record({
    id: fc.constant('d'),
    title: name,
    dataset: fc.record({
      sources: fc.constant(dataset.sources),
      types: shuffled(dataset.types),
      actors: shuffled(dataset.actors),
      relations: shuffled(dataset.relations),
      statements: shuffled(dataset.statements),
      story: shuffled(dataset.story),
    }),
    remains,
    settings: fc.dictionary(fc.constantFrom('perimeter', 'year'), fc.oneof(text, fc.nat(9), fc.constant(null)), { maxKeys: 2 }),
  }),
);

/** Bytes that may be dropped on the application: text of any kind, and no text at all. */
export const anyFile = fc.record({
  name: fc.constantFrom('relations.csv', 'acteurs.csv', 'sources.csv', 'preuves.csv', 'liens.csv', 'x.zip', 'x.bin'),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .array(fc.constantFrom('id', 'nom', 'type', 'de', 'vers', ';', ',', '\n', '"', 'é', 'groupe de travail', '|', '\r\n', 'source'), {
        maxLength: 60,
      })
      .map((parts) => new TextEncoder().encode(parts.join(''))),
  ),
});

/** Recipes of every kind: what a reader can ask for, with words of any file among them. */
export const recipes: fc.Arbitrary<Recipe> = fc.record({
  kinds: fc.subarray(ACTOR_KINDS.map((entry) => entry.id)),
  levels: fc.subarray(LEVELS.map((entry) => entry.id)),
  types: fc.subarray([...FULL_RECIPE.types, ...OWN_TYPES.map(({ id }) => id)]),
  statuses: fc.subarray(STATUSES.map((entry) => entry.id)),
  certainties: fc.subarray(CERTAINTIES.map((entry) => entry.id)),
  themes: fc.subarray(['mobilité', 'épiceries', 'a;b', 'a,b', 'l’ESS\\', '"x"']),
  sources: fc.subarray(['s1', 'atelier', 's,2']),
  within: fc.constantFrom('', 'mel', 'a1', 'a=b&c'),
  only: fc.subarray(['mel', 'lille', 'a1', 'a2', 'a3', 'a,b']),
  on: fc.constantFrom(null, '2012', '2014-12', '2015-06-18'),
  since: fc.constantFrom(null, '2011', '2012-06'),
  projection: fc.constantFrom(...PROJECTIONS.map((entry) => entry.id)),
});
