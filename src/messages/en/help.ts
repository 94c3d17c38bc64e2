/**
 * The help in English: how to read the picture, the keyboard, the vocabulary. Kept in one file for proofreading. The keys of a presentation
 * must agree with app/presenting/presentation-keys.ts.
 */
import type { Chapter } from '../prose.ts';
import { plural } from './numbers.ts';

export const helpSearch = {
  label: 'Search the help',
  found: (n: number) => plural(n, 'passage'),
  none: 'No passage.',
  here: (name: string) => `Here: ${name}`,
};

export const help: readonly Chapter[] = [
  {
    title: 'Reading the network',
    blocks: [
      'Each symbol is an actor: a square for a region, a triangle for a department, a diamond for an intercommunality, a disc for a commune; full when the authority is named, hollow otherwise, half full when it has no cooperation of its own and lies in a set that cooperates (“85 communes”). Each line is a relation: its colour tells the type, its pattern tells the status (solid: in force; dashes: planned or optional; thin: past; dots: not stated), a double line is an implied one. A relation with many members radiates from the group or scheme that carries it.',
      'Belonging is not cooperating: that a commune belongs to its intercommunality is no cooperation. It is drawn only if you tick it, and never counts as one.',
      '“No cooperation recorded” means that the sources entered mention none. It does not prove that there is none, and judges nobody.',
    ],
  },
  {
    title: 'Search, filter, share',
    blocks: [
      'Search ignores accents, capitals and hyphens, and reads “St” as “Saint”. The legend, one line over the view, is the filter: a colour or a line pressed goes from the picture, pressed again it comes back. “Filter” opens all of it: levels, types one by one (“only” keeps one), dates, themes, certainty, sources, size of symbols. Every view has its address: “Share”, “Copy the address”; the browser’s back button undoes the last choice.',
      'Each filter in use is written under the title; a press removes it. An actor whose hidden relations leave it without a line carries the words “hidden by a filter”: it is not without cooperation. “My views” (menu ⋯) keeps a view under a name, in this browser.',
    ],
  },
  {
    title: 'The views',
    blocks: [
      'Four spaces: “Network”, “Territory”, “Tables”, “Findings”. All views show the same, with the same filters and selection. “Side by side” (menu ⋯) shows two of them. “Share”, “Print this view” (or Ctrl + P) puts the view on one A4 page with its legend; an open sheet is printed by the printer beside its cross. “Export and print” saves what is shown.',
      {
        places: [
          [
            'columns',
            'a column for each level, and one for the groups and schemes where they meet; a line runs from an actor to those it works with. Who has no recorded cooperation stands hollow and grey at the foot of its own column. When actors or relations come or go, the others keep their rank; “Tidy up” draws them afresh. Beyond some sixty rows a connected part is one line, which a press unfolds; in a part larger than that, actors of one column share a row (“+ 388 communes”), which a press opens and “−”, on the left, folds again.',
          ],
          [
            'ego',
            'one actor in the middle, the others at one step, at two steps, or by level. Choose it above the picture, or in its sheet.',
          ],
          ['multiples', 'a small picture for each type of cooperation, at the same positions; a press shows it alone.'],
          ['force', 'those who cooperate come near each other (menu ⋯).'],
          ['map', 'all at their true place; those without one stand beside it.'],
          ['list', 'the actors by level, with their relations: what the picture holds, to be read.'],
          [
            'actors',
            'a row for each actor: typed in, pasted, sorted, filtered, with columns of your own; the box at the left chooses rows to merge or delete, the leaf opens the sheet.',
          ],
          [
            'relations',
            'a row for each relation: who with whom, the frame, the status, the quote and its source are typed there; the last row makes a new one. “End”, “Note” and others are added by “Choose columns”.',
          ],
          ['sources', 'a row for each source, with the number of rows it supports.'],
          ['levels', 'how many pairs of partners from one level to the other, and which never meet.'],
          ['matrix', 'a coloured cell where two actors cooperate.'],
          ['timeline', 'dated relations on a scale of years, the others below.'],
          ['figures', 'how many cooperations by type, levels, status, theme and year.'],
        ],
      },
      '“Limit to a year” (“Filter”) shows one year: a relation that the source does not date stays in sight, marked “?”. A date may be uncertain (“about 2010”, “before 2015”, “between 2014 and 2016”): years that are possible and not sure have “?” too. Against an earlier year, “+” tells what has begun, “−” what has ended. A relation of many members is drawn around a hub, as a hull, or as pairs (legend).',
    ],
  },
  {
    title: 'Territory',
    blocks: [
      'A commune without recorded cooperation appears in no file of relations. “Territory”, “Choose a territory” loads the official list of an intercommunality, EPT, department, region, of France or of chosen communes, for a year from 2019 to 2026, and lays the network over it: each commune is counted once, by what the sources say of it. Folded territories (two rings) open at a click; on the map they open as one comes nearer. What has nothing to do with the territory is set aside, and counted.',
      'On the map, an “approximate” position is that of neighbouring communes: the source gives no other. Groups and support bodies, which are nowhere, stand beside it. Overseas territories have boxes of their own, each at its own scale.',
    ],
  },
  {
    title: 'Findings',
    blocks: [
      'While a panel is open, the picture brings out what it is about, and is as before when it closes. Every figure follows the filters and says which network it was computed on. Where members are unnamed (“6 to 10 communes”) figures are intervals. Persons are never ranked.',
      {
        places: [
          ['panel-isolation', 'who has no recorded cooperation, and why.'],
          ['panel-pivots', 'who would drop off if an actor withdrew.'],
          ['panel-levels', 'ties between levels, and those that never meet.'],
          ['panel-instruments', 'by what people cooperate.'],
          ['panel-territory', 'what the sources say of each commune of a territory.'],
          ['panel-paths', 'how two actors are connected. Asked for in the sheet of an actor.'],
          ['panel-compare', 'two territories side by side. Asked for in the sheet of a territory.'],
          ['panel-story', 'the steps of a presentation: see “Presenting to a room”.'],
        ],
      },
      { measures: true },
    ],
  },
  {
    title: 'Presenting to a room',
    blocks: [
      '“Present” opens the story: a sequence of steps, each with its view, its filters, what is brought out, a title, a text, a note and the rows that prove what is said. “Add this view” makes one of what is on screen. ↶ and ↷, at the top of the page, undo and redo each change and name it; in a text field, Ctrl + Z takes back what was typed. The story is saved with the dataset (steps.csv); when the data change, the steps stay, and what they name in vain is told.',
      'On the projector, one key or the clicker leads to the next step. “Explore” leaves the path for a question, and the same key leads back. “Notes” opens a second window: note, next step, time. Everything is loaded at the beginning: the network may fail.',
      {
        keys: [
          [['→ ␣ PgDn'], 'next step (clicker)'],
          [['← PgUp'], 'previous step'],
          [['1…9 ↵'], 'go to the step of that number'],
          [['S'], 'list of steps'],
          [['E'], 'explore, then come back'],
          [['B .'], 'black screen'],
          [['N'], 'window of notes'],
          [['M'], 'without names of persons'],
          [['F'], 'full screen'],
          [['Esc'], 'leave'],
        ],
      },
      '“Share”, “Export and print” writes the network, all of it or what is shown, for Excel, LibreOffice, Gephi or a program: each file opens again here, and what its format cannot hold is told. It also gives the presentation as one file, opened by a double click without a network; a public copy, without names of persons, with only what the story and the first view show; the poster (A4 to A0), sheets for a workshop by intercommunality or instrument, a sheet for each actor to validate, blank slips, and the report. For a PDF, choose it in the print dialog.',
      'A table that was exported (CSV or XLSX) comes back: correct it in your spreadsheet without touching its last column, “id”, and drop it on the page while the same network is open. Only what has changed is shown, field by field: tick it, then “Take”; leave a new row without id; what the file lacks stays, unless you tick it.',
      'The file of a colleague, or another state of this network (.maillage, workbook, CSV), is dropped in the same way: the page asks whether to open or to compare it. Compared, all that differs is listed, by table or by actor, and only what you tick is taken, as one step of undo.',
    ],
  },
  {
    title: 'Keyboard',
    blocks: [
      {
        keys: [
          [['/'], 'search'],
          [['?'], 'this help'],
          [['Ctrl + Z'], 'undo the last change; Ctrl + Shift + Z or Ctrl + Y does it again'],
          [['Ctrl + Alt + Z'], 'history and restore points'],
          [['Ctrl + S'], 'save to a file'],
          [['Ctrl + P'], 'print the open sheet, otherwise the view'],
          [['+', '−', '0'], 'zoom in, zoom out, see all'],
          [['Tab'], 'into the picture (one stop), and out of it'],
          [['←', '→'], 'in the picture: previous, next actor of the same level'],
          [['↑', '↓'], 'the territory, its members'],
          [['R'], 'its relations, one by one and by type; Shift + R backwards'],
          [['Enter'], 'follow the relation told; otherwise open the sheet'],
          [['Backspace'], 'go back'],
          [['I'], 'the next actor without recorded cooperation, from anywhere'],
          [['Esc'], 'let go of the relation, close the sheet or the tip'],
          [['↑', '↓', '→', '←', 'Enter'], 'in the list and the grid: move, unfold, fold, open the sheet'],
          [['F2', 'Enter'], 'in a table: correct the cell; typing replaces it, Delete empties it'],
          [['Shift + arrows'], 'choose a block of cells; Ctrl + C, Ctrl + V copy and paste it, Ctrl + D fills down'],
        ],
      },
    ],
  },
  {
    title: 'Words',
    blocks: [
      {
        terms: [
          [
            'Articulation, cooperation',
            'an explicit, sourced tie by which actors adjust decisions, means or actions while each keeps its powers.',
          ],
          ['Intercommunality (EPCI)', 'a body of communes with powers of its own: communauté de communes, d’agglomération, métropole…'],
          ['DLA', 'dispositif local d’accompagnement: support for employers of social usefulness.'],
          ['Unnamed set', 'actors that the source counts or mentions without naming them: “6 to 10 communes”.'],
          ['Implied', 'what the source does not say in so many words; the sheet writes out what is implied.'],
        ],
      },
    ],
  },
];
