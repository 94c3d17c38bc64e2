/**
 * Zip archives are checked as they are read: archives of other programs open, and whatever is damaged, doubtful or dangerous in one is told
 * with its entry, while the other entries are read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { crc32 as crcOfNode } from 'node:zlib';
import fc from 'fast-check';
import { deflateSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../src/core/basics/crc32.ts';
import { seededRandom } from '../../src/core/basics/random.ts';
import { readArchive, writeArchive } from '../../src/core/files/formats/archive.ts';
import { zipDirectory } from '../../src/core/files/formats/zip-directory.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { messages } from '../support/datasets.ts';

const FIXTURES = new URL('../fixtures/archives/', import.meta.url);
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(name, FIXTURES)));
const encode = (text: string) => new TextEncoder().encode(text);
const ACTORS = encode('id;nom;genre;niveaux\nlille;Lille;collectivité;commune\n');
const RELATIONS = encode('type;de;vers\npartenariat;lille;Roubaix\n');
const TWO = writeArchive([
  { name: 'acteurs.csv', bytes: ACTORS },
  { name: 'relations.csv', bytes: RELATIONS },
]);

/** What an archive gives: the remarks by key with their entry, and the texts of the files by name. */
function opened(bytes: Uint8Array) {
  const { files, issues } = readArchive({ name: 'x.zip', bytes });
  return {
    told: issues.map(({ remark }) =>
      [remark.key, 'values' in remark && 'entry' in remark.values ? remark.values.entry : ''].join(' ').trim(),
    ),
    files: Object.fromEntries(files.map((file) => [file.name, new TextDecoder().decode(file.bytes)])),
  };
}

/** The place of some bytes in an archive, from `from` on. */
function placeOf(bytes: Uint8Array, wanted: string | Uint8Array, from = 0): number {
  const found = Buffer.from(bytes).indexOf(Buffer.from(wanted), from);
  if (found < 0) throw new Error('not in the archive');
  return found;
}

/** An archive with some bytes replaced. */
function patched(bytes: Uint8Array, at: number, by: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(by, at);
  return copy;
}

/** An archive with every occurrence of a name replaced by another of the same length. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.write(to, at);
  return new Uint8Array(copy);
}

test('the checksum is that of other programs', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(crc32(bytes)).toBe(crcOfNode(bytes));
    }),
    { seed: 32, numRuns: 200 },
  );
});

describe('archives of other programs', () => {
  const readable = readdirSync(FIXTURES).filter((name) => name.endsWith('.zip') && !/lzma|encrypted/.test(name));
  test.each(readable)('%s opens without a remark', (name) => {
    const parsed = readDataset([{ name, bytes: fixture(name) }]);
    expect(parsed.issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(parsed.dataset.actors).toHaveLength(2);
    expect(parsed.dataset.relations).toHaveLength(1);
  });
  test('a name with an accent is read as it was written', () =>
    expect(Object.keys(opened(fixture('info-zip.zip')).files)).toEqual(['réseau/acteurs.csv', 'réseau/relations.csv']));
  test('a file has the day that its archive says, if that can be one', () => {
    const daysIn = (bytes: Uint8Array) => readArchive({ name: 'x.zip', bytes }).files.map(({ date }) => date);
    for (const name of ['python.zip', 'python-streamed.zip', 'python-large.zip'])
      expect(daysIn(fixture(name))).toEqual(['2026-01-02', '2026-01-02']);
    expect(daysIn(fixture('info-zip.zip'))).toEqual(['2026-11-30', '2026-11-30']);
    expect(daysIn(TWO)).toEqual([undefined, undefined]);
    // 31 April 2026, month 13, day 0: in the header and in the directory of the first entry alike.
    const written = (day: number, month: number) => {
      const date = [((2026 - 1980) << 1) | (month >> 3), ((month & 7) << 5) | day];
      const bytes = fixture('python.zip');
      const changed = patched(bytes, 12, date.toReversed());
      return patched(changed, placeOf(changed, 'PK\x01\x02') + 14, date.toReversed());
    };
    for (const [day, month] of [
      [31, 4],
      [1, 13],
      [0, 5],
    ] as const)
      expect(daysIn(written(day, month))).toEqual([undefined, '2026-01-02']);
    expect(daysIn(written(30, 4))).toEqual(['2026-04-30', '2026-01-02']);
  });
  test('a password and a rare compression are told, entry by entry', () => {
    expect(opened(fixture('info-zip-encrypted.zip')).told).toEqual([
      'entryEncrypted réseau/acteurs.csv',
      'entryEncrypted réseau/relations.csv',
    ]);
    expect(opened(fixture('python-lzma.zip')).told).toEqual(['entryPackedOtherwise acteurs.csv', 'entryPackedOtherwise relations.csv']);
  });
});

describe('a flipped bit', () => {
  /**
   * Places where a bit may change without any consequence. In an entry of the directory, counted from its start: the program that wrote
   * it, the internal and the external attributes. In packed bytes: a second way to say the same, and bits that fill up the last byte.
   */
  const idlePlaces = (bytes: Uint8Array): ReadonlySet<number> => {
    const places = new Set<number>();
    for (let at = Buffer.from(bytes).indexOf('PK\x01\x02'); at >= 0; at = Buffer.from(bytes).indexOf('PK\x01\x02', at + 1))
      for (const offset of [4, 5, 36, 37, 38, 39, 40, 41]) places.add(at + offset);
    for (const { start, end } of zipDirectory(bytes).entries) for (let at = start; at < end; at++) places.add(at);
    return places;
  };

  test.each([
    ['ours', TWO],
    ['python.zip', fixture('python.zip')],
    ['python-stored.zip', fixture('python-stored.zip')],
    ['python-streamed.zip', fixture('python-streamed.zip')],
  ])('anywhere in an archive is told, or changes no text: %s', (_name, bytes) => {
    const whole = opened(bytes);
    expect(whole.told).toEqual([]);
    const idle = idlePlaces(bytes);
    const random = seededRandom(470);
    // Each of the bytes once, at a bit by chance.
    const unseen: number[] = [];
    for (const at of bytes.keys()) {
      const now = opened(patched(bytes, at, [(bytes[at] ?? 0) ^ (1 << random.integer(0, 7))]));
      for (const [name, text] of Object.entries(now.files)) expect(text, `${at}: ${name}`).toBe(whole.files[name]);
      if (now.told.length > 0) continue;
      expect(now.files, String(at)).toEqual(whole.files);
      if (!idle.has(at)) unseen.push(at);
    }
    expect(unseen).toEqual([]);
  });

  test('in one entry leaves the others readable', () => {
    const at = placeOf(TWO, 'relations.csv') + 20;
    const { told, files } = opened(patched(TWO, at, [(TWO[at] ?? 0) ^ 1]));
    expect(told).toEqual(['entryDamaged relations.csv']);
    expect(Object.keys(files)).toEqual(['acteurs.csv']);
  });

  test('in what the directory says of an entry, whose bytes are whole, is told and the entry read', () => {
    const inDirectory = placeOf(TWO, 'PK\x01\x02');
    const { told, files } = opened(patched(TWO, inDirectory + 16, [(TWO[inDirectory + 16] ?? 0) ^ 1]));
    expect(told).toEqual(['entryDiffers acteurs.csv']);
    expect(Object.keys(files)).toEqual(['acteurs.csv', 'relations.csv']);
  });
});

describe('an archive that was cut off', () => {
  test.each([1, 22, 60])('of its last %i bytes gives every entry that is whole', (cut) => {
    const { told, files } = opened(TWO.slice(0, -cut));
    expect(told).toEqual(['archiveCut']);
    expect(Object.keys(files)).toEqual(['acteurs.csv', 'relations.csv']);
  });
  test('in the middle of an entry tells which, and gives those before', () => {
    const { told, files } = opened(TWO.slice(0, placeOf(TWO, 'relations.csv') + 20));
    expect(told).toEqual(['archiveCut', 'entryDamaged relations.csv']);
    expect(Object.keys(files)).toEqual(['acteurs.csv']);
  });
  test('anywhere never gives a wrong text', () => {
    for (const bytes of [TWO, fixture('python-streamed.zip'), fixture('python-large.zip')]) {
      const whole = opened(bytes).files;
      for (let length = 0; length < bytes.length; length++) {
        const { told, files } = opened(bytes.slice(0, length));
        expect(told[0]).toMatch(/^archive(Cut|Broken)$/);
        for (const [name, text] of Object.entries(files)) expect(text).toBe(whole[name]);
      }
    }
  });
});

describe('entries that are not what they should be', () => {
  test('two of one name: none is read, the others are', () => {
    const { told, files } = opened(
      renamed(zipSync({ 'acteurs.csv': ACTORS, 'acteur2.csv': ACTORS, 'relations.csv': RELATIONS }), 'acteur2', 'acteurs'),
    );
    expect(told).toEqual(['entryTwice acteurs.csv']);
    expect(Object.keys(files)).toEqual(['relations.csv']);
  });
  test('an archive inside is told, a network file too', () => {
    const { told, files } = opened(zipSync({ 'dedans.zip': TWO, 'a/autre.MAILLAGE': TWO, 'acteurs.csv': ACTORS }));
    expect(told).toEqual(['archiveInside dedans.zip', 'archiveInside a/autre.MAILLAGE']);
    expect(Object.keys(files)).toEqual(['acteurs.csv']);
  });
  test.each([
    ['a folder above', '../cteurs.csv'],
    ['a folder above, further in', 'a/../b.csv..'.slice(0, 13)],
    ['the root', '/acteurs-.csv'],
    ['a drive', 'C:acteurs.csv'],
    ['a folder above, with backslashes', '..\\cteurs.csv'],
  ])('a path to %s is told and not read', (_what, path) => {
    const bytes = renamed(
      zipSync({ [`x${'y'.repeat(path.length - 1)}`]: ACTORS, 'relations.csv': RELATIONS }),
      `x${'y'.repeat(path.length - 1)}`,
      path,
    );
    const { told, files } = opened(bytes);
    expect(told).toEqual([`entryOutside ${path}`]);
    expect(Object.keys(files)).toEqual(['relations.csv']);
  });
  test('backslashes are folders, and told', () => {
    const { told, files } = opened(zipSync({ 'reseau\\acteurs.csv': ACTORS }));
    expect(told).toEqual(['entryWithBackslash reseau\\acteurs.csv']);
    expect(Object.keys(files)).toEqual(['reseau/acteurs.csv']);
  });

  /** An archive with one entry, and what it says of its size. */
  const claiming = (content: Uint8Array, size: number) => {
    const bytes = zipSync({ 'acteurs.csv': content, 'relations.csv': RELATIONS });
    const four = [size & 255, (size >> 8) & 255, (size >> 16) & 255, (size >> 24) & 255];
    return patched(patched(bytes, 22, four), placeOf(bytes, 'PK\x01\x02') + 24, four);
  };
  test('one that unpacks to more than it says is stopped there; the others are read', () => {
    const { told, files } = opened(claiming(new Uint8Array(5_000_000), 100));
    expect(told).toEqual(['entryLarger acteurs.csv']);
    expect(Object.keys(files)).toEqual(['relations.csv']);
  });
  test('one that unpacks to less than it says is damaged', () =>
    expect(opened(claiming(ACTORS, ACTORS.length + 1)).told).toEqual(['entryDamaged acteurs.csv']));
  test('more than the limit in all is stopped, with what was read before', () => {
    const bytes = zipSync({ 'acteurs.csv': ACTORS, 'a.csv': new Uint8Array(60_000), 'b.csv': new Uint8Array(60_000), 'c.csv': ACTORS });
    const { files, issues } = readArchive({ name: 'x.zip', bytes }, 100_000);
    expect(issues.map(({ remark }) => remark.key)).toEqual(['archiveTooLarge']);
    expect(files.map(({ name }) => name)).toEqual(['acteurs.csv', 'a.csv']);
  });
  test('entries that share their bytes are not read', () => {
    const bytes = zipSync({ 'acteurs.csv': ACTORS, 'acteur2.csv': ACTORS });
    const second = placeOf(bytes, 'PK\x01\x02', placeOf(bytes, 'PK\x01\x02') + 1);
    // The second entry of the directory points to the header of the first.
    const { told } = opened(renamed(patched(bytes, second + 42, [0, 0, 0, 0]), 'acteur2', 'acteurs'));
    expect(told).toContain('entryDamaged acteurs.csv');
  });
  test('a deflate stream that never ends is damaged', () => {
    const stream = deflateSync(ACTORS);
    const at = placeOf(TWO, stream.slice(0, 12));
    expect(opened(patched(TWO, at, [0x04, 0xff, 0xff])).told).toEqual(['entryDamaged acteurs.csv']);
  });
});

test('any bytes at all, and any damage of an archive, are told and never thrown', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc.array(fc.tuple(fc.nat(TWO.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }).map((changes) => {
          const copy = TWO.slice();
          for (const [at, byte] of changes) copy[at] = byte;
          return copy;
        }),
      ),
      (bytes) => {
        // A name that is found by a header alone has no checksum: it may be damaged, but its text is not.
        const texts = Object.values(opened(TWO).files);
        for (const text of Object.values(opened(bytes).files)) expect(texts).toContain(text);
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});

test('each remark says which entry, and what to do', () => {
  const parsed = readDataset([
    { name: 'reseau.zip', bytes: renamed(zipSync({ 'acteurs.csv': ACTORS, 'acteur2.csv': ACTORS }), 'acteur2', 'acteurs') },
  ]);
  expect(messages(parsed)).toEqual([
    'reseau.zip:1: error: « acteurs.csv » est plusieurs fois dans l’archive : aucun n’est lu. Gardez le bon, et refaites l’archive.',
  ]);
});
