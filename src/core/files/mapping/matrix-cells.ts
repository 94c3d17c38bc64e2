/**
 * What one cell of a matrix says about the tie between the actor of its row and the one in the heading of its column: none, one, one with a
 * value («3», «convention»), or nothing that can be read («NA», «?»).
 */

/** Written for a tie about which nothing more is said. */
const TIE = /^(?:x+|×|✓|✔|✗|☑|☒|•|●|■|\*|1(?:[.,]0+)?|o|oui|y|yes|vrai|true)$/i;
/** Written for no tie. */
const NO_TIE = /^(?:[-–—.]|[+-]?0+(?:[.,]0+)?|n|non|no|faux|false|□|☐|○)?$/i;
/** Written where it is not known whether there is a tie. */
const UNKNOWN = /^(?:\?+|na|n\/a|n\.a\.|nd|n\/d|ns|nsp)$/i;
const NUMBER = /^[+-]?\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?$/;

/** What a cell says: no tie, an unknown one, or a tie with what is written beside that it exists (empty for «x» and «1»). */
export type CellOfMatrix = 'none' | 'unknown' | { readonly value: string };

export function readMatrixCell(written: string): CellOfMatrix {
  const cell = written.trim();
  if (NO_TIE.test(cell)) return 'none';
  if (UNKNOWN.test(cell)) return 'unknown';
  return { value: TIE.test(cell) ? '' : cell };
}

/** Whether a cell only says yes or no, or nothing. */
export function isTick(written: string): boolean {
  const cell = written.trim();
  return TIE.test(cell) || NO_TIE.test(cell) || UNKNOWN.test(cell);
}

export function isNumber(written: string): boolean {
  return NUMBER.test(written.trim());
}
