/**
 * `maillage diff`: two networks in any form that opens, row by row: what the second has more, what differs field by field, what it lacks.
 * Exit code 0 if they are the same, 1 if they differ or one of them could not be read.
 */
import { COMPARED, type Comparison, compared } from '../core/importing/compare.ts';
import { incomingOf } from '../core/importing/same-rows.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { KeptRow } from '../core/model/remains.ts';
import { IMPORTING } from '../messages/importing.ts';
import type { Language } from '../messages/language.ts';
import { UsageError } from './files.ts';
import { READING_OPTIONS, readSound } from './reading.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;
type Print = (line: string) => void;

export const DIFF_OPTIONS = { ...READING_OPTIONS, format: { type: 'string' } } as const;

const FORMATS = ['text', 'json'] as const;

/** `maillage diff A B` */
export function diff([first = '', second = '']: readonly string[], options: Options, language: Language, print: Print): number {
  const format = FORMATS.find((one) => one === (options.format ?? 'text'));
  if (format === undefined) throw new UsageError(`--format\u00a0: ${FORMATS.join(', ')}`);
  const purpose = { undone: 'compare', identifies: false, tells: false } as const;
  const one = readSound(first, options, purpose, language, print);
  const other = one === null ? null : readSound(second, options, purpose, language, print);
  if (one === null || other === null) return 1;
  const { dataset } = one.parsed;
  const incoming = incomingOf(other.parsed, { id: one.parsed.stored?.id ?? null, dataset });
  // Tables of others have ids that were made when they were read.
  const comparison = compared(
    one.parsed,
    one.parsed.mapped.length === 0 ? incoming : { ...incoming, hasOwnIds: false, isSameDocument: false },
  );
  if (format === 'json') print(JSON.stringify({ ...comparison.tables, notUnderstood: comparison.notUnderstood }, null, 1));
  else for (const line of linesOf(dataset, comparison, language)) print(line);
  return comparison.isSame ? 0 : 1;
}

/** A line for each table, then for each row that differs: + added, - gone, ~ changed, with the fields. */
function linesOf(
  dataset: Dataset,
  { tables, notUnderstood: { added: more, gone: fewer }, other }: Comparison,
  language: Language,
): readonly string[] {
  const texts = IMPORTING[language];
  const wordsOf = ({ cells, others, beyond }: KeptRow) =>
    [...cells.map(({ text }) => text), ...others.map(({ text }) => text), ...beyond].join(' · ');
  const rest = more.length + fewer.length === 0 ? [] : [texts.notUnderstood({ added: more.length, gone: fewer.length })];
  const lines = COMPARED.flatMap((table) => {
    const { added, changed, same, gone } = tables[table];
    if (added.length + changed.length + same.length + gone.length === 0) return [];
    const named = (rows: Dataset[typeof table]) => {
      const names = new Map<string, string>(rows.flatMap((row) => ('name' in row ? [[row.id, row.name] as const] : [])));
      return (id: string) => (names.get(id) ? `${id} (${names.get(id)})` : id);
    };
    const [before, after] = [named(dataset[table]), named(other[table])];
    return [
      texts.differs(table, { added: added.length, changed: changed.length, same: same.length, gone: gone.length }),
      ...added.map((id) => `  + ${after(id)}`),
      ...gone.map((id) => `  - ${before(id)}`),
      ...changed.flatMap(({ id, fields }) => [
        `  ~ ${before(id)}`,
        ...fields.map((field) => `      ${field.field}: ${JSON.stringify(field.before)} → ${JSON.stringify(field.after)}`),
      ]),
    ];
  });
  return [...lines, ...rest, ...more.map((row) => `  + ${wordsOf(row)}`), ...fewer.map((row) => `  - ${wordsOf(row)}`)];
}
