/**
 * The filters in use, one text each.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
import { ofNumber } from '../plural.ts';

export const filters = {
  /** The chosen or excluded entries of a list, after its name. */
  of: (list: string, parts: string) => `${list}\u00a0: ${parts}`,
  only: (names: string) => `seulement ${names}`,
  onlyNothing: 'seulement aucun',
  without: (names: string) => `sans ${names}`,
  with: (names: string) => `avec ${names}`,
  /** The number of further names that are not listed. */
  others: (n: number) => `${n} ${ofNumber('fr', n, 'autre', 'autres')}`,
  theme: (theme: string) => `thème\u00a0: ${theme}`,
  source: (title: string) => `source\u00a0: ${title}`,
  territory: (name: string) => `territoire\u00a0: ${name}`,
  actors: (n: number) => `seulement ${n} acteurs`,
  on: (date: string) => `en ${date}`,
  between: (since: string, on: string) => `de ${since} à ${on}`,
};
