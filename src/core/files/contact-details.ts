/**
 * E-mail addresses and telephone numbers. The network says who works with whom, not how to reach people. Contact details are refused in
 * every cell of every file, and they are the only input that is not kept: a cell of another table and a column that is kept lose only them,
 * not the text around them.
 */
import type { Remark } from '../../messages/remarks.ts';
import type { Issue } from '../model/issue.ts';

// One character before the @ is enough to recognise an address and keeps the search linear in the length of the cell.
const EMAIL = /[^\s@|]@[^\s@|]+\.[^\s@|]/;
/** French numbers, also with typographic spaces, slashes, «+33 (0)6» and «0033 6». */
const PHONE = /(?<!\d)(?:(?:\+|00)33[\s./-]?(?:\(0\)[\s./-]?)?|0)[1-9](?:[\s./-]?\d{2}){4}(?!\d)/;

/** Ten digits alone may as well be the number of a file or a book. */
const DIGITS_ALONE = /^\s*\d{10}\s*$/;

/** A number whose first zero a spreadsheet has taken off; only in a column for such numbers, since a SIREN has nine digits, too. */
const WITHOUT_ZERO = /^\s*[1-9](?:[\s./-]?\d{2}){4}(?:[.,]0+)?\s*$/;

/**
 * The remark for a text with contact details; null if it has none. `isNumber`: the text names or numbers something, so ten digits alone are
 * no telephone number.
 */
export function contactDetails(text: string, isNumber = false): Remark | null {
  if (text.includes('@') && EMAIL.test(text)) return { key: 'emailAddress' };
  return PHONE.test(text) && !(isNumber && DIGITS_ALONE.test(text)) ? { key: 'phoneNumber' } : null;
}

/** Headings of columns that hold contact details. */
const CONTACT_HEADING =
  /(?<!\p{L})(?:e-?mails?|m[eé]ls?|courriels?|adresses? (?:e-?mail|[eé]lectronique|mail)|t[eé]l(?:[eé]phones?)?|portables?|mobiles?|phones?|fax)(?!\p{L})/iu;

/** Whether a text in a column with this heading is contact details: ten digits alone are where the heading says so. */
export function isContact(heading: string, text: string): boolean {
  const isOfContacts = CONTACT_HEADING.test(heading);
  return contactDetails(text, !isOfContacts) !== null || (isOfContacts && WITHOUT_ZERO.test(text));
}

/** What stands in the place of contact details that were struck out. */
export const STRUCK = '[…]';

// Bounded, since a cell may be one word of a million letters.
const EMAILS = /(?:mailto:)?<?[^\s@|<>()[\],;:]{0,64}[^\s@|]@[^\s@|]{1,255}\.[^\s@|<>()[\],;:]{1,64}>?/gi;
const PHONES = new RegExp(PHONE, 'g');

/** A text without the contact details in it; the same text if it has none. Ten digits that are the whole text stay, see `contactDetails`. */
export function withoutContacts(text: string): string {
  if (contactDetails(text, true) === null) return text;
  const struck = text.replace(EMAILS, STRUCK).replace(PHONES, STRUCK);
  // An address in a form that is recognised but not cut out leaves nothing of the text.
  return contactDetails(struck, true) === null ? struck : STRUCK;
}

/** A row of headings without the contact details in them, with a remark for each that held some. */
export function headingsStruck<Row extends { readonly line: number; readonly cells: readonly string[] }>(
  file: string,
  row: Row,
): { readonly row: Row; readonly issues: readonly Issue[] } {
  const struck = row.cells.flatMap((heading, at) => (contactDetails(heading) === null ? [] : [at]));
  if (struck.length === 0) return { row, issues: [] };
  // No heading is a number of ten digits.
  const cells = row.cells.map((heading) =>
    contactDetails(heading) === null || !DIGITS_ALONE.test(heading) ? withoutContacts(heading) : STRUCK,
  );
  const remark: Remark = { key: 'contactsStruck', values: { count: 1 } };
  const issues = struck.map((at): Issue => ({ severity: 'warning', place: { file, line: row.line, column: String(at + 1) }, remark }));
  return { row: { ...row, cells }, issues };
}

/** Words that only announce contact details: «tél. : …». */
const LABELS = /(?<!\p{L})(?:t[eé]l|portable|mobile|fax|e-?mail|mail|courriel|ou|et|puis)(?!\p{L})/giu;

/** Whether a text is contact details and nothing else. */
function isContactAlone(heading: string, text: string): boolean {
  return isContact(heading, text) && !/\p{L}{2}/u.test(withoutContacts(text).replaceAll(STRUCK, '').replace(LABELS, ''));
}

/**
 * Whether a column holds contact details: in more than a third of its filled cells and with nothing beside them, or in any where its heading
 * says so. Names with a number behind each are no such column. A heading that is itself an address says nothing: a row was taken for the
 * headings, and the readers strike it out (`headingsStruck`).
 */
export function isOfContacts(heading: string, cells: readonly string[]): boolean {
  if (CONTACT_HEADING.test(heading)) return cells.some((cell) => isContact(heading, cell));
  return cells.filter((cell) => isContactAlone(heading, cell)).length > cells.length / 3;
}
