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

/** What a cell says: no tie, none because somebody was absent or excused, an unknown one, or a tie with what is written beside that it exists (empty for «x» and «1»). */
export type CellOfMatrix = 'none' | 'unknown' | 'absent' | { readonly value: string };

/** Written in lists of attendance for who was there, and for who was not. */
const PRESENT = /^(?:pr[ée]sente?s?|pr[ée]s\.?|present)$/i;
const ABSENT =
  /^(?:(?:absente?s?|abs\.?|excus[ée]e?s?|exc\.?|non pr[ée]sente?s?|pas l[àa])(?:(?: et|,|\/|-)? ?(?:non )?excus[ée]e?s?|,? repr[ée]sent[ée]e?s?)?|excused)$/i;
/** Whoever is represented takes part; by whom stays with the tie. */
const REPRESENTED = /repr[ée]sent[ée]e?s?|pouvoir/i;

/** The same as a whole cell: «excusé, représenté par Alpha», «pouvoir à Alpha», but not «Delta: représenté». */
const REPRESENTED_ALONE = /^(?:\p{L}+,? )?(?:repr[ée]sent[ée]|(?:donne |a donn[ée] )?pouvoir)/iu;

export function readMatrixCell(written: string): CellOfMatrix {
  const cell = written.trim();
  if (NO_TIE.test(cell)) return 'none';
  if (isAbsence(cell)) return 'absent';
  if (PRESENT.test(cell)) return { value: '' };
  if (UNKNOWN.test(cell)) return 'unknown';
  return { value: TIE.test(cell) ? '' : cell };
}

/** Whether a cell only says yes or no, or nothing. */
export function isTick(written: string): boolean {
  const cell = written.trim();
  return TIE.test(cell) || NO_TIE.test(cell) || UNKNOWN.test(cell) || PRESENT.test(cell) || isAbsence(cell) || REPRESENTED.test(cell);
}

/** Whether a cell says that somebody was there, or represented, or that they were not; null if it says neither. */
export function attendanceIn(written: string): 'present' | 'absent' | null {
  const cell = written.trim();
  if (isAbsence(cell)) return 'absent';
  return PRESENT.test(cell) || REPRESENTED_ALONE.test(cell) ? 'present' : null;
}

function isAbsence(cell: string): boolean {
  return ABSENT.test(cell) && !REPRESENTED.test(cell);
}

export function isNumber(written: string): boolean {
  return NUMBER.test(written.trim());
}
