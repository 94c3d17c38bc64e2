/**
 * What a seeded session does to a document, as values: the page does it in the browser, the model beside it in Node, both with this code.
 * A row is named by a number, taken modulo the length of its table, so that every edit means something in every document.
 */
import type { ChangeLabel } from '../../src/core/model/change.ts';
import type { Actor, ActorId, Dataset, Relation, RelationId, StoryStep } from '../../src/core/model/dataset.ts';
import type { Document, DocumentTable } from '../../src/core/model/document.ts';
import type { Remains } from '../../src/core/model/remains.ts';
import { newStep, withChange, withMove, withoutStep, withStep } from '../../src/core/model/story.ts';

/** A network as the page is asked to open it. */
export interface NetworkFile {
  readonly name: string;
  readonly dataset: Dataset;
  readonly remains: Remains;
}

export const EDIT_KINDS = [
  'networkRenamed',
  'stepAdded',
  'stepTitle',
  'stepMoved',
  'stepRemoved',
  'actorNamed',
  'actorAdded',
  'actorRemoved',
  'relationNoted',
  'relationAdded',
] as const;

export interface Edit {
  readonly kind: (typeof EDIT_KINDS)[number];
  /** Which row, and which further one. */
  readonly at: number;
  readonly other: number;
  readonly text: string;
  /** Edits with the same one, one after the other, are one step to undo. */
  readonly transaction: string | null;
}

export type Deed =
  | Edit
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'saved'; readonly tables: readonly DocumentTable[] };

export function labelOf({ kind, at }: Edit): ChangeLabel {
  return { key: kind, values: { n: at } };
}

/** The document after an edit; the same one where there is no such row. */
export function edited(document: Document, { kind, at, other, text }: Edit): Document {
  const { dataset } = document;
  const withData = (part: Partial<Dataset>): Document => ({ ...document, dataset: { ...dataset, ...part } });
  const step = row(dataset.story, at);
  const actor = row(dataset.actors, at);
  const partner = row(dataset.actors, other);
  const relation = row(dataset.relations, at);
  switch (kind) {
    case 'networkRenamed':
      return { ...document, title: text };
    case 'stepAdded': {
      const shown = { view: 'view=list', reveal: actor === undefined ? [] : [actor.id], frame: [] };
      return withData({ story: withStep(dataset.story, newStep(dataset, dataset.story, shown), step?.id ?? null) });
    }
    case 'stepTitle':
      return step === undefined ? document : withData({ story: withChange(dataset.story, step.id, titled(step, text)) });
    case 'stepMoved':
      return step === undefined ? document : withData({ story: withMove(dataset.story, step.id, other % 2 === 0 ? 1 : -1) });
    case 'stepRemoved':
      return step === undefined ? document : withData({ story: withoutStep(dataset.story, step.id) });
    case 'actorNamed':
      return withData({ actors: changed(dataset.actors, actor, (one): Actor => ({ ...one, name: text })) });
    case 'actorAdded': {
      const id = freeId(dataset.actors, 'actor') as ActorId;
      return actor === undefined ? document : withData({ actors: inserted(dataset.actors, other, { ...actor, id, name: text }) });
    }
    case 'actorRemoved':
      // One stays, after which others can be made.
      return actor === undefined || dataset.actors.length === 1
        ? document
        : withData({
            actors: dataset.actors.filter((one) => one !== actor),
            relations: dataset.relations.filter(({ members }) => members.every((member) => member.actor !== actor.id)),
          });
    case 'relationNoted':
      return withData({ relations: changed(dataset.relations, relation, (one): Relation => ({ ...one, note: text })) });
    case 'relationAdded': {
      // No actor is a member twice.
      if (relation === undefined || actor === undefined || partner === undefined || partner === actor) return document;
      const members = [actor, partner].map(({ id }) => ({ actor: id, role: 'party' as const }));
      const id = freeId(dataset.relations, 'relation') as RelationId;
      return withData({ relations: inserted(dataset.relations, other, { ...relation, id, members }) });
    }
  }
}

function row<T>(rows: readonly T[], at: number): T | undefined {
  return rows[at % Math.max(1, rows.length)];
}

function titled(step: StoryStep, text: string): Partial<StoryStep> {
  return { title: { ...step.title, fr: text } };
}

function changed<T>(rows: readonly T[], wanted: T | undefined, change: (row: T) => T): readonly T[] {
  return rows.map((one) => (one === wanted ? change(one) : one));
}

function inserted<T>(rows: readonly T[], at: number, one: T): readonly T[] {
  return rows.toSpliced(at % (rows.length + 1), 0, one);
}

function freeId(rows: readonly { readonly id: string }[], stem: string): string {
  let number = rows.length;
  while (rows.some(({ id }) => id === `${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}
