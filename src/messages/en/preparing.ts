/**
 * The page “Preparing one's data”: which tables open as they are, what makes one easy to read, and what is done with what stands in it.
 * In English; the compiler checks that entries and types are those of the French file.
 */
import type { preparing as fr } from '../fr/preparing.ts';

export const preparing: typeof fr = {
  title: 'Preparing your data',
  chapters: [
    {
      title: 'Most often, nothing to prepare',
      blocks: [
        'Open your table as it is: “Open”, or drop it on the page, or copy cells in your spreadsheet and paste them (Ctrl + V). Your column headings are read, names are looked up in the official list, and a page shows what was understood, what is to be decided, and what will change. Nothing enters a network before “Integrate”.',
        {
          list: [
            'Open as they are: workbooks of Excel (.xlsx, .xlsm) and LibreOffice (.ods, .fods), CSV and texts with tabs (any encoding and separator), tables of HTML, folders and zip archives of these, .maillage networks.',
            'So do graphs of other tools: GEXF, GraphML, Pajek (.net), edge lists as CSV.',
            'So does a matrix (actors in rows and columns, or communes and their syndicats, with “x”, “oui”, 0/1 or numbers): each filled cell is a tie, each syndicat one relation between its members.',
            'Titles above the table, empty rows, headings on two rows, merged cells: all this is borne with, and told. Hidden sheets are not read, hidden rows and columns are, which is told as well.',
          ],
        },
      ],
    },
    {
      title: 'What makes a table easy to read',
      blocks: [
        {
          list: [
            'One row = one relation: who, with whom, of which type. A relation of several members can be one row, with the names in one cell.',
            'One row of headings, in everyday words: “Structure”, “Partner”, “Type”, “Since”, “Source”.',
            'One thing a cell: the name in one column, the date in another, the remark in a third.',
            'What a colour means is not read: write it into a column. Comments on cells are put into a column more.',
            'A column “Source”: it is why people can believe the network. Without it, the source is the file itself, on the day of its last change, with the number of the row.',
          ],
        },
      ],
    },
    {
      title: 'What is done with each thing',
      blocks: [
        {
          terms: [
            [
              'Names',
              'looked up in the official list. Certain ones are taken, doubtful ones are asked (“Saint-Denis”: which?), unknown ones stay as they are written.',
            ],
            [
              'Codes',
              'an INSEE code or a SIREN in its column leaves no doubt. Give the column the format “text” in the spreadsheet: else “01004” loses its zero.',
            ],
            [
              'Dates',
              'as people write them: “18 June 2015”, “2015”, “end of 2018”, “before 2015”, “2015?”. An uncertain date stays uncertain, an empty one stays unknown.',
            ],
            [
              'Several names in a cell',
              'with a semicolon, a comma, a slash or a line break between them: the sign is proposed, and can be corrected when the table is opened.',
            ],
            [
              'Words for the type',
              'taken for ours (“Convention”: contract) where that is sure; else proposed, or kept as a type of your own.',
            ],
            [
              'Persons',
              'a column “Contact”, “Officer”, “Last name” and “First name” gives actors of kind person, affiliated to the organisation of the row, with their “Function”. They are hidden at first, and no public copy names them. “Leave out” leaves them out.',
            ],
            [
              'Amounts',
              'kept with the relation, as they are written, under the heading of their column; its sheet shows them. They are not added up.',
            ],
            [
              'Unknown columns',
              'kept with the network, shown in the sheet of their actor or relation, and written again when you save it.',
            ],
            ['Rows not understood', 'kept apart with their place in the file: these are the “rows to take up again”.'],
          ],
        },
      ],
    },
    {
      title: 'Personal data',
      blocks: [
        'Maillage needs no e-mail addresses, no telephone numbers and no addresses of persons: take these columns out before you open a table. A column made mostly of e-mail addresses or numbers is not kept; in a text, e-mail addresses, telephones and French postal addresses (number, street, town) are replaced by “[…]”, and that is told. Not every address is recognised: read through it. The name of a person is only of use if she is the tie; her function is mostly enough. The public copy is made without names of persons. Nothing leaves your computer.',
      ],
    },
    {
      title: 'What does not open',
      blocks: [
        {
          terms: [
            ['.xls, .xlsb', 'open the workbook in Excel or LibreOffice, then “Save as”: .xlsx.'],
            ['.numbers, Google Sheets', 'export as .xlsx or CSV.'],
            ['.pdf, .docx, pictures', 'copy the table into a spreadsheet, check the rows, then paste the cells here.'],
            ['.gephi, .gml, .cys', 'export as GraphML or GEXF from the program.'],
            ['A workbook with a password', 'open it, then save a copy without a password.'],
          ],
        },
      ],
    },
    {
      title: 'Starting from nothing, or from a template',
      blocks: [
        '“Open”, then “Begin an empty network”: actors and relations are then typed on the page, in a form or in rows under “Tables”.',
        '“Open”, then “Download the templates”: two empty tables (relations and actors) and others to choose from, with an example row and every column explained. This is safest for a collection that begins, and for sources quoted to the word.',
      ],
    },
  ],
};
