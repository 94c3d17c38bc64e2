/**
 * Parts of the page that are loaded when they are first needed. All of them can be loaded at once before a presentation, during
 * which there may be no network. Every such part must be made here, so that none is forgotten then.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

const loads = new Set<() => Promise<unknown>>();
const values = new Set<() => Promise<unknown>>();

/** A component that is loaded when it is first drawn. */
// biome-ignore lint/suspicious/noExplicitAny: as in React's own types, so that parts may have props of any kind
export function lazyPart<T extends ComponentType<any>>(load: () => Promise<T>): LazyExoticComponent<T> {
  loads.add(load);
  return lazy(async () => ({ default: await load() }));
}

/** A value that is loaded when it is first asked for, then kept. After a failure, the next call tries again. */
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

/** Loads every part and value, also those that are declared by what is loaded here. What fails is tried again when it is needed. */
export async function loadAllParts(): Promise<void> {
  const done = new Set<() => Promise<unknown>>();
  const left = () => [...loads, ...values].filter((load) => !done.has(load));
  for (let todo = left(); todo.length > 0; todo = left()) {
    for (const load of todo) done.add(load);
    await Promise.allSettled(todo.map((load) => load()));
  }
}
