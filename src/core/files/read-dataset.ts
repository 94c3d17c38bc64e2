/**
 * Files → dataset: the one way in, for the shipped network, for a user's own files, in the browser and in the terminal.
 * Unpacks archives, reads each file by its format, recognises tables, parses. All faults of all files come together.
 */

import { hasErrors, type Issue } from '../model/issue.ts';
import type { IdsInView } from '../model/story.ts';
import { FORMATS, formatOf } from './formats/index.ts';
import { baseName, type InputFile, type Sheet } from './formats/sheet.ts';
import { type ParsedDataset, parseDataset } from './parse-dataset.ts';
import { isCompanion, type RawTable, recogniseTable } from './recognise.ts';

/**
 * Reads the files of one dataset. Never throws on their content; an unreadable file is an issue. `idsInView` reads the ids out of the
 * address of a step (session/story-views.ts), so that those that nothing bears are told; without it addresses are not looked into.
 */
export function readDataset(files: readonly InputFile[], idsInView: IdsInView = () => []): ParsedDataset {
  const { sheets, issues } = readSheets(files);
  const tables: RawTable[] = [];
  for (const sheet of sheets) {
    const { raw, issues: found } = recogniseTable(sheet);
    for (const issue of found) issues.push(issue);
    if (raw !== null) tables.push(raw);
  }
  // A file that could not be read says itself why there is nothing to draw.
  if (!hasErrors(issues) && !tables.some((raw) => raw.table === 'relations' || raw.table === 'actors')) issues.push(nothingToDraw(files));
  const parsed = parseDataset(tables, idsInView);
  return {
    ...parsed,
    issues: inFileOrder(
      [...issues, ...parsed.issues],
      sheets.map((sheet) => sheet.file),
    ),
  };
}

function readSheets(files: readonly InputFile[]): { readonly sheets: readonly Sheet[]; readonly issues: Issue[] } {
  const sheets: Sheet[] = [];
  const issues: Issue[] = [];
  const read = (file: InputFile) => {
    const format = formatOf(file);
    if (format === null) {
      issues.push(unreadable(file));
      return;
    }
    const reading = format.read(file);
    for (const sheet of reading.sheets) sheets.push(sheet);
    // One by one: a file may have more faults than a call can have arguments.
    for (const issue of reading.issues) issues.push(issue);
    // An archive inside an archive is not opened.
    for (const inner of reading.files) if (!isCompanion(inner) && formatOf(inner)?.id !== 'zip') read(inner);
  };
  for (const file of files) if (!isCompanion(file) && !baseName(file.name).startsWith('.')) read(file);
  return { sheets, issues };
}

function unreadable(file: InputFile): Issue {
  const endings = FORMATS.flatMap((format) => format.endings.map((ending) => `.${ending}`)).join(', ');
  const isWorkbook = /\.(xlsx?|ods)$/i.test(file.name);
  return {
    severity: 'error',
    place: { file: file.name, line: null, column: null },
    message: { fr: 'ce format de fichier n’est pas lu.', en: 'this file format is not read.' },
    remedy: isWorkbook
      ? {
          fr: 'Dans le tableur, enregistrez chaque feuille au format « CSV UTF-8 », puis ouvrez ces fichiers.',
          en: 'In the spreadsheet, save each sheet as “CSV UTF-8”, then open those files.',
        }
      : { fr: `Formats lus : ${endings}.`, en: `Formats read: ${endings}.` },
  };
}

function nothingToDraw(files: readonly InputFile[]): Issue {
  return {
    severity: 'error',
    place: { file: files[0]?.name ?? 'relations.csv', line: null, column: null },
    message: { fr: 'aucun fichier de relations ni d’acteurs.', en: 'no file of relations or actors.' },
    remedy: { fr: 'Ouvrez au moins relations.csv ou acteurs.csv.', en: 'Open at least relations.csv or acteurs.csv.' },
  };
}

/** Issues by file, in the order in which the files were given, then by line: a file can be mended from top to bottom. */
function inFileOrder(issues: readonly Issue[], files: readonly string[]): readonly Issue[] {
  const ranks = new Map([...files].reverse().map((file, i) => [file, files.length - 1 - i]));
  const rank = (issue: Issue) => ranks.get(issue.place.file) ?? -1;
  return [...issues].sort((a, b) => rank(a) - rank(b) || (a.place.line ?? 0) - (b.place.line ?? 0));
}
