/**
 * Sessions of edits by hand against a model: plain lists of rows, kept by other code. Cells typed, pasted, filled and replaced, rows added, completed,
 * merged, split and removed, columns of one's own, undo and redo, in any order: the document says what the model says after each step, and undoing
 * all of it gives the document from before, to the byte.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CellEdit, withCells } from '../../src/core/editing/cell-edits.ts';
import { actorOfName } from '../../src/core/editing/draft.ts';
import { withMerged, withOwnColumn, withoutOwnColumn, withoutRows, withSetSplit } from '../../src/core/editing/row-edits.ts';
import { type EditedTable, keptRowId, keptRowTexts, ownColumnId, rowTexts } from '../../src/core/editing/row-texts.ts';
import { CSV_FLAVOURS } from '../../src/core/files/formats/csv.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';
import { difference } from '../../src/core/model/change.ts';
import { type ActorId, EMPTY_DATASET } from '../../src/core/model/dataset.ts';
import { byId } from '../../src/core/model/dataset-index.ts';
import type { Document } from '../../src/core/model/document.ts';
import { type History, historyOf } from '../../src/core/model/history.ts';
import { misfitOf } from '../../src/core/model/misfits.ts';
import { type Operation, operated } from '../../src/core/model/operations.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { runs, SOAK_LIMIT } from '../support/soak.ts';

/** A column of one's own, and how the grid names it. */
const OWN = 'Suivi';
const OWN_ID = ownColumnId({ header: OWN, nth: 0 });

/** What a session has made, as lists of rows: an actor is known by its number, whatever it is called. */
interface Model {
  readonly actors: readonly ModelActor[];
  readonly relations: readonly ModelRelation[];
  /** Relations of which only one end is known yet. */
  readonly waiting: readonly { readonly from: string; readonly title: string }[];
  readonly hasOwn: boolean;
}
interface ModelActor {
  readonly number: number;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly note: string;
  readonly nature: string;
  readonly own: string;
  readonly isSet: boolean;
}
interface ModelRelation {
  readonly title: string;
  readonly note: string;
  readonly members: readonly number[];
}

const EMPTY: Model = { actors: [], relations: [], waiting: [], hasOwn: false };

/** A wish of a session; the numbers choose among the rows that there are then. */
type Wish = { readonly kind: (typeof KINDS)[number]; readonly a: number; readonly b: number; readonly c: number };
const KINDS = [
  'addActor',
  'addActor',
  'addRelation',
  'addRelation',
  'addSet',
  'addWaiting',
  'complete',
  'rename',
  'type',
  'paste',
  'fill',
  'replace',
  'ends',
  'merge',
  'split',
  'removeActor',
  'removeActors',
  'removeRelation',
  'addOwn',
  'removeOwn',
  'typeOwn',
  'undo',
  'undo',
  'redo',
] as const;

const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), a: fc.nat(999), b: fc.nat(999), c: fc.nat(999) }),
  { maxLength: 60, size: 'max' },
);

const TEXTS = ['', 'à revoir', 'vu', 'avec ; point-virgule', '«\u00a0guillemets\u00a0»', 'ligne "deux"'];
const pick = <T>(list: readonly T[], n: number): T | undefined => (list.length === 0 ? undefined : list[n % list.length]);

/** A session under way: the document with its history, and the model with its own. */
class Session {
  history: History;
  #models: readonly Model[];
  #undone: readonly Model[] = [];
  #next = 1;

  constructor() {
    this.history = historyOf({ id: 'd', title: 'Réseau', dataset: EMPTY_DATASET, remains: NO_REMAINS, settings: {} });
    this.#models = [EMPTY];
  }

  get model(): Model {
    return this.#models.at(-1) ?? EMPTY;
  }

  do(wish: Wish): void {
    if (wish.kind === 'undo' || wish.kind === 'redo') this.#turn(wish.kind);
    else this.#edit(wish);
  }

  #turn(kind: 'undo' | 'redo'): void {
    this.#operate({ kind });
    const last = this.#models.at(-1);
    if (kind === 'undo' && last !== undefined && this.#models.length > 1) {
      this.#models = this.#models.slice(0, -1);
      this.#undone = [last, ...this.#undone];
    } else if (kind === 'redo' && this.#undone[0] !== undefined) {
      this.#models = [...this.#models, this.#undone[0]];
      this.#undone = this.#undone.slice(1);
    }
  }

  #operate(operation: Operation): void {
    const outcome = operated(this.history, operation);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.conflict));
    this.history = outcome.value;
  }

  #edit(wish: Wish): void {
    const done = this.#wished(wish);
    if (done === null) return;
    const { document } = this.history;
    const changes = difference(document, done.document);
    expect(misfitOf(done.document.dataset)).toBeNull();
    // An edit that changes nothing is no step, in the model as in the document.
    expect(changes.length === 0).toBe(JSON.stringify(done.model) === JSON.stringify(this.model));
    if (changes.length === 0) return;
    this.#operate({
      kind: 'change',
      change: { id: `c${this.#next}`, time: 0, label: { key: 'any', values: {} }, transaction: null, changes },
    });
    this.#models = [...this.#models, done.model];
    this.#undone = [];
  }

  #name(what: string): string {
    return `${what} numéro ${this.#next++}`;
  }

  /** What the wish makes of document and model; null where there is no row for it. */
  #wished({ kind, a, b, c }: Wish): { readonly document: Document; readonly model: Model } | null {
    const { model } = this;
    const { document } = this.history;
    const { actors, relations, waiting } = model;
    const text = TEXTS[c % TEXTS.length] ?? '';
    const idOf = (actor: ModelActor) => document.dataset.actors[actors.indexOf(actor)]?.id ?? ('' as ActorId);
    const cells = (table: EditedTable, ...list: readonly CellEdit[]) => withCells(document, table, list, actorOfName).document;
    const withActors = (changed: ReadonlyMap<ModelActor, Partial<ModelActor>>): Model => ({
      ...model,
      actors: actors.map((actor) => ({ ...actor, ...changed.get(actor) })),
    });
    const fresh = (name: string, more: Partial<ModelActor> = {}): ModelActor => ({
      number: this.#next++,
      name,
      otherNames: [],
      note: '',
      nature: '',
      own: '',
      isSet: false,
      ...more,
    });
    const actor = pick(actors, a);
    const other = pick(
      actors.filter((one) => one !== actor),
      b,
    );
    const relation = pick(relations, a);
    const relationId = relation === undefined ? '' : (document.dataset.relations[relations.indexOf(relation)]?.id ?? '');
    switch (kind) {
      case 'addActor':
      case 'addSet': {
        const isSet = kind === 'addSet';
        const added = fresh(this.#name(isSet ? 'Ensemble' : 'Organisme'), { note: text, isSet });
        const row = [
          { row: '+0', column: 'name', text: added.name },
          { row: '+0', column: 'kind', text: isSet ? 'ensemble non nommé' : 'organisme d’appui' },
          { row: '+0', column: 'note', text },
        ];
        return { document: cells('actors', ...row), model: { ...model, actors: [...actors, added] } };
      }
      case 'addRelation': {
        const ends = [b % 3 === 0 ? undefined : actor, c % 3 === 0 ? undefined : other].map(
          (end) => end ?? fresh(this.#name('Partenaire')),
        );
        const title = this.#name('Accord');
        const [from, to] = ends.map(({ name }) => name);
        const row = [
          { row: '+0', column: 'type', text: 'convention' },
          { row: '+0', column: 'from', text: from ?? '' },
          { row: '+0', column: 'to', text: to ?? '' },
          { row: '+0', column: 'title', text: title },
        ];
        const made = ends.filter((end) => !actors.includes(end));
        const added = { title, note: '', members: ends.map(({ number }) => number) };
        return {
          document: cells('relations', ...row),
          model: { ...model, actors: [...actors, ...made], relations: [...relations, added] },
        };
      }
      case 'addWaiting': {
        const added = { from: actor?.name ?? this.#name('Attendu'), title: this.#name('Attente') };
        const row = [
          { row: '+0', column: 'from', text: added.from },
          { row: '+0', column: 'title', text: added.title },
        ];
        return { document: cells('relations', ...row), model: { ...model, waiting: [...waiting, added] } };
      }
      case 'complete': {
        const row = pick(waiting, b);
        if (row === undefined) return null;
        const first = actors.find(({ name, otherNames }) => [name, ...otherNames].includes(row.from));
        const to = actor === undefined || actor === first ? fresh(this.#name('Partenaire')) : actor;
        const ends = [first ?? fresh(row.from), to];
        const made = ends.filter((end) => !actors.includes(end));
        return {
          document: cells('relations', { row: keptRowId(waiting.indexOf(row)), column: 'to', text: to.name }),
          model: {
            ...model,
            actors: [...actors, ...made],
            relations: [...relations, { title: row.title, note: '', members: ends.map(({ number }) => number) }],
            waiting: waiting.filter((one) => one !== row),
          },
        };
      }
      case 'rename': {
        if (actor === undefined) return null;
        const name = this.#name('Renommé');
        return {
          document: cells('actors', { row: idOf(actor), column: 'name', text: name }),
          model: withActors(new Map([[actor, { name }]])),
        };
      }
      case 'type': {
        if (relation === undefined) return null;
        return {
          document: cells('relations', { row: relationId, column: 'note', text }),
          model: { ...model, relations: relations.map((one) => (one === relation ? { ...one, note: text } : one)) },
        };
      }
      case 'paste':
      case 'fill': {
        // A block of rows one after the other, of two columns; filling is a block of one column with one text.
        if (actors.length === 0) return null;
        const start = a % actors.length;
        const block = actors.slice(start, start + 1 + (b % 5));
        const textsOf = (i: number): Pick<ModelActor, 'note' | 'nature'> =>
          kind === 'fill' ? { note: text, nature: block[i]?.nature ?? '' } : { note: `${text} ${i}`.trim(), nature: text };
        const edits = block.flatMap((one, i) =>
          (kind === 'fill' ? (['note'] as const) : (['note', 'nature'] as const)).map((column) => ({
            row: idOf(one),
            column,
            text: textsOf(i)[column],
          })),
        );
        return { document: cells('actors', ...edits), model: withActors(new Map(block.map((one, i) => [one, textsOf(i)]))) };
      }
      case 'replace': {
        const found = actors.filter(({ note }) => note.includes('vu'));
        const replaced = (note: string) => note.replaceAll('vu', 'lu et vérifié');
        const edits = found.map((one) => ({ row: idOf(one), column: 'note', text: replaced(one.note) }));
        return { document: cells('actors', ...edits), model: withActors(new Map(found.map((one) => [one, { note: replaced(one.note) }]))) };
      }
      case 'ends': {
        if (relation === undefined) return null;
        const [first] = relation.members;
        const others = [...new Set([actor, other])].filter((one): one is ModelActor => one !== undefined && one.number !== first);
        if (first === undefined || others.length === 0) return null;
        return {
          document: cells('relations', { row: relationId, column: 'to', text: others.map(({ name }) => name).join(' ; ') }),
          model: {
            ...model,
            relations: relations.map((one) =>
              one === relation ? { ...one, members: [first, ...others.map(({ number }) => number)] } : one,
            ),
          },
        };
      }
      case 'merge': {
        if (actor === undefined || other === undefined || actor.isSet !== other.isSet) return null;
        const merged = {
          otherNames: [...actor.otherNames, other.name, ...other.otherNames],
          note: [...new Set([actor.note, other.note])].filter((note) => note !== '').join(' '),
          nature: actor.nature || other.nature,
          own: [...new Set([actor.own, other.own])].filter((own) => own !== '').join(' ; '),
        };
        const after = withActors(new Map([[actor, merged]]));
        return {
          document: withMerged(document, [idOf(actor), idOf(other)]),
          model: {
            ...after,
            actors: after.actors.filter(({ number }) => number !== other.number),
            relations: relations
              .map((one) => ({
                ...one,
                members: [...new Set(one.members.map((number) => (number === other.number ? actor.number : number)))],
              }))
              .filter(({ members }) => members.length >= 2),
          },
        };
      }
      case 'split': {
        const set = pick(
          actors.filter(({ isSet }) => isSet),
          a,
        );
        if (set === undefined) return null;
        const known = pick(
          actors.filter((one) => one !== set),
          b,
        );
        // Sometimes the only member is one that the set had a relation with.
        const members = [
          ...(known === undefined ? [] : [known]),
          ...(known === undefined || c % 3 > 0 ? [fresh(this.#name('Membre'))] : []),
        ];
        const made = members.filter((one) => one !== known);
        const numbers = members.map(({ number }) => number);
        return {
          document: withSetSplit(
            document,
            idOf(set),
            members.map(({ name }) => name),
            actorOfName,
          ).document,
          model: {
            ...model,
            actors: [...actors.filter((one) => one !== set), ...made],
            relations: relations
              .map((one) => ({
                ...one,
                members: one.members.flatMap((number) =>
                  number === set.number ? numbers.filter((member) => !one.members.includes(member)) : [number],
                ),
              }))
              .filter(({ members: left }) => left.length >= 2),
          },
        };
      }
      case 'removeActor':
      case 'removeActors': {
        const gone = kind === 'removeActor' ? [actor] : [actor, other];
        const numbers = new Set(gone.flatMap((one) => one?.number ?? []));
        if (numbers.size === 0) return null;
        const ids = new Set(actors.filter(({ number }) => numbers.has(number)).map(idOf));
        return {
          document: withoutRows(document, 'actors', ids),
          model: {
            ...model,
            actors: actors.filter(({ number }) => !numbers.has(number)),
            relations: relations
              .map((one) => ({ ...one, members: one.members.filter((number) => !numbers.has(number)) }))
              .filter(({ members }) => members.length >= 2),
          },
        };
      }
      case 'removeRelation': {
        if (relation === undefined) return null;
        return {
          document: withoutRows(document, 'relations', new Set([relationId])),
          model: { ...model, relations: relations.filter((one) => one !== relation) },
        };
      }
      case 'addOwn':
        return { document: withOwnColumn(document, 'actors', OWN), model: { ...model, hasOwn: true } };
      case 'removeOwn':
        return {
          document: withoutOwnColumn(document, 'actors', OWN_ID),
          model: { ...model, hasOwn: false, actors: actors.map((one) => ({ ...one, own: '' })) },
        };
      case 'typeOwn': {
        if (actor === undefined || !model.hasOwn) return null;
        return {
          document: cells('actors', { row: idOf(actor), column: OWN_ID, text }),
          model: withActors(new Map([[actor, { own: text }]])),
        };
      }
      default:
        return null;
    }
  }
}

/** What the tables of a document say of what the model knows. */
function saidBy(document: Document): unknown {
  const { dataset, remains } = document;
  const names = byId(dataset.actors);
  const texts = rowTexts(document, 'actors', 'fr');
  return {
    actors: dataset.actors.map((actor) => ['name', 'note', 'nature', OWN_ID].map(texts(actor))),
    relations: dataset.relations.map(({ title, note, members }) => [
      title,
      note,
      members.map(({ actor }) => names.get(actor)?.name).sort(),
    ]),
    waiting: remains.rows.map((row) => ['from', 'title'].map(keptRowTexts(row))),
    hasOwn: remains.columns.some(({ header }) => header === OWN),
  };
}

function saidByModel({ actors, relations, waiting, hasOwn }: Model): unknown {
  const names = new Map(actors.map(({ number, name }) => [number, name]));
  return {
    actors: actors.map(({ name, note, nature, own }) => [name, note, nature, own]),
    relations: relations.map(({ title, note, members }) => [title, note, members.map((number) => names.get(number)).sort()]),
    waiting: waiting.map(({ from, title }) => [from, title]),
    hasOwn,
  };
}

/** A document as files would hold it, and all that is in it. */
const bytesOf = ({ dataset, remains, ...rest }: Document) =>
  JSON.stringify([datasetToCsv(dataset, CSV_FLAVOURS.repository, remains), dataset, remains, rest]);

describe('a session of edits', () => {
  test(
    'says after each step what the model says; undone as a whole it leaves nothing, and redone it is the same again',
    () => {
      fc.assert(
        fc.property(wishes, (all) => {
          const session = new Session();
          const before = bytesOf(session.history.document);
          for (const wish of all) {
            session.do(wish);
            expect([wish, saidBy(session.history.document)]).toEqual([wish, saidByModel(session.model)]);
          }
          const end = bytesOf(session.history.document);
          const steps = session.history.past.length;
          const go = (kind: 'undo' | 'redo') => {
            for (let i = 0; i < steps; i++) session.do({ kind, a: 0, b: 0, c: 0 });
          };
          go('undo');
          expect(bytesOf(session.history.document)).toBe(before);
          go('redo');
          expect(bytesOf(session.history.document)).toBe(end);
        }),
        { numRuns: runs(150) },
      );
    },
    SOAK_LIMIT,
  );
});
