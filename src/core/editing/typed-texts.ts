/**
 * What all setters of cells share: telling a fault, keeping a text that was not understood, and finding the actor that a text names. A name that
 * no actor has becomes one; a name of several is kept and told.
 */
import type { Remark } from '../../messages/remarks.ts';
import { shortened } from '../files/cells.ts';
import type { ActorId } from '../model/dataset.ts';
import type { Severity } from '../model/issue.ts';
import { columnLabel, columnNamed } from '../model/tables.ts';
import type { Draft } from './draft.ts';
import type { EditedTable } from './row-texts.ts';

/** Tells what is wrong with the text for a column of the row that is edited. */
export type Tell = (column: string, remark: Remark, severity: Severity) => void;

/** The place of what was typed here: in no file. */
export const TYPED = { file: '', line: null, column: null } as const;

/** Keeps a typed text that is not in the dataset, with its row. */
export function keep(draft: Draft, table: EditedTable, row: string, column: string, text: string, readAs = ''): void {
  const described = columnNamed(table, column);
  draft.keep({ table, row, column, text, readAs, place: { ...TYPED, column: described === undefined ? column : columnLabel(described) } });
}

/**
 * The items of a text, apart by «;», «|» or line breaks. A name that holds such a sign stays whole if an actor has it: the longest stretch that is
 * a name is taken first.
 */
export function namesIn(text: string, known?: { readonly isName: (text: string) => boolean }): readonly string[] {
  const parts = text.split(/([;|\n\r]+)/);
  const names: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let end = at + 1;
    for (let signs = known === undefined ? 0 : MOST_SIGNS; signs > 0 && end === at + 1; signs--) {
      const to = at + 2 * signs + 1;
      if (to <= parts.length && known?.isName(parts.slice(at, to).join('').trim()) === true) end = to;
    }
    const name = parts.slice(at, end).join('').trim();
    if (name !== '') names.push(name);
    // After a name comes a separator.
    at = end + 1;
  }
  return names;
}

/** The most separators that a name is looked for with. */
const MOST_SIGNS = 3;

/** The actor that a text names, made if nobody has the name. Null, told and kept, if several have it. */
export function actorNamed(draft: Draft, table: EditedTable, row: string, column: string, text: string, tell: Tell): ActorId | null {
  const several = severalNamed(draft, text);
  if (several === null) return (draft.actorsNamed(text)[0] as ActorId | undefined) ?? draft.addActor(text);
  tell(column, several, 'error');
  keep(draft, table, row, column, text);
  return null;
}

/** What is told of a name that several actors have; null for any other. */
export function severalNamed(draft: Draft, text: string): Remark | null {
  const found = draft.actorsNamed(text);
  return found.length < 2
    ? null
    : { key: 'nameOfSeveral', values: { name: shortened(text), ids: found.slice(0, 5), areAll: found.length <= 5 } };
}
