/**
 * Reads rows of relations and of memberships → relations. An end that names no actor loses only that end; its text is kept. A relation left
 * with fewer than two members is not used; its row is kept.
 */
import type { Remark } from '../../messages/remarks.ts';
import type { ActorId, Member, Period, Relation, RelationId } from '../model/dataset.ts';
import { earliestDay, latestDay } from '../model/dates.ts';
import type { TypeOfRelation } from '../model/relation-types.ts';
import { rowKey } from '../model/remains.ts';
import { ITEM_SEPARATOR } from '../model/tables.ts';
import { RELATION_TYPES, type RelationType, type Role } from '../model/vocabulary.ts';
import { termId } from '../model/words.ts';
import type { ActorNames } from './actor-names.ts';
import { speaksOfTime } from './dates.ts';
import type { EvidenceReader } from './evidence.ts';
import { idFromName, idFromWords } from './made-ids.ts';
import type { OwnTypeReader } from './own-types.ts';
import { type Judging, type Placed, type Reading, writtenIn } from './reading.ts';
import { resolveActor, toldAlready } from './references.ts';
import type { EvidenceColumn, Whole } from './rows.ts';

/** A row of memberships. `actor` is undefined until it was looked up, null if there is none. */
interface Joined {
  readonly placed: Placed<'memberships'>;
  readonly role: Role;
  actor?: ActorId | null;
  /** Whether this row made the actor a member. */
  isMember?: boolean;
}

const NO_ROWS: readonly Joined[] = [];

/** The columns with members, in the order in which a relation lists them. */
const END_COLUMNS = ['frame', 'from', 'to'] as const;
type EndColumn = (typeof END_COLUMNS)[number];

/** The ends written in a row: the members, and the texts that name nobody or somebody already named. */
interface Ends {
  readonly members: Map<ActorId, Member>;
  readonly unread: { readonly column: EndColumn; readonly text: string; readonly isTwice: boolean }[];
}

export class RelationReader {
  readonly #reading: Reading;
  readonly #names: ActorNames;
  readonly #evidence: EvidenceReader;
  readonly #types: OwnTypeReader;
  /** Rows of memberships by the text in their relation column. */
  readonly #joined = new Map<string, Joined[]>();
  /** How many relations of a directed type have no side, by file. */
  readonly #withoutSides = new Map<string, number>();
  readonly relations: Relation[] = [];
  /** Replaced ids: from the written text to the id used. */
  readonly aliases = new Map<string, string>();

  constructor(reading: Reading, names: ActorNames, evidence: EvidenceReader, types: OwnTypeReader) {
    this.#reading = reading;
    this.#names = names;
    this.#evidence = evidence;
    this.#types = types;
  }

  /** Reads the memberships, then the relations: from `rows` if they were already read, else from the files. */
  *read(rows: readonly Placed<'relations'>[] | null): Judging {
    yield* this.#reading.rowsOf('memberships', (placed) => {
      const { relation, role } = placed.row;
      // Without a valid role the membership cannot be used.
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
    // One remark per file, not per row.
    for (const [name, relations] of this.#withoutSides) this.#reading.remark(name, { key: 'sidesNotTold', values: { count: relations } });
    if (without > 0) this.#reading.remark(file, { key: 'typesMissing', values: { without, count } });
  }

  #relation(placed: Placed<'relations'>): void {
    const { row } = placed;
    const type = this.#types.of(placed) ?? 'unspecified';
    const [fromRole, toRole] = this.#sidesOf(placed, this.#types.typeOf(type));
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
    // A word that is neither in the list nor a type of the network.
    const word = row.type === null && termId(RELATION_TYPES, type) !== null ? writtenIn(placed, 'type') : '';
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

  /**
   * The roles of the members in the columns `from` and `to`. Where a file does not say which side gives, both sides of a directed type are
   * equals: they take part alike in what all its members do together, and else are parties to it.
   */
  #sidesOf(placed: Placed<'relations'>, type: TypeOfRelation): readonly [Role, Role] {
    const [from, to] = type.roles;
    if (from === to || placed.from.linesWithoutSides?.has(placed.line) !== true) return type.roles;
    if (type.isMutual) return [to, to];
    this.#withoutSides.set(placed.from.file, (this.#withoutSides.get(placed.from.file) ?? 0) + 1);
    return ['party', 'party'];
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

  /** The membership rows of a relation: those that give its id, or the invalid text written as its id. */
  #joinedTo(id: string, written: string): readonly Joined[] {
    const [byId, byText] = [this.#joined.get(id), written === '' ? undefined : this.#joined.get(written)];
    return byText === undefined ? (byId ?? NO_ROWS) : [...(byId ?? []), ...byText];
  }

  /** A membership row is used with its relation unless its actor is unknown or already a member. */
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
    // If the actor was looked up, the relation exists but is not used, which was reported already.
    if (actor !== undefined || toldAlready(this.#reading, placed, 'relation', relation)) return;
    this.#reading.report('error', placed, 'relation', { key: 'relationMissing', values: { relation } });
  }

  #tellTooFew(placed: Placed<'relations'>, ends: Ends): void {
    // An end that names nobody was reported already and explains the missing members.
    if (ends.unread.some(({ isTwice }) => !isTwice)) return;
    this.#reading.report('error', placed, 'to', { key: 'tooFewMembers' });
  }

  /** Reports ends that are named twice, and keeps the texts of all unused ends. */
  #keepUnread(placed: Placed<'relations'>, key: string, ends: Ends): void {
    for (const { column, text, isTwice } of ends.unread) if (isTwice) this.#reading.report('warning', placed, column, twice(text));
    for (const column of END_COLUMNS) {
      const texts = ends.unread.filter((unread) => unread.column === column).map(({ text }) => text);
      if (texts.length > 0) this.#reading.keepCell(placed, key, column, texts.join(ITEM_SEPARATOR));
    }
  }

  /** The period of a row, including the words of cells that are not exactly a date. */
  #period(placed: Placed<'relations'>): Period {
    const { start, end, periodWords } = placed.row;
    if (earliestDay(start) > latestDay(end)) {
      this.#reading.report('warning', placed, 'end', { key: 'endBeforeStart', values: { start, end } });
    }
    // Only words about time. Other texts in such a cell are kept among the remains and go into no copy.
    const vague = placed.faults.filter(({ column, kept }) => (column === 'start' || column === 'end') && kept !== '' && speaksOfTime(kept));
    return { start, end, words: periodWords || vague.map(({ kept }) => kept).join(' – ') };
  }
}

/**
 * Members in the order of the given roles, then all others. This is the order in which they are written, so a written file is read back in
 * the same order.
 */
function inOrder(members: readonly Member[], roles: readonly Role[]): readonly Member[] {
  const rank = ({ role }: Member) => (roles.includes(role) ? roles.indexOf(role) : roles.length);
  return members.toSorted((a, b) => rank(a) - rank(b));
}

/** An id made from the row: its type, ends, title and dates. */
function madeId(placed: Placed<'relations'>, type: RelationType, ends: Ends): string {
  const { title, start, end, periodWords } = placed.row;
  const members = [...ends.members.values()].map(({ actor, role }) => `${role} ${actor}`);
  const unread = ends.unread.map(({ column, text }) => `${column} ${text}`);
  return idFromWords(type, [writtenIn(placed, 'type'), ...members, ...unread, title, start, end, periodWords]);
}

function twice(actor: string): Remark {
  return { key: 'memberTwice', values: { actor } };
}
