/**
 * Replaces the names of persons by their functions: for a screen that a whole room sees, and for copies given to others. The result is
 * another dataset; nothing is merely hidden.
 *
 * An actor is a person if its kind says so. Their names are removed from every text (dataset-texts.ts), in any spelling
 * (naming/spelling.ts); square brackets mark what was put in their place. Quotes are never rewritten: a quote with a name is left out, with
 * a note. Parts of an address that reveal a name are removed.
 *
 * Rules for finding a name. In any letter case: the whole name, the name in reverse order, or two parts of it. Only with a capital
 * («Petit», not «petit»): the surname alone, a part of it, or the first name alone unless another surname follows. Only after «M.», «Mme»
 * or an initial: a word that is also a function, a local authority of the data or a word of the language («Maire», «France»). When in
 * doubt, remove it. Not found: misspelt names, parts of a name in small letters, initials alone, and persons who are not actors of the
 * dataset.
 */

import { isAuthority, isPerson } from '../model/actor-kinds.ts';
import type { Actor, Dataset, Relation } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import type { Withheld } from '../model/vocabulary.ts';
import { type Address, addressToHash, hashToAddress, withTexts } from '../session/address.ts';
import { withChangedTexts } from './dataset-texts.ts';
import { isFunctionWord, isLink } from './naming/function-words.ts';
import { type NameFinder, type NameForm, nameFinder } from './naming/name-finder.ts';
import { formsOf, type NamedOwner, type NamingPart, namingParts } from './naming/person-names.ts';
import { APART, plainWords, spellingOf } from './naming/spelling.ts';

/** The network without names of persons. Ids stay the same and may still resemble names; copies for others get new ids (public-copy.ts). */
export function withoutPersonNames(dataset: Dataset): Dataset {
  const { remover, functions } = personsOf(dataset);
  const cleaned = withoutFound(dataset, remover);
  return {
    ...cleaned,
    actors: cleaned.actors.map((actor) =>
      isPerson(actor) ? { ...actor, name: functions.get(actor.id) ?? actor.name, otherNames: [] } : actor,
    ),
  };
}

/** The names of the persons in a dataset, as written: these must not appear in a copy. */
export function personNames(dataset: Dataset): readonly string[] {
  const isBody = bodiesOf(dataset);
  return dataset.actors
    .filter(isPerson)
    .flatMap((person) => writtenNames(dataset, person).filter((written) => namingParts(written, isBody).length > 0));
}

/** Removes names of persons from texts shown beside the data. */
export interface NameGuard {
  /** A message or title with each name replaced. */
  readonly text: (text: string) => string;
  /** A search text or unknown id; empty if it contains a name, even in small letters. */
  readonly query: (text: string) => string;
  /** An address without the parts that reveal a name; the same object if there are none. */
  readonly address: (address: Address) => Address;
}

export function nameGuard(dataset: Dataset): NameGuard {
  const { remover } = personsOf(dataset);
  return {
    text: remover.clean,
    query: (text) => (remover.finder.find(text, true).length === 0 ? text : ''),
    address: addressGuard(dataset, remover),
  };
}

/** The dataset without given names of places; each is replaced by a label where it is used as the name of a place. */
export function withoutPlaces(dataset: Dataset, names: readonly string[], label: string): Dataset {
  const small = smallWords(dataset);
  const forms = names.flatMap((name): readonly NameForm[] => {
    const words = plainWords(name);
    if (words.join('').length < 2) return [];
    const { cut, isCapital } = spellingOf(name);
    // Words must have a capital where the name has one, except its article: «Le Mans», «la ville du Mans».
    const own = isCapital.filter((_, i) => i === 0 || cut[i] === APART);
    const contracted = words.length > 1 ? CONTRACTED[words[0] ?? ''] : undefined;
    const isStrong = own.map((capital, i) => capital && !(i === 0 && contracted !== undefined));
    const isOrdinary = words.every(
      (word) => isLink(word) || word.length < SHORTEST_PLACE || (word.length <= LONGEST_ORDINARY && small.has(word)),
    );
    const form = { isStrong, manner: 'place', owner: 0, isOrdinary } as const;
    return [{ ...form, words }, ...(contracted ?? []).map((article) => ({ ...form, words: [article, ...words.slice(1)] }))];
  });
  const finder = nameFinder(forms, [{ initials: new Set(), words: new Set() }]);
  return withoutFound(
    dataset,
    removerOf(finder, 'commune', () => label),
  );
}

/**
 * At the beginning of a sentence, a place name is taken for an ordinary word if it is shorter than SHORTEST_PLACE, or if it has at most
 * LONGEST_ORDINARY letters and also occurs in small letters.
 */
const SHORTEST_PLACE = 4;
const LONGEST_ORDINARY = 6;
/** The contractions of each article with «de» and «à». */
const CONTRACTED: Readonly<Record<string, readonly string[]>> = { le: ['du', 'au'], les: ['des', 'aux'], la: [], l: [] };

/** Finds names and removes them from texts. */
export interface Remover {
  readonly finder: NameFinder;
  readonly reason: Withheld;
  readonly clean: (text: string) => string;
}

/** A text that still contains a name after this many rounds is removed completely. */
const MOST_ROUNDS = 3;

export function removerOf(finder: NameFinder, reason: Withheld, labelOf: (owners: readonly number[]) => string): Remover {
  const clean = (text: string): string => {
    let rest = text;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const found = finder.find(rest);
      if (found.length === 0) return rest;
      let at = 0;
      let next = '';
      for (const { from, to, owners } of found) {
        next += rest.slice(at, from) + labelOf(owners);
        at = to;
      }
      rest = next + rest.slice(at);
    }
    return finder.find(rest).length === 0 ? rest : '';
  };
  return { finder, reason, clean };
}

function idsOf({ sources, actors, relations, statements, story }: Dataset): ReadonlySet<string> {
  return new Set([...sources, ...actors, ...relations, ...statements, ...story].map(({ id }) => id));
}

function addressGuard(dataset: Dataset, { finder, clean }: Remover): (address: Address) => Address {
  const ids = idsOf(dataset);
  const tells = (text: string) => finder.find(text, true).length > 0;
  return (address) => {
    let isChanged = false;
    const cleaned = withTexts(address, (text, key) => {
      // Ids of the data are not texts and stay. A theme is rewritten as in the rows that have it.
      const rest = ids.has(text) ? text : key === 'themes' ? clean(text) : text;
      // Splitting a list at commas and backslashes may have removed the backslash of an escape, so try with it restored.
      const isTold = !ids.has(text) && (tells(rest) || tells(rest.replace(/u(?=[0-9a-f]{4})/gi, '\\u')));
      isChanged ||= isTold || rest !== text;
      return isTold ? null : rest;
    });
    return isChanged ? cleaned : address;
  };
}

/** The dataset with everything that a remover finds removed from every text. */
function withoutFound(dataset: Dataset, remover: Remover): Dataset {
  const { finder, reason, clean } = remover;
  const ids = idsOf(dataset);
  const guard = addressGuard(dataset, remover);
  const tells = (text: string) => finder.find(text, true).length > 0;
  const address = (hash: string): string => {
    const asked = hashToAddress(hash);
    const cleaned = guard(asked);
    // Parts of the address that are not recognised may contain a name too; rewriting the address drops them.
    return cleaned === asked && !tells(hash) ? hash : addressToHash(cleaned).replace(/^#/, '');
  };
  const cleaned = withChangedTexts(dataset, {
    text: clean,
    quote: (quote) => (finder.find(quote).length === 0 ? { quote } : { withheld: reason }),
    address,
  });
  const known = (list: readonly string[]) => list.filter((id) => ids.has(id) || !tells(id));
  return {
    ...cleaned,
    // An id in a step that no row has may be a name.
    story: cleaned.story.map((step) => ({
      ...step,
      reveal: known(step.reveal),
      frame: known(step.frame),
      proofs: known(step.proofs),
    })),
  };
}

/** The persons of a dataset: a remover for their names, and the replacement for each. */
function personsOf(dataset: Dataset): { readonly remover: Remover; readonly functions: ReadonlyMap<string, string> } {
  const persons = dataset.actors.filter(isPerson);
  const isBody = bodiesOf(dataset);
  const isPlace = placesOf(dataset);
  const named = persons.map((person, i): NamedOwner => formsOf(namesOf(dataset, person, isBody), i, isPlace));
  const finder = nameFinder(
    named.flatMap(({ forms }) => forms),
    named.map(({ owner }) => owner),
    isFunctionWord,
  );
  // The text of a function may itself contain a name: «Assistant de Clara Schmidt».
  const inside = removerOf(finder, 'person', () => SOMEBODY.toLocaleLowerCase('fr'));
  const functions = new Map(persons.map((person) => [person.id as string, functionOf(dataset, person, isBody, inside)]));
  const labels = persons.map(({ id }) => functions.get(id) ?? SOMEBODY);
  const labelOf = (owners: readonly number[]) => {
    const own = new Set(owners.map((owner) => labels[owner]));
    return `[${own.size === 1 ? [...own][0] : SOMEBODY}]`;
  };
  return { remover: removerOf(finder, 'person', labelOf), functions };
}

/** What stands for a person of whom no function is known. */
export const SOMEBODY = 'Une personne';

/** What names a person in its row: nothing where the row has a function in the place of the name. */
export function namesOf(dataset: Dataset, person: Actor, isBody: (name: string) => boolean): readonly NamingPart[] {
  return writtenNames(dataset, person).flatMap((name) => namingParts(name, isBody));
}

/** The name and the other names of a person, without «Une personne», which stands for one who has objected to being named. */
function writtenNames(dataset: Dataset, person: Actor): readonly string[] {
  const functions = [SOMEBODY, withBody(dataset, person, SOMEBODY)];
  return [person.name, ...person.otherNames].filter((written) => !functions.includes(written));
}

/** Returns a test for whether a name (plain letters, no spaces) is that of a local authority of a dataset. */
export function placesOf(dataset: Dataset): (name: string) => boolean {
  const places = new Set(
    dataset.actors.filter(isAuthority).flatMap(({ name, otherNames }) => [name, ...otherNames].map((text) => plainWords(text).join(''))),
  );
  return (name) => places.has(name);
}

/** Returns a test for whether a name (plain letters, no spaces) is the full name of an actor that is not a person. */
export function bodiesOf(dataset: Dataset): (name: string) => boolean {
  const names = new Set(
    dataset.actors
      .filter((actor) => !isPerson(actor))
      .flatMap(({ name, otherNames }) => [name, ...otherNames].map((text) => plainWords(text).join(''))),
  );
  return (name) => name !== '' && names.has(name);
}

/**
 * The function of a person and the body: «Chargée de mission ESS, Métropole européenne de Lille». If the row has no name but a function
 * instead, that text. `clean` removes names from the function, which may hold some: «Assistant de Clara Schmidt». Where no function is
 * known, «Une personne» and the body: what ties a person to a body need not be a post, so «agent de…» would say more than the sources.
 */
export function functionOf(
  dataset: Dataset,
  person: Actor,
  isBody: (name: string) => boolean,
  { finder, clean }: Pick<Remover, 'finder' | 'clean'>,
): string {
  const isName = namingParts(person.name, isBody).length > 0 || plainWords(person.name).length === 0;
  if (!isName && finder.find(person.name).length === 0) return person.name;
  const told = clean(withBody(dataset, person, taskOf(person)));
  return told === '' ? SOMEBODY : told;
}

/** What a person does, from the column for it; «—», «?» or «M.» are no functions. */
function taskOf(person: Actor): string {
  const hasFunction = plainWords(person.function).some((word) => word.length >= 3 && word !== 'mme');
  return hasFunction ? person.function.charAt(0).toLocaleUpperCase('fr') + person.function.slice(1) : SOMEBODY;
}

/** A task with the body that a person belongs to, if that is known. */
function withBody(dataset: Dataset, person: Actor, task: string): string {
  const affiliation = affiliations(dataset).get(person.id);
  const whole = affiliation?.members.find(({ role }) => role === 'whole')?.actor;
  const structure = whole === undefined ? undefined : byId(dataset.actors).get(whole)?.name;
  return structure === undefined ? task : `${task}, ${structure}`;
}

/** The first affiliation of each person. */
function affiliations({ relations }: Dataset): ReadonlyMap<string, Relation> {
  let found = KNOWN_AFFILIATIONS.get(relations);
  if (found === undefined) {
    const first = new Map<string, Relation>();
    for (const relation of relations) {
      if (relation.type !== 'affiliation') continue;
      for (const { actor, role } of relation.members) if (role === 'member' && !first.has(actor)) first.set(actor, relation);
    }
    found = first;
    KNOWN_AFFILIATIONS.set(relations, found);
  }
  return found;
}

const KNOWN_AFFILIATIONS = new WeakMap<readonly Relation[], ReadonlyMap<string, Relation>>();

/** The words that occur in small letters in the texts of a dataset, and so are not only names. */
export function smallWords(dataset: Dataset): ReadonlySet<string> {
  const small = new Set<string>();
  const read = (text: string) => {
    const { letters, cut, isCapital } = spellingOf(text);
    for (let at = 0; at < letters.length; ) {
      let end = at + 1;
      while (end < letters.length && cut[end] !== APART) end++;
      if (isCapital[at] === false) small.add(letters.slice(at, end).join(''));
      at = end;
    }
    return text;
  };
  withChangedTexts(dataset, {
    text: read,
    quote: (quote) => ({ quote: read(quote) }),
    address: (hash) => hash,
  });
  return small;
}
