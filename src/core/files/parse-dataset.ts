/**
 * Tables of text rows → a valid dataset, a list of all faults, and the remains (what was not understood). A fault loses only its cell; a
 * row that cannot be used is kept as it is. The caller decides whether to use a partial result. Never throws, whatever the text. Tables are
 * read in order of dependence: sources, then actors, then the rows that refer to them.
 */
import type { Dataset, Evidence } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import type { Remains } from '../model/remains.ts';
import type { IdsInView } from '../model/story.ts';
import { ActorNames } from './actor-names.ts';
import { actorsOfNames, linkActors, readActors } from './actors.ts';
import { EvidenceReader } from './evidence.ts';
import { OwnTypeReader } from './own-types.ts';
import { type Judging, type Placed, Reading } from './reading.ts';
import type { RawTable } from './recognise.ts';
import { RelationReader } from './relations.ts';
import { readStatements } from './statements.ts';
import { readStory } from './story-steps.ts';

/** The result of reading. */
export interface ParsedDataset {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  /** Number of rows left out. */
  readonly skipped: number;
  readonly remains: Remains;
}

/** Reads the rows of all tables. Never throws, whatever the text. Linear in the number of rows; yields its progress. */
export function* judgingSteps(tables: readonly RawTable[], idsInView: IdsInView): Judging<ParsedDataset> {
  const reading = new Reading(tables);
  const names = new ActorNames();
  const evidence = new EvidenceReader(reading, names);
  yield* evidence.readSources();
  let read = yield* readActors(reading, names);
  const types = new OwnTypeReader(reading);
  yield* types.read();
  const relations = new RelationReader(reading, names, evidence, types);
  if (reading.has('actors')) yield* relations.read(null);
  else {
    const rows: Placed<'relations'>[] = [];
    yield* reading.rowsOf('relations', (placed) => rows.push(placed));
    read = actorsOfNames(reading, rows, names);
    yield* relations.read(rows);
  }
  const statements = yield* readStatements(reading, names, evidence, relations.aliases);
  const actors = linkActors(reading, read, names, evidence);
  const hasFurther = reading.has('evidence');
  if (hasFurther) {
    const subjects = new Set<string>();
    for (const rows of [actors, relations.relations, statements]) for (const { id } of rows) subjects.add(id);
    yield* evidence.readFurther(subjects, relations.aliases);
  }

  // Adds evidence that was found after the row was read.
  const proved = <T extends { readonly id: string; readonly evidence: readonly Evidence[] }>(list: readonly T[]): readonly T[] =>
    hasFurther ? list.map((row) => (row.evidence === evidence.of(row.id) ? row : { ...row, evidence: evidence.of(row.id) })) : list;
  const dataset: Dataset = {
    sources: evidence.sources,
    types: types.list,
    actors: proved(actors),
    relations: proved(relations.relations),
    statements: proved(statements),
    story: [],
  };
  remarkOnMissingEvidence(reading, dataset);
  const story = yield* readStory(reading, dataset, names, idsInView);
  const remains = reading.remains();
  return { dataset: { ...dataset, story }, issues: reading.issues(), skipped: remains.rows.length, remains };
}

/** One remark per file, not per row: a first spreadsheet rarely has sources, and that is acceptable. */
function remarkOnMissingEvidence(reading: Reading, { relations }: Dataset): void {
  const without = relations.filter((relation) => relation.evidence.length === 0).length;
  const file = reading.fileOf('relations');
  if (without > 0 && file !== null) reading.remark(file, { key: 'sourcesMissing', values: { without, count: relations.length } });
}
