/**
 * Marks of persons who have objected to being named: not the name but a keyed hash (HMAC-SHA-256) of each way of writing it, kept among the
 * settings of the network. So a name that comes again is recognised and none can be read out of the network. Whoever has the network can
 * still try a name against the marks: that is what they are for. The order of words, capitals, accents, hyphens and apostrophes make no
 * difference. Hashes are those of @noble/hashes, as core can wait for nothing and browsers hash asynchronously only.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type MarkedPerson, MOST_WORDS, type Objections } from '../model/objections.ts';
import type { NamedOwner } from './naming/person-names.ts';
import { APART, CAMEL, JOINED, readingsOf, type Spelling } from './naming/spelling.ts';

/** A name with fewer letters is not looked for where it is written as one word. */
const SHORTEST_GLUED = 10;

/** The marks of a person, from the forms of its names: whole names and pairs of their parts, and each surname with an initial. */
export function markedPerson({ forms, owner }: NamedOwner, key: string): MarkedPerson {
  const whole = forms.filter(({ isPart, words }) => isPart !== true && words.length <= MOST_WORDS);
  const surnames = forms.filter(({ isPart, manner }) => isPart === true && manner !== 'first');
  const alone = whole.length === 0 ? surnames : [];
  const spelt = [
    ...[...whole, ...alone].map(({ words }) => words),
    ...whole.map(({ words }) => [words.join('')]).filter(([word = '']) => word.length >= SHORTEST_GLUED),
    ...surnames.flatMap(({ words }) => [...owner.initials].map((initial) => [initial, ...words])),
  ];
  return {
    words: Math.max(...spelt.map((words) => words.length), 1),
    hashes: [...new Set(spelt.map((words) => hashed(words, key)))].sort(),
  };
}

/** The hash of words in any order, 128 bits of it. */
function hashed(words: readonly string[], key: string): string {
  const bytes = hmac(sha256, new TextEncoder().encode(key), new TextEncoder().encode([...words].sort().join(' ')));
  return [...bytes.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A person who was recognised, with the names as they are written in the texts. */
export interface Recognised {
  /** Which of the persons of all marks, one after the other. */
  readonly person: number;
  readonly names: readonly string[];
}

/** The marked persons whose names stand in texts. Every run of words is hashed once: O(words × longest name). */
export function recognised(all: readonly Objections[], texts: Iterable<string>): readonly Recognised[] {
  const found = new Map<number, Set<string>>();
  let first = 0;
  const marks = all.map(({ key, persons }) => {
    const known = new Map<string, number | null>();
    const numbers = new Map(persons.flatMap(({ hashes }, i) => hashes.map((hash) => [hash, first + i] as const)));
    first += persons.length;
    const personOf = (words: readonly string[]): number | null => {
      const run = words.join(' ');
      let person = known.get(run);
      if (person === undefined) {
        person = numbers.get(hashed(words, key)) ?? null;
        known.set(run, person);
      }
      return person;
    };
    return { personOf, longest: Math.max(...persons.map(({ words }) => words)) };
  });
  for (const text of new Set(texts))
    for (const reading of readingsOf(text))
      for (const starts of divisionsOf(reading))
        for (const { personOf, longest } of marks)
          for (const { words, from, to } of runsOf(reading, starts, longest)) {
            const person = personOf(words);
            if (person === null) continue;
            const names = found.get(person);
            if (names === undefined) found.set(person, new Set([text.slice(from, to)]));
            else names.add(text.slice(from, to));
          }
  return [...found].map(([person, names]) => ({ person, names: [...names] }));
}

/** Where words begin in a text: at spaces and signs, and if there are capitals within words, also there («ClaraSchmidt»). */
function divisionsOf({ cut }: Spelling): readonly (readonly number[])[] {
  const startsAt = (isStart: (cut: number) => boolean) => cut.flatMap((one, i) => (i === 0 || isStart(one) ? [i] : []));
  const apart = startsAt((one) => one === APART);
  return cut.includes(CAMEL) ? [apart, startsAt((one) => one !== JOINED)] : [apart];
}

interface Run {
  readonly words: readonly string[];
  /** Where it stands in the text, UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** All runs of up to so many words. */
function* runsOf({ letters, from, to }: Spelling, starts: readonly number[], longest: number): Generator<Run> {
  const words = starts.map((start, i) => letters.slice(start, starts[i + 1] ?? letters.length).join(''));
  for (const [i, start] of starts.entries())
    for (let count = 1; count <= longest && i + count <= words.length; count++) {
      const end = (starts[i + count] ?? letters.length) - 1;
      yield { words: words.slice(i, i + count), from: from[start] ?? 0, to: to[end] ?? 0 };
    }
}
