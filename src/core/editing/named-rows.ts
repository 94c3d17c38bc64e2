/**
 * Edits of who takes part in a relation, and of what proves a row: the cells that name rows of other tables. A relation never has fewer than two
 * members, and a quote needs a source; what would break that is told, and what was typed is kept.
 */
import type { Actor, ActorId, Evidence, Member, Relation } from '../model/dataset.ts';
import type { TypeOfRelation } from '../model/relation-types.ts';
import type { Role } from '../model/vocabulary.ts';
import type { Draft } from './draft.ts';
import { END_COLUMNS, type EndColumn, endsOf } from './row-texts.ts';
import { actorNamed, keep, type Tell } from './typed-texts.ts';

/**
 * Sets the members in a column of a relation. Those who stood there before keep their role; others get that of the column. Nothing is done,
 * and that is told, if a relation of two or more would be left with fewer.
 */
export function setEnds(draft: Draft, relation: Relation, column: EndColumn, names: readonly string[], tell: Tell): void {
  const before = endsOf(relation);
  const others = END_COLUMNS.filter((other) => other !== column).flatMap((other) => before[other]);
  const asKnown = names.map((name) => draft.actorsNamed(name)[0] ?? name);
  if (relation.members.length >= 2 && new Set([...asKnown, ...others]).size < 2) {
    tell(column, { key: 'tooFewMembers' }, 'error');
    return;
  }
  const named = names.flatMap((name) => actorNamed(draft, 'relations', relation.id, column, name, tell) ?? []);
  const type = draft.typeOf(relation);
  const roleOf = new Map<string, Role>(relation.members.map(({ actor, role }) => [actor, role]));
  const asked = { ...before, [column]: named } as Readonly<Record<EndColumn, readonly string[]>>;
  const members = new Map<string, Member>();
  for (const end of END_COLUMNS) {
    for (const actor of asked[end]) {
      if (members.has(actor)) continue;
      const role = before[end].includes(actor) ? (roleOf.get(actor) as Role) : roleIn(end, type);
      members.set(actor, { actor: actor as ActorId, role });
    }
  }
  // Names that several actors have leave ends open; a relation that had its members keeps them.
  if (relation.members.length >= 2 && members.size < 2) return;
  draft.put('relations', { ...relation, members: [...members.values()] });
}

function roleIn(column: EndColumn, { roles }: TypeOfRelation): Role {
  return column === 'frame' ? 'frame' : roles[column === 'from' ? 0 : 1];
}

/** The members of a relation whose type changes: who had a role of the former type has that of the new one at its side. */
export function withRolesOf(type: TypeOfRelation, relation: Relation, former: TypeOfRelation): readonly Member[] {
  const ends = endsOf(relation);
  return relation.members.map((member) => {
    if (member.role === 'frame' || !former.roles.includes(member.role)) return member;
    return { ...member, role: roleIn(ends.from.includes(member.actor) ? 'from' : 'to', type) };
  });
}

/** The columns that hold the first piece of evidence of a row. */
export const EVIDENCE: ReadonlySet<string> = new Set(['source', 'place', 'quote', 'speaker']);

/** Sets a field of the first piece of evidence of a row. Without a source it says nothing, and is kept until there is one. */
export function setEvidence(draft: Draft, table: 'actors' | 'relations', id: string, column: string, text: string, tell: Tell): void {
  const row = draft.row(table, id);
  const [first, ...others] = row.evidence;
  const put = (evidence: readonly Evidence[]) => draft.put(table, { ...draft.row(table, id), evidence } as Actor & Relation);
  if (column === 'source') {
    if (text === '') {
      if (first === undefined) return;
      // What was quoted stays, as text, until a source is given again.
      for (const field of ['place', 'quote'] as const) if (first[field] !== '') keep(draft, table, id, field, first[field]);
      put(others);
      return;
    }
    const source = draft.sourceNamed(text);
    if (first !== undefined) {
      put([{ ...first, source }, ...others]);
      return;
    }
    const waiting = (field: string) => draft.forget(table, id, field) ?? '';
    const speaker = waiting('speaker');
    put([{ source, place: waiting('place'), quote: waiting('quote'), speaker: null }]);
    if (speaker !== '') setEvidence(draft, table, id, 'speaker', speaker, tell);
    return;
  }
  if (first === undefined) {
    if (text === '') return;
    tell(column, { key: column === 'quote' ? 'quoteWithoutSource' : 'evidenceWithoutSource' }, 'warning');
    keep(draft, table, id, column, text);
    return;
  }
  const value = column === 'speaker' ? (text === '' ? null : actorNamed(draft, table, id, column, text, tell)) : text;
  put([{ ...first, [column]: value }, ...others]);
}
