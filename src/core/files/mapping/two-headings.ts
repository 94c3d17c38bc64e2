/**
 * Headings on two rows, as tables for reading have them: «Partenaire» over «Structure» and «Nature», «Convention» over «Objet» and «Date».
 * Both rows together are the headings: the lower says what its column holds, the upper what several columns are about.
 */
import { fold } from '../../basics/names.ts';
import type { SheetRow } from '../formats/sheet.ts';
import { MEANINGS } from './meanings.ts';

const KNOWN: ReadonlySet<string> = new Set(MEANINGS.flatMap(({ sure, likely }) => [...sure, ...likely]));
/** Headings of columns that name actors. */
const OF_NAMES: ReadonlySet<string> = new Set(MEANINGS.flatMap(({ sort, sure, likely }) => (sort === 'end' ? [...sure, ...likely] : [])));

const OF_TYPES: ReadonlySet<string> = new Set(MEANINGS.flatMap(({ id, sure, likely }) => (id === 'type' ? [...sure, ...likely] : [])));

/**
 * Whether two rows are headings together: under a heading and the blank cells beside it the lower row has texts, under the others it has nothing
 * or the same again (cells that are merged over both rows). It repeats a heading or has two more that are known, and no number or date.
 */
export function areHeadingsTogether(upper: SheetRow | undefined, lower: SheetRow | undefined): boolean {
  if (upper === undefined || lower === undefined || !upper.cells.some((cell) => KNOWN.has(fold(cell)))) return false;
  const above = (at: number) => (upper.cells[at] ?? '').trim();
  const own = lower.cells.flatMap((cell, at) => (cell.trim() === '' || cell.trim() === above(at) ? [] : [{ at, text: cell.trim() }]));
  const isGroup = (at: number) => above(at) !== '' && above(at + 1) === '' && own.some((other) => other.at === at + 1);
  if (!own.some(({ at }) => isGroup(at)) || own.some(({ at, text }) => /^\d/.test(text) || (above(at) !== '' && !isGroup(at))))
    return false;
  const isRepeated = lower.cells.some((cell, at) => cell.trim() !== '' && cell.trim() === above(at));
  return isRepeated || new Set(own.map(({ text }) => fold(text)).filter((text) => KNOWN.has(text))).size >= 2;
}

/** The headings that two rows say together, on the line of the upper one. */
export function headingsTogether(upper: SheetRow, lower: SheetRow): SheetRow {
  const below = lower.cells.map((cell) => cell.trim());
  const often = (cell: string) => below.filter((other) => fold(other) === fold(cell)).length > 1;
  let group = '';
  const cells = Array.from({ length: Math.max(upper.cells.length, below.length) }, (_, at) => {
    const [above, own] = [(upper.cells[at] ?? '').trim(), below[at] ?? ''];
    if (above !== '') group = own === '' ? '' : above;
    if (own === '' || fold(own) === fold(above)) return above;
    // «Structure» under «Partenaire» is the partner.
    if (OF_NAMES.has(fold(own)) && OF_NAMES.has(fold(group))) return above === '' ? own : above;
    // «Nature» under «Partenaire» is no type of relation, but what the partner is.
    const isAboutGroup = often(own) || (OF_NAMES.has(fold(group)) && OF_TYPES.has(fold(own)));
    return isAboutGroup && group !== '' ? `${own} (${group})` : own;
  });
  return { line: upper.line, cells };
}
