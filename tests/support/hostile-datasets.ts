/**
 * Datasets harsher than those of arbitraries.ts: ids with all the punctuation that files allow, sources whose titles are other
 * sources' ids, texts of single signs and unusual spaces, and files that begin as tables do and then contain errors. Members are in
 * the reader's own order (frame, from, to, particular roles), so that datasets can be compared with plain equality.
 */

import fc from 'fast-check';
import type { InputFile } from '../../src/core/files/formats/sheet.ts';
import type {
  Actor,
  ActorId,
  Dataset,
  Evidence,
  Member,
  Relation,
  RelationId,
  Source,
  SourceId,
  Statement,
  StatementId,
  StepId,
  StoryStep,
} from '../../src/core/model/dataset.ts';
import { TABLES } from '../../src/core/model/tables.ts';
import {
  ACTOR_KINDS,
  CERTAINTIES,
  IDENTITIES,
  LEVELS,
  ROLES,
  STATEMENT_KINDS,
  STATUSES,
  type Term,
} from '../../src/core/model/vocabulary.ts';
import { uncertainDate } from './dates.ts';
import { ALL_TYPES, OWN_TYPES } from './types.ts';

function wordOf<T extends Term>(list: readonly T[]): fc.Arbitrary<T['id']> {
  return fc.constantFrom(...list.map((entry): T['id'] => entry.id));
}

// What breaks careless readers of CSV: quotes, delimiters, line breaks, formulas, guards, hints, spaces that are not spaces.
const PIECES = [
  'commune',
  'Œuvre',
  'à',
  'É',
  'e\u0301',
  '"',
  '""',
  '«',
  '’',
  "'",
  "''",
  ';',
  ',',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '=',
  '+',
  '-',
  '@',
  '=1+1',
  'sep=;',
  ' ',
  '\u00a0',
  '\u202f',
  '\ufeff',
  '\\',
  '😀',
  '0',
  '2015',
  '#',
  '**',
  '<b>',
  '{}',
  'null',
];
const hasContactDetails = (text: string) => /@[\s\S]*\./.test(text) || (text.match(/\d/g) ?? []).length > 9;

/** Text as a cell may hold it: anything but contact details, trimmed. May be empty. */
const nastyText: fc.Arbitrary<string> = fc
  .oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  .map((text) => text.trim())
  .filter((text) => !hasContactDetails(text));

const someText = nastyText.filter((text) => text !== '');
const items = fc.array(
  someText.map((text) => text.replaceAll('|', '/')),
  { maxLength: 3 },
);
const partialDate = fc.oneof(fc.constantFrom('', '2011', '2014-12', '2015-06-18', '1999'), uncertainDate);

/** An identifier: letters, digits, and the punctuation that the files allow. */
const identifier: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('a', 'b', 'é', 'Z', '7', 'r', 's'),
    fc.array(fc.constantFrom('a', 'b', '1', '2', '-', '.', '_', ':'), { maxLength: 4 }),
  )
  .map(([first, rest]) => first + rest.join(''));

/** A valid SIREN: eight digits and the one check digit that fits them. */
const siren: fc.Arbitrary<string> = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }).map((digits) => {
  const sum = digits.reduce((total, digit, i) => total + (i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0);
  return `${digits.join('')}${(10 - (sum % 10)) % 10}`;
});

interface Known {
  readonly actors: readonly string[];
  readonly sources: readonly string[];
}

function evidence({ actors, sources }: Known): fc.Arbitrary<readonly Evidence[]> {
  if (sources.length === 0) return fc.constant([]);
  return fc.array(
    fc.record({
      source: fc.constantFrom(...sources).map((id) => id as SourceId),
      place: nastyText,
      quote: nastyText,
      speaker: fc.option(fc.constantFrom(...actors).map((id) => id as ActorId)),
    }),
    { maxLength: 2 },
  );
}

function source(id: string): fc.Arbitrary<Source> {
  return fc.record({
    id: fc.constant(id as SourceId),
    title: fc.oneof(someText, identifier),
    publisher: nastyText,
    from: partialDate,
    to: partialDate,
    licence: nastyText,
    note: nastyText,
  });
}

function actor(id: string, known: Known): fc.Arbitrary<Actor> {
  const interval = fc
    .tuple(fc.nat({ max: 40 }), fc.option(fc.nat({ max: 40 })))
    .map(([min, more]) => ({ min, max: more === null ? null : min + more }));
  return fc
    .record({
      id: fc.constant(id as ActorId),
      name: someText,
      otherNames: items,
      kind: wordOf(ACTOR_KINDS),
      nature: nastyText,
      levels: fc.uniqueArray(wordOf(LEVELS), { maxLength: 2 }),
      code: fc.constantFrom('', '59350', '01001', '2A004', '974'),
      siren: fc.oneof(fc.constant(''), siren),
      codeYear: partialDate,
      noCode: nastyText,
      became: nastyText,
      identity: wordOf(IDENTITIES),
      size: fc.option(interval),
      within: fc.option(fc.constantFrom(...known.actors).map((other) => other as ActorId)),
      function: nastyText,
      note: nastyText,
      evidence: evidence(known),
    })
    .map((drawn) => ({ ...drawn, size: drawn.kind === 'set' ? drawn.size : null }));
}

/** Members in the order of reading: frame, `de`, `vers`, then those of the file of memberships. */
function inReadingOrder(members: readonly Member[], type: Relation['type']): readonly Member[] {
  const [from, to] = ALL_TYPES.of(type).roles;
  const columns = ['frame', ...new Set([from, to])];
  const rank = (member: Member) => (columns.includes(member.role) ? columns.indexOf(member.role) : columns.length);
  return members.toSorted((a, b) => rank(a) - rank(b));
}

function relation(id: string, known: Known): fc.Arbitrary<Relation> {
  const role = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('usual-from', 'usual-to') }, { weight: 1, arbitrary: wordOf(ROLES) });
  const members = fc
    .uniqueArray(fc.constantFrom(...known.actors), { minLength: 2, maxLength: Math.min(5, known.actors.length) })
    .chain((actors) => fc.tuple(...actors.map((one) => fc.record({ actor: fc.constant(one as ActorId), role }))));
  return fc
    .record({
      id: fc.constant(id as RelationId),
      type: wordOf(ALL_TYPES.list),
      title: nastyText,
      members,
      status: wordOf(STATUSES),
      certainty: wordOf(CERTAINTIES),
      implied: nastyText,
      period: fc.record({ start: partialDate, end: partialDate, words: nastyText }),
      themes: items,
      note: nastyText,
      evidence: evidence(known),
    })
    .map((drawn) => {
      const [from, to] = ALL_TYPES.of(drawn.type).roles;
      const named = drawn.members.map(
        (member): Member => ({
          actor: member.actor,
          role: member.role === 'usual-from' ? from : member.role === 'usual-to' ? to : member.role,
        }),
      );
      return { ...drawn, members: inReadingOrder(named, drawn.type) };
    });
}

function statement(id: string, known: Known): fc.Arbitrary<Statement> {
  return fc.record({
    id: fc.constant(id as StatementId),
    kind: wordOf(STATEMENT_KINDS),
    text: someText,
    actors: fc.subarray([...known.actors]).map((ids) => ids as ActorId[]),
    themes: items,
    evidence: evidence(known),
  });
}

/** A step may name what does not exist, as after an update of the data. */
function step(id: string, known: Known): fc.Arbitrary<StoryStep> {
  const named = fc.subarray([...known.actors, ...known.sources, 'who-is-that']);
  const texts = fc.record({ fr: nastyText, en: nastyText });
  return fc.record({
    id: fc.constant(id as StepId),
    title: fc.record({ fr: someText, en: nastyText }),
    text: texts,
    note: texts,
    view: fc.constantFrom('', 'view=matrix&order=territory', 'select=who-is-that'),
    reveal: named,
    frame: named,
    proofs: named,
  });
}

/** Valid datasets of up to 8 actors: at least two actors, anything else possibly absent. */
export const hostileDataset: fc.Arbitrary<Dataset> = fc
  .record({
    ids: fc.uniqueArray(identifier, { minLength: 22, maxLength: 22 }),
    actors: fc.integer({ min: 2, max: 8 }),
    relations: fc.nat({ max: 6 }),
    sources: fc.nat({ max: 3 }),
    statements: fc.nat({ max: 3 }),
    steps: fc.nat({ max: 2 }),
  })
  .chain(({ ids, ...counts }) => {
    const rest = [...ids];
    const take = (count: number) => rest.splice(0, count);
    const known = { actors: take(counts.actors), sources: take(counts.sources) };
    return fc.record({
      sources: fc.tuple(...known.sources.map(source)),
      types: fc.constant(OWN_TYPES),
      actors: fc.tuple(...known.actors.map((id) => actor(id, known))),
      relations: fc.tuple(...take(counts.relations).map((id) => relation(id, known))),
      statements: fc.tuple(...take(counts.statements).map((id) => statement(id, known))),
      story: fc.tuple(...take(counts.steps).map((id) => step(id, known))),
    });
  });

const CELLS = [
  'a',
  'b',
  'c',
  'r2',
  'r3',
  's1',
  'c2',
  'a|b',
  'a|b|c',
  'A',
  'St B',
  'saint-b',
  'groupe de travail',
  'financement',
  'commune',
  'collectivité',
  'service',
  'ensemble non nommé',
  'constat',
  'cadre',
  'financeur',
  '1001',
  '6',
  '12',
  '2015',
  '18/06/2015',
  '',
  '',
  '?',
  '!',
  '"',
  '"x\ny"',
  '"a;b"',
  'a\rb',
  '\u00a0',
  '=1',
];

/** Files that begin as tables do, then hold anything: half-filled rows, wrong words, quotes that never close. */
const almostTable: fc.Arbitrary<Uint8Array> = fc
  .record({
    table: fc.constantFrom(...TABLES),
    language: fc.constantFrom('french', 'name'),
    delimiter: fc.constantFrom(';', ',', '\t'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    lastNewline: fc.constantFrom('\n', '\r\n', ''),
    left: fc.nat({ max: 30 }),
    rows: fc.array(fc.array(fc.constantFrom(...CELLS), { maxLength: 12 }), { maxLength: 8 }),
    tail: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.string() }),
  })
  .map(({ table, language, delimiter, newline, lastNewline, left, rows, tail }) => {
    const header = table.columns.filter((column, i) => 'required' in column || i !== left).map((column) => column[language as 'french']);
    return new TextEncoder().encode([header, ...rows].map((row) => row.join(delimiter)).join(newline) + lastNewline + tail);
  });

/** Files of any content whatever, under names that the reader knows and names that it does not. */
export const garbageFile: fc.Arbitrary<InputFile> = fc.record({
  name: fc.oneof(
    fc.constantFrom(...TABLES.map((table) => `${table.file}.csv`), 'a.zip', 'dossier/x.tsv', 'x.xlsx', 'sans-point', ''),
    fc.string(),
  ),
  bytes: fc.oneof({ weight: 1, arbitrary: fc.uint8Array({ maxLength: 80 }) }, { weight: 5, arbitrary: almostTable }),
});
