/**
 * Every sentence that the reader sees, in English: the same entries as `fr.ts`, checked by the compiler. Names of French
 * institutions that have no true English name stay French.
 */
import type { Strings } from './fr.ts';

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const en = {
  otherLanguage: 'Français',
  appName: 'Maillage',
  skipToContent: 'Skip to content',

  search: {
    label: 'Search an actor, a theme, a relation',
    noResult: 'No result.',
  },
  header: { open: 'Open', share: 'Share', help: 'Help' },
  share: {
    copied: 'Address of this view copied.',
    failed: 'The browser refused to copy: copy the address shown in its bar.',
    ownData: 'The address recalls filters and selection, but not your files: attach them.',
  },
  theme: { label: 'Theme', light: 'Light', dark: 'Dark' },

  views: { label: 'View', bands: 'Levels', force: 'Forces', list: 'List' },
  picture: {
    label: 'Network',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'See all',
    asList: 'See as a list',
    fallback: {
      missing: 'This browser has no WebGL: the network is drawn as a vector picture, with the same content.',
      lost: 'Accelerated display was interrupted: the network is drawn as a vector picture, with the same content.',
      retry: 'Try again',
    },
    failed: 'Drawing failed. The list gives the same content.',
    loading: 'Loading the picture…',
  },

  legend: {
    title: 'Legend and filters',
    actors: 'Actors',
    relations: 'Relations',
    belonging: 'Belonging and presence',
    statuses: 'Status',
    only: 'only',
    onlyThis: (label: string) => `Show only: ${label}`,
    reset: 'Show everything again',
    combined: (n: number) => `+${n} dual`,
    combinedHelp: (n: number) => `and ${plural(n, 'authority', 'authorities')} combining this level with another`,
    projection: 'Relations with many members',
    implied: 'Implied by the source',
    arrow: 'The arrow goes from who acts to who receives.',
  },

  sheet: {
    relation: 'Relation',
    close: 'Close the sheet',
    identifiers: 'Identifiers',
    code: 'INSEE code',
    siren: 'SIREN',
    year: (year: string) => `(reference ${year})`,
    noCode: 'Without identifier',
    became: 'Since then',
    otherNames: 'Other names',
    function: 'Function',
    within: 'Among',
    size: (min: number, max: number | null) => (max === null ? `at least ${min}` : min === max ? String(min) : `${min} to ${max}`),
    members: 'Number of members',
    note: 'Remark',
    identity: { certain: '', deduced: 'identity deduced', doubtful: 'identity doubtful' },
    articulations: (n: number) => plural(n, 'cooperation'),
    belonging: 'Belonging',
    people: 'Persons and services',
    events: 'Presence',
    noArticulation: 'No cooperation recorded in the sources.',
    hiddenByFilter: (n: number) => `${plural(n, 'relation')} hidden by a filter.`,
    showHidden: 'Show everything again',
    statements: 'What the source says',
    saidBy: (name: string) => `said by ${name}`,
    implied: 'Implied',
    unknownDate: 'date not stated',
    from: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    between: (start: string, end: string) => (start === end ? start : `${start} – ${end}`),
    themes: 'Themes',
    membersOf: 'Members',
  },

  list: {
    title: 'List of actors and their relations',
    groups: {
      support: 'Support bodies',
      group: 'Groups and schemes',
      set: 'Unnamed sets',
      service: 'Services',
      person: 'Persons',
      none: 'Without level',
    },
    actorSummary: (relations: number) => (relations === 0 ? 'no relation shown' : plural(relations, 'relation')),
    without: 'no cooperation recorded',
    hidden: 'relations hidden by a filter',
    expandAll: 'Unfold all',
    collapseAll: 'Fold all',
    nothing: 'No actor matches the filters.',
  },

  open: {
    title: 'Open a network',
    intro:
      'A network is two CSV files: relations.csv and, better, acteurs.csv (or actors.csv). Drop them here, together, in a folder or in a zip archive. Nothing leaves your computer.',
    files: 'Choose files…',
    folder: 'Choose a folder…',
    templates: 'Download the templates (zip)',
    templatesHelp: 'Empty files with an example row and an explanation of every column, ready for Excel and LibreOffice.',
    shipped: 'Back to the shipped network',
    close: 'Close',
    drop: 'Drop your files to open them',
    reading: 'Reading…',
    current: (name: string) => `Network shown: ${name}.`,
    columns: 'Columns of the files',
    required: 'required',
  },
  issues: {
    title: (n: number) =>
      n === 1 ? 'One error prevents these files from opening as they are' : `${n} errors prevent these files from opening as they are`,
    remarks: (n: number) => plural(n, 'remark on reading', 'remarks on reading'),
    intro: 'Nothing was replaced: the previous network is intact. Correct the lines below in your spreadsheet, then open again.',
    readable: (actors: number, relations: number, skipped: number) =>
      `Could be read: ${plural(actors, 'actor')}, ${plural(relations, 'relation')}. ${plural(skipped, 'row')} left out.`,
    nothingReadable: 'Nothing could be read.',
    showPartial: 'Show what could be read',
    retry: 'Open again…',
    back: 'Back to the previous network',
    copy: 'Copy the list',
    copied: 'List copied.',
    severity: { error: 'error', warning: 'to check', info: 'note' },
    columns: { place: 'File, line', severity: 'Severity', message: 'What is wrong, and what to do' },
    line: (n: number) => `line ${n}`,
    wholeFile: 'file',
  },
  partial: (skipped: number) => `Incomplete network: ${plural(skipped, 'row')} left out on reading.`,
  seeIssues: 'See',

  footer: { accessibility: 'Accessibility: not compliant', privacy: 'Personal data' },
  close: 'Close',
} satisfies Strings;
