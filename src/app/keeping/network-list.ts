/**
 * The list of the networks kept in this browser, as it was read last, so that whoever makes a network can give it a title of its own
 * at once.
 */
import type { Project } from './kept-shapes.ts';
import { projects } from './project-store.ts';

let list: readonly Project[] = [];

/** Reads the list, those removed from it included; empty where the browser keeps nothing. */
export async function readList(): Promise<readonly Project[]> {
  list = await projects().catch(() => []);
  return list;
}

/** A title that no network of the list has: the given one, or with the first free number, «Réseau (2)». */
export function distinctTitle(title: string): string {
  const taken = new Set(list.map((project) => project.title));
  let distinct = title;
  for (let number = 2; taken.has(distinct); number++) distinct = `${title} (${number})`;
  return distinct;
}
