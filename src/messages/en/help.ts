/**
 * The help in English: how to read the picture, the keyboard, the vocabulary. Kept in one file for proofreading. The keys of a presentation
 * must agree with app/presenting/presentation-keys.ts.
 */
import type { Chapter } from '../prose.ts';

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
      'Four spaces: “Network” (columns, around an actor, by instrument), “Territory” (map), “Tables” (list, actors, relations), “Findings” (isolation, pivots, levels, instruments, grids, timeline, distribution). All show the same, with the same filters and selection. “Columns” has a column for each level and one for the groups and schemes where they meet; a line runs from an actor to those it works with; when you add or remove actors or relations, the others keep their rank, and “Tidy up”, above the columns, draws them afresh; who has no recorded cooperation stands hollow and grey at the foot of its own column; beyond some sixty rows a connected part is one line, which a press unfolds, and hulls are not drawn there. “Map” puts all at their true place, “Network by forces” (menu ⋯) draws together those who cooperate, “Around…” puts one actor in the middle, “By instrument” draws each type apart at the same positions. “List”, “Actors” and “Relations” are read, sorted, copied into a spreadsheet. “Levels × levels” and “Actors × actors” tell who meets whom. “Timeline” and “Distribution” count. “Side by side” (menu ⋯) shows a second view. “Share”, “Export and print” saves what is shown. “Paths” and “Comparison” are asked for in the sheet of an actor.',
      '“Limit to a year” (“Filter”) shows one year: a relation that the source does not date stays in sight, marked “?”. A date may be uncertain (“about 2010”, “before 2015”, “between 2014 and 2016”): years that are possible and not sure have “?” too. Against an earlier year, “+” tells what has begun, “−” what has ended. A relation of many members is drawn around a hub, as a hull, or as pairs (legend).',
    ],
  },
  {
    title: 'Territory',
    blocks: [
      'An isolated commune appears in no file of relations. “Territory”, “Choose a territory” loads the official list of an intercommunality, EPT, department, region, of France or of chosen communes, for a year from 2019 to 2026, and lays the network over it: each commune is counted once, by what the sources say of it. Folded territories (two rings) open at a click; on the map they open as one comes nearer. What has nothing to do with the territory is set aside, and counted.',
      'On the map, an “approximate” position is that of neighbouring communes: the source gives no other. Groups and support bodies, which are nowhere, stand beside it. Overseas territories have boxes of their own, each at its own scale.',
    ],
  },
  {
    title: 'Findings',
    blocks: [
      '“Isolation” sorts authorities and bodies by what is missing, with the reason; “Pivots” tells who would drop off if an actor withdrew; “Levels” counts ties between levels and those that never meet; “Instruments” tells by what people cooperate; “Paths” how two actors are connected; “Comparison” lays two territories side by side. While one is open, the picture brings out what it is about, and is as before when it closes. Every figure follows the filters and says which network it was computed on. Where members are unnamed (“6 to 10 communes”) figures are intervals. Persons are never ranked.',
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
      '“Share”, “Export and print” also gives the presentation as one file, opened by a double click without a network; a public copy, without names of persons, with only what the story and the first view show; the poster (A3 to A0), sheets for a workshop by intercommunality or instrument, a sheet for each actor to validate, blank slips, and the report. For a PDF, choose it in the print dialog.',
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
          [['+', '−', '0'], 'zoom in, zoom out, see all'],
          [['Tab'], 'into the picture (one stop), and out of it'],
          [['←', '→'], 'in the picture: previous, next actor of the same level'],
          [['↑', '↓'], 'the territory, its members'],
          [['R'], 'its relations, one by one and by type; Shift + R backwards'],
          [['Enter'], 'follow the relation told; otherwise open the sheet'],
          [['Backspace'], 'go back'],
          [['I'], 'the next actor without recorded cooperation, from anywhere'],
          [['Esc'], 'let go of the relation, close the sheet or the tip'],
          [['↑', '↓', '→', '←', 'Enter'], 'in the list, the tables and the grid: move, unfold, fold, open the sheet'],
        ],
      },
    ],
  },
  {
    title: 'Your own data',
    blocks: [
      'A table in columns of your own is dropped as it is, or pasted (Ctrl + V anywhere on the page): a page with four steps shows what it understood and asks what is not certain; nothing enters a network before “Integrate”. “Open” reads your Excel and LibreOffice workbooks, your CSV files and tables of HTML, alone, as a folder or as a zip, .maillage files and graphs in GEXF, GraphML and Pajek. A matrix (actors in rows and columns, or communes and groups) is read, too: each filled cell is a tie. A sheet named “relations” or “actors” is recognised as a file of that name; hidden sheets are not read, and that is said. What a file is, is seen by its content; one that does not open (.xls, .pdf, .numbers…) is named with the way to go on. Nothing leaves your computer. A fault is shown with its file, its line and what to do; the network on screen is not touched until you decide. The open network is kept in this browser with what you change in it: it is there tomorrow, under “Open”, “My networks”, on the territory and in the view where you left it. The shipped network is an example that nothing changes: as soon as you change something, a step of the story for instance, you work on your own copy, kept in the same way. The browser may erase what it keeps when room runs short: the page asks it once, if you wish, not to. If there is no room left, erase old networks for good in that list, or save to a file.',
      'What you decide about names (this name is that commune, two spellings are one actor) and about columns holds for the next file: it is proposed “as the last time”, and can be corrected. These decisions stay on this device, in this browser, until you forget them (“Forget all”, in the step “Who is who”) or five hundred newer ones take their place; they are in no file that is saved. Names of persons are not among them, but a person’s name written in the place of a body may be. While names are hidden, the cells of a file to import are shown only when you ask for them.',
      '“Names to match” (panel of the territory, sheet of the commune) lists the names of the network that could be those of a commune here, though nothing says so: “Saint-Ouen”, a slip, a name without a code. As long as they are not matched, these communes are not said to be without cooperation: they stand as “perhaps”, and their count is an interval (2 to 5). To match a name, give it its code in your file and import that again, or choose its territory in the step “Who is who”.',
      '“History” (▾, beside ↶ and ↷) tells what was done, day by day, and goes back to any of these moments. A restore point keeps the whole network under a name (“Before the workshop”); some are kept by themselves. A point can be viewed and restored, and restoring it can be undone. A network that is open in two tabs is edited in one only: the other follows, and “Continue here” hands over to it.',
      '“Save” (Ctrl + S) writes the whole network into one .maillage file: tables, story, settings, rows to take up again and history. A dot in the bar says that changes are not in it yet. The file holds names of persons too: to publish, take the public copy. It is a zip archive, whose CSV tables open in a spreadsheet; its format is described in docs/file-format.md and in schemas/.',
      'Your networks belong to the address of the page: opened at another address, or in another browser, the page does not show them.',
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
