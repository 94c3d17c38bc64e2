/**
 * Saves bytes that the page has made as a file on the reader's machine, by
 * the browser's own download. Nothing is sent anywhere.
 */

/** Offers bytes as a file of that name. */
export function download(name: string, bytes: Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
