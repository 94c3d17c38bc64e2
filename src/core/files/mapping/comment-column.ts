/**
 * Puts the comments on the cells of a table into a column of their own, so that they are kept, read or left out like any column: «Partenaire:
 * à vérifier». Comments on headings and on cells outside of the table are told.
 */
import type { Issue } from '../../model/issue.ts';
import { shortened } from '../cells.ts';
import { withoutContacts } from '../contact-details.ts';
import type { CellComment, SheetRow } from '../formats/sheet.ts';
import { columnName } from '../formats/sheet.ts';
import { isNameOfPerson } from './persons.ts';

/** The heading of the column; the language of the files that people keep is French. */
const HEADING = 'commentaires de cellules';

interface Commented {
  readonly rows: readonly SheetRow[];
  readonly issues: readonly Issue[];
}

/** Rows with a column more for the comments on their cells; the same rows if there are none. `head`: index of the headings, -1 for none. */
export function withComments(file: string, rows: readonly SheetRow[], head: number, comments: readonly CellComment[] = []): Commented {
  if (comments.length === 0) return { rows, issues: [] };
  const headings = rows[head]?.cells ?? [];
  const first = Math.max(0, head + 1);
  const isRow = new Map(rows.slice(first).map(({ line, cells }) => [line, cells.some((cell) => cell.trim() !== '')]));
  const width = rows.slice(Math.max(0, head)).reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const texts = new Map<number, string>();
  const issues: Issue[] = [];
  for (const { line, column, text: written } of comments) {
    const text = withoutAuthor(written);
    if (isRow.get(line) === true) {
      const said = `${headings[column]?.trim() || columnName(column)}: ${text.replace(/\s*\n\s*/g, ' ')}`;
      texts.set(line, texts.has(line) ? `${texts.get(line)} · ${said}` : said);
    } else issues.push({ severity: 'info', place: { file, line, column: columnName(column) }, remark: elsewhere(text) });
  }
  const [firstLine] = [...texts.keys()].sort((a, b) => a - b);
  if (firstLine === undefined) return { rows, issues };
  const place = { file, line: firstLine, column: null };
  issues.push({ severity: 'info', place, remark: { key: 'commentsRead', values: { count: texts.size, heading: HEADING } } });
  const cellOf = (line: number, at: number) => (at === head ? HEADING : (texts.get(line) ?? ''));
  const widened = rows.map(({ line, cells }, at): SheetRow => {
    const more = cellOf(line, at);
    return more === '' ? { line, cells } : { line, cells: [...cells, ...Array.from({ length: width - cells.length }, () => ''), more] };
  });
  return { rows: widened, issues };
}

/** Spreadsheets begin a comment with a line for the name of its author, who is nobody of the network. */
function withoutAuthor(text: string): string {
  const [, author, rest] = /^([^\n:]{1,60}):\s*\n([\s\S]*)$/.exec(text) ?? [];
  return author !== undefined && rest !== undefined && isNameOfPerson(author) ? rest.trim() : text;
}

function elsewhere(text: string): Issue['remark'] {
  return { key: 'commentElsewhere', values: { text: shortened(withoutContacts(text)) } };
}
