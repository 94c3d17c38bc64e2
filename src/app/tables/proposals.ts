/**
 * What is proposed while somebody types into a cell: the words of the list that its column takes, names of actors of the network and of the
 * official list, titles of sources.
 */
import { columnsToEdit, type EditedTable, ITEMS_APART } from '../../core/editing/row-texts.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { typesOf } from '../../core/model/relation-types.ts';
import type { Language } from '../../messages/language.ts';
import { remembered } from '../derived/remembered.ts';
import { namesLike } from './new-actors.ts';

export type Proposals = (typed: string) => readonly string[];

const NONE: Proposals = () => [];

/** The proposals of each column of a network; made once for a dataset. */
export const proposalsFor = remembered((dataset: Dataset, language: Language): ((table: EditedTable, column: string) => Proposals) => {
  const names = dataset.actors.map(({ name }) => name).sort((a, b) => a.localeCompare(b, language));
  const titles = dataset.sources.map(({ title }) => title);
  const types = typesOf(dataset).list.map((type) => type[language]);
  return (table, column) => {
    const type = columnsToEdit(table).find(({ name }) => name === column)?.type;
    if (type === undefined) return NONE;
    if (table === 'actors' && column === 'name') return (typed) => namesLike(typed, []);
    if (table === 'relations' && column === 'type') return () => types;
    if (type.kind === 'term') {
      const words = type.list.map((term) => term[language]);
      return type.many ? forLast(() => words) : () => words;
    }
    if (type.kind !== 'reference') return NONE;
    if (type.table === 'sources') return () => titles;
    return type.many ? forLast((typed) => namesLike(typed, names)) : (typed) => namesLike(typed, names);
  };
});

/** Of a cell with several items, what is proposed for the last one, behind the others. */
function forLast(proposals: Proposals): Proposals {
  return (typed) => {
    const at = typed.lastIndexOf(';');
    const before = at === -1 ? '' : `${typed.slice(0, at).trim()}${ITEMS_APART}`;
    return proposals(typed.slice(at + 1).trim()).map((proposal) => `${before}${proposal}`);
  };
}
