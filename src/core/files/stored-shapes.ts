/**
 * The shape of everything that is stored of a network: in a network file (the document beside its tables, the history of its edits, a whole
 * network as one JSON), and in a browser (history and operations as they are). What is read is checked against these shapes before anything
 * is done with it; the published JSON Schemas are made from them (`npm run datapackage`), so the two cannot disagree. The only user of zod
 * in core.
 */
import * as z from 'zod/mini';
import type { Change, RowChange } from '../model/change.ts';
import type { Actor, Dataset, Evidence, OwnType, Relation, Source, Statement, StoryStep } from '../model/dataset.ts';
import { DOCUMENT_TABLES, type Document, type DocumentRows, type DocumentTable, type Settings } from '../model/document.ts';
import type { History } from '../model/history.ts';
import type { FilePlace } from '../model/issue.ts';
import type { Operation } from '../model/operations.ts';
import type { KeptCell, KeptColumn, KeptRow, Remains } from '../model/remains.ts';
import { TABLES, type TableName } from '../model/tables.ts';
import {
  ACTOR_KINDS,
  CERTAINTIES,
  FAMILIES,
  IDENTITIES,
  LAYERS,
  LEVELS,
  ROLES,
  STATEMENT_KINDS,
  STATUSES,
  WITHHELD,
} from '../model/vocabulary.ts';

/** A shape for each field of a row, neither more nor less: a field that is added to the model is asked for here by the compiler. */
type Shape<Row> = Readonly<Record<keyof Row, z.ZodMiniType>>;

/** Gives a shape its explanation in the JSON Schema. */
function explained<S extends z.ZodMiniType>(description: string, shape: S): S {
  z.globalRegistry.add(shape, { description });
  return shape;
}

/** Gives a shape a name, under which the JSON Schema describes it once. */
function named<S extends z.ZodMiniType>(name: string, shape: S): S {
  z.globalRegistry.add(shape, { id: name });
  return shape;
}

/** One word of a list, by its id. */
function wordOf(list: readonly { readonly id: string }[]) {
  return z.enum(list.map(({ id }) => id));
}

const text = z.string();
const texts = z.array(text);
const anId = () => z.string().check(z.minLength(1));
const id = anId();
const ids = z.array(id);
const bilingual = z.object({ fr: text, en: text });
const count = z.number().check(z.int(), z.nonnegative());
const date = z.string();
z.globalRegistry.add(date, {
  id: 'date',
  description: 'Empty, or a date in the notation of EDTF (ISO 8601-2): 2015, 2015-06, 2015?, 2010~, [2014..2016], [..2014].',
});

const evidence = named(
  'evidence',
  z.object({
    source: explained('Id of a source.', z.string()),
    place: text,
    quote: explained('The exact words of the source.', z.string()),
    speaker: explained('Id of the actor who says so.', z.nullable(z.string())),
    withheld: z.optional(wordOf(WITHHELD)),
  } satisfies Shape<Evidence>),
);
const proofs = z.array(evidence);

const source = named(
  'source',
  z.object({ id, title: text, publisher: text, from: date, to: date, licence: text, note: text } satisfies Shape<Source>),
);
const actor = named(
  'actor',
  z.object({
    id,
    name: text,
    otherNames: texts,
    kind: wordOf(ACTOR_KINDS),
    nature: text,
    levels: z.array(wordOf(LEVELS)),
    code: explained('Official geographic code (INSEE), as text.', z.string()),
    siren: text,
    codeYear: text,
    noCode: text,
    became: text,
    identity: wordOf(IDENTITIES),
    size: explained('Number of members of an unnamed set, within bounds.', z.nullable(z.object({ min: count, max: z.nullable(count) }))),
    within: explained('Id of the actor within which an unnamed set lies.', z.nullable(z.string())),
    function: text,
    note: text,
    evidence: proofs,
  } satisfies Shape<Actor>),
);
const type = named(
  'type',
  z.object({
    id,
    fr: text,
    en: text,
    layer: wordOf(LAYERS),
    family: wordOf(FAMILIES),
    isDirected: z.boolean(),
    isMutual: z.boolean(),
  } satisfies Shape<OwnType>),
);
const relation = named(
  'relation',
  z.object({
    id,
    type: explained('Id of a type: of the shipped list, or of the network’s own types.', z.string()),
    title: text,
    members: explained('At least two; no actor twice.', z.array(z.object({ actor: id, role: wordOf(ROLES) })).check(z.minLength(2))),
    status: wordOf(STATUSES),
    certainty: wordOf(CERTAINTIES),
    implied: text,
    period: z.object({ start: date, end: date, words: text }),
    themes: texts,
    note: text,
    evidence: proofs,
  } satisfies Shape<Relation>),
);
const statement = named(
  'statement',
  z.object({ id, kind: wordOf(STATEMENT_KINDS), text, actors: ids, themes: texts, evidence: proofs } satisfies Shape<Statement>),
);
const step = named(
  'step',
  z.object({
    id,
    title: bilingual,
    text: bilingual,
    note: bilingual,
    view: explained('The address of the view, after its #.', z.string()),
    reveal: texts,
    frame: texts,
    proofs: texts,
  } satisfies Shape<StoryStep>),
);

const table = z.enum(TABLES.map(({ name }) => name as TableName));
const place = named(
  'place',
  z.object({ file: text, line: z.nullable(z.number()), column: z.nullable(z.union([text, bilingual])) } satisfies Shape<FilePlace>),
);
const keptColumn = named(
  'keptColumn',
  z.object({ table, header: text, nth: count, place, cells: z.array(z.object({ row: text, text })) } satisfies Shape<KeptColumn>),
);
const keptRow = named(
  'keptRow',
  z.object({
    table,
    place,
    cells: z.array(z.object({ column: text, text })),
    others: z.array(z.object({ header: text, nth: count, text })),
    beyond: texts,
  } satisfies Shape<KeptRow>),
);
const keptCell = named('keptCell', z.object({ table, row: text, column: text, text, readAs: text, place } satisfies Shape<KeptCell>));
const remains = explained(
  'What was not understood on reading, with its place: unknown columns, rows that cannot be used, cells that cannot be read.',
  z.object({ columns: z.array(keptColumn), rows: z.array(keptRow), cells: z.array(keptCell) }),
);

const settings = explained('Settings of the network, by name; unknown ones are kept.', z.record(z.string(), z.json()));

/** The rows of each table of a document. */
const ROWS = {
  head: z.object({ title: text, settings }),
  sources: source,
  actors: actor,
  types: type,
  relations: relation,
  statements: statement,
  story: step,
  keptColumns: keptColumn,
  keptRows: keptRow,
  keptCells: keptCell,
} as const satisfies Record<DocumentTable, z.ZodMiniType>;

const position = z.nullable(count);
const changeOf = (name: DocumentTable) =>
  z.object({
    table: z.literal(name),
    id: text,
    before: z.nullable<z.ZodMiniType>(ROWS[name]),
    after: z.nullable<z.ZodMiniType>(ROWS[name]),
    from: position,
    to: position,
  });
const [head, ...others] = DOCUMENT_TABLES;
const rowChange = named('rowChange', z.discriminatedUnion('table', [changeOf(head), ...others.map(changeOf)]));
const rowChanges = z.array(rowChange);
const change = named(
  'change',
  z.object({
    id,
    time: explained('Milliseconds since 1970.', z.number()),
    label: z.object({ key: text, values: z.record(z.string(), z.union([text, z.number()])) }),
    transaction: z.nullable(text),
    changes: rowChanges,
  } satisfies Shape<Change>),
);

const format = z.literal('maillage');
const version = explained(
  'Version of the format. A program must not read a version that it does not know.',
  z.number().check(z.int(), z.positive()),
);

/** What a document says of itself, beside its rows. */
const about = {
  format,
  version,
  program: explained('The program that wrote it, and its version.', z.string()),
  savedAt: explained('When it was written, in ISO 8601.', z.string()),
  id: explained('Set once, when the network is made; it never changes.', anId()),
  title: text,
  settings,
  remains,
};

const history = {
  past: explained('Changes that can be undone, oldest first.', z.array(change)),
  future: explained('Changes that can be redone, next one first.', z.array(change)),
  start: explained('For each table, its last change among those no longer in `past`.', z.record(z.string(), text)),
};

const document = z.object({
  ...about,
  files: explained(
    'The tables beside this file as they were written, each with its CRC-32 in hexadecimal digits. If one differs, another program has changed it: then the tables count, and `corrections` do not.',
    z.array(z.object({ file: text, crc32: text })),
  ),
  corrections: explained('What the tables cannot hold to the letter, as changes of their rows.', rowChanges),
});

const changes = z.object({
  format: z.literal('maillage-changes'),
  version,
  document: explained('Id of the document.', anId()),
  ...history,
});

const dataset = z.object({
  sources: z.array(source),
  types: z.array(type),
  actors: z.array(actor),
  relations: z.array(relation),
  statements: z.array(statement),
  story: z.array(step),
} satisfies Shape<Dataset>);
const network = z.object({ ...about, dataset, changes: z.optional(z.object(history)) });

/** A document, and what is done to a history, as a browser keeps them. */
const wholeDocument = z.object({ id: anId(), title: text, dataset, remains, settings } satisfies Shape<Document>);
const tables = z.array(z.enum(DOCUMENT_TABLES));
const operation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), change }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
  z.object({ kind: z.literal('moved'), steps: z.int() }),
  z.object({ kind: z.literal('saved'), tables }),
]);

interface About {
  readonly format: 'maillage';
  readonly version: number;
  readonly program: string;
  readonly savedAt: string;
  readonly id: string;
  readonly title: string;
  readonly settings: Settings;
  readonly remains: Remains;
}

/** The content of `document.json`. */
export interface StoredDocument extends About {
  readonly files: readonly { readonly file: string; readonly crc32: string }[];
  readonly corrections: readonly RowChange[];
}

type StoredHistory = Pick<History, 'past' | 'future' | 'start'> & { readonly past: readonly Change[] };

/** The content of `changes.json`. */
export interface StoredChanges extends StoredHistory {
  readonly format: 'maillage-changes';
  readonly version: number;
  readonly document: string;
}

/** A whole network as one JSON. */
export interface StoredNetwork extends About {
  readonly dataset: Dataset;
  readonly changes?: StoredHistory;
}

/** The result of checking a value: the value itself, or the first place that does not fit, such as `actors.3.kind`. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly at: string };

function checked<T>(shape: z.ZodMiniType, value: unknown): Checked<T> {
  const parsed = shape.safeParse(value);
  return parsed.success ? { ok: true, value: value as T } : { ok: false, at: parsed.error.issues[0]?.path.join('.') ?? '' };
}

export const checkedDocument = (value: unknown): Checked<StoredDocument> => checked(document, value);
export const checkedChanges = (value: unknown): Checked<StoredChanges> => checked(changes, value);
export const checkedNetwork = (value: unknown): Checked<StoredNetwork> => checked(network, value);

/** What a browser has kept. That ids meet is not checked here. */
export const checkedWholeDocument = (value: unknown): Checked<Document> => checked(wholeDocument, value);
export const checkedOperation = (value: unknown): Checked<Operation> => checked(operation, value);
export const checkedChange = (value: unknown): Checked<Change> => checked(change, value);
/** A row of a table of a document. */
export const checkedRow = <T extends DocumentTable>(name: T, value: unknown): Checked<DocumentRows[T]> => checked(ROWS[name], value);

/** What a history is, apart from its lists of rows and changes. */
export type HistoryHead = Pick<Document, 'id' | 'title' | 'settings'> & Pick<History, 'start' | 'saved'>;

const marks = z.record(text, z.optional(text));
const HEAD = { title: text, settings, start: marks, saved: marks } as const satisfies Shape<Omit<HistoryHead, 'id'>>;

/** The head of a history, where a field that cannot be read is empty; null where it has no id. */
export function readHead(value: unknown): { readonly head: HistoryHead; readonly isWhole: boolean } | null {
  const found = z.looseObject({ id: anId() }).safeParse(value);
  if (!found.success) return null;
  const field = <K extends keyof typeof HEAD>(name: K, empty: HistoryHead[K]): HistoryHead[K] =>
    HEAD[name].safeParse(found.data[name]).success ? (found.data[name] as HistoryHead[K]) : empty;
  const { id } = found.data;
  const head = { id, title: field('title', ''), settings: field('settings', {}), start: field('start', {}), saved: field('saved', {}) };
  return { head, isWhole: z.object(HEAD).safeParse(value).success };
}

/** The JSON Schemas (2020-12) of the three, by the name of their file without ending. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const named = [
    ['document', document, 'document.json of a .maillage file'],
    ['changes', changes, 'changes.json of a .maillage file'],
    ['network', network, 'A whole network as one JSON'],
  ] as const;
  return Object.fromEntries(named.map(([name, shape, title]) => [name, { title, ...z.toJSONSchema(shape, { io: 'input' }) }]));
}
