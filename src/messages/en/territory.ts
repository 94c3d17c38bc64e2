/**
 * Choosing a territory, and the texts about its communes.
 * In English; the compiler checks that entries and types are those of the French file.
 */

import { type Count, type CountedText, counted } from '../counted.ts';
import type { territory as fr } from '../fr/territory.ts';
import { impliedText, some } from './numbers.ts';

export const territory = {
  title: 'Choose a territory',
  intro: 'All its communes appear, whether a source speaks of them or not: what is documented shows, and what is not.',
  search: 'Intercommunality, EPT, department or region',
  noResult: 'No territory of that name.',
  year: 'Boundaries of the year',
  oneYear: (year: number) => `Maillage in one file holds the boundaries of ${year}. The other years are in Maillage as it is installed.`,
  otherYear: (year: number, held: number) =>
    `This view asks for the boundaries of ${year}, and Maillage in one file holds those of ${held} only. Choose the territory again: it will be shown in the boundaries of ${held}.`,
  france: 'All of France',
  none: 'No perimeter: the network alone',
  listTitle: 'Communes chosen one by one',
  listHelp: 'One name or INSEE code a line; the department in brackets tells namesakes apart: Saint-Denis (93).',
  listCheck: 'Recognise',
  listUse: (n: Count): CountedText => (n.value === 1 ? ['Show this commune'] : counted`Show these ${n} communes`),
  listCertain: (n: Count) => counted`${some(n, 'commune')} recognised`,
  listProposed: 'To choose:',
  listUnknown: 'Not recognised:',
  listIgnore: 'leave out',
  loading: (name: string) => `Loading the territory${name === '' ? '' : `: ${name}`}…`,
  loaded: (name: string, communes: number, year: number) => `${name}: ${communes.toLocaleString('en')} communes, boundaries of ${year}.`,
  unknown: (key: string, year: number) => `There is no such territory in ${year}: ${key}. Choose another one.`,
  failed: (reason: string) => `The boundaries could not be read (${reason}). Reload the page, then choose again.`,
  chip: (name: string, year: number) => `${name}, boundaries of ${year}`,
  clear: 'Remove the perimeter',
  change: 'Change the territory',
  choose: 'Choose a territory…',
  noneChosen: 'No territory is chosen: only actors that the sources name are shown.',
  missing: (codes: string) => `Not in the boundaries of this year: ${codes}.`,
  holders: 'Part of',
  standings: 'What the sources say of them',
  standing: 'Standing',
  all: 'All',
  communes: 'Communes',
  count: 'Number',
  filter: 'Filter by name or code',
  nobody: 'No commune matches.',
  openNames: 'Names to match',
  openNamesMeaning:
    'These names have a recorded cooperation, but nothing says which commune they are. An INSEE code, or the department, would match them.',
  perhaps: 'Perhaps',
  unnamed: 'Communes counted without being named',
  unnamedOver: (size: CountedText, of: Count | null, name: string, communes: Count, year: number) =>
    of === null
      ? counted`${size}; ${name} has ${communes} communes in ${String(year)}.`
      : counted`${size} of the ${of} communes that the source counts; ${name} has ${communes} in ${String(year)}.`,
  unnamedSize: (min: Count, max: Count | null): CountedText =>
    max === null
      ? counted`at least ${min} communes`
      : min.value === max.value
        ? counted`${min} communes`
        : counted`${min} to ${max} communes`,
  unnamedUnknown: ['number not given'] as CountedText,
  exportCsv: 'Export as CSV',
  exportXlsx: 'Export as XLSX (Excel)',
  fileName: 'communes',
  reference: (year: number, source: string) => `Boundaries on 1 January ${year}: ${source}.`,
  meaning:
    'Each commune is counted once, at the first case that applies, whatever the filters. “Nothing recorded” speaks of the sources, not of the commune.',
  approximate: 'Approximate position on the map: that of neighbouring communes.',
  smallDots: 'Smaller dots: approximate position.',
  allCommunes: 'All its communes',
  foldLegend: 'Folded communes of a territory: a click unfolds them',
  unfoldAll: 'Unfold all',
  foldAll: 'Fold all',
  folded: (n: Count) => some(n, 'folded territory', 'folded territories'),
  open: 'Unfold',
  articulations: (n: Count) => counted`${some(n, 'cooperation')}${impliedText(n)}`,
  epciTitle: 'Communes by intercommunality',
  epciName: 'intercommunality',
  epciFile: 'intercommunalities',
  epciHelp: (year: number) =>
    `Communes of the perimeter, boundaries of ${year}; around Paris, by établissement public territorial. Each commune is counted once after “communes”.`,
  changes: 'What has changed',
  changesSince: (year: number) => `since ${year}`,
  changesNone: 'Nothing has changed in this territory.',
  changesRead: 'Compare',
} satisfies typeof fr;
