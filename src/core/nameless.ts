/**
 * A network in which persons are told by what they do, not by their names: for a screen that a whole room looks at, and for
 * copies that are handed out. Names go from every text, quotes included, where square brackets show that something was put in
 * their place. What remains is another dataset: nothing is merely hidden.
 */
import type { Actor, Dataset } from './dataset.ts';
import { fold } from './names.ts';

/** The same network without a name of a person. Ids stay, and may still resemble names: copies for others get new ones. */
export function withoutPersonNames(dataset: Dataset): Dataset {
  const functions = new Map(
    dataset.actors.filter((actor) => actor.kind === 'person').map((actor) => [actor.id, functionOf(dataset, actor)]),
  );
  const named = dataset.actors.filter((actor) => actor.kind === 'person' && isNamed(actor));
  const replaced = withoutNames(
    dataset,
    named.flatMap((actor) => [actor.name, ...actor.otherNames].map((name) => ({ name, label: `[${functions.get(actor.id) ?? ''}]` }))),
    true,
  );
  return {
    ...replaced,
    actors: replaced.actors.map((actor) =>
      actor.kind === 'person' ? { ...actor, name: functions.get(actor.id) ?? actor.name, otherNames: [] } : actor,
    ),
  };
}

/** Whether a person stands under a name: not where the file itself already gives the function instead. */
function isNamed(person: Actor): boolean {
  return person.function === '' || !fold(person.name).startsWith(fold(person.function));
}

/** What a person does, and where: «Chargée de mission ESS, Métropole européenne de Lille». */
function functionOf(dataset: Dataset, person: Actor): string {
  if (!isNamed(person)) return person.name;
  const affiliation = dataset.relations.find(
    ({ type, members }) => type === 'affiliation' && members.some(({ actor, role }) => actor === person.id && role === 'member'),
  );
  const whole = affiliation?.members.find(({ role }) => role === 'whole')?.actor;
  const structure = dataset.actors.find((actor) => actor.id === whole)?.name;
  const task = person.function === '' ? 'Une personne' : person.function.charAt(0).toLocaleUpperCase('fr') + person.function.slice(1);
  return structure === undefined ? task : `${task}, ${structure}`;
}

/** A name and what is written in its place. */
export interface Replacement {
  readonly name: string;
  readonly label: string;
}

/** Keys whose values are ids or words of the vocabulary: never text. */
const NOT_TEXT = new Set(
  'id actor actors source speaker within view reveal frame proofs kind type role status certainty levels identity code siren codeYear size start end from to'.split(
    ' ',
  ),
);

/**
 * The same dataset with names replaced in every text, whatever their case and accents, whole words only. With `alsoLast`, the last
 * part of a name of several words is replaced too where it is written as a name, since texts say «Mme Martin»: not «petit» for a
 * person called Petit. O(text × names).
 */
export function withoutNames(dataset: Dataset, replacements: readonly Replacement[], alsoLast: boolean): Dataset {
  const wanted = replacements
    .flatMap(({ name, label }) => {
      const last = name.trim().split(/\s+/u).slice(1).join(' ');
      const whole = { name, label, flags: 'giu' };
      const part = (written: string) => ({ name: written, label, flags: 'gu' });
      return alsoLast && last.length >= 3 ? [whole, part(last), part(last.toLocaleUpperCase('fr'))] : [whole];
    })
    .filter(({ name }) => name.trim() !== '')
    // The longest first: a whole name before its last part.
    .sort((a, b) => b.name.length - a.name.length)
    .map(({ name, label, flags }) => ({ pattern: patternOf(name, flags), label }));
  if (wanted.length === 0) return dataset;
  const clean = (text: string) => wanted.reduce((rest, { pattern, label }) => rest.replace(pattern, () => label), text);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return NOT_TEXT.has(key) ? value : clean(value);
    if (Array.isArray(value))
      return NOT_TEXT.has(key) && value.every((item) => typeof item === 'string') ? value : value.map((item) => walk(item, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([own, inner]) => [own, walk(inner, own)]));
    return value;
  };
  // Every row is walked under the name of its table, which is no key of a text.
  const rows = <T>(list: readonly T[]): readonly T[] => list.map((row) => walk(row, 'row') as T);
  return {
    sources: rows(dataset.sources),
    actors: rows(dataset.actors),
    relations: rows(dataset.relations),
    statements: rows(dataset.statements),
    story: rows(dataset.story),
  };
}

/** Matches a name as whole words, blind to accents and the kind of its spaces, hyphens and apostrophes. */
function patternOf(name: string, flags: string): RegExp {
  const letters = [...name.normalize('NFD').replace(/\p{Diacritic}/gu, '')].map((letter) => {
    if (/[\s\u00a0\u202f-]/u.test(letter)) return '[\\s\\u00a0\\u202f-]+';
    if (/['’]/u.test(letter)) return "['’]";
    const bare = letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const accented = ACCENTED[letter.toLowerCase()] ?? '';
    const own = letter === letter.toLowerCase() ? accented : accented.toLocaleUpperCase('fr');
    return `(?:${[bare, ...own].join('|')})\\p{Diacritic}*`;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters.join('')}(?![\\p{L}\\p{N}])`, flags);
}

/** Letters of French and its neighbours with their accents, composed; decomposed ones are the letter and a sign. */
const ACCENTED: Readonly<Record<string, string>> = {
  a: 'àâäáã',
  c: 'ç',
  e: 'éèêë',
  i: 'îïíì',
  n: 'ñ',
  o: 'ôöóòõ',
  u: 'ùûüú',
  y: 'ÿý',
};
