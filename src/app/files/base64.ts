/**
 * Bytes as base 64 text, and back. Uses the browser's `btoa`, which takes a string with one character for each byte. Works in slices, because
 * a call cannot have as many arguments as a font has bytes.
 */
export function base64(bytes: Uint8Array): string {
  const letters: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) letters.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return btoa(letters.join(''));
}

/** The bytes of a base 64 text. */
export function bytesOf(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}
