/**
 * Edge lists: a CSV with the columns `source` and `target`, one tie a line, as graph programs and scripts write them. Nodes
 * are the names that occur, in the order of the first line that has them.
 */
import type { Issue } from '../issue.ts';
import { fold } from '../names.ts';
import { graphSheets, type PlainNode } from './graph-sheets.ts';
import type { Sheet } from './sheet.ts';

/** The sheets of an edge list; null when the sheet is none, or is a table of Maillage with a source column. */
export function edgeListSheets(sheet: Sheet): { readonly sheets: readonly Sheet[]; readonly issues: readonly Issue[] } | null {
  const [header, ...rows] = sheet.rows;
  const columns = (header?.cells ?? []).map(fold);
  const [source, target] = [columns.indexOf('source'), columns.indexOf('target')];
  if (source === -1 || target === -1) return null;
  const nodes = new Map<string, PlainNode>();
  const issues: Issue[] = [];
  const edges = rows.flatMap(({ line, cells }) => {
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      issues.push(overlongRow(sheet.file, line, cells.length, columns.length));
      return [];
    }
    const ends = [source, target].map((column) => (cells[column] ?? '').trim());
    const empty = ends.indexOf('');
    if (empty !== -1) {
      issues.push(emptyEnd(sheet.file, line, header?.cells[empty === 0 ? source : target] ?? ''));
      return [];
    }
    for (const id of ends) if (!nodes.has(id)) nodes.set(id, { line, id, label: '', level: '', kind: '' });
    return [{ line, source: ends[0] ?? '', target: ends[1] ?? '' }];
  });
  const graph = graphSheets(sheet.file, [...nodes.values()], edges);
  const ignored = columns.flatMap((name, i) => (i === source || i === target || name === '' ? [] : [header?.cells[i] ?? '']));
  return { sheets: graph.sheets, issues: [...ignored.map((column) => ignoredColumn(sheet.file, column)), ...issues, ...graph.issues] };
}

function emptyEnd(file: string, line: number, column: string): Issue {
  return {
    severity: 'error',
    place: { file, line, column },
    message: { fr: 'extrémité vide.', en: 'empty end.' },
    remedy: { fr: 'Écrivez le nom de l’acteur, ou supprimez la ligne.', en: 'Write the name of the actor, or remove the line.' },
  };
}

/** A delimiter within a name that stands without quotes: the target would be half a name. */
function overlongRow(file: string, line: number, found: number, wanted: number): Issue {
  return {
    severity: 'error',
    place: { file, line, column: null },
    message: { fr: `${found} cellules pour ${wanted} colonnes.`, en: `${found} cells for ${wanted} columns.` },
    remedy: {
      fr: 'Mettez entre guillemets les cellules qui contiennent le séparateur.',
      en: 'Put cells that contain the delimiter between quotes.',
    },
  };
}

function ignoredColumn(file: string, column: string): Issue {
  return {
    severity: 'info',
    place: { file, line: 1, column },
    message: {
      fr: 'non lue : d’une liste de liens, seules les colonnes « source » et « target » le sont.',
      en: 'not read: of an edge list, only “source” and “target” are.',
    },
    remedy: null,
  };
}
