/**
 * What the filters in use leave out, one by one.
 * In French: the source, whose entries and types every other language has.
 */
import { ofNumber } from '../plural.ts';

export const filters = {
  /** What is chosen or left out of a list, under its name. */
  of: (list: string, parts: string) => `${list}\u00a0: ${parts}`,
  only: (names: string) => `seulement ${names}`,
  onlyNothing: 'seulement aucun',
  without: (names: string) => `sans ${names}`,
  with: (names: string) => `avec ${names}`,
  /** Names beyond those that are told. */
  others: (n: number) => `${n} ${ofNumber('fr', n, 'autre', 'autres')}`,
  theme: (theme: string) => `thème\u00a0: ${theme}`,
  source: (title: string) => `source\u00a0: ${title}`,
  territory: (name: string) => `territoire\u00a0: ${name}`,
  actors: (n: number) => `seulement ${n} acteurs`,
  on: (date: string) => `en ${date}`,
  between: (since: string, on: string) => `de ${since} à ${on}`,
};
