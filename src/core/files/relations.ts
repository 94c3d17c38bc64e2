/**
 * Rows of relations, and the members that a further file adds → relations. An end that nobody bears costs that end, and its text is
 * kept; a relation that is left with fewer than two members does not stand, and is kept as a row.
 */
import type { Remark } from '../../messages/remarks.ts';
import type { ActorId, Member, Period, Relation, RelationId } from '../model/dataset.ts';
import { earliestDay, latestDay } from '../model/dates.ts';
import { rowKey } from '../model/remains.ts';
import { ITEM_SEPARATOR } from '../model/tables.ts';
import type { RelationType, Role } from '../model/vocabulary.ts';
import type { ActorNames } from './actor-names.ts';
import { speaksOfTime } from './dates.ts';
import type { EvidenceReader } from './evidence.ts';
import { idFromName, idFromWords } from './made-ids.ts';
import type { OwnTypeReader } from './own-types.ts';
import { type Judging, type Placed, type Reading, writtenIn } from './reading.ts';
import { resolveActor, toldAlready } from './references.ts';
import type { EvidenceColumn, Whole } from './rows.ts';

/** A row of the file of memberships; its actor once it was looked for, null where there is none. */
interface Joined {
  readonly placed: Placed<'memberships'>;
  readonly role: Role;
  actor?: ActorId | null;
  /** Whether it is a member by this row. */
  isMember?: boolean;
}

const NO_ROWS: readonly Joined[] = [];

/** Columns that hold members, in the order in which a relation lists them. */
const END_COLUMNS = ['frame', 'from', 'to'] as const;
type EndColumn = (typeof END_COLUMNS)[number];

/** The ends written in a row: who they are, and the texts that name nobody or somebody already named. */
interface Ends {
  readonly members: Map<ActorId, Member>;
  readonly unread: { readonly column: EndColumn; readonly text: string; readonly isTwice: boolean }[];
}

export class RelationReader {
  readonly #reading: Reading;
  readonly #names: ActorNames;
  readonly #evidence: EvidenceReader;
  readonly #types: OwnTypeReader;
  /** Rows of memberships by the text that names their relation. */
  readonly #joined = new Map<string, Joined[]>();
  readonly relations: Relation[] = [];
  /** What was written as an id and is none → the id in its place. */
  readonly aliases = new Map<string, string>();

  constructor(reading: Reading, names: ActorNames, evidence: EvidenceReader, types: OwnTypeReader) {
    this.#reading = reading;
    this.#names = names;
    this.#evidence = evidence;
    this.#types = types;
  }

  /** Reads the memberships, and then the relations: `rows`, where they were taken already, else those of the files. */
  *read(rows: readonly Placed<'relations'>[] | null): Judging {
    yield* this.#reading.rowsOf('memberships', (placed) => {
      const { relation, role } = placed.row;
      // A role that is no word of the list leaves nothing to be a member as.
      if (role === null) {
        this.#reading.keep(placed);
        return;
      }
      const list = this.#joined.get(relation);
      if (list === undefined) this.#joined.set(relation, [{ placed, role }]);
      else list.push({ placed, role });
    });
    let [count, without, file] = [0, 0, ''];
    const take = (placed: Placed<'relations'>) => {
      this.#relation(placed);
      count++;
      if (placed.row.type === null && writtenIn(placed, 'type') === '') without++;
      file ||= placed.from.file;
    };
    if (rows === null) yield* this.#reading.rowsOf('relations', take);
    else yield* this.#reading.each(rows, take);
    for (const [relation, list] of this.#joined) for (const joined of list) this.#orphan(relation, joined);
    // Said once a file, not once a row.
    if (without > 0) this.#reading.remark(file, { key: 'typesMissing', values: { without, count } });
  }

  #relation(placed: Placed<'relations'>): void {
    const { row } = placed;
    const type = this.#types.of(placed) ?? 'unspecified';
    const [fromRole, toRole] = this.#types.rolesOf(type);
    const ends = this.#ends(placed, { frame: 'frame', from: fromRole, to: toRole });
    const isWritten = row.id !== '';
    const written = isWritten ? '' : writtenIn(placed, 'id');
    const id = isWritten ? row.id : this.#reading.freeId(written === '' ? madeId(placed, type, ends) : idFromName(written));
    const joined = this.#joinedTo(id, written);
    if (isWritten && this.#reading.isTaken(id)) {
      this.#reading.claim(placed, id);
      this.#reading.keep(placed);
      return;
    }
    for (const one of joined)
      if (one.actor === undefined) one.actor = resolveActor(this.#reading, one.placed, 'actor', one.placed.row.actor, this.#names);
    const { members } = ends;
    for (const one of joined) {
      if (one.actor === null || one.actor === undefined || members.has(one.actor)) continue;
      members.set(one.actor, { actor: one.actor, role: one.role });
      one.isMember = true;
    }
    if (members.size < 2) {
      this.#tellTooFew(placed, ends);
      this.#reading.keep(placed);
      return;
    }
    this.#reading.claim(placed, id);
    if (written !== '') this.aliases.set(written, id);
    const key = rowKey(id);
    const [status, certainty] = [row.status ?? 'unknown', row.certainty ?? 'explicit'] as const;
    this.#reading.stands(placed, key, { status, certainty });
    const word = type === 'unspecified' && row.type === null ? writtenIn(placed, 'type') : '';
    if (word !== '') this.#reading.keepCell(placed, key, 'type', word, type);
    if (ends.unread.length > 0) this.#keepUnread(placed, key, ends);
    for (const one of joined) this.#join(one, id);
    this.#joined.delete(id);
    if (!isWritten) this.#joined.delete(written);
    this.#evidence.read(placed, id);
    this.relations.push({
      id: id as RelationId,
      type,
      title: row.title,
      members: inOrder([...members.values()], ['frame', fromRole, toRole]),
      status,
      certainty,
      implied: row.implied,
      period: this.#period(placed),
      themes: row.themes,
      note: row.note,
      evidence: this.#evidence.of(id),
    } satisfies Whole<'relations', EndColumn | 'start' | 'end' | 'periodWords' | EvidenceColumn>);
  }

  #ends(placed: Placed<'relations'>, roles: Readonly<Record<EndColumn, Role>>): Ends {
    const ends: Ends = { members: new Map(), unread: [] };
    for (const column of END_COLUMNS) {
      for (const text of placed.row[column]) {
        const actor = resolveActor(this.#reading, placed, column, text, this.#names);
        if (actor !== null && !ends.members.has(actor)) ends.members.set(actor, { actor, role: roles[column] });
        else ends.unread.push({ column, text, isTwice: actor !== null });
      }
    }
    return ends;
  }

  /** The rows of memberships that name a relation by its id, or by what is written as one and is none; empty for no such text. */
  #joinedTo(id: string, written: string): readonly Joined[] {
    const [byId, byText] = [this.#joined.get(id), written === '' ? undefined : this.#joined.get(written)];
    return byText === undefined ? (byId ?? NO_ROWS) : [...(byId ?? []), ...byText];
  }

  /** A row of memberships stands with its relation, unless its actor is nobody or a member already. */
  #join({ placed, actor, isMember }: Joined, relation: string): void {
    if (isMember === true) {
      this.#reading.stands(placed, rowKey(relation, actor ?? ''));
      return;
    }
    if (actor !== null && actor !== undefined) this.#reading.report('warning', placed, 'actor', twice(actor));
    this.#reading.keep(placed);
  }

  #orphan(relation: string, { placed, actor }: Joined): void {
    this.#reading.keep(placed);
    // Its actor was looked for: its relation is there, and does not stand.
    if (actor !== undefined || toldAlready(this.#reading, placed, 'relation', relation)) return;
    this.#reading.report('error', placed, 'relation', { key: 'relationMissing', values: { relation } });
  }

  #tellTooFew(placed: Placed<'relations'>, ends: Ends): void {
    // An end that names nobody was told, and is why.
    if (ends.unread.some(({ isTwice }) => !isTwice)) return;
    this.#reading.report('error', placed, 'to', { key: 'tooFewMembers' });
  }

  /** Tells which ends are members already, and keeps the texts of all that are not read. */
  #keepUnread(placed: Placed<'relations'>, key: string, ends: Ends): void {
    for (const { column, text, isTwice } of ends.unread) if (isTwice) this.#reading.report('warning', placed, column, twice(text));
    for (const column of END_COLUMNS) {
      const texts = ends.unread.filter((unread) => unread.column === column).map(({ text }) => text);
      if (texts.length > 0) this.#reading.keepCell(placed, key, column, texts.join(ITEM_SEPARATOR));
    }
  }

  /** The period, with the words of cells that say more or less than a date. */
  #period(placed: Placed<'relations'>): Period {
    const { start, end, periodWords } = placed.row;
    if (earliestDay(start) > latestDay(end)) {
      this.#reading.report('warning', placed, 'end', { key: 'endBeforeStart', values: { start, end } });
    }
    // Only words about time: what else stands in such a cell is kept apart, and goes into no copy.
    const vague = placed.faults.filter(({ column, kept }) => (column === 'start' || column === 'end') && kept !== '' && speaksOfTime(kept));
    return { start, end, words: periodWords || vague.map(({ kept }) => kept).join(' – ') };
  }
}

/** Members by the columns that hold them, those of particular roles last: so a file that was written is read in its own order. */
function inOrder(members: readonly Member[], roles: readonly Role[]): readonly Member[] {
  const rank = ({ role }: Member) => (roles.includes(role) ? roles.indexOf(role) : roles.length);
  return members.toSorted((a, b) => rank(a) - rank(b));
}

/** An id from what the row says: its type, ends, title and dates. */
function madeId(placed: Placed<'relations'>, type: RelationType, ends: Ends): string {
  const { title, start, end, periodWords } = placed.row;
  const members = [...ends.members.values()].map(({ actor, role }) => `${role} ${actor}`);
  const unread = ends.unread.map(({ column, text }) => `${column} ${text}`);
  return idFromWords(type, [writtenIn(placed, 'type'), ...members, ...unread, title, start, end, periodWords]);
}

function twice(actor: string): Remark {
  return { key: 'memberTwice', values: { actor } };
}
