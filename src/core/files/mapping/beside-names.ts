/**
 * What the cells of a row say about the actors that it names: codes, levels and so on in columns of their own, which belong to a name in
 * another column. A cell that does not tell which name it is about stays with the row as it is.
 */
import { ACTOR_KINDS, LEVELS } from '../../model/vocabulary.ts';
import { meantTerm } from '../../model/words.ts';
import { kindOfName } from './kind-of-name.ts';
import type { ColumnUse, Mapping } from './mapping.ts';

/** What stands beside a name. */
export type About = Partial<Readonly<Record<'id' | 'code' | 'siren' | 'level' | 'kind' | 'otherNames' | 'function', string>>>;

/** What stands beside one of the names in a cell. */
export function aboutOf(at: number, cells: readonly string[], mapping: Mapping, nth: number): About {
  const about: Record<string, string> = {};
  for (const [i, { means, of }] of mapping.columns.entries()) {
    const text = of === at ? (partsBeside(i, cells, mapping)?.[nth] ?? '') : '';
    if (text !== '') about[means] = means === 'level' ? (meantTerm(LEVELS, text) ?? text) : text;
  }
  // «Commune» as a kind of actor also tells the level.
  const level = about.level === undefined ? meantTerm(LEVELS, about.kind ?? '') : null;
  return level === null ? about : { ...about, level };
}

/** Whether an actor is a person by its own name, «Mme Martin», or by the kind that stands beside it. */
export function isPersonItself(name: string, { kind = '' }: About): boolean {
  return meantTerm(ACTOR_KINDS, kind) === 'person' || (kind === '' && kindOfName(name)?.kind === 'person');
}

/** Signs between several codes or levels, in a cell beside several names. */
const BETWEEN_PARTS = /[|;,/\n+]/;

/**
 * The texts of a cell beside a cell of names, one for each name: the whole cell for one name, its parts if there are as many as names. Null
 * if nothing says which text belongs to which name.
 */
export function partsBeside(at: number, cells: readonly string[], { columns }: Mapping): readonly string[] | null {
  const of = columns[at]?.of;
  const names = of === undefined ? [] : namesIn((cells[of] ?? '').trim(), columns[of] ?? { means: 'keep' });
  const text = (cells[at] ?? '').trim();
  if (names.length <= 1) return names.length === 1 ? [text] : null;
  const parts = text.split(BETWEEN_PARTS).map((part) => part.trim());
  return parts.length === names.length ? parts : null;
}

/** The names in a cell. */
export function namesIn(cell: string, { separators = [] }: ColumnUse): readonly string[] {
  if (cell === '') return [];
  const parts = separators.reduce<readonly string[]>((texts, sign) => texts.flatMap((text) => text.split(sign)), [cell]);
  return parts.map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
}
