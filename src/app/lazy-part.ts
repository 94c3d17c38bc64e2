/**
 * Parts of the page that are loaded when they are asked for, and all of them at once for whoever is about to tell a story where the
 * network may go. Every such part is made here, so that none can be missing in front of the room.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const loads = new Set<() => Promise<unknown>>();
const values = new Set<() => Promise<unknown>>();

/** A component that is loaded when it is first drawn. */
// biome-ignore lint/suspicious/noExplicitAny: as React itself has it, so that parts may have props of any kind
export function lazyPart<T extends ComponentType<any>>(load: () => Promise<T>): LazyExoticComponent<T> {
  loads.add(load);
  return lazy(async () => ({ default: await load() }));
}

/** Something that is no part of the page, loaded when it is first asked for and kept; what failed is tried again. */
export function lazyValue<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  const loadOnce = () => {
    kept ??= load().catch((error: unknown) => {
      kept = null;
      throw error;
    });
    return kept;
  };
  values.add(loadOnce);
  return loadOnce;
}

/** Loads every part, and those that come to light with them. What cannot be loaded now is tried again when it is asked for. */
export async function loadAllParts(): Promise<void> {
  const done = new Set<() => Promise<unknown>>();
  const besides = Promise.allSettled([...values].map((load) => load()));
  for (let todo = [...loads]; todo.length > 0; todo = [...loads].filter((load) => !done.has(load))) {
    for (const load of todo) done.add(load);
    await Promise.allSettled(todo.map((load) => load()));
  }
  await besides;
}
