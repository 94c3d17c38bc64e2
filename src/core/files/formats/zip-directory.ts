/**
 * Where the entries of a zip archive are, and what is promised about them (APPNOTE 6.3). Each entry is described twice, in a header before
 * its bytes and in the directory at the end of the archive; here the two are compared, so that damage to either is found. If the directory
 * is damaged or missing, as in a download that was cut off, the entries are found by their own headers. Nothing is unpacked here.
 */
import { namedDates } from '../../model/dates.ts';

/** One description of the unpacked bytes of an entry. */
interface Promised {
  readonly crc: number;
  readonly size: number;
}

export interface ZipEntry {
  /** As written in the archive. */
  readonly name: string;
  /** The day of its last change («2024-05-31»); empty if the archive does not know it. */
  readonly day: string;
  readonly isEncrypted: boolean;
  /** 0: stored as it is; 8: deflated; all others are rare. */
  readonly method: number;
  /** Where its packed bytes begin and end. */
  readonly start: number;
  readonly end: number;
  /** What its header and the directory say of its bytes: one description, or two that differ. */
  readonly promised: readonly Promised[];
  /** Whether header and directory differ in something. */
  readonly differs: boolean;
  /** Whether it cannot be what was written: without a header, with two names, or outside of the archive. */
  readonly isBroken: boolean;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Whether the directory was whole; else entries may be missing. */
  readonly isWhole: boolean;
}

const HEADER = 0x04034b50;
const IN_DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DESCRIPTOR = 0x08074b50;

const ENCRYPTED = 1 << 0;
/** The sizes stand after the packed bytes, in a descriptor, because the writer did not know them before. */
const SIZES_FOLLOW = 1 << 3;
const IS_UTF8 = 1 << 11;
/** The value of a 32-bit field whose number is in the extra field for large archives. */
const IN_EXTRA = 0xffffffff;

/** The entries of an archive, in the order of its directory. Linear in its length. */
export function zipDirectory(bytes: Uint8Array): ZipDirectory {
  const archive = new Reader(bytes);
  const entries = fromDirectory(archive);
  return entries === null ? { entries: fromHeaders(archive), isWhole: false } : { entries, isWhole: true };
}

/** Whole numbers of an archive, in little-endian order; 0 outside of it. */
class Reader {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  u16(at: number): number {
    return (this.bytes[at] ?? 0) | ((this.bytes[at + 1] ?? 0) << 8);
  }

  u32(at: number): number {
    return (this.u16(at) | (this.u16(at + 2) << 16)) >>> 0;
  }

  /** Exact up to 2⁵³. */
  u64(at: number): number {
    return this.u32(at) + this.u32(at + 4) * 2 ** 32;
  }

  /** The next place of a signature, from `at` on; -1 if there is none. */
  find(signature: number, at: number): number {
    for (let i = this.bytes.indexOf(0x50, at); i >= 0; i = this.bytes.indexOf(0x50, i + 1)) if (this.u32(i) === signature) return i;
    return -1;
  }

  slice(at: number, length: number): Uint8Array {
    return this.bytes.subarray(at, at + length);
  }
}

/** A header or an entry of the directory, with its fields in common. */
interface Described {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly name: Uint8Array;
  readonly day: string;
  /** Version needed, date and time, which are only compared. */
  readonly rest: string;
  /** Where the description ends. */
  readonly end: number;
}

/** The entries that the directory lists; null if it is not whole. */
function fromDirectory(archive: Reader): readonly ZipEntry[] | null {
  const end = endOf(archive);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = end.start;
  for (let i = 0; i < end.count; i++) {
    if (archive.u32(at) !== IN_DIRECTORY || at >= end.stop) return null;
    const { described, header } = listed(archive, at);
    entries.push(compared(archive, described, header, end.start));
    at = described.end;
  }
  return at === end.stop ? withoutOverlaps(entries) : null;
}

/** Where the directory starts and stops, and how many entries it has; null if its end record is missing or contradicts itself. */
function endOf(archive: Reader): { readonly start: number; readonly stop: number; readonly count: number } | null {
  const { length } = archive.bytes;
  // A comment of up to 65,535 bytes may follow the record.
  for (let at = length - 22; at >= Math.max(0, length - 22 - 0xffff); at--) {
    if (archive.u32(at) !== END || at + 22 + archive.u16(at + 20) !== length) continue;
    const [disk, first, here, count] = [4, 6, 8, 10].map((field) => archive.u16(at + field)) as [number, number, number, number];
    const [size, start] = [archive.u32(at + 12), archive.u32(at + 16)];
    const isLarge = count === 0xffff || size === IN_EXTRA || start === IN_EXTRA;
    if (isLarge && archive.u32(at - 20) === LOCATOR_64) {
      const large = archive.u64(at - 20 + 8);
      if (archive.u32(large) !== END_64) return null;
      const end = { start: archive.u64(large + 48), stop: large, count: archive.u64(large + 32) };
      return end.start + archive.u64(large + 40) === large ? end : null;
    }
    return disk === 0 && first === 0 && here === count && start + size === at ? { start, stop: at, count } : null;
  }
  return null;
}

/** An entry of the directory, and the place of its header (-1: on another disk). */
function listed(archive: Reader, at: number): { readonly described: Described; readonly header: number } {
  const nameLength = archive.u16(at + 28);
  const extra = at + 46 + nameLength;
  const end = extra + archive.u16(at + 30);
  let [size, packed, header] = [archive.u32(at + 24), archive.u32(at + 20), archive.u32(at + 42)];
  for (let field = extra; field + 4 <= end; field += 4 + archive.u16(field + 2)) {
    if (archive.u16(field) !== 1) continue;
    // The numbers that have no room in 32 bits, in this order.
    let value = field - 4;
    const next = () => {
      value += 8;
      return archive.u64(value);
    };
    if (size === IN_EXTRA) size = next();
    if (packed === IN_EXTRA) packed = next();
    if (header === IN_EXTRA) header = next();
  }
  const described = { ...common(archive, at + 6), packed, size, name: archive.slice(at + 46, nameLength), end: end + archive.u16(at + 32) };
  return { described, header: archive.u16(at + 34) === 0 ? header : -1 };
}

/** The header of an entry. */
function headed(archive: Reader, at: number): Described {
  const nameLength = archive.u16(at + 26);
  return {
    ...common(archive, at + 4),
    packed: archive.u32(at + 18),
    size: archive.u32(at + 22),
    name: archive.slice(at + 30, nameLength),
    end: at + 30 + nameLength + archive.u16(at + 28),
  };
}

/** The fields that headers and the directory have in the same order, from the version needed to the checksum. */
function common(archive: Reader, at: number) {
  return {
    flags: archive.u16(at + 2),
    method: archive.u16(at + 4),
    crc: archive.u32(at + 10),
    rest: `${archive.u16(at)} ${archive.u32(at + 6)}`,
    day: dayOf(archive.u16(at + 8)),
  };
}

/** A date as MS-DOS writes it: seven bits for the years since 1980, four for the month, five for the day. */
function dayOf(written: number): string {
  const [year, month, day] = [1980 + (written >> 9), (written >> 5) & 15, written & 31];
  // Programs that know no date write the first that they can, in January of 1980 (our own archives, too).
  if (year === 1980) return '';
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return namedDates(date) === null ? '' : date;
}

/** An entry of the directory, compared with its header. `limit`: where the directory starts. */
function compared(archive: Reader, own: Described, at: number, limit: number): ZipEntry {
  const header = headed(archive, at);
  const hasHeader = at >= 0 && archive.u32(at) === HEADER;
  const [start, end] = [header.end, header.end + own.packed];
  const follow = (header.flags & SIZES_FOLLOW) !== 0;
  const other = follow ? descriptorAt(archive, end, own) : header;
  // A header of a large archive has its sizes in its own extra field; the directory is believed then.
  const isElsewhere = header.size === IN_EXTRA || header.packed === IN_EXTRA;
  const isSame =
    other !== null &&
    other.crc === own.crc &&
    (isElsewhere || (other.size === own.size && other.packed === own.packed)) &&
    (!follow || (['crc', 'size', 'packed'] as const).every((field) => [0, IN_EXTRA, own[field]].includes(header[field])));
  const sameName = text(header.name) === text(own.name);
  const sameRest = header.rest === own.rest && header.flags === own.flags && header.method === own.method;
  return {
    name: entryName(own),
    day: own.day,
    isEncrypted: (own.flags & header.flags & ENCRYPTED) !== 0,
    method: own.method,
    start,
    end,
    promised: isSame || other === null || isElsewhere ? [own] : [own, other],
    differs: !isSame || !sameName || !sameRest,
    isBroken: !hasHeader || !sameName || end > limit,
  };
}

/** The descriptor after the packed bytes, with or without its signature and with short or long sizes; null if none fits. */
function descriptorAt(archive: Reader, at: number, own: Described): (Promised & { readonly packed: number }) | null {
  const readings = [archive.u32(at) === DESCRIPTOR ? at + 4 : at].flatMap((from) => [
    { crc: archive.u32(from), packed: archive.u32(from + 4), size: archive.u32(from + 8) },
    { crc: archive.u32(from), packed: archive.u64(from + 4), size: archive.u64(from + 12) },
  ]);
  const fits = ({ crc, packed, size }: (typeof readings)[number]) => crc === own.crc && packed === own.packed && size === own.size;
  return readings.find(fits) ?? null;
}

/** Two entries that share bytes cannot both be right; overlapping ones are also the way to make an archive that unpacks without end. */
function withoutOverlaps(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const shared = new Set<ZipEntry>();
  const byPlace = [...entries].sort((a, b) => a.start - b.start);
  for (const [i, entry] of byPlace.entries()) {
    const next = byPlace[i + 1];
    if (next !== undefined && entry.end > next.start) shared.add(entry).add(next);
  }
  return entries.map((entry) => (shared.has(entry) ? { ...entry, isBroken: true } : entry));
}

/** The entries found by their headers alone, from the start of the archive on. */
function fromHeaders(archive: Reader): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = archive.find(HEADER, 0); at >= 0; ) {
    const header = headed(archive, at);
    const follow = (header.flags & SIZES_FOLLOW) !== 0;
    const known = follow ? descriptorFrom(archive, header.end) : header;
    const end = header.end + (known?.packed ?? 0);
    const isBroken = known === null || end > archive.bytes.length;
    entries.push({
      name: entryName(header),
      day: header.day,
      isEncrypted: (header.flags & ENCRYPTED) !== 0,
      method: header.method,
      start: header.end,
      end,
      promised: known === null ? [] : [known],
      differs: false,
      isBroken,
    });
    at = archive.find(HEADER, isBroken ? at + 4 : end);
  }
  return entries;
}

/** The first descriptor that gives its own distance from the start of the packed bytes. */
function descriptorFrom(archive: Reader, start: number): (Promised & { readonly packed: number }) | null {
  for (let at = archive.find(DESCRIPTOR, start); at >= 0; at = archive.find(DESCRIPTOR, at + 4)) {
    const packed = archive.u32(at + 8);
    if (packed === at - start) return { crc: archive.u32(at + 4), packed, size: archive.u32(at + 12) };
  }
  return null;
}

/** Names are UTF-8 where the entry says so and, from macOS, where it does not; older ones are read as Windows-1252. */
function entryName({ name, flags }: Described): string {
  try {
    return new TextDecoder('utf-8', { fatal: (flags & IS_UTF8) === 0 }).decode(name);
  } catch {
    return new TextDecoder('windows-1252').decode(name);
  }
}

/** Bytes as a text with one character for each, to compare them. */
function text(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
