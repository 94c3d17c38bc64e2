/**
 * A network in which persons are told by what they do, not by their names: for a screen that a whole room looks at, and for
 * copies that are handed out. Names go from every text; square brackets show that something was put in their place. A quote is never
 * rewritten: one that tells a name is left out, and its place says so. What remains is another dataset: nothing is merely hidden.
 *
 * Who is a person is said by the kind of the actor. Found are: the whole name in any order and spelling, the surname or first name
 * alone where it has a capital, initials beside it. Not found, and no program can promise it: a misspelt name, a surname in small
 * letters alone, a person whom the data do not hold, a nickname that is not among the other names.
 */
import type { Actor, Dataset } from './dataset.ts';
import { mapTexts } from './dataset-texts.ts';
import { type NameFinder, nameFinder, type Phrase, replaceFound } from './name-finder.ts';
import { personalPart, phrasesOfName } from './person-name.ts';
import { writtenWords } from './written-words.ts';

/** Written in the place of a name where nothing is known of what the person does. */
const SOMEBODY = 'une personne';
/** Said at the place of a quote that was left out. */
const QUOTE_LEFT_OUT = {
  person: 'citation retirée : elle nomme une personne',
  place: 'citation retirée : elle nomme une commune',
} as const;

/** A dataset without names of persons, and the names that were taken out. */
export interface Nameless {
  readonly dataset: Dataset;
  readonly removedNames: readonly string[];
}

/** The same network without a name of a person. Ids stay, and may still resemble names: copies for others get new ones. */
export function withoutPersonNames(dataset: Dataset): Dataset {
  return nameless(dataset).dataset;
}

/** What somebody typed, or nothing if it tells the name of a person of the dataset, in whatever case. */
export function typedWithoutNames(dataset: Dataset, typed: string): string {
  return namesOf(dataset).finder(typed, true).length === 0 ? typed : '';
}

/** The same network without a name of a person, and the names that went. O(length of all texts + names). */
export function nameless(dataset: Dataset): Nameless {
  const { persons, structures, finder } = namesOf(dataset);
  const labels = new Map(persons.map(({ person }) => [person.id as string, functionOf(person, structures.get(person.id) ?? [], finder)]));
  const label = (bearer: string) => `[${labels.get(bearer) ?? SOMEBODY}]`;
  const replaced = withoutFound(dataset, finder, label, QUOTE_LEFT_OUT.person);
  const isNamed = new Set(persons.filter(({ names }) => names.length > 0).map(({ person }) => person.id));
  return {
    dataset: {
      ...replaced,
      actors: replaced.actors.map((actor) =>
        actor.kind === 'person'
          ? { ...actor, name: isNamed.has(actor.id) ? (labels.get(actor.id) ?? '') : actor.name, otherNames: [] }
          : actor,
      ),
    },
    removedNames: [...new Set(persons.flatMap(({ person, names }) => (names.length === 0 ? [] : [person.name, ...names])))],
  };
}

/** The persons of a dataset with their names, the bodies they belong to, and what finds them in a text. */
function namesOf(dataset: Dataset) {
  const structures = structuresOf(dataset);
  const persons = dataset.actors
    .filter((actor) => actor.kind === 'person')
    .map((person) => {
      const names = (structures.get(person.id) ?? []).map(({ name }) => name);
      // Other names are names: a function stands in a column of its own.
      return {
        person,
        names: [personalPart(person.name, person.function, names), ...person.otherNames].filter((name) => name.trim() !== ''),
      };
    });
  const places = new Set(
    dataset.actors.filter((actor) => actor.kind === 'collectivity' && actor.code !== '').map(({ name }) => name.trim()),
  );
  const phrases = persons.flatMap(({ person, names }) => names.flatMap((name) => phrasesOfName(name, person.id)));
  const finder = nameFinder(withoutPlaces(phrases, places));
  return { persons, structures, finder };
}

/** A surname that is also the name of a commune with a code («Lens») stays where it stands alone: there it means the commune. */
function withoutPlaces(phrases: readonly Phrase[], places: ReadonlySet<string>): readonly Phrase[] {
  const written = new Set([...places].map((place) => wordsOf(place).join(' ')));
  return phrases.filter(({ words, wanted }) => wanted === 'always' || !written.has(words.join(' ')));
}

/** The bodies that each person belongs to, in the order of the relations. O(members). */
function structuresOf(dataset: Dataset): ReadonlyMap<string, readonly Actor[]> {
  const actors = new Map(dataset.actors.map((actor) => [actor.id as string, actor]));
  const found = new Map<string, Actor[]>();
  for (const { type, members } of dataset.relations) {
    if (type !== 'affiliation') continue;
    const whole = actors.get(members.find(({ role }) => role === 'whole')?.actor ?? '');
    // Somebody who belongs to a person would be told by that person's name.
    if (whole === undefined || whole.kind === 'person') continue;
    for (const { actor, role } of members) if (role === 'member') found.set(actor, [...(found.get(actor) ?? []), whole]);
  }
  return found;
}

/** What a person does, and where: «Chargée de mission ESS, Métropole européenne de Lille»; without the names that it may hold. */
function functionOf(person: Actor, structures: readonly Actor[], finder: NameFinder): string {
  const clean = (text: string) => replaceFound(text, finder(text), () => SOMEBODY);
  const task = /\p{L}{3}/u.test(person.function) ? clean(person.function) : SOMEBODY;
  const said = task.charAt(0).toLocaleUpperCase('fr') + task.slice(1);
  const [structure] = structures;
  return structure === undefined ? said : `${said}, ${clean(structure.name)}`;
}

/** The names of places taken out, as those of persons are; a word of the language («Vers», «Eu») stays where it begins a sentence. */
export function withoutPlaceNames(dataset: Dataset, names: readonly string[], label: string): Dataset {
  const phrases = names.map((name): Phrase => ({ words: wordsOf(name), wanted: 'proper', bearer: label }));
  const ordinary = ordinaryWords(dataset);
  return withoutFound(
    dataset,
    nameFinder(phrases, (word) => ordinary.has(word)),
    (bearer) => bearer,
    QUOTE_LEFT_OUT.place,
  );
}

function wordsOf(name: string): readonly string[] {
  return writtenWords(name).map(({ folded }) => folded);
}

/** Words that the texts write in small letters, and small words of French and English. */
function ordinaryWords(dataset: Dataset): ReadonlySet<string> {
  const found = new Set(SMALL_WORDS);
  const note = (text: string) => {
    for (const { folded, isCapital } of writtenWords(text)) if (!isCapital) found.add(folded);
    return text;
  };
  mapTexts(dataset, { text: note, typed: (text) => text, evidence: (evidence) => ({ ...evidence, quote: note(evidence.quote) }) });
  return found;
}

const SMALL_WORDS =
  `il elle on eu vers sur sous sans dans avec pour par en un une le la les y a au aux du des de et ou mais donc or ni car ne se si ce ces son sa
  ses mon ma mes ton ta tes nos vos leur leurs plus moins tres bien mal ici la bas haut pres loin contre entre chez apres avant puis quand comme
  tout tous toute toutes the of and in on at to for by from with over under he she it they we you his her its their some all any`.split(
    /\s+/,
  );

/** Every text with what was found replaced, every quote with a find left out. */
function withoutFound(dataset: Dataset, finder: NameFinder, label: (bearer: string) => string, leftOut: string): Dataset {
  const clean = (text: string, anyCase = false) => replaceFound(text, finder(text, anyCase), label);
  // Ids in an address lead somewhere; copies for others get new ones.
  const ids = new Set(
    [...dataset.sources, ...dataset.actors, ...dataset.relations, ...dataset.statements, ...dataset.story].map(({ id }) => id as string),
  );
  return mapTexts(dataset, {
    text: (text) => clean(text),
    typed: (text) => (ids.has(text) ? text : clean(text, true)),
    evidence: (evidence) => {
      const place = clean(evidence.place);
      if (finder(evidence.quote).length === 0) return { ...evidence, place };
      return { ...evidence, quote: '', place: place === '' ? `[${leftOut}]` : `${place} [${leftOut}]` };
    },
  });
}
