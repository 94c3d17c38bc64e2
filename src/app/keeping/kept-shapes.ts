/**
 * What the browser keeps about networks must look like this before anything is done with it: the list, restore points, remarks on files. It
 * was written by this page, but perhaps by another version, or the browser's files were damaged. The shape of the networks themselves is
 * that of network files (core/files/stored-shapes.ts).
 */
import * as z from 'zod/mini';
import type { Opened, PointReason } from '../state/store.ts';

const opened = z.object({ issues: z.array(z.unknown()), skipped: z.number() });

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

/**
 * A network on the list; null for what has no id. What cannot be read of an entry is left empty: the network itself is kept elsewhere, and
 * one of which nobody knows whether it was removed is rather shown than erased.
 */
export function projectOf(value: unknown): Project | null {
  const parsed = project.safeParse(value);
  if (parsed.success) return parsed.data;
  const found = z.looseObject({ id: z.string() }).safeParse(value);
  if (!found.success) return null;
  const { id, ...fields } = found.data;
  const number = (name: string) => z.number().safeParse(fields[name]).data ?? 0;
  return {
    id,
    title: z.string().safeParse(fields.title).data ?? '',
    createdAt: number('createdAt'),
    changedAt: number('changedAt'),
    actors: number('actors'),
    relations: number('relations'),
    deletedAt: null,
  };
}

/** Whether an entry of the list is as it was written. */
export function isSoundProject(value: unknown): boolean {
  return project.safeParse(value).success;
}

/** The remarks on the files that a network was opened from; null for what is none. */
export function openedIn(value: unknown): Opened | null {
  return opened.safeParse(value).success ? (value as Opened) : null;
}
