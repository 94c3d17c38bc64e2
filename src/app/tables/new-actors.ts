/**
 * Names that were typed → actors, with level and code where the official list has exactly one place of that name, and the places that are
 * proposed while one types. The list is fetched when a table is first shown; until then a name is known by its words alone.
 */
import { addTo } from '../../core/basics/lists-by-key.ts';
import { fold } from '../../core/basics/names.ts';
import { actorOfName, codeBehind, type NewActor } from '../../core/editing/draft.ts';
import { NEWEST_YEAR } from '../../core/reference/territory.ts';
import type { Place } from '../../core/telling/place-index.ts';
import { loadPlaces } from '../shipped/places.ts';

let places: readonly Place[] = [];
let byName: ReadonlyMap<string, readonly Place[]> = new Map();
let byCode: ReadonlyMap<string, Place> = new Map();

/** Fetches the official list. Without it, as where there is no network, names are typed without it. */
export async function prepareNames(): Promise<void> {
  if (places.length > 0) return;
  try {
    places = [...(await loadPlaces()).byKey.values()];
  } catch {
    return;
  }
  const named = new Map<string, Place[]>();
  for (const place of places) addTo(named, fold(place.name), place);
  byName = named;
  byCode = new Map(places.map((place) => [place.code, place]));
}

/** The actor that a name describes. */
export const newActor: NewActor = (written) => {
  const code = codeBehind(written);
  const coded = code === null ? undefined : byCode.get(code);
  const plain = code === null ? written : written.replace(/\s*\([^()]*\)\s*$/, '');
  const named = byName.get(fold(plain)) ?? [];
  const place = coded ?? (named.length === 1 ? named[0] : undefined);
  if (place === undefined) return actorOfName(written);
  const isBody = place.level === 'intercommunality';
  return {
    ...actorOfName(place.name),
    kind: 'collectivity',
    levels: [place.level],
    code: isBody ? '' : place.code,
    siren: isBody ? place.code : '',
    codeYear: String(NEWEST_YEAR),
  };
};

/** Most names that are proposed at once. */
const MOST = 12;

/**
 * Names that begin with a text, those of the network first, then places of the official list, each with its code where several have the name.
 * `known`: names of the network.
 */
export function namesLike(text: string, known: readonly string[]): readonly string[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const begins = (name: string) => fold(name).startsWith(wanted);
  const own = known.filter((name) => begins(name) || fold(name).includes(` ${wanted}`)).slice(0, MOST);
  const taken = new Set(own.map(fold));
  const official: Place[] = [];
  for (const [folded, named] of byName) if (folded.startsWith(wanted) && !taken.has(folded)) official.push(...named);
  const proposed = official
    .sort((a, b) => Number(fold(b.name) === wanted) - Number(fold(a.name) === wanted) || b.size - a.size)
    .slice(0, MOST - own.length)
    .map(({ name, code }) => ((byName.get(fold(name))?.length ?? 0) > 1 ? `${name} (${code})` : name));
  return [...own, ...proposed];
}
