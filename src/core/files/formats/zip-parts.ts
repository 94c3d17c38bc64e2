/**
 * The parts of a document that is a zip archive, such as a workbook: XML, unpacked and checked step by step, so that a part of a gigabyte is
 * never whole in memory. A document that unpacks to far more than workbooks do is refused.
 */
import { unpackInto } from './archive.ts';
import { type MarkupHandler, markupScanner } from './markup.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';

/**
 * Most bytes that a document may unpack to: workbooks shrink to a tenth or a twentieth, so more than a hundred times is an attempt to fill
 * the memory. Small ones may have any share, and none more than two gigabytes.
 */
const MOST_TIMES = 100;
const SMALL = 100_000_000;
const MOST_BYTES = 2_000_000_000;

/** A part that cannot be read; thrown by `scan`, and told by the reader of the document. */
export class UnreadablePart extends Error {
  readonly part: string;
  readonly isTooLarge: boolean;

  constructor(part: string, isTooLarge: boolean) {
    super(part);
    this.part = part;
    this.isTooLarge = isTooLarge;
  }
}

export class ZipParts {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #isWhole: boolean;
  #room: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#room = Math.min(MOST_BYTES, Math.max(SMALL, MOST_TIMES * bytes.length));
    const { entries, isWhole } = zipDirectory(bytes);
    this.#entries = new Map(entries.map((entry) => [keyOf(entry.name), entry]));
    this.#isWhole = isWhole;
  }

  /** Throws an UnreadablePart if the end of the document is missing, so that parts may be. */
  checkEnd(): void {
    if (!this.#isWhole) throw new UnreadablePart('', false);
  }

  /** How many bytes a part unpacks to, as the archive says. */
  sizeOf(name: string): number {
    return Math.max(0, ...(this.#entries.get(keyOf(name))?.promised ?? []).map(({ size }) => size));
  }

  /** Tells the tags of a part to a handler. A missing part has none. `atShare`: see `read`. Throws an UnreadablePart. */
  scan(name: string, handler: MarkupHandler, atShare: (share: number) => void = () => {}): void {
    const scanner = markupScanner(handler, 'xml');
    this.#room -= this.read(name, (text, share) => {
      atShare(share);
      scanner.write(text);
    });
    scanner.end();
  }

  /**
   * Passes the text of a part step by step, each step with the share of the part that is read with it, 0 … 1. A missing part has none.
   * Returns its number of bytes. Throws an UnreadablePart.
   */
  read(name: string, take: (text: string, share: number) => void): number {
    const entry = this.#entries.get(keyOf(name));
    if (entry === undefined) return 0;
    if (entry.isBroken || entry.isEncrypted || (entry.method !== 0 && entry.method !== 8)) throw new UnreadablePart(name, false);
    const most = this.sizeOf(name);
    let decode: ((part: Uint8Array) => string) | null = null;
    let done = 0;
    const { size, fault } = unpackInto(this.#bytes, entry, this.#room, (part) => {
      decode ??= decoderFrom(part);
      done += part.length;
      take(decode(part), Math.min(1, done / most));
    });
    if (fault !== null) throw new UnreadablePart(name, fault === 'archiveTooLarge');
    return size;
  }
}

/** Decodes a part step by step. Parts are UTF-8, or UTF-16 with a mark. */
function decoderFrom(start: Uint8Array): (part: Uint8Array) => string {
  const mark = ((start[0] ?? 0) << 8) | (start[1] ?? 0);
  const decoder = new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8');
  return (part) => decoder.decode(part, { stream: true });
}

/** Some programs write a slash before names, or other capitals than in the references to them. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}
