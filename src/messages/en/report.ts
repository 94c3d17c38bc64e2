/**
 * The report of a network: its headings, tables and points of the first page.
 * In English; the compiler checks that entries and types are those of the French file.
 */
import type { report as fr } from '../fr/report.ts';

export const report = {
  title: (name) => `Report: ${name}`,
  printed: (date) => `Printed on ${date} with Maillage.`,
  withoutCooperation: (n, universe) => `${n} of the ${universe} local authorities and bodies have no recorded cooperation.`,
  firstPivots: (names) => `Others hang on: ${names}.`,
  neverMeet: (pairs) => `Never meet: ${pairs}.`,
  incomplete:
    'Incomplete data: only the cooperations told by the sources are shown; what they lack may exist. No source is no proof of isolation.',
  isolation: {
    title: 'Recorded cooperation, authority by authority',
    caption: 'The first case that applies to each',
    columns: ['Actor', 'Level or kind', 'Case', 'Details'],
  },
  pivots: {
    title: 'Pivots',
    none: 'Nobody hangs on one actor alone.',
    caption: 'Were it to withdraw, how many others would drop off',
    columns: ['Actor or group', 'Drop off'],
  },
  levels: { title: 'Which levels meet', caption: 'Pairs of partners from level to level', column: 'Level (actors)' },
  matrix: 'Who works with whom',
  suggestions: {
    title: 'Automatic suggestions, to be discussed',
    none: 'None.',
    pair: (a, b) => `${a} and ${b}`,
    spares: (n) => `would spare ${n} from dropping off`,
  },
  relations: (count) => `All cooperations (${count})`,
  actors: {
    title: (count) => `Actors shown, sets and groups among them (${count})`,
    caption: 'In the order of the files',
    columns: ['Name', 'Level or kind', 'Code or SIREN', 'Cooperations', 'of them implied', 'Standing'],
  },
  sources: 'Sources',
} satisfies typeof fr;
