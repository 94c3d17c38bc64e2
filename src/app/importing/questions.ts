/**
 * The questions that tables on their way into a network leave open: which they are, and which of them are still to be looked at. All steps of
 * the page count them here.
 */
import type { Doubt } from '../../core/files/mapping/propose.ts';
import type { SameSeen, TableSeen, Who } from '../../core/importing/overview.ts';
import type { Importing } from '../state/store.ts';
import { questionKey } from './import-session.ts';

/** The open questions of a table. A table that is read as the last one of its shape has none. */
export function openDoubts({ file, doubts }: TableSeen, { told, settled }: Importing): readonly Doubt[] {
  if (told?.remembered.has(file)) return [];
  return doubts.filter((doubt) => !settled.has(questionKey(file, doubt)));
}

/** Whether it is still to be decided which territory a doubtful name is. */
export function isOpen({ actor, rememberedAs }: Who, { choices }: Importing): boolean {
  return !choices.units.has(actor) && rememberedAs === undefined;
}

/** Whether it is still to be decided if spellings are one actor. */
export function isSameOpen({ key, areOneUnit, isRemembered }: SameSeen, { choices, settled }: Importing): boolean {
  return !areOneUnit && !isRemembered && !choices.merged.has(key) && !settled.has(key);
}

/** The number of open questions of each step. */
export interface OpenQuestions {
  readonly tables: number;
  readonly columns: number;
  readonly who: number;
}

export function openQuestions(importing: Importing): OpenQuestions {
  const { told, settled } = importing;
  if (told === null) return { tables: 0, columns: 0, who: 0 };
  const doubts = told.overview.tables.flatMap((table) => openDoubts(table, importing));
  const ofTables = doubts.filter(({ about }) => about === 'header' || about === 'matrix').length;
  const { doubtful, same, words } = told.overview;
  return {
    tables: ofTables,
    columns: doubts.length - ofTables,
    who:
      doubtful.filter((who) => isOpen(who, importing)).length +
      same.filter((group) => isSameOpen(group, importing)).length +
      words.filter(({ word, chosen }) => chosen === null && !settled.has(word)).length,
  };
}
