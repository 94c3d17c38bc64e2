/**
 * Every text of a dataset, wherever it stands: what people wrote, as opposed to ids, words of the vocabulary, numbers and dates. Which is
 * which is read off the description of the tables, where a field that is not described there counts as text: a new field is covered on
 * the day it is added.
 */
import { addressToHash, hashToAddress } from './address.ts';
import type { Dataset, Evidence } from './dataset.ts';
import type { Recipe } from './recipe.ts';
import { type Column, TABLES, type TableName } from './tables.ts';
import type { View } from './view.ts';

/** What is done with the texts of a dataset. */
export interface TextVisitor {
  /** A text that may be changed, with the id of the row it stands in and the name of its field. */
  readonly text: (text: string, row: string, field: string) => string;
  /** A text of an address, which somebody may have typed in small letters. */
  readonly typed: (text: string) => string;
  /** A quote, which may be left out but never changed. */
  readonly evidence: (evidence: Evidence) => Evidence;
}

/** Tables of files under the names that they have in a dataset. */
const TABLE_OF = {
  sources: 'sources',
  actors: 'actors',
  relations: 'relations',
  statements: 'statements',
  story: 'steps',
} as const satisfies Record<keyof Dataset, TableName>;

/** The same dataset with every text passed through a visitor. O(length of all texts). */
export function mapTexts(dataset: Dataset, visitor: TextVisitor): Dataset {
  const rows = <T extends { readonly id: string }>(list: readonly T[], table: keyof Dataset): readonly T[] => {
    const codes = codeFields(TABLE_OF[table]);
    const walk = (value: unknown, field: string, row: string): unknown => {
      if (typeof value === 'string') return visitor.text(value, row, field);
      if (Array.isArray(value)) return value.map((item) => walk(item, field, row));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => {
          if (key === 'evidence') return [key, (inner as readonly Evidence[]).map(visitor.evidence)];
          if (codes.address.has(key)) return [key, mapAddress(inner as string, visitor.typed)];
          return [key, codes.code.has(key) ? inner : walk(inner, key, row)];
        }),
      );
    };
    return list.map((row) => walk(row, '', row.id) as T);
  };
  return {
    sources: rows(dataset.sources, 'sources'),
    actors: rows(dataset.actors, 'actors'),
    relations: rows(dataset.relations, 'relations'),
    statements: rows(dataset.statements, 'statements'),
    story: rows(dataset.story, 'story'),
  };
}

/** The fields of the rows of a table that hold no text, and those that hold an address. */
function codeFields(table: TableName): { readonly code: ReadonlySet<string>; readonly address: ReadonlySet<string> } {
  const columns: readonly Column[] = TABLES.find(({ name }) => name === table)?.columns ?? [];
  const named = (is: (column: Column) => boolean) => columns.filter(is).map(({ name }) => name);
  const isText = ({ type }: Column) => type.kind === 'text' || type.kind === 'list';
  // Members are references and words in one; a relation holds them in the place of its columns `from`, `to`, `frame`.
  return {
    code: new Set([...named((column) => !isText(column)), ...(table === 'relations' ? ['members'] : [])]),
    address: new Set(named(({ type }) => type.kind === 'address')),
  };
}

/** Fields of an address that are choices among our own words, checked where it is read; all others may hold any text. */
const CHOICES: ReadonlySet<string> = new Set<keyof Recipe | keyof View>([
  'kinds',
  'levels',
  'types',
  'statuses',
  'certainties',
  'projection',
  'id',
  'second',
  'language',
  'theme',
  'panel',
  'size',
  'tint',
  'band',
  'rings',
  'order',
]);

/** An address with its free texts changed: what was searched for, themes, columns; ids in it are texts too, since anybody may write them. */
function mapAddress(view: string, typed: (text: string) => string): string {
  const address = hashToAddress(view);
  const all = <T>(value: T): T => {
    if (typeof value === 'string') return typed(value) as T;
    if (Array.isArray(value)) return value.map(all) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, CHOICES.has(key) ? inner : all(inner)])) as T;
  };
  const changed = all(address);
  // An address that holds nothing to change is kept to the letter, in the spelling in which it was written.
  return JSON.stringify(changed) === JSON.stringify(address) && typed(view) === view ? view : addressToHash(changed).replace(/^#/, '');
}
