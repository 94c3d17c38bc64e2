/**
 * Search for actors, themes, relations and statements by words. It ignores accents, case, hyphens and the short forms of «Saint», and
 * accepts a typing error, but ranks exact matches first. The only user of minisearch.
 */

import MiniSearch from 'minisearch';
import { themesOf } from '../analysis/distribution.ts';
import { CLOSENESS, type Closeness, closenessOf, type FoldedNames } from '../basics/closeness.ts';
import { acronymsOf, fold, foldedWords } from '../basics/names.ts';
import { isPerson } from '../model/actor-kinds.ts';
import type { Dataset } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { typesOf } from '../model/relation-types.ts';
import { ACTOR_KINDS, type ActorKind, termOf } from '../model/vocabulary.ts';
import { articulationsOf } from '../network/isolation.ts';

export interface SearchHit {
  /** A place is a commune or body of the reference that is not in the network. */
  readonly kind: 'actor' | 'theme' | 'relation' | 'statement' | 'place';
  /** Id in the dataset; for a theme its text, for a place its key («commune:23096»). */
  readonly id: string;
  /** Name of the actor, theme or place, title of the relation, text of the statement. */
  readonly label: string;
  /** Further words that distinguish results: other names, themes, the département of a place; may be empty. */
  readonly detail: string;
  readonly closeness: Closeness;
}

export interface Search {
  /** Best matches first, at most `limit`. An empty query finds nothing. */
  readonly search: (query: string, limit?: number) => readonly SearchHit[];
}

/** Combines several searches: the best matches first; among equals those of the first search. */
export function searchTogether(searches: readonly Search[]): Search {
  return {
    search: (query, limit = 20) =>
      searches
        .flatMap((search) => search.search(query, limit))
        .sort((a, b) => b.closeness - a.closeness)
        .slice(0, limit),
  };
}

interface Entry extends Omit<SearchHit, 'closeness'>, FoldedNames {
  /** The searched texts: names count more than the texts around them. */
  readonly words: string;
  readonly around: string;
  /** Factor on the score: bodies before persons, actors before statements about them. */
  readonly weight: number;
}

const KIND_WEIGHT: Readonly<Record<ActorKind, number>> = {
  collectivity: 1.6,
  organisation: 1.3,
  group: 1.1,
  set: 1,
  service: 0.9,
  person: 0.8,
};
const THEME_WEIGHT = 0.75;
const RELATION_WEIGHT = 0.7;
const STATEMENT_WEIGHT = 0.5;

/** The search index of a dataset. Takes some milliseconds for a thousand rows. */
export function buildSearch(dataset: Dataset): Search {
  const entries = entriesOf(dataset);
  const index = new MiniSearch<Entry & { readonly place: number }>({
    // `place` is the index of the entry. Ids are no key here, because an actor and a theme may have the same id.
    idField: 'place',
    fields: ['words', 'around'],
    storeFields: [],
    tokenize: (text) => [...foldedWords(text)],
    processTerm: (term) => term,
    searchOptions: {
      boost: { words: 4 },
      prefix: true,
      // One typing error in words of at least five letters; shorter words would match anything.
      fuzzy: (term) => (term.length >= 5 ? 1 : false),
      weights: { prefix: 0.7, fuzzy: 0.2 },
      combineWith: 'AND',
    },
  });
  index.addAll(entries.map((entry, place) => ({ ...entry, place })));
  return {
    search: (query, limit = 20) => {
      const written = fold(query);
      if (written === '') return [];
      // All words must match; if nothing does, any of them: «communauté urbaine de Lille» still finds Lille.
      const all = index.search(query);
      return (
        (all.length > 0 ? all : index.search(query, { combineWith: 'OR' }))
          .flatMap((result) => {
            const entry = entries[result.id];
            if (entry === undefined) return [];
            const isAsWritten = result.queryTerms.every((word) => result.terms.some((term) => term.startsWith(word)));
            const closeness = all.length > 0 && isAsWritten ? closenessOf(written, entry) : CLOSENESS.slip;
            return [{ entry, closeness, score: result.score * entry.weight }];
          })
          // Sort by closeness first. By score alone, rare words would rank a typing error above an exact match, and a theme above the actor
          // with the same name.
          .sort(
            (a, b) =>
              b.closeness - a.closeness ||
              (a.closeness === CLOSENESS.exact ? b.entry.weight - a.entry.weight : 0) ||
              b.score - a.score ||
              (a.entry.label < b.entry.label ? -1 : 1),
          )
          .slice(0, limit)
          .map(({ entry: { kind, id, label, detail }, closeness }) => ({ kind, id, label, detail, closeness }))
      );
    },
  };
}

function entriesOf(dataset: Dataset): readonly Entry[] {
  const names = byId(dataset.actors);
  const actors = dataset.actors.map((actor): Entry => {
    const kind = termOf(ACTOR_KINDS, actor.kind);
    const acronyms = isPerson(actor) ? [] : [actor.name, ...actor.otherNames].flatMap(acronymsOf);
    return {
      kind: 'actor',
      id: actor.id,
      label: actor.name,
      detail: actor.otherNames.join(', '),
      words: [actor.name, ...actor.otherNames].join(' '),
      around: [actor.function, actor.nature, actor.code, actor.siren, kind.fr, kind.en, ...acronyms].join(' '),
      weight: KIND_WEIGHT[actor.kind],
      names: [actor.name, ...actor.otherNames, actor.code, actor.siren].map(fold).filter((name) => name !== ''),
      acronyms,
    };
  });
  const themes = themesOf(dataset).map(
    ({ theme }): Entry => ({
      kind: 'theme',
      id: theme,
      label: theme,
      detail: '',
      words: theme,
      around: '',
      weight: THEME_WEIGHT,
      names: [fold(theme)],
      acronyms: [],
    }),
  );
  // Belonging and attendance are not listed as results of their own; there are so many that they would hide the cooperations.
  const types = typesOf(dataset);
  const relations = [...articulationsOf(dataset)].map((relation): Entry => {
    const type = types.of(relation.type);
    const members = relation.members.map((member) => names.get(member.actor)?.name ?? '').join(', ');
    return {
      kind: 'relation',
      id: relation.id,
      label: relation.title === '' ? members : relation.title,
      detail: relation.themes.join(', '),
      words: [relation.title, type.fr, type.en, ...relation.themes].join(' '),
      around: members,
      weight: RELATION_WEIGHT,
      names: relation.title === '' ? [] : [fold(relation.title)],
      acronyms: [],
    };
  });
  const statements = dataset.statements.map(
    (statement): Entry => ({
      kind: 'statement',
      id: statement.id,
      label: statement.text,
      detail: statement.themes.join(', '),
      words: statement.themes.join(' '),
      around: statement.text,
      weight: STATEMENT_WEIGHT,
      names: [],
      acronyms: [],
    }),
  );
  return [...actors, ...themes, ...relations, ...statements];
}
