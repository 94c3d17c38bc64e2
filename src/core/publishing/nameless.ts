/**
 * A network in which persons are told by what they do, not by their names: for a screen that a whole room looks at, and for copies
 * that are handed out. What remains is another dataset: nothing is merely hidden.
 *
 * Who is a person is said by the kind of the actor. Their names go from every text (dataset-texts.ts), however they are spelt
 * (naming/spelling.ts): square brackets show that something was put in their place. A quote is never rewritten: one that would
 * tell a name is left out, and says so. In the address of a step, what tells a name is left out.
 *
 * The rule for a name: whole, turned round, or two parts of it, in any letters; the surname alone, a part of it, or the first name
 * alone only with a capital, as names are written («Petit», not «petit»), the first name not before another's surname; a word that
 * is also that of a function, a local authority of the data or the language («Maire», «France») only after «M.», «Mme» or an
 * initial. In doubt, what may be a name goes. What cannot be found: a misspelt name, a part of a name in small letters, initials
 * alone, a person who is not among the actors.
 */

import { isAuthority, isPerson } from '../model/actor-kinds.ts';
import type { Actor, Dataset } from '../model/dataset.ts';
import type { Withheld } from '../model/vocabulary.ts';
import { type Address, addressToHash, hashToAddress, withTexts } from '../session/address.ts';
import { withChangedTexts } from './dataset-texts.ts';
import { isFunctionWord, isLink } from './naming/function-words.ts';
import { type NameFinder, type NameForm, nameFinder } from './naming/name-finder.ts';
import { formsOf, type NamedOwner, namingParts } from './naming/person-names.ts';
import { APART, plainWords, spellingOf } from './naming/spelling.ts';

/** The same network without a name of a person. Ids stay, and may still resemble names: copies for others get new ones. */
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

/** The names of persons in a dataset, as written: what must not stand in a copy. */
export function personNames(dataset: Dataset): readonly string[] {
  const isBody = bodiesOf(dataset);
  return dataset.actors
    .filter(isPerson)
    .flatMap(({ name, otherNames }) => [name, ...otherNames].filter((written) => namingParts(written, isBody).length > 0));
}

/** What keeps names of persons out of what stands beside the data on a screen. */
export interface NameGuard {
  /** A message or a title, each name in it replaced. */
  readonly text: (text: string) => string;
  /** What somebody searches for or an id that nothing has; nothing where it tells a name, in small letters too. */
  readonly query: (text: string) => string;
  /** An address without the texts that tell a name; itself where there is none. */
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

/** The same dataset without places of some names, each replaced by a label where it stands as the name of a place. */
export function withoutPlaces(dataset: Dataset, names: readonly string[], label: string): Dataset {
  const small = smallWords(dataset);
  const forms = names.flatMap((name): readonly NameForm[] => {
    const words = plainWords(name);
    if (words.join('').length < 2) return [];
    const { cut, isCapital } = spellingOf(name);
    // Capitals are asked for where the name itself has them, but for its article: «Le Mans», «la ville du Mans».
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

/** At the beginning of a sentence, a shorter word is taken for an ordinary one; so is one up to the other length that stands in small letters too. */
const SHORTEST_PLACE = 4;
const LONGEST_ORDINARY = 6;
/** What becomes of an article after «de» and «à». */
const CONTRACTED: Readonly<Record<string, readonly string[]>> = { le: ['du', 'au'], les: ['des', 'aux'], la: [], l: [] };

/** What takes names out of texts. */
interface Remover {
  readonly finder: NameFinder;
  readonly reason: Withheld;
  readonly clean: (text: string) => string;
}

/** A text that still tells a name after so many rounds is left out as a whole. */
const MOST_ROUNDS = 3;

function removerOf(finder: NameFinder, reason: Withheld, labelOf: (owners: readonly number[]) => string): Remover {
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
      // Ids are no text: what the data know by one is found by it. A theme is told as in the rows that bear it.
      const rest = ids.has(text) ? text : key === 'themes' ? clean(text) : text;
      // The commas and backslashes of lists may have cost an escape its own backslash.
      const isTold = !ids.has(text) && (tells(rest) || tells(rest.replace(/u(?=[0-9a-f]{4})/gi, '\\u')));
      isChanged ||= isTold || rest !== text;
      return isTold ? null : rest;
    });
    return isChanged ? cleaned : address;
  };
}

/** The dataset with what a remover finds taken out of every text. */
function withoutFound(dataset: Dataset, remover: Remover): Dataset {
  const { finder, reason, clean } = remover;
  const ids = idsOf(dataset);
  const guard = addressGuard(dataset, remover);
  const tells = (text: string) => finder.find(text, true).length > 0;
  const address = (hash: string): string => {
    const asked = hashToAddress(hash);
    const cleaned = guard(asked);
    // What no part of an address takes up may tell a name as well: it is not written again.
    return cleaned === asked && !tells(hash) ? hash : addressToHash(cleaned).replace(/^#/, '');
  };
  const cleaned = withChangedTexts(dataset, {
    text: clean,
    withhold: (quote) => (finder.find(quote).length === 0 ? null : reason),
    address,
  });
  const known = (list: readonly string[]) => list.filter((id) => ids.has(id) || !tells(id));
  return {
    ...cleaned,
    // What a step names and nobody has may be a name.
    story: cleaned.story.map((step) => ({
      ...step,
      reveal: known(step.reveal),
      frame: known(step.frame),
      proofs: known(step.proofs),
    })),
  };
}

/** The persons of a dataset: how their names are taken out, and what each is called instead. */
function personsOf(dataset: Dataset): { readonly remover: Remover; readonly functions: ReadonlyMap<string, string> } {
  const persons = dataset.actors.filter(isPerson);
  const isBody = bodiesOf(dataset);
  const places = new Set(
    dataset.actors.filter(isAuthority).flatMap(({ name, otherNames }) => [name, ...otherNames].map((text) => plainWords(text).join(''))),
  );
  const named = persons.map(
    (person, i): NamedOwner =>
      formsOf(
        [person.name, ...person.otherNames].flatMap((name) => namingParts(name, isBody)),
        i,
        (name) => places.has(name),
      ),
  );
  const finder = nameFinder(
    named.flatMap(({ forms }) => forms),
    named.map(({ owner }) => owner),
    isFunctionWord,
  );
  // A function may name somebody as well: «Assistant de Clara Schmidt».
  const inside = removerOf(finder, 'person', () => SOMEBODY.toLocaleLowerCase('fr'));
  const functions = new Map(persons.map((person) => [person.id as string, functionOf(dataset, person, isBody, inside)]));
  const labels = persons.map(({ id }) => functions.get(id) ?? SOMEBODY);
  const labelOf = (owners: readonly number[]) => {
    const own = new Set(owners.map((owner) => labels[owner]));
    return `[${own.size === 1 ? [...own][0] : SOMEBODY}]`;
  };
  return { remover: removerOf(finder, 'person', labelOf), functions };
}

const SOMEBODY = 'Une personne';

/** Whether a name in plain letters, without spaces, is the whole name of an actor that is no person. */
function bodiesOf(dataset: Dataset): (name: string) => boolean {
  const names = new Set(
    dataset.actors
      .filter((actor) => !isPerson(actor))
      .flatMap(({ name, otherNames }) => [name, ...otherNames].map((text) => plainWords(text).join(''))),
  );
  return (name) => name !== '' && names.has(name);
}

/** What a person does, and where: «Chargée de mission ESS, Métropole européenne de Lille». As the row says it where it gives no name. */
function functionOf(dataset: Dataset, person: Actor, isBody: (name: string) => boolean, { finder, clean }: Remover): string {
  const isName = namingParts(person.name, isBody).length > 0 || plainWords(person.name).length === 0;
  if (!isName && finder.find(person.name).length === 0) return person.name;
  const affiliation = dataset.relations.find(
    ({ type, members }) => type === 'affiliation' && members.some(({ actor, role }) => actor === person.id && role === 'member'),
  );
  const whole = affiliation?.members.find(({ role }) => role === 'whole')?.actor;
  const structure = dataset.actors.find((actor) => actor.id === whole)?.name;
  // «—», «?», «M.» are no function.
  const hasFunction = plainWords(person.function).some((word) => word.length >= 3 && word !== 'mme');
  const task = hasFunction ? person.function.charAt(0).toLocaleUpperCase('fr') + person.function.slice(1) : SOMEBODY;
  const told = clean(structure === undefined ? task : `${task}, ${structure}`);
  return told === '' ? SOMEBODY : told;
}

/** The words that stand in small letters somewhere in the texts of a dataset: no names, or not only. */
function smallWords(dataset: Dataset): ReadonlySet<string> {
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
    withhold: (quote) => {
      read(quote);
      return null;
    },
    address: (hash) => hash,
  });
  return small;
}
