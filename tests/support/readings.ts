/** What the reader of its format makes of one file, without what comes of its sheets. */
import { ALL_READERS } from '../../src/core/files/formats/all-readers.ts';
import type { FormatReading } from '../../src/core/files/formats/index.ts';
import { kindOf } from '../../src/core/files/formats/kind-of-file.ts';
import type { InputFile } from '../../src/core/files/formats/sheet.ts';

/** Throws for a file of a kind that cannot be opened. */
export function readingOf(file: InputFile): FormatReading {
  const kind = kindOf(file);
  if (kind === 'unknown' || 'unopened' in kind) throw new Error(`${file.name} is taken for ${JSON.stringify(kind)}`);
  return ALL_READERS[kind.format](file);
}
