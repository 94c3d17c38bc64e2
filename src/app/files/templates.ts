/**
 * The template files: empty tables with an example row, and a page that explains every column, in one archive. Apart from the
 * opening of files, so that this code is loaded only when it is asked for.
 */

import { writeArchive } from '../../core/files/formats/archive.ts';
import { FLAVOUR_OF_LANGUAGE } from '../../core/files/formats/csv.ts';
import { templatesToCsv } from '../../core/files/write-dataset.ts';
import { columnLabel, columnsToFill, fileLabel, TABLES, type Table, termLabel } from '../../core/model/tables.ts';
import type { Language } from '../../messages/language.ts';
import { OPENING } from '../../messages/opening.ts';
import { download } from './download.ts';

/** Saves the empty files to fill in, with a page that explains every column, as one archive. */
export function downloadTemplates(language: Language): void {
  const encoder = new TextEncoder();
  const { archive, readMe } = OPENING[language].templates;
  const flavour = FLAVOUR_OF_LANGUAGE[language];
  const files = [...templatesToCsv(flavour), { name: readMe, text: explanation(language) }];
  const bytes = writeArchive(files.map((file) => ({ name: file.name, bytes: encoder.encode(file.text) })));
  download(archive, bytes, 'application/zip');
}

function explanation(language: Language): string {
  const { title, footnote } = OPENING[language].templates;
  const lines = [title, ''];
  for (const table of TABLES as readonly Table[]) {
    lines.push(`${fileLabel(table)[language]}: ${table.help[language]}`);
    for (const column of columnsToFill(table)) {
      const words = column.type.kind === 'term' ? ` (${column.type.list.map((word) => termLabel(word)[language]).join(', ')})` : '';
      lines.push(`  ${columnLabel(column)[language]}${column.required ? ' *' : ''}: ${column.help[language]}${words}`);
    }
    lines.push('');
  }
  lines.push(footnote);
  return lines.join('\r\n');
}
