/**
 * The files to start from: empty tables with an example row, and a page that explains every column, in one archive. Apart from
 * the opening of files, since few ask for them.
 */
import { writeArchive } from '../../core/files/formats/archive.ts';
import { CSV_FLAVOURS } from '../../core/files/formats/csv.ts';
import { templatesToCsv } from '../../core/files/write-dataset.ts';
import { columnsToFill, TABLES, type Table } from '../../core/model/tables.ts';
import type { Language } from '../../core/session/view.ts';
import { download } from './download.ts';

/** Saves the empty files to fill in, with a page that explains every column, as one archive. */
export function downloadTemplates(language: Language): void {
  const encoder = new TextEncoder();
  const flavour = language === 'fr' ? CSV_FLAVOURS.excel : CSV_FLAVOURS.canonical;
  const files = [...templatesToCsv(flavour), { name: language === 'fr' ? 'LISEZ-MOI.txt' : 'README.txt', text: explanation(language) }];
  const bytes = writeArchive(files.map((file) => ({ name: file.name, bytes: encoder.encode(file.text) })));
  download(language === 'fr' ? 'maillage-modeles.zip' : 'maillage-templates.zip', bytes, 'application/zip');
}

function explanation(language: Language): string {
  const french = language === 'fr';
  const lines = [french ? 'Fichiers d’un réseau Maillage' : 'Files of a Maillage network', ''];
  for (const table of TABLES as readonly Table[]) {
    lines.push(`${french ? table.file : table.name}.csv: ${table.help[language]}`);
    for (const column of columnsToFill(table)) {
      const words = column.type.kind === 'term' ? ` (${column.type.list.map((word) => (french ? word.fr : word.id)).join(', ')})` : '';
      lines.push(`  ${french ? column.french : column.name}${column.required ? ' *' : ''}: ${column.help[language]}${words}`);
    }
    lines.push('');
  }
  lines.push(
    french
      ? '* colonne obligatoire. Supprimez la ligne d’exemple avant d’ouvrir vos fichiers.'
      : '* required column. Remove the example row before opening your files.',
  );
  return lines.join('\r\n');
}
