/**
 * How wide the columns of a table are at first: those by which a row is known show their cells whole, up to a limit; long texts have more room than
 * words.
 */
import type { TableColumn, TableRow } from '../../core/telling/data-tables.ts';
import { textWidth } from '../../scene/text-width.ts';

/** Columns that hold long texts, and so are wider. */
const WIDE = new Set(['title', 'quote', 'note', 'implied', 'comprised']);
/** Columns by which a row is known, shown whole: of an actor its name, of a relation its type and who is in it. */
const KEYS = new Set(['name', 'type', 'level', 'members-from', 'members-to', 'frame', 'title']);
/** The widest that such a column is made, CSS pixels: a relation of thirty members does not push all others out of sight. */
const WIDEST = 360;
/** Size of letters, and room at both sides of a cell, CSS pixels. */
const LETTERS = 15;
const CELL_ROOM = 22;
/** Rows of which the widths of key columns are measured; the rest of a long table hardly differs. */
const MEASURED = 2000;

/** The width of each column by its id, in CSS pixels. `scale`: how large letters are beside those of a desk. */
export function columnWidths(columns: readonly TableColumn[], rows: readonly TableRow[], scale: number): ReadonlyMap<string, number> {
  return new Map(
    columns.map(({ id, isNumber }, i) => {
      if (!KEYS.has(id)) return [id, scale * (isNumber ? 110 : WIDE.has(id) ? 240 : 140)] as const;
      const widest = rows
        .slice(0, MEASURED)
        .reduce((width, { cells }) => Math.max(width, textWidth(String(cells[i] ?? ''), LETTERS, false)), 60);
      return [id, Math.ceil(scale * Math.min(WIDEST, widest + CELL_ROOM))] as const;
    }),
  );
}
