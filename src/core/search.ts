/**
 * Finding actors, relations and statements by what one remembers of their name. Blind to accents, case, hyphens and the
 * short forms of «Saint»; forgives a slip of the finger, but never ranks it above what was written. The only user of
 * minisearch.
 */
import MiniSearch from 'minisearch';
import type { Dataset } from './dataset.ts';
import { isArticulation } from './isolation.ts';
import { fold, foldedWords } from './names.ts';
import { ACTOR_KINDS, type ActorKind, RELATION_TYPES, type Term, termOf } from './vocabulary.ts';

export interface Hit {
  readonly kind: 'actor' | 'relation' | 'statement';
  readonly id: string;
  /** Name of the actor, title of the relation, text of the statement. */
  readonly label: string;
  /** Further words that help to tell hits apart: other names, themes; may be empty. */
  readonly detail: string;
}

export interface Search {
  /** Best first, at most `limit`. An empty query finds nothing. */
  readonly search: (query: string, limit?: number) => readonly Hit[];
}

interface Entry extends Hit {
  /** What is searched, by weight: names first, then what surrounds them. */
  readonly names: string;
  readonly around: string;
  /** Factor on the score: bodies come before persons, actors before what is said of them. */
  readonly weight: number;
  readonly exact: readonly string[];
}

const KIND_WEIGHT: Readonly<Record<ActorKind, number>> = {
  collectivity: 1.6,
  organisation: 1.3,
  group: 1.1,
  set: 1,
  service: 0.9,
  person: 0.8,
};
const RELATION_WEIGHT = 0.7;
const STATEMENT_WEIGHT = 0.5;
/** The search index of a dataset. Some milliseconds for a thousand rows. */
export function buildSearch(dataset: Dataset): Search {
  const entries = entriesOf(dataset);
  const index = new MiniSearch<Entry>({
    fields: ['names', 'around'],
    storeFields: [],
    tokenize: (text) => [...foldedWords(text)],
    processTerm: (term) => term,
    searchOptions: {
      boost: { names: 4 },
      prefix: true,
      // One slip in words of five letters and more; short words would match anything.
      fuzzy: (term) => (term.length >= 5 ? 1 : false),
      weights: { prefix: 0.7, fuzzy: 0.2 },
      combineWith: 'AND',
    },
  });
  index.addAll(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    search: (query, limit = 20) => {
      const written = fold(query);
      if (written === '') return [];
      // All the words, or else some: «communauté urbaine de Lille» still finds Lille.
      const all = index.search(query);
      return (
        (all.length > 0 ? all : index.search(query, { combineWith: 'OR' }))
          .flatMap((result) => {
            const entry = byId.get(String(result.id));
            if (entry === undefined) return [];
            const asWritten = result.queryTerms.every((word) => result.terms.some((term) => term.startsWith(word)));
            return [{ entry, closeness: entry.exact.includes(written) ? 2 : asWritten ? 1 : 0, score: result.score * entry.weight }];
          })
          // A rare word weighs so much that the score alone would put a slip of the finger above what was written.
          .sort((a, b) => b.closeness - a.closeness || b.score - a.score || (a.entry.label < b.entry.label ? -1 : 1))
          .slice(0, limit)
          .map(({ entry: { kind, id, label, detail } }) => ({ kind, id, label, detail }))
      );
    },
  };
}

function entriesOf(dataset: Dataset): readonly Entry[] {
  const names = new Map(dataset.actors.map((actor) => [actor.id as string, actor.name]));
  const actors = dataset.actors.map((actor): Entry => {
    const kind = termOf<Term & { id: ActorKind }>(ACTOR_KINDS, actor.kind);
    return {
      kind: 'actor',
      id: actor.id,
      label: actor.name,
      detail: actor.otherNames.join(', '),
      names: [actor.name, ...actor.otherNames].join(' '),
      around: [actor.function, actor.nature, actor.code, actor.siren, kind.fr, kind.en].join(' '),
      weight: KIND_WEIGHT[actor.kind],
      exact: [actor.name, ...actor.otherNames, actor.code, actor.siren].map(fold),
    };
  });
  // Belonging and presence are found through the actors; as hits of their own they would bury the cooperations.
  const relations = dataset.relations
    .filter((relation) => isArticulation(relation.type))
    .map((relation): Entry => {
      const type = termOf<(typeof RELATION_TYPES)[number]>(RELATION_TYPES, relation.type);
      const members = relation.members.map((member) => names.get(member.actor) ?? '').join(', ');
      return {
        kind: 'relation',
        id: relation.id,
        label: relation.title === '' ? members : relation.title,
        detail: relation.themes.join(', '),
        names: [relation.title, type.fr, type.en, ...relation.themes].join(' '),
        around: members,
        weight: RELATION_WEIGHT,
        exact: [],
      };
    });
  const statements = dataset.statements.map(
    (statement): Entry => ({
      kind: 'statement',
      id: statement.id,
      label: statement.text,
      detail: statement.themes.join(', '),
      names: statement.themes.join(' '),
      around: statement.text,
      weight: STATEMENT_WEIGHT,
      exact: [],
    }),
  );
  return [...actors, ...relations, ...statements];
}
