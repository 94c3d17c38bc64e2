/**
 * What a kept network must look like before anything is done with it. It was written by this page, but perhaps by another version, or
 * the browser's files were damaged: what does not have this shape is not opened, and says so.
 */
import * as z from 'zod/mini';
import type { Document } from '../../core/model/document.ts';
import type { History } from '../../core/model/history.ts';
import type { Operation } from '../../core/model/operations.ts';
import type { Opened, PointReason } from '../state/store.ts';

const row = z.looseObject({ id: z.string() });
const texts = z.array(z.string());
const actor = z.looseObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  levels: texts,
  otherNames: texts,
  evidence: z.array(z.unknown()),
});
const relation = z.looseObject({
  id: z.string(),
  type: z.string(),
  status: z.string(),
  certainty: z.string(),
  members: z.array(z.object({ actor: z.string(), role: z.string() })),
  period: z.object({ start: z.string(), end: z.string(), words: z.string() }),
  themes: texts,
  evidence: z.array(z.looseObject({ source: z.string() })),
});
const bilingual = z.object({ fr: z.string(), en: z.string() });
const step = z.looseObject({
  id: z.string(),
  title: bilingual,
  text: bilingual,
  note: bilingual,
  view: z.string(),
  reveal: texts,
  frame: texts,
  proofs: texts,
});

const document = z.object({
  id: z.string(),
  title: z.string(),
  dataset: z.object({
    sources: z.array(row),
    types: z.array(row),
    actors: z.array(actor),
    relations: z.array(relation),
    statements: z.array(row),
    story: z.array(step),
  }),
  remains: z.object({ columns: z.array(z.unknown()), rows: z.array(z.unknown()), cells: z.array(z.unknown()) }),
  settings: z.record(z.string(), z.unknown()),
});

const place = z.nullable(z.number());
const change = z.object({
  id: z.string(),
  time: z.number(),
  label: z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  transaction: z.nullable(z.string()),
  changes: z.array(z.looseObject({ table: z.string(), id: z.string(), from: place, to: place })),
});
const marks = z.record(z.string(), z.optional(z.string()));

const history = z.object({ document, past: z.array(change), future: z.array(change), start: marks, saved: marks });
const opened = z.object({ issues: z.array(z.unknown()), skipped: z.number() });
const operation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), change }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
  z.object({ kind: z.literal('moved'), steps: z.int() }),
  z.object({ kind: z.literal('saved'), tables: texts }),
]);

/**
 * The form in which networks are written. A higher number is of a newer version of the page: such a network may be shown, if it can be
 * read, and is never written.
 */
export const FORMAT = 1;

const format = z.optional(z.number());

/** The form in which a kept value is written; the first where it does not say. */
export function formatOf(value: unknown): number {
  const parsed = z.looseObject({ format: z.number() }).safeParse(value);
  return parsed.success ? parsed.data.format : 1;
}

const project = z.object({
  id: z.string(),
  format,
  title: z.string(),
  /** Milliseconds since 1970. */
  createdAt: z.number(),
  changedAt: z.number(),
  actors: z.number(),
  relations: z.number(),
  /** About how much room it takes. */
  bytes: z.optional(z.number()),
  /** When it was removed from the list; null while it is on it. */
  deletedAt: z.nullable(z.number()),
});
export type Project = z.infer<typeof project>;

const restorePoint = z.object({
  project: z.string(),
  id: z.string(),
  format,
  time: z.number(),
  reason: z.enum(['named', 'day', 'much', 'undone', 'elsewhere'] satisfies PointReason[]),
  /** The name that the user gave; empty for the others. */
  name: z.string(),
  actors: z.number(),
  relations: z.number(),
});
export type RestorePoint = z.infer<typeof restorePoint>;

/** A restore point; null for what is none. */
export function restorePointOf(value: unknown): RestorePoint | null {
  const parsed = restorePoint.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** A network on the list; null for what is none. */
export function projectOf(value: unknown): Project | null {
  const parsed = project.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** A kept history; null for what is none. The shape is checked; that ids meet is the promise of whoever wrote it. */
export function historyIn(value: unknown): History | null {
  return history.safeParse(value).success ? (value as History) : null;
}

export function documentIn(value: unknown): Document | null {
  return document.safeParse(value).success ? (value as Document) : null;
}

export function openedIn(value: unknown): Opened | null {
  return opened.safeParse(value).success ? (value as Opened) : null;
}

export function operationIn(value: unknown): Operation | null {
  return operation.safeParse(value).success ? (value as Operation) : null;
}
