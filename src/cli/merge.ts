/**
 * `maillage merge A B OUT`: puts network B into network A, as the page of importing does with a file: what B has more is added, what A leaves open
 * is filled in. Where both disagree that is told, and A stays unless B is to be taken. Nothing is written without OUT.
 */
import { randomBytes } from 'node:crypto';
import { type Disagreement, mergedNetworks } from '../core/importing/merge.ts';
import { incomingOf } from '../core/importing/same-rows.ts';
import { difference } from '../core/model/change.ts';
import type { Dataset } from '../core/model/dataset.ts';
import { recorded } from '../core/model/history.ts';
import { objectionsOf } from '../core/model/objections.ts';
import { withoutObjected } from '../core/publishing/objection.ts';
import { IMPORTING } from '../messages/importing.ts';
import type { Language } from '../messages/language.ts';
import { OBJECTING } from '../messages/objecting.ts';
import { historyAt } from './convert.ts';
import { outputAt } from './output.ts';
import { READING_OPTIONS, readSound } from './reading.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;
type Print = (line: string) => void;

export const MERGE_OPTIONS = { force: { type: 'boolean' }, theirs: { type: 'boolean' }, ...READING_OPTIONS } as const;

/** `maillage merge A B [OUT]` */
export async function merge(
  [first = '', second = '', out]: readonly string[],
  options: Options,
  language: Language,
  print: Print,
): Promise<number> {
  const output = out === undefined ? null : outputAt(out, options.force === true);
  const purpose = { undone: 'write', identifies: false, tells: false } as const;
  const own = readSound(first, options, purpose, language, print);
  const other = own === null ? null : readSound(second, options, purpose, language, print);
  if (own === null || other === null) return 1;
  const history = historyAt(first, own.parsed);
  const { value, persons } = withoutObjected(other.parsed, objectionsOf(history.document.settings));
  if (persons > 0) print(OBJECTING[language].keptOut(persons));
  const takesTheirs = options.theirs === true;
  const result = mergedNetworks(history.document, incomingOf({ ...other.parsed, ...value }, history.document), takesTheirs);
  const texts = IMPORTING[language];
  for (const table of ['actors', 'relations'] as const) {
    const { added, changed, same, missing } = result[table];
    print(texts.willChange[table]({ added: added.length, changed: changed.length, same: same.length, missing: missing.length }));
  }
  for (const line of disagreementLines(history.document.dataset, result.disagreements, takesTheirs, language)) print(line);
  if (output === null) {
    print(texts.nothingMerged);
    return 0;
  }
  const now = recorded(history, {
    id: randomBytes(12).toString('hex'),
    time: Date.now(),
    label: { key: 'tableImported', values: { name: second } },
    transaction: null,
    changes: difference(history.document, result.document),
  });
  if (!now.ok) throw new Error(`the merge does not fit: ${now.conflict.table} ${now.conflict.id}`);
  for (const line of await output.write(now.value, language, true)) print(line);
  return 0;
}

/** A line for each field on which the networks disagree, and how it was settled. */
function disagreementLines(
  dataset: Dataset,
  disagreements: readonly Disagreement[],
  takesTheirs: boolean,
  language: Language,
): readonly string[] {
  if (disagreements.length === 0) return [];
  const names = new Map<string, string>(dataset.actors.map(({ id, name }) => [id, name]));
  return [
    IMPORTING[language].disagreements(disagreements.length, takesTheirs),
    ...disagreements.map(({ id, field, before, after }) => {
      const named = names.has(id) ? `${id} (${names.get(id)})` : id;
      return `  ≠ ${named}, ${field}: ${JSON.stringify(before)} ≠ ${JSON.stringify(after)}`;
    }),
  ];
}
