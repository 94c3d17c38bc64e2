/**
 * E-mail addresses and telephone numbers. The network says who works with whom, not how to reach people. Contact details are refused in
 * every cell of every file, and they are the only input that is not kept.
 */
import type { Remark } from '../../messages/remarks.ts';

// One character before the @ is enough to recognise an address and keeps the search linear in the length of the cell.
const EMAIL = /[^\s@|]@[^\s@|]+\.[^\s@|]/;
/** French numbers, also with typographic spaces, «+33 (0)6» and «0033 6». */
const PHONE = /(?<!\d)(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/;

/** The remark for a text with contact details; null if it has none. */
export function contactDetails(text: string): Remark | null {
  if (text.includes('@') && EMAIL.test(text)) return { key: 'emailAddress' };
  return PHONE.test(text) ? { key: 'phoneNumber' } : null;
}
