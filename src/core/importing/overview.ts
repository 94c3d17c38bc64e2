/**
 * What a person sees of tables on their way into a network: each table with its first rows and columns, who is who, what will change. Lists
 * are cut to what a page can show, with their whole number beside them, and everything is plain data, since it comes out of a worker.
 */
import type { Bilingual } from '../../messages/language.ts';
import { addTo } from '../basics/lists-by-key.ts';
import { fold } from '../basics/names.ts';
import type { SheetRow } from '../files/formats/sheet.ts';
import type { Mapping } from '../files/mapping/mapping.ts';
import { type Doubt, proposedAs } from '../files/mapping/propose.ts';
import type { ReadFiles } from '../files/read-files.ts';
import type { ActorId, Dataset, Relation } from '../model/dataset.ts';
import type { Document } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import { type ActorKind, type Level, RELATION_TYPES, type RelationType, type ShippedType } from '../model/vocabulary.ts';
import type { MatchReason } from '../reference/matching.ts';
import { listKey } from '../reference/perimeters.ts';
import { intercommunalityOf, levelOf, type Territory, type Unit, unitKey } from '../reference/territory.ts';
import type { TableChange } from './integrate.ts';
import type { Prepared } from './prepare.ts';
import { type PerimeterProposal, proposedPerimeter } from './propose-perimeter.ts';
import { type RowSeen, rowWords } from './row-words.ts';

/** A list of which only the first entries are given. */
export interface Cut<T> {
  readonly count: number;
  readonly first: readonly T[];
}

/** A table that is not in our own columns. */
export interface TableSeen {
  readonly file: string;
  /** Line of the headings, or of the first row of a table without. */
  readonly line: number;
  readonly headings: readonly string[] | null;
  readonly width: number;
  readonly rows: Cut<SheetRow>;
  /** The first filled rows of the sheet, headings included. */
  readonly top: readonly SheetRow[];
  readonly mapping: Mapping;
  readonly doubts: readonly Doubt[];
  /** How it would be read as a matrix and as a list, for who says that it is one. */
  readonly readings: ReturnType<typeof proposedAs>;
  /** What was passed over: rows above the headings, totals, hidden parts, columns that are not kept. */
  readonly remarks: readonly Issue[];
}

/** A territory that an actor may be. */
export interface UnitSeen {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly level: Level;
  /** Name of its département, and of its intercommunality; empty if it has none. */
  readonly department: string;
  readonly intercommunality: string;
  /** -1 if unknown. */
  readonly population: number;
}

/** An actor of the files. */
export interface Who {
  readonly actor: ActorId;
  /** The name as it is written in the files. */
  readonly written: string;
  readonly kind: ActorKind;
  /** Number of relations that name it. */
  readonly relations: number;
  readonly reason: MatchReason;
  /** What it may be, the likeliest first; one if certain. */
  readonly units: readonly UnitSeen[];
  /** The key of the territory that was decided for another file, null for none; undefined where nothing of that holds. */
  readonly rememberedAs: string | null | undefined;
}

/** Actors that are probably one, by their names as written, the one that is kept first. */
export interface SameSeen {
  readonly key: string;
  /** The name that it has afterwards. */
  readonly name: string;
  readonly written: readonly string[];
  /** Whether all of them are the same official territory: they are merged unasked, and that is told. */
  readonly areOneUnit: boolean;
  readonly areMerged: boolean;
  /** Whether that was decided for another file. */
  readonly isRemembered: boolean;
  readonly areOfPersons: boolean;
}

/** A word for a type of relation that is none of ours. */
export interface OwnWord {
  readonly word: string;
  /** Number of relations of that type; 0 for a word that is read as another type. */
  readonly relations: number;
  readonly nearest: ShippedType | null;
  /** The type that a person has decided; null if it is kept as a type of its own. */
  readonly chosen: RelationType | null;
}

export interface ChangedSeen extends RowSeen {
  readonly fields: readonly { readonly field: string; readonly before: Bilingual; readonly after: Bilingual }[];
}

/** What becomes of the rows of a table. */
export interface ChangesSeen {
  readonly added: Cut<RowSeen>;
  readonly changed: Cut<ChangedSeen>;
  readonly same: number;
  readonly missing: Cut<RowSeen>;
}

export interface Overview {
  readonly tables: readonly TableSeen[];
  readonly certain: Cut<Who>;
  /** Those that a person has to decide; all of them. */
  readonly doubtful: readonly Who[];
  /** Actors that are no official territory. */
  readonly others: Cut<Who>;
  readonly same: readonly SameSeen[];
  readonly words: readonly OwnWord[];
  /** The territory to show, with its name; null if none can be proposed. */
  readonly perimeter: (PerimeterProposal & { readonly name: string }) | null;
  /** The perimeter of exactly the communes among the actors, and their number; null if there are none, or more than an address holds. */
  readonly communes: { readonly key: string; readonly count: number } | null;
  readonly actors: ChangesSeen;
  readonly relations: ChangesSeen;
  readonly sources: ChangesSeen;
  readonly issues: readonly Issue[];
  /** Rows that could not be read, and headings of columns that are kept as they are. */
  readonly skipped: number;
  readonly kept: readonly string[];
}

const MOST_ROWS = 6;
const MOST_LISTED = 100;

/** What a person is shown of files that were read and prepared. O(rows of both). */
export function overviewOf(read: ReadFiles, prepared: Prepared, territory: Territory | null, before: Document): Overview {
  const { dataset } = read;
  const { integration } = prepared;
  const uses = relationsOf(dataset);
  const found = new Map(prepared.identifications.map((one) => [one.actor, one]));
  const who = dataset.actors.map((actor): Who & { readonly certainty: string } => {
    const { certainty = 'unknown', reason = 'none', units = [] } = found.get(actor.id) ?? {};
    return {
      actor: actor.id,
      written: actor.name,
      kind: actor.kind,
      relations: uses.get(actor.id) ?? 0,
      certainty,
      reason,
      units: territory === null ? [] : units.map((unit) => unitSeen(unit, territory)),
      rememberedAs: territory === null ? undefined : keyOf(prepared.remembered.get(actor.id), territory),
    };
  });
  const of = (certainty: string) => who.filter((one) => one.certainty === certainty).map(({ certainty: _, ...one }) => one);
  const names = new Map(prepared.identified.actors.map(({ id, name }) => [id, name]));
  const written = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  const persons = new Set(dataset.actors.flatMap(({ id, kind }) => (kind === 'person' ? [id] : [])));
  return {
    tables: read.mapped.map(({ table, mapping, proposal }) => ({
      file: table.file,
      line: table.line,
      headings: table.headings,
      width: table.width,
      rows: cut(table.rows, MOST_ROWS),
      top: table.top,
      mapping,
      doubts: proposal.doubts,
      readings: proposedAs(table),
      remarks: read.issues.filter(({ place, severity }) => place.file === table.file && severity === 'info'),
    })),
    certain: cut(of('certain'), MOST_LISTED),
    doubtful: of('proposed'),
    others: cut(of('unknown'), MOST_LISTED),
    same: prepared.same.map(({ actors, ...group }) => ({
      ...group,
      areOfPersons: actors.some((id) => persons.has(id)),
      name: names.get(actors[0] ?? ('' as ActorId)) ?? '',
      written: actors.map((id) => written.get(id) ?? id),
    })),
    words: ownWords(read),
    perimeter: perimeterSeen(prepared, territory),
    communes: communesSeen(prepared, territory),
    actors: changesSeen(integration.actors, before.dataset, integration.document.dataset, 'actors'),
    relations: changesSeen(integration.relations, before.dataset, integration.document.dataset, 'relations'),
    sources: changesSeen(integration.sources, before.dataset, integration.document.dataset, 'sources'),
    issues: read.issues,
    skipped: read.skipped,
    kept: [...new Set(read.remains.columns.map(({ header }) => header))],
  };
}

function keyOf(unit: Unit | null | undefined, territory: Territory): string | null | undefined {
  return unit == null ? unit : unitKey(territory, unit);
}

function perimeterSeen({ units }: Prepared, territory: Territory | null): Overview['perimeter'] {
  const proposal = territory === null ? null : proposedPerimeter(units.values(), territory);
  return proposal === null ? null : { ...proposal, name: territory?.names[proposal.unit] ?? '' };
}

/** Most communes of a list: their codes are in the address. */
const MOST_COMMUNES = 300;

function communesSeen({ units }: Prepared, territory: Territory | null): Overview['communes'] {
  if (territory === null) return null;
  const communes = [...new Set(units.values())].filter((unit) => unit >= territory.firstCommune);
  const codes = communes.map((unit) => territory.codes[unit] ?? '').sort();
  return codes.length === 0 || codes.length > MOST_COMMUNES ? null : { key: listKey(codes), count: codes.length };
}

function cut<T>(list: readonly T[], most: number): Cut<T> {
  return { count: list.length, first: list.slice(0, most) };
}

function relationsOf({ relations }: Dataset): ReadonlyMap<ActorId, number> {
  const uses = new Map<ActorId, number>();
  for (const { members } of relations) {
    for (const actor of new Set(members.map((member) => member.actor))) uses.set(actor, (uses.get(actor) ?? 0) + 1);
  }
  return uses;
}

function unitSeen(unit: Unit, territory: Territory): UnitSeen {
  const level = levelOf(territory, unit);
  const nameOf = (other: Unit) => (other < 0 ? '' : (territory.names[other] ?? ''));
  const departments = level === 'intercommunality' ? territory.departmentsOf(unit) : [];
  return {
    key: unitKey(territory, unit),
    name: nameOf(unit),
    code: territory.codes[unit] ?? '',
    level,
    department: level === 'commune' ? nameOf(territory.department[unit] ?? -1) : departments.join(', '),
    intercommunality: level === 'commune' ? nameOf(intercommunalityOf(territory, unit)) : '',
    population: territory.population[unit] ?? -1,
  };
}

/** The words that became types of the network's own, with the shipped type that the reader proposes. */
function ownWords({ dataset, issues, mapped }: ReadFiles): readonly OwnWord[] {
  const nearest = new Map<string, ShippedType | null>();
  for (const { remark } of issues) {
    if (remark.key !== 'typeOfOwn') continue;
    const { word, nearest: proposed } = remark.values;
    nearest.set(fold(word), RELATION_TYPES.find(({ fr }) => fr === proposed?.fr)?.id ?? null);
  }
  const relations = new Map<RelationType, Relation[]>();
  for (const relation of dataset.relations) addTo(relations, relation.type, relation);
  const kept = dataset.types.flatMap(({ id, fr }): OwnWord[] => {
    const near = nearest.get(fold(fr));
    return near === undefined ? [] : [{ word: fr, relations: relations.get(id)?.length ?? 0, nearest: near, chosen: null }];
  });
  const decided = mapped.flatMap(({ mapping: { types = {} } }) =>
    Object.entries(types).map(([word, chosen]): OwnWord => ({ word, relations: 0, nearest: null, chosen })),
  );
  return [...kept, ...new Map(decided.map((one) => [fold(one.word), one])).values()];
}

function changesSeen(change: TableChange, before: Dataset, after: Dataset, table: 'actors' | 'relations' | 'sources'): ChangesSeen {
  const { seen, inWords } = rowWords(before, after);
  const of = (id: string) => seen(table, id);
  return {
    added: { count: change.added.length, first: change.added.slice(0, MOST_LISTED).map(of) },
    changed: {
      count: change.changed.length,
      first: change.changed.slice(0, MOST_LISTED).map(({ id, fields }) => ({
        ...of(id),
        fields: fields.map((field) => ({
          field: field.field,
          before: inWords(field, field.before),
          after: inWords(field, field.after),
        })),
      })),
    },
    same: change.same.length,
    missing: { count: change.missing.length, first: change.missing.slice(0, MOST_LISTED).map(of) },
  };
}
