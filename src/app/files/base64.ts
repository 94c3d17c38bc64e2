/**
 * Bytes as text that a page can hold: base 64, by the browser's own function, which takes letters.
 * In slices, since a call cannot have as many arguments as a font has bytes.
 */
export function base64(bytes: Uint8Array): string {
  const letters: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) letters.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return btoa(letters.join(''));
}
