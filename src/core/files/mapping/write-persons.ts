/**
 * Writes the persons that tables name beside actors as tables of Maillage: an actor of kind «person» with its function, and an affiliation
 * to the actor. Two actors with a person of the same name each have one of their own: whether these are one is asked like any other spelling.
 */
import type { Issue } from '../../model/issue.ts';
import { nameKey } from '../actor-names.ts';
import type { SheetRow } from '../formats/sheet.ts';
import type { RawTable } from '../recognise.ts';
import type { Mention, NamedPerson } from './mapped-rows.ts';
import { withoutTitle } from './persons.ts';
import { plainTable } from './write-mapped.ts';

export interface IdsForPersons {
  /** The id of the actor that is mentioned. */
  readonly idOf: (mention: Mention) => string;
  /** The id or name of a person that a table lists; undefined for one that is only named beside others. */
  readonly known: (name: string) => string | undefined;
  /** An id that no row has. */
  readonly freeId: (name: string) => string;
}

/** The tables of persons, for each file one of actors and one of affiliations, with a remark that tells their number. */
export function personTables(
  named: readonly NamedPerson[],
  { idOf, known, freeId }: IdsForPersons,
): { readonly tables: readonly RawTable[]; readonly issues: readonly Issue[] } {
  const persons = new Map<
    string,
    { readonly id: string; readonly isListed: boolean; readonly body: string; readonly first: NamedPerson; functions: string[] }
  >();
  for (const one of named) {
    const body = idOf(one.body);
    const key = `${nameKey(withoutTitle(one.name))}\n${body}`;
    const listed = known(one.name);
    const person = persons.get(key) ?? {
      id: listed ?? freeId(withoutTitle(one.name)),
      isListed: listed !== undefined,
      body,
      first: one,
      functions: [],
    };
    if (one.function !== '' && !person.functions.includes(one.function)) person.functions.push(one.function);
    persons.set(key, person);
  }
  const all = [...persons.values()];
  const files = [...new Set(all.map(({ first }) => first.file))];
  const tables = files.flatMap((file) => {
    const here = all.filter(({ first }) => first.file === file);
    const listed = here.filter(({ isListed }) => !isListed);
    const actors = listed.map(
      ({ id, first: { name, line, source }, functions }): SheetRow => ({ line, cells: [id, name, 'person', functions.join(', '), source] }),
    );
    const ties = here.map(
      ({ id, body, first: { line, source, place } }): SheetRow => ({ line, cells: ['affiliation', id, body, source, place] }),
    );
    return [
      plainTable('actors', file, ['id', 'name', 'kind', 'function', 'source'], actors),
      plainTable('relations', file, ['type', 'from', 'to', 'source', 'place'], ties),
    ];
  });
  const issues = files.map((file): Issue => {
    const count = all.filter(({ first }) => first.file === file).length;
    return { severity: 'info', place: { file, line: null, column: null }, remark: { key: 'personsNamed', values: { count } } };
  });
  return { tables: tables.filter(({ rows }) => rows.length > 0), issues };
}
