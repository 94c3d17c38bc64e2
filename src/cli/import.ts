/**
 * `maillage import` and `maillage mapping`: tables of anyone in the terminal. What is certain is read; what is not is said, with the mapping
 * file to correct. Without `--into` nothing is written.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CSV_FLAVOURS } from '../core/files/formats/csv.ts';
import { writeMappingFile } from '../core/files/mapping/mapping-file.ts';
import { readDataset } from '../core/files/read-dataset.ts';
import type { ReadFiles } from '../core/files/read-files.ts';
import { datasetToCsv } from '../core/files/write-dataset.ts';
import type { Identification } from '../core/importing/identify.ts';
import type { Integration } from '../core/importing/integrate.ts';
import { NO_DECISIONS, prepared } from '../core/importing/prepare.ts';
import { type ActorId, EMPTY_DATASET } from '../core/model/dataset.ts';
import type { Document } from '../core/model/document.ts';
import { hasErrors } from '../core/model/issue.ts';
import { objectionsOf } from '../core/model/objections.ts';
import { NO_REMAINS } from '../core/model/remains.ts';
import { withoutObjected } from '../core/publishing/objection.ts';
import { type Territory, unitKey } from '../core/reference/territory.ts';
import { idsInView } from '../core/session/story-views.ts';
import { IMPORTING } from '../messages/importing.ts';
import type { Language } from '../messages/language.ts';
import { OBJECTING } from '../messages/objecting.ts';
import { readInput, UsageError, writeText } from './files.ts';
import { certaintiesOf, givenMapping, printIssues, tellsAsked } from './reading.ts';
import { readWholeTerritory, yearOf } from './territory-files.ts';
import { perimeterMeant } from './within.ts';

type Options = Readonly<Record<string, string | boolean | undefined>>;
type Print = (line: string) => void;

export const IMPORT_OPTIONS = {
  into: { type: 'string' },
  mapping: { type: 'string' },
  accept: { type: 'string' },
  within: { type: 'string' },
  year: { type: 'string' },
} as const;

/** Which matches with official territories are taken: those that are certain, or also the first of those that are proposed. */
const ACCEPTED = ['certain', 'proposed'] as const;

/** Prints how the tables of files would be read, as a mapping file. */
export function printMapping(paths: readonly string[], print: Print): number {
  const { mapped, asked } = readDataset(paths.flatMap(readInput), idsInView);
  print(writeMappingFile([...mapped, ...asked.map(({ table, proposal }) => ({ table, mapping: proposal.mapping }))]).trimEnd());
  return 0;
}

/** Reads files into a network: tells what was understood and what will change, and writes it with `--into`. */
export function importFiles(paths: readonly string[], options: Options, language: Language, print: Print): number {
  const accept = ACCEPTED.find((one) => one === (options.accept ?? 'certain'));
  if (accept === undefined) throw new UsageError(`--accept\u00a0: ${ACCEPTED.join(', ')}`);
  const parsed = readDataset(paths.flatMap(readInput), idsInView, givenMapping(options));
  printIssues(parsed.issues, language, print);
  const texts = IMPORTING[language];
  if (tellsAsked(parsed, language, print)) return 1;
  const year = yearOf(typeof options.year === 'string' ? options.year : undefined);
  const territory = readWholeTerritory(year);
  const folder = typeof options.into === 'string' ? options.into : null;
  const document = folder === null ? NEW_DOCUMENT : documentIn(folder, language, print);
  if (document === null) return 1;
  const { value, persons } = withoutObjected(parsed, objectionsOf(document.settings));
  if (persons > 0) print(OBJECTING[language].keptOut(persons));
  const read: ReadFiles = persons === 0 ? parsed : { ...parsed, ...value };
  const decisions = { ...NO_DECISIONS, within: typeof options.within === 'string' ? perimeterMeant(options.within, year) : null };
  const certain = prepared(read, territory, document, decisions);
  const units = accept === 'proposed' ? firstProposed(certain.identifications, territory) : null;
  const {
    identifications: found,
    same,
    integration: result,
  } = units === null ? certain : prepared(read, territory, document, { ...decisions, units });
  printIdentifications(found, read, territory, language, print);
  for (const { actors, areMerged } of same) print(areMerged ? texts.areSame(actors) : texts.maybeSame(actors));
  printChanges(result, language, print);
  if (folder !== null) writeFolder(folder, result.document);
  else print(texts.nothingWritten);
  return 0;
}

/** The first proposed unit of each actor of which none is certain. */
function firstProposed(found: readonly Identification[], territory: Territory): ReadonlyMap<ActorId, string> {
  return new Map(
    found.flatMap(({ actor, certainty, units: [first] }) =>
      certainty === 'proposed' && first !== undefined ? [[actor, unitKey(territory, first)] as const] : [],
    ),
  );
}

const NEW_DOCUMENT: Document = { id: '', title: '', dataset: EMPTY_DATASET, remains: NO_REMAINS, settings: {} };

/** The network of a folder; empty for a folder that does not exist yet; null if it has errors, which are printed. */
function documentIn(folder: string, language: Language, print: Print): Document | null {
  if (!existsSync(folder)) return NEW_DOCUMENT;
  const { dataset, remains, issues, stored } = readDataset(readInput(folder), idsInView);
  if (!hasErrors(issues)) return { ...NEW_DOCUMENT, dataset, remains, settings: stored?.settings ?? {} };
  printIssues(issues, language, print);
  print(IMPORTING[language].folderHasErrors(folder));
  return null;
}

function writeFolder(folder: string, { dataset, remains }: Document): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of datasetToCsv(dataset, CSV_FLAVOURS.repository, remains)) writeText(join(folder, name), text);
}

function printIdentifications(
  found: readonly Identification[],
  { dataset }: ReadFiles,
  territory: Territory,
  language: Language,
  print: Print,
) {
  const texts = IMPORTING[language];
  const names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  print(texts.whoIsWho(certaintiesOf(found)));
  for (const { actor, units } of found.filter(({ certainty }) => certainty === 'proposed')) {
    const named = units.map((unit) => `${territory.names[unit] ?? ''} (${territory.codes[unit] ?? ''})`);
    print(`  ${texts.maybe(names.get(actor) ?? actor, named)}`);
  }
}

function printChanges({ actors, relations }: Integration, language: Language, print: Print): void {
  const texts = IMPORTING[language];
  for (const [table, { added, changed, same, missing }] of [
    ['actors', actors],
    ['relations', relations],
  ] as const) {
    print(texts.willChange[table]({ added: added.length, changed: changed.length, same: same.length, missing: missing.length }));
  }
}
