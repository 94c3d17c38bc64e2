/**
 * Tables of text rows → a valid dataset and every fault met on the way. What is at fault is left out, so that what could
 * be read is still there; whether to show it is the caller's decision. Must never throw, whatever the text.
 *
 * One file, although long: identifiers, names, members and evidence refer to each other across all tables, and the
 * reader holds them together while it reads.
 */
import type {
  Actor,
  ActorId,
  Dataset,
  Evidence,
  Member,
  Relation,
  RelationId,
  Source,
  SourceId,
  Statement,
  StatementId,
  StepId,
  StoryStep,
} from './dataset.ts';
import type { Issue, Place } from './issue.ts';
import { closest, fold } from './names.ts';
import type { RawRow, RawTable } from './recognise.ts';
import { type Fault, parseRow, type Row } from './rows.ts';
import { brokenSteps, said } from './story.ts';
import { TABLES, type Table, type TableName } from './tables.ts';
import { RELATION_TYPES, type RelationType, type Role, type StatementKind, termOf } from './vocabulary.ts';

/** What came of reading: all that could be read, and every fault. `skipped` counts the rows left out. */
export interface ParsedDataset {
  readonly dataset: Dataset;
  readonly issues: readonly Issue[];
  readonly skipped: number;
}

/** A valid row with the place it came from. */
interface Placed<N extends TableName> {
  readonly row: Row<N>;
  readonly file: string;
  readonly line: number;
  readonly header: (column: string) => string;
}

/** Rows of every table → the dataset that could be read, and all faults with their places. Never throws on any text. */
export function parseDataset(tables: readonly RawTable[]): ParsedDataset {
  return new DatasetReader(tables).read();
}

/** Reading in order of dependence: sources, then actors, then what refers to them. Holds the issues met on the way. */
class DatasetReader {
  readonly #tables: readonly RawTable[];
  readonly #issues: Issue[] = [];
  readonly #owners = new Map<string, string>();
  /** Folded ids and names of rows left out → where they stand: what refers to them is no second fault. */
  readonly #faulty = new Map<string, string>();
  /** Ids written in any file: one made up here must not take the id of a row read later. */
  readonly #written: ReadonlySet<string>;
  readonly #sources: Source[] = [];
  #actors: Actor[] = [];
  #skipped = 0;

  constructor(tables: readonly RawTable[]) {
    this.#tables = tables;
    this.#written = new Set(tables.flatMap((raw) => raw.rows.map((row) => row.cells.id ?? '')));
  }

  read(): ParsedDataset {
    for (const placed of this.#rows('sources')) {
      if (this.#claim(placed, placed.row.id)) this.#sources.push({ ...placed.row, id: placed.row.id as SourceId });
    }
    const actorRows = [...this.#rows('actors')].filter((placed) => this.#claim(placed, placed.row.id));
    this.#actors = actorRows.map((placed) => this.#actor(placed));
    const written = [...this.#rows('relations')];
    if (!this.#has('actors')) this.#inventActors(written);

    const actorNames = new NameIndex(this.#actors.map((actor) => ({ id: actor.id, names: [actor.name, ...actor.otherNames] })));
    const relations = this.#relations(written, actorNames);
    const statements = this.#statements(actorNames);
    this.#actors = this.#actors.map((actor, i) => this.#linkActor(actor, actorRows[i], actorNames));
    const { actors, allRelations, allStatements } = this.#withFurtherEvidence(relations, statements, actorNames);
    this.#remarkOnMissingEvidence(allRelations);
    return {
      dataset: {
        sources: this.#sources,
        actors,
        relations: allRelations,
        statements: allStatements,
        story: this.#story({ sources: this.#sources, actors, relations: allRelations, statements: allStatements, story: [] }, actorNames),
      },
      issues: this.#issues,
      skipped: this.#skipped,
    };
  }

  #has(table: TableName): boolean {
    return this.#tables.some((raw) => raw.table === table);
  }

  /** The valid rows of a table, over all its files; the others become issues. */
  *#rows<N extends TableName>(name: N): Generator<Placed<N>> {
    for (const raw of this.#tables) {
      if (raw.table !== name) continue;
      const header = (column: string) => raw.headers.get(column) ?? frenchName(name, column);
      // The missing column has been told once; each of its empty cells would only tell it again.
      if (
        TABLES.some(
          (table: Table) => table.name === name && table.columns.some((column) => column.required && !raw.headers.has(column.name)),
        )
      ) {
        this.#skipped += raw.rows.length;
        continue;
      }
      for (const row of raw.rows) {
        const parsed = parseRow(name, this.#repaired(raw, row, header));
        if ('row' in parsed) {
          yield { row: parsed.row, file: raw.file, line: row.line, header };
          continue;
        }
        this.#skipped++;
        for (const written of [row.cells.id ?? '', row.cells.name ?? ''])
          if (written !== '') this.#faulty.set(fold(written), `${raw.file}, ligne ${row.line}`);
        for (const { column, fault } of parsed.faults) {
          this.#issues.push({ severity: 'error', place: { file: raw.file, line: row.line, column: header(column) }, ...fault });
        }
      }
    }
  }

  /** Spreadsheets turn the code 01001 into the number 1001: the zero is put back, and said. */
  #repaired(raw: RawTable, row: RawRow, header: (column: string) => string): Readonly<Record<string, string>> {
    const code = row.cells.code ?? '';
    if (raw.table !== 'actors' || !/^\d{4}$/.test(code) || fold(row.cells.levels ?? '') !== 'commune') return row.cells;
    this.#issues.push({
      severity: 'warning',
      place: { file: raw.file, line: row.line, column: header('code') },
      message: {
        fr: `code ${code} lu 0${code} : le tableur avait retiré le zéro.`,
        en: `code ${code} read as 0${code}: the spreadsheet had dropped the zero.`,
      },
      remedy: { fr: 'Mettez la colonne au format Texte.', en: 'Set the column to Text format.' },
    });
    return { ...row.cells, code: `0${code}` };
  }

  #report<N extends TableName>(severity: Issue['severity'], placed: Placed<N>, column: string | null, fault: Fault): void {
    const place: Place = { file: placed.file, line: placed.line, column: column === null ? null : placed.header(column) };
    this.#issues.push({ severity, place, ...fault });
  }

  /** Ids are unique over the whole dataset, so that evidence and links can name any row by its id alone. */
  #claim<N extends TableName>(placed: Placed<N>, id: string): boolean {
    const owner = this.#owners.get(id);
    if (owner === undefined) {
      this.#owners.set(id, `${placed.file}, ligne ${placed.line}`);
      return true;
    }
    this.#skipped++;
    this.#report('error', placed, 'id', {
      message: {
        fr: `l’identifiant « ${id} » est déjà pris (${owner}).`,
        en: `the identifier “${id}” is already taken (${owner.replace('ligne', 'line')}).`,
      },
      remedy: { fr: 'Donnez un identifiant différent à chaque ligne.', en: 'Give each row an identifier of its own.' },
    });
    return false;
  }

  /** An id that no row bears, made from the row's line: for files whose id column is empty or absent. */
  #newId<N extends TableName>(placed: Placed<N>, prefix: string): string {
    return this.#freeId(`${prefix}${placed.line}`);
  }

  /** The wished id, or one made from it that no row bears or will bear. */
  #freeId(wished: string): string {
    let id = wished;
    while (this.#owners.has(id) || this.#written.has(id)) id += 'b';
    return id;
  }

  #actor(placed: Placed<'actors'>): Actor {
    const { row } = placed;
    const { source: _source, place: _place, quote: _quote, speaker: _speaker, withheld: _withheld, min, max, ...kept } = row;
    if (min !== null && max !== null && min > max) {
      this.#report('warning', placed, 'min', {
        message: {
          fr: `l’effectif minimal (${min}) dépasse le maximal (${max}) : lus dans l’autre sens.`,
          en: `the least number (${min}) exceeds the greatest (${max}): read the other way round.`,
        },
        remedy: { fr: 'Échangez les deux.', en: 'Swap the two.' },
      });
    }
    const bounded =
      min === null && max === null
        ? null
        : { min: Math.min(min ?? 0, max ?? Number.POSITIVE_INFINITY), max: max === null ? null : Math.max(max, min ?? 0) };
    const kind = row.kind ?? 'organisation';
    if (kind === 'collectivity' && row.levels.length === 0) {
      this.#report('warning', placed, 'levels', {
        message: { fr: 'une collectivité sans niveau ne peut être placée.', en: 'a local authority without level cannot be placed.' },
        remedy: {
          fr: 'Écrivez commune, intercommunalité, département ou région.',
          en: 'Write commune, intercommunality, department or region.',
        },
      });
    }
    return {
      ...kept,
      id: row.id as ActorId,
      kind,
      identity: row.identity ?? 'certain',
      size: kind === 'set' ? bounded : null,
      // Cross-references need every actor to be known: filled in by #linkActor.
      within: null,
      evidence: [],
    };
  }

  #linkActor(actor: Actor, placed: Placed<'actors'> | undefined, names: NameIndex): Actor {
    if (placed === undefined) return actor;
    const within = placed.row.within === '' ? null : this.#resolve(placed, 'within', placed.row.within, names);
    return { ...actor, within, evidence: this.#evidence(placed, placed.row, names) };
  }

  /** Relations alone are a network too: without a file of actors, every name written in them is one. */
  #inventActors(relations: readonly Placed<'relations'>[]): void {
    const names = new Map<string, string>();
    for (const { row } of relations)
      for (const name of [...row.from, ...row.to, ...row.frame]) if (!names.has(fold(name))) names.set(fold(name), name);
    for (const [folded, name] of names) {
      const id = this.#freeId(folded.replaceAll(' ', '-') || 'acteur');
      this.#owners.set(id, name);
      this.#actors.push({
        id: id as ActorId,
        name,
        otherNames: [],
        kind: 'organisation',
        nature: '',
        levels: [],
        code: '',
        siren: '',
        codeYear: '',
        noCode: '',
        became: '',
        identity: 'certain',
        size: null,
        within: null,
        function: '',
        note: '',
        evidence: [],
      });
    }
    const first = relations[0];
    if (first === undefined) return;
    this.#issues.push({
      severity: 'info',
      place: { file: first.file, line: null, column: null },
      message: {
        fr: `sans fichier d’acteurs, ${names.size} acteurs ont été créés d’après leurs noms.`,
        en: `without a file of actors, ${names.size} actors were made from their names.`,
      },
      remedy: { fr: 'Ajoutez acteurs.csv pour leur donner un genre et un niveau.', en: 'Add actors.csv to give them a kind and a level.' },
    });
  }

  #relations(written: readonly Placed<'relations'>[], names: NameIndex): Relation[] {
    const further = new Map<string, Placed<'memberships'>[]>();
    for (const placed of this.#rows('memberships')) further.set(placed.row.relation, [...(further.get(placed.row.relation) ?? []), placed]);

    const relations: Relation[] = [];
    for (const placed of written) {
      const { row } = placed;
      const id = row.id === '' ? this.#newId(placed, 'r') : row.id;
      const joined = further.get(id) ?? [];
      further.delete(id);
      if (!this.#claim(placed, id)) continue;
      const type = row.type as RelationType;
      const members = this.#members(placed, type, joined, names);
      if (members === null) {
        this.#skipped++;
        continue;
      }
      this.#checkPeriod(placed);
      relations.push({
        id: id as RelationId,
        type,
        title: row.title,
        members,
        status: row.status ?? 'unknown',
        certainty: row.certainty ?? 'explicit',
        implied: row.implied,
        period: { start: row.start, end: row.end, words: row.periodWords },
        themes: row.themes,
        note: row.note,
        evidence: this.#evidence(placed, row, names),
      });
    }
    for (const orphan of [...further.values()].flat()) {
      this.#skipped++;
      this.#report('error', orphan, 'relation', {
        message: {
          fr: `la relation « ${orphan.row.relation} » n’existe pas.`,
          en: `the relation “${orphan.row.relation}” does not exist.`,
        },
        remedy: { fr: 'Corrigez l’identifiant, ou ajoutez la relation.', en: 'Correct the identifier, or add the relation.' },
      });
    }
    return relations;
  }

  /** The members of a relation, each actor once; null when an end is unknown or fewer than two are left. */
  #members(
    placed: Placed<'relations'>,
    type: RelationType,
    joined: readonly Placed<'memberships'>[],
    names: NameIndex,
  ): readonly Member[] | null {
    const [fromRole, toRole] = termOf<(typeof RELATION_TYPES)[number]>(RELATION_TYPES, type).roles;
    const { row } = placed;
    const found: (Member | null)[] = [
      ...row.frame.map((name) => this.#member(placed, 'frame', name, 'frame', names)),
      ...row.from.map((name) => this.#member(placed, 'from', name, fromRole, names)),
      ...row.to.map((name) => this.#member(placed, 'to', name, toRole, names)),
      ...joined.map((further) => this.#member(further, 'actor', further.row.actor, further.row.role as Role, names)),
    ];
    if (found.includes(null)) return null;
    const members = new Map<ActorId, Member>();
    for (const member of found) {
      if (member === null) continue;
      if (members.has(member.actor)) {
        this.#report('warning', placed, null, {
          message: {
            fr: `« ${member.actor} » est deux fois membre de cette relation.`,
            en: `“${member.actor}” is twice a member of this relation.`,
          },
          remedy: { fr: 'Seul son premier rôle est gardé.', en: 'Only its first role is kept.' },
        });
        continue;
      }
      members.set(member.actor, member);
    }
    if (members.size >= 2) return [...members.values()];
    this.#report('error', placed, 'to', {
      message: { fr: 'une relation a au moins deux membres différents.', en: 'a relation has at least two different members.' },
      remedy: { fr: 'Remplissez les colonnes « de » et « vers ».', en: 'Fill in the columns “from” and “to”.' },
    });
    return null;
  }

  #member<N extends TableName>(placed: Placed<N>, column: string, name: string, role: Role, names: NameIndex): Member | null {
    const actor = this.#resolve(placed, column, name, names);
    return actor === null ? null : { actor, role };
  }

  #checkPeriod(placed: Placed<'relations'>): void {
    const { start, end } = placed.row;
    if (start === '' || end === '' || start.slice(0, end.length) <= end.slice(0, start.length)) return;
    this.#report('warning', placed, 'end', {
      message: { fr: `la fin (${end}) précède le début (${start}).`, en: `the end (${end}) precedes the start (${start}).` },
      remedy: { fr: 'Échangez les deux dates.', en: 'Swap the two dates.' },
    });
  }

  #statements(names: NameIndex): Statement[] {
    const statements: Statement[] = [];
    for (const placed of this.#rows('statements')) {
      const { row } = placed;
      const id = row.id === '' ? this.#newId(placed, 'c') : row.id;
      if (!this.#claim(placed, id)) continue;
      const actors = row.actors.map((name) => this.#resolve(placed, 'actors', name, names)).filter((actor) => actor !== null);
      statements.push({
        id: id as StatementId,
        kind: row.kind as StatementKind,
        text: row.text,
        actors,
        themes: row.themes,
        evidence: this.#evidence(placed, row, names),
      });
    }
    return statements;
  }

  /** The steps of the story. What they name and does not exist is a remark, since an update of the data must not cost a story. */
  #story(dataset: Dataset, names: NameIndex): StoryStep[] {
    const places = new Map<StoryStep, Placed<'steps'>>();
    for (const placed of this.#rows('steps')) {
      const { row } = placed;
      const id = row.id === '' ? this.#newId(placed, 'etape-') : row.id;
      if (!this.#claim(placed, id)) continue;
      const ids = (written: readonly string[]) => written.map((name) => (this.#owners.has(name) ? name : names.find(name)[0]) ?? name);
      const step: StoryStep = {
        id: id as StepId,
        title: { fr: row.title, en: row.titleEn },
        text: { fr: row.text, en: row.textEn },
        note: { fr: row.note, en: row.noteEn },
        view: row.view.replace(/^#/, ''),
        reveal: ids(row.reveal),
        frame: ids(row.frame),
        proofs: ids(row.proofs),
      };
      places.set(step, placed);
    }
    const story = [...places.keys()];
    for (const { step, missing } of brokenSteps(dataset, story)) {
      const placed = places.get(step);
      if (placed === undefined) continue;
      for (const id of missing) {
        this.#report('warning', placed, columnNaming(step, id), {
          message: {
            fr: `l’étape « ${said(step.title, 'fr')} » nomme « ${id} », qui n’existe pas.`,
            en: `the step “${said(step.title, 'en')}” names “${id}”, which does not exist.`,
          },
          remedy: {
            fr: 'L’étape est gardée et montrée sans lui : corrigez l’identifiant, ou retirez-le.',
            en: 'The step is kept and shown without it: correct the identifier, or remove it.',
          },
        });
      }
    }
    return story;
  }

  /** Adds the rows of the evidence file to the actors, relations and statements that they prove. */
  #withFurtherEvidence(relations: readonly Relation[], statements: readonly Statement[], names: NameIndex) {
    const further = new Map<string, Evidence[]>();
    const known = new Set<string>([...this.#actors, ...relations, ...statements].map((entry) => entry.id));
    for (const placed of this.#rows('evidence')) {
      const { subject } = placed.row;
      if (!known.has(subject)) {
        this.#skipped++;
        this.#report('error', placed, 'subject', notFound(subject, known));
        continue;
      }
      further.set(subject, [...(further.get(subject) ?? []), ...this.#evidence(placed, placed.row, names)]);
    }
    const extend = <T extends { readonly id: string; readonly evidence: readonly Evidence[] }>(entry: T): T => {
      const more = further.get(entry.id);
      return more === undefined ? entry : { ...entry, evidence: [...entry.evidence, ...more] };
    };
    return { actors: this.#actors.map(extend), allRelations: relations.map(extend), allStatements: statements.map(extend) };
  }

  /** The evidence written in a row's own columns: none, or one. */
  #evidence<N extends TableName>(
    placed: Placed<N>,
    row: Pick<Row<'evidence'>, 'source' | 'place' | 'quote' | 'speaker' | 'withheld'>,
    names: NameIndex,
  ): readonly Evidence[] {
    const { source, place, quote, speaker, withheld } = row;
    if (source === '' && quote === '') return [];
    const sourceId = this.#sourceId(placed, source);
    if (sourceId === null) return [];
    const saidBy = speaker === '' ? null : this.#resolve(placed, 'speaker', speaker, names);
    return [{ source: sourceId, place, quote, speaker: saidBy, ...(withheld === null ? {} : { withheld }) }];
  }

  /** Where no file of sources is given, the cell itself is the title of a source. */
  #sourceId<N extends TableName>(placed: Placed<N>, written: string): SourceId | null {
    // An id is exact, a title is not: another source's title must not hide an id, and two texts without letters are not one title.
    const known =
      this.#sources.find((source) => source.id === written) ??
      (fold(written) === '' ? undefined : this.#sources.find((source) => fold(source.title) === fold(written)));
    if (known !== undefined) return known.id;
    if (this.#has('sources') || written === '') {
      this.#report(
        'error',
        placed,
        'source',
        written === ''
          ? {
              message: { fr: 'une citation sans source.', en: 'a quote without source.' },
              remedy: { fr: 'Indiquez d’où elle vient.', en: 'Say where it comes from.' },
            }
          : notFound(
              written,
              this.#sources.map((source) => source.id),
            ),
      );
      return null;
    }
    const id = this.#freeId(`s${this.#sources.length + 1}`) as SourceId;
    this.#owners.set(id, written);
    this.#sources.push({ id, title: written, publisher: '', from: '', to: '', licence: '', note: '' });
    return id;
  }

  /** The actor that a cell names, by id or by a name that only one bears. */
  #resolve<N extends TableName>(placed: Placed<N>, column: string, written: string, names: NameIndex): ActorId | null {
    const found = names.find(written);
    if (found.length === 1) return found[0] as ActorId;
    const faulty = this.#faulty.get(fold(written));
    if (found.length === 0 && faulty !== undefined) {
      this.#report('warning', placed, column, {
        message: {
          fr: `« ${written} » n’a pas pu être lu (${faulty}).`,
          en: `“${written}” could not be read (${faulty.replace('ligne', 'line')}).`,
        },
        remedy: { fr: 'Corrigez d’abord cette ligne-là.', en: 'Correct that row first.' },
      });
      return null;
    }
    this.#report(
      'error',
      placed,
      column,
      found.length === 0
        ? notFound(written, names.allNames())
        : {
            message: {
              fr: `« ${written} » désigne plusieurs acteurs : ${found.join(', ')}.`,
              en: `“${written}” names several actors: ${found.join(', ')}.`,
            },
            remedy: { fr: 'Écrivez l’identifiant de celui que vous voulez.', en: 'Write the identifier of the one you mean.' },
          },
    );
    return null;
  }

  /** Said once a file, not once a row: a first file from Excel seldom has sources, and is welcome all the same. */
  #remarkOnMissingEvidence(relations: readonly Relation[]): void {
    const missing = relations.filter((relation) => relation.evidence.length === 0).length;
    const file = this.#tables.find((raw) => raw.table === 'relations')?.file;
    if (missing === 0 || file === undefined) return;
    this.#issues.push({
      severity: 'info',
      place: { file, line: null, column: null },
      message: {
        fr: `${missing} relation(s) sur ${relations.length} sans source.`,
        en: `${missing} relation(s) out of ${relations.length} without source.`,
      },
      remedy: {
        fr: 'Remplissez les colonnes « source » et « citation » pour que chacun puisse vérifier.',
        en: 'Fill in the columns “source” and “quote” so that anyone can check.',
      },
    });
  }
}

/** The column of a step in which an id stands. */
function columnNaming(step: StoryStep, id: string): string {
  return (['reveal', 'frame', 'proofs'] as const).find((column) => step[column].includes(id)) ?? 'view';
}

/** Actors by id and by folded name. */
class NameIndex {
  readonly #ids = new Set<string>();
  readonly #byName = new Map<string, string[]>();
  readonly #names: string[] = [];

  constructor(entries: Iterable<{ readonly id: string; readonly names: readonly string[] }>) {
    for (const { id, names } of entries) {
      this.#ids.add(id);
      for (const name of new Set(names.map(fold))) this.#byName.set(name, [...(this.#byName.get(name) ?? []), id]);
      this.#names.push(id, ...names);
    }
  }

  find(written: string): readonly string[] {
    return this.#ids.has(written) ? [written] : (this.#byName.get(fold(written)) ?? []);
  }

  allNames(): readonly string[] {
    return this.#names;
  }
}

function notFound(written: string, candidates: Iterable<string>): Fault {
  const guess = closest(written, candidates);
  return {
    message: { fr: `« ${written} » n’existe pas.`, en: `“${written}” does not exist.` },
    remedy:
      guess === null
        ? { fr: 'Ajoutez-le à son fichier, ou corrigez le nom.', en: 'Add it to its file, or correct the name.' }
        : { fr: `Vouliez-vous dire « ${guess} » ?`, en: `Did you mean “${guess}”?` },
  };
}

function frenchName(table: TableName, column: string): string {
  return TABLES.find((candidate) => candidate.name === table)?.columns.find((candidate) => candidate.name === column)?.french ?? column;
}
