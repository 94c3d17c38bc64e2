/**
 * Looking at a network: filters, dates, the views beside the picture, tables, exports, kept views, walking by keyboard.
 * In English; the compiler checks that entries and types are those of the French file.
 */

import { type Count, counted } from '../counted.ts';
import type { exploring as fr } from '../fr/exploring.ts';
import { impliedText, plural, some } from './numbers.ts';

export const exploring = {
  dates: 'Dates',
  limitToYear: 'Limit to a year',
  beside: 'Side by side',
  besideHelp: 'A second view beside the first',
  secondView: 'Second view',
  none: 'none',
  saved: 'My views',
  export: 'Export',
  filters: 'Filters in use',
  remove: (filter: string) => `Remove the filter “${filter}”`,
  removeAll: 'Show everything',
  band: (metric: string, band: string) => `${metric}: ${band}`,
  certainty: 'Certainty',
  themes: 'Themes',
  sources: 'Sources',
  territory: 'Territory',
  everywhere: 'everywhere',
  territoryHelp: 'Relations of this territory and of what lies within it, with whoever takes part in them.',
  center: 'In the middle',
  rings: 'Rings',
  putInMiddle: 'Put in the middle',
  onlyThisTerritory: 'Only its relations',
  compareWith: 'Compare with another territory',
  pathTo: 'How is it connected to…',
  multiplesTitle: 'One instrument at a time, same positions',
  multiplesNone: 'No cooperation is shown.',
  relationsOf: (n: Count) => counted`${some(n, 'cooperation')}${impliedText(n)}`,
  tableOf: { actors: 'Table of actors', relations: 'Table of relations' },
  rows: {
    actors: (n: Count, all: Count) =>
      n.value === all.value
        ? counted`${some(n, 'row')}: one for each actor shown (authority, body, set, group…)`
        : counted`${n} of ${some(all, 'row')}: one for each actor shown`,
    relations: (n: Count, all: Count) =>
      n.value === all.value
        ? counted`${some(n, 'row')}: one for each relation shown`
        : counted`${n} of ${some(all, 'row')}: one for each relation shown`,
  },
  search: 'Filter the rows',
  columns: 'Choose columns',
  copy: 'Copy',
  copied: (n: number) => `${plural(n, 'row')} copied: paste into your spreadsheet.`,
  copyFailed: 'The browser refused to copy: export instead.',
  csv: 'CSV',
  xlsx: 'XLSX (Excel)',
  nothing: 'No row matches the filters.',
  matrixOrder: 'Sort by',
  matrixTitle: 'Actors × actors',
  matrixText: (n: Count, pairs: Count, possible: Count) =>
    counted`${some(n, 'actor')} with a partner shown; ${some(pairs, 'pair')} connected out of ${possible}.`,
  matrixMost: (name: string, n: Count) => counted`Most partners: ${name} (${n}).`,
  matrixTooMany: (n: Count, most: Count) =>
    counted`${n} actors have a partner: the grid shows only ${most}, those with most. A filter or a territory shows fewer.`,
  matrixCell: (a: string, b: string, relations: string) => `${a} and ${b}: ${relations}`,
  matrixHelp: 'Arrows: from pair to pair. Enter: the first relation.',
  levelsTitle: 'Levels × levels',
  levelsText: 'Pairs of partners from level to level, out of those possible. A pressed cell shows its relations.',
  never: (pairs: string) => `Never meet: ${pairs}.`,
  alwaysMeet: 'All levels present meet.',
  between: (a: string, b: string, n: Count) => counted`${a} – ${b}: ${some(n, 'relation')}${impliedText(n)}`,
  timelineTitle: 'Relations in time',
  timelineText: (dated: Count, undated: Count) =>
    counted`${some(dated, 'dated relation')}, ${undated} without known date: these stay in sight whatever the year, marked “?”.`,
  noDates: 'The sources date no relation: there is nothing to put on a time scale.',
  undated: 'Without known date',
  unknownEnd: 'end unknown',
  year: 'Year',
  play: 'Run through the years',
  pause: 'Stop',
  allYears: 'All dates',
  compareTo: 'Compare with',
  noComparison: 'nothing',
  inYear: (year: string, sure: Count, maybe: Count) =>
    counted`In ${year}: ${sure} certain, ${maybe} possible (“?”: the source does not say from when to when).`,
  changedBetween: (since: string, on: string) => `From ${since} to ${on}`,
  figuresTitle: (n: Count) => counted`Distribution of ${some(n, 'cooperation')}${impliedText(n)}`,
  figuresUnit: { relation: 'in cooperations', actor: 'in local authorities and bodies' },
  figuresText: 'Relations are counted, not lines. One that has two themes or joins three levels counts in each row.',
  pictureFile: 'Vector picture (SVG)',
  pictureFilePng: 'Picture (PNG)',
  exportTitle: 'Export and print',
  exportHelp: 'What is shown, with the filters in use. Nothing is sent: the file is saved on your computer.',
  exportTables: 'Tables',
  exportFigures: 'Distributions (SVG)',
  exportMatrix: 'Grid of actors (SVG)',
  exportPicture: 'Picture',
  savedTitle: 'My views',
  savedHelp:
    'A view of this network keeps the address: filters, view, selection. It stays in this browser, on this computer, and does not hold your files.',
  savedName: 'Name of the view shown',
  save: 'Keep this view',
  savedNone: 'No view kept.',
  savedDelete: (name: string) => `Delete “${name}”`,
  savedFailed: 'This browser does not allow views to be kept.',
  savedDone: (name: string) => `View kept: ${name}.`,
  walker: 'Walk the network by keyboard: arrows, R, Enter, I',
  walkStart: 'Arrows: from actor to actor; R: its relations; ?: all keys.',
  noParent: 'No territory above in this picture.',
  noMembers: 'No member in this picture.',
  noLeads: 'No relation shown.',
  noIsolate: 'No actor without recorded cooperation in this picture.',
  noBack: 'This is where the walk began.',
  lead: (i: number, n: number, text: string) => `Relation ${i} of ${n}: ${text}`,
  opened: (name: string) => `Sheet opened: ${name}`,
  withMembers: 'With its members',
  withOthers: 'With others',
  amongMembers: 'Among its members, without it',
  chooseActor: 'Choose an actor…',
} satisfies typeof fr;
