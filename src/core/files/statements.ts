/**
 * Reads rows of statements: what a source says that is not a relation. An unknown actor loses only that reference; its text is kept with
 * the statement.
 */
import type { Statement, StatementId } from '../model/dataset.ts';
import { rowKey } from '../model/remains.ts';
import { ITEM_SEPARATOR } from '../model/tables.ts';
import type { ActorNames } from './actor-names.ts';
import type { EvidenceReader } from './evidence.ts';
import { idFromName, idFromWords } from './made-ids.ts';
import { type Judging, type Reading, writtenIn } from './reading.ts';
import { resolveActor } from './references.ts';
import type { EvidenceColumn, Whole } from './rows.ts';

/** The statements, without their evidence. Adds replaced ids to `aliases`. */
export function* readStatements(
  reading: Reading,
  names: ActorNames,
  evidence: EvidenceReader,
  aliases: Map<string, string>,
): Judging<readonly Statement[]> {
  const statements: Statement[] = [];
  yield* reading.rowsOf('statements', (placed) => {
    const { row } = placed;
    // Without a valid kind, a statement could be a finding or a doubt, so it is not used.
    if (row.kind === null) {
      reading.keep(placed);
      return;
    }
    const written = writtenIn(placed, 'id');
    const id = row.id || reading.freeId(written === '' ? idFromWords(row.kind, [row.text]) : idFromName(written));
    if (!reading.claim(placed, id)) {
      reading.keep(placed);
      return;
    }
    if (row.id === '' && written !== '') aliases.set(written, id);
    const key = rowKey(id);
    reading.stands(placed, key);
    const about = row.actors.map((text) => ({ text, actor: resolveActor(reading, placed, 'actors', text, names) }));
    const unread = about.filter(({ actor }) => actor === null).map(({ text }) => text);
    if (unread.length > 0) reading.keepCell(placed, key, 'actors', unread.join(ITEM_SEPARATOR));
    evidence.read(placed, id);
    statements.push({
      id: id as StatementId,
      kind: row.kind,
      text: row.text,
      actors: about.flatMap(({ actor }) => actor ?? []),
      themes: row.themes,
      evidence: evidence.of(id),
    } satisfies Whole<'statements', EvidenceColumn>);
  });
  return statements;
}
