/**
 * Rows as people read them, before and after: names in place of ids, words of lists in place of their keys, each piece of evidence with its
 * source, its place and its quote. For whatever shows what has changed in a network.
 */
import type { Bilingual, Language } from '../../messages/language.ts';
import type { Actor, Dataset, Evidence, OwnType, Period, Relation, Source, Statement, StoryStep } from '../model/dataset.ts';
import { byId } from '../model/dataset-index.ts';
import { typesOf } from '../model/relation-types.ts';
import {
  ACTOR_KINDS,
  CERTAINTIES,
  FAMILIES,
  IDENTITIES,
  LAYERS,
  LEVELS,
  type RelationType,
  STATEMENT_KINDS,
  STATUSES,
  type Term,
} from '../model/vocabulary.ts';
import type { Compared } from './compare.ts';
import type { FieldChange } from './integrate.ts';

/** A row as people read it. */
export interface RowSeen {
  readonly id: string;
  /** Name of an actor, title of a source or step, text of a statement, or names of the members of a relation; none for a type. */
  readonly names: readonly string[];
  /** The type of a relation, or a type itself; null for any other row. */
  readonly type: Term | null;
  readonly period: Period | null;
}

export interface RowWords {
  /** A row of either network; as it is after, where both have it. */
  readonly seen: (table: Compared, id: string) => RowSeen;
  /** The value of a field; empty for nothing. */
  readonly inWords: (field: Pick<FieldChange, 'field' | 'kept'>, value: unknown) => Bilingual;
}

/** Words for the rows of a network before and after. Names are looked up when they are asked for. */
export function rowWords(before: Dataset, after: Dataset): RowWords {
  const own = new Set(after.types.map(({ id }) => id));
  const types = typesOf({ types: [...after.types, ...before.types.filter(({ id }) => !own.has(id))] });
  const rowOf = (table: Compared, id: string) => {
    type Row = Actor | Relation | Source | OwnType | Statement | StoryStep;
    return byId<Row>(after[table]).get(id) ?? byId<Row>(before[table]).get(id);
  };
  const name = (id: string): string => {
    const [actor, source] = [rowOf('actors', id), rowOf('sources', id)] as [Actor | undefined, Source | undefined];
    return actor?.name ?? source?.title ?? id;
  };
  const seen = (table: Compared, id: string): RowSeen => {
    const row = rowOf(table, id);
    if (row === undefined) return { id, names: [id], type: null, period: null };
    if ('members' in row) return { id, names: row.members.map(({ actor }) => name(actor)), type: types.of(row.type), period: row.period };
    if ('layer' in row) return { id, names: [], type: row, period: null };
    const text = 'name' in row ? row.name : 'text' in row && typeof row.text === 'string' ? row.text : (row as Source | StoryStep).title;
    return { id, names: [typeof text === 'string' ? text : text.fr || text.en], type: null, period: null };
  };
  const inWords: RowWords['inWords'] = ({ field, kept }, value) => {
    if (kept === undefined && field === 'type' && value !== undefined) return types.of(value as RelationType);
    const words = (language: Language) => (kept === undefined ? fieldWords(field, value, name, language) : String(value ?? ''));
    return { fr: words('fr'), en: words('en') };
  };
  return { seen, inWords };
}

/** The lists of words that fields of rows take theirs from. */
const TERMS: Readonly<Record<string, readonly Term[]>> = {
  kind: [...ACTOR_KINDS, ...STATEMENT_KINDS],
  levels: LEVELS,
  identity: IDENTITIES,
  status: STATUSES,
  certainty: CERTAINTIES,
  layer: LAYERS,
  family: FAMILIES,
};

function fieldWords(field: string, value: unknown, name: (id: string) => string, language: Language): string {
  const terms = TERMS[field];
  if (terms !== undefined)
    return [value]
      .flat()
      .map((id) => terms.find((term) => term.id === id)?.[language] ?? String(id ?? ''))
      .join(', ');
  if (field === 'members') return ((value ?? []) as Relation['members']).map(({ actor }) => name(actor)).join(' – ');
  if (field === 'actors' || field === 'reveal' || field === 'frame' || field === 'proofs')
    return ((value ?? []) as readonly string[]).map(name).join(', ');
  if (field === 'within') return value == null ? '' : name(value as string);
  if (field === 'evidence')
    return ((value ?? []) as readonly Evidence[])
      .map(({ source, place, quote, speaker }) =>
        [name(source), place, quote, speaker === null ? '' : name(speaker)].filter((part) => part !== '').join(', '),
      )
      .join(' ; ');
  return plainly(value);
}

function plainly(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object')
    return Object.values(value)
      .filter((part) => part !== '' && part !== null)
      .map(plainly)
      .join(' – ');
  return String(value);
}
