/**
 * E-mail addresses and telephone numbers: the network says who works with whom, never how to reach a person. They are refused in every
 * cell of every file, and are the one thing that is not kept of what came in.
 */
import type { Remark } from '../../messages/remarks.ts';

// One character before the @ is enough to know it, and keeps the search linear in the length of the cell.
const EMAIL = /[^\s@|]@[^\s@|]+\.[^\s@|]/;
/** French numbers, with the spaces of typographers too, and «+33 (0)6», «0033 6». */
const PHONE = /(?<!\d)(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/;

/** Why a text is refused; null where it holds no contact details. */
export function contactDetails(text: string): Remark | null {
  if (text.includes('@') && EMAIL.test(text)) return { key: 'emailAddress' };
  return PHONE.test(text) ? { key: 'phoneNumber' } : null;
}
