/**
 * Texts as XML and HTML hold them. Characters that XML cannot hold (control characters, as in texts copied from PDF files, and unpaired
 * surrogates) are left out: no writing of them, not even as a number, is well-formed.
 */

/** Escapes a text that stands between elements, or in an attribute where its line breaks may become spaces. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r\x7f-\x9f])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"\r]/g, (character) => ESCAPED[character] ?? character);
}

/** Escapes the value of an attribute, of which readers give back line breaks and tabs as well. */
export function xmlAttribute(text: string): string {
  return escapeXml(text).replace(/[\n\t]/g, (character) => (character === '\n' ? '&#10;' : '&#9;'));
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
