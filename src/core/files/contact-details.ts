/**
 * E-mail addresses and telephone numbers. The network says who works with whom, not how to reach people. Contact details are refused in
 * every cell of every file, and they are the only input that is not kept.
 */
import type { Remark } from '../../messages/remarks.ts';

// One character before the @ is enough to recognise an address and keeps the search linear in the length of the cell.
const EMAIL = /[^\s@|]@[^\s@|]+\.[^\s@|]/;
/** French numbers, also with typographic spaces, «+33 (0)6» and «0033 6». */
const PHONE = /(?<!\d)(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/;

/** Ten digits alone may as well be the number of a file or a book. */
const DIGITS_ALONE = /^\s*\d{10}\s*$/;

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
  return contactDetails(text, !CONTACT_HEADING.test(heading)) !== null;
}

/** Whether a column holds contact details: in more than a third of its filled cells, or in any where its heading says so. */
export function isOfContacts(heading: string, cells: readonly string[]): boolean {
  if (contactDetails(heading) !== null) return true;
  const count = cells.filter((cell) => isContact(heading, cell)).length;
  return count > 0 && (CONTACT_HEADING.test(heading) || count > cells.length / 3);
}
