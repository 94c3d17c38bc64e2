/**
 * What changed between two years of the reference: communes merged, created again, renamed, moved to another intercommunality;
 * intercommunalities created, dissolved, renamed, of another nature, with other members. Read off the two lists alone; why
 * it changed they do not say.
 */
import type { Bilingual } from '../vocabulary.ts';
import { communesOf, NATURES, type Territory, type Unit, unitOfKey } from './territory.ts';

export type Change =
  /** `to` names the communes that have it now, the one of its own code last year first. */
  | { readonly kind: 'merged'; readonly code: string; readonly name: string; readonly to: string }
  | { readonly kind: 'restored'; readonly code: string; readonly name: string }
  | { readonly kind: 'renamed'; readonly code: string; readonly name: string; readonly before: string }
  | { readonly kind: 'moved'; readonly code: string; readonly name: string; readonly from: string; readonly to: string }
  | { readonly kind: 'created'; readonly code: string; readonly name: string; readonly members: number; readonly from: readonly string[] }
  | { readonly kind: 'dissolved'; readonly code: string; readonly name: string; readonly to: readonly string[] }
  | { readonly kind: 'body-renamed'; readonly code: string; readonly name: string; readonly before: string }
  | { readonly kind: 'nature'; readonly code: string; readonly name: string; readonly before: string; readonly after: string }
  | { readonly kind: 'members'; readonly code: string; readonly name: string; readonly gained: number; readonly lost: number };

/** The changes from one year to another, communes first, then bodies, each by code. Both must hold the same régions. O(communes). */
export function changesBetween(before: Territory, after: Territory): readonly Change[] {
  return [...communeChanges(before, after), ...bodyChanges(before, after)];
}

/** Of the changes between two years, those of some communes of the second, of what they were made of and of what holds or held them. */
export function changesAround(before: Territory, after: Territory, communes: readonly Unit[]): readonly Change[] {
  const inside = new Set(communes);
  const codes = new Set(communes.map((unit) => after.codes[unit] ?? ''));
  for (const { code, heirs } of after.formers) if (heirs[0] !== undefined && inside.has(heirs[0])) codes.add(code);
  const holders = new Set<string>();
  const hold = (territory: Territory, unit: Unit) => {
    for (const holder of [territory.epci[unit] ?? -1, territory.ept[unit] ?? -1])
      if (holder >= 0) holders.add(territory.codes[holder] ?? '');
  };
  for (const unit of communes) hold(after, unit);
  for (const code of codes) {
    const unit = unitOfKey(before, `commune:${code}`);
    if (unit !== null) hold(before, unit);
  }
  return changesBetween(before, after).filter(({ code }) => codes.has(code) || holders.has(code));
}

function communeChanges(before: Territory, after: Territory): readonly Change[] {
  const changes: Change[] = [];
  const heirOf = new Map(after.formers.filter(({ level }) => level === 'commune').map(({ code, heirs }) => [code, heirs[0]]));
  for (let unit = before.firstCommune; unit < before.count; unit++) {
    const [code, name] = [before.codes[unit] ?? '', before.names[unit] ?? ''];
    const now = unitOfKey(after, `commune:${code}`);
    if (now === null) {
      const heir = heirOf.get(code);
      changes.push({ kind: 'merged', code, name, to: heir === undefined ? '' : `${after.names[heir]} (${after.codes[heir]})` });
      continue;
    }
    if (after.names[now] !== name) changes.push({ kind: 'renamed', code, name: after.names[now] ?? '', before: name });
    const [from, to] = [before.epci[unit] ?? -1, after.epci[now] ?? -1];
    const moved = (before.codes[from] ?? '') !== (after.codes[to] ?? '');
    // Where the whole body became another, that is said of the body.
    if (moved && unitOfKey(after, `intercommunality:${before.codes[from] ?? ''}`) !== null)
      changes.push({ kind: 'moved', code, name: after.names[now] ?? '', from: before.names[from] ?? '', to: after.names[to] ?? '' });
  }
  for (let unit = after.firstCommune; unit < after.count; unit++) {
    const code = after.codes[unit] ?? '';
    if (unitOfKey(before, `commune:${code}`) === null) changes.push({ kind: 'restored', code, name: after.names[unit] ?? '' });
  }
  return changes;
}

function bodyChanges(before: Territory, after: Territory): readonly Change[] {
  const changes: Change[] = [];
  const members = (territory: Territory, unit: Unit) => communesOf(territory, unit).map((commune) => territory.codes[commune] ?? '');
  /** Names of the bodies that some communes are in, those with most of them first. */
  const holders = (territory: Territory, codes: readonly string[]) => {
    const counts = new Map<Unit, number>();
    for (const code of codes) {
      const unit = unitOfKey(territory, `commune:${code}`);
      const holder = unit === null ? -1 : (territory.epci[unit] ?? -1);
      if (holder >= 0) counts.set(holder, (counts.get(holder) ?? 0) + 1);
    }
    return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([holder]) => territory.names[holder] ?? '');
  };
  const bodies = (territory: Territory) =>
    Array.from({ length: territory.firstCommune - territory.firstIntercommunality }, (_, i) => territory.firstIntercommunality + i).filter(
      (unit) => communesOf(territory, unit).length > 0,
    );
  for (const unit of bodies(before)) {
    const [code, name] = [before.codes[unit] ?? '', before.names[unit] ?? ''];
    const now = unitOfKey(after, `intercommunality:${code}`);
    if (now === null) {
      changes.push({ kind: 'dissolved', code, name, to: holders(after, members(before, unit)) });
      continue;
    }
    const named = after.names[now] ?? '';
    if (named !== name) changes.push({ kind: 'body-renamed', code, name: named, before: name });
    const [nature, natureNow] = [before.natures[unit] ?? '', after.natures[now] ?? ''];
    if (nature !== natureNow) changes.push({ kind: 'nature', code, name: named, before: nature, after: natureNow });
    const [old, current] = [new Set(members(before, unit)), new Set(members(after, now))];
    // A commune that merged into another member has not left.
    const lost = [...old].filter((commune) => !current.has(commune) && unitOfKey(after, `commune:${commune}`) !== null).length;
    const gained = [...current].filter((commune) => !old.has(commune) && unitOfKey(before, `commune:${commune}`) !== null).length;
    if (gained + lost > 0) changes.push({ kind: 'members', code, name: named, gained, lost });
  }
  for (const unit of bodies(after)) {
    const [code, name] = [after.codes[unit] ?? '', after.names[unit] ?? ''];
    if (unitOfKey(before, `intercommunality:${code}`) !== null) continue;
    const codes = members(after, unit);
    changes.push({ kind: 'created', code, name, members: codes.length, from: holders(before, codes) });
  }
  return changes;
}

/** A change as a sentence. */
export function changeText(change: Change, language: keyof Bilingual): string {
  const french = language === 'fr';
  const about = `${change.name} (${change.code})`;
  const natureOf = (id: string) => NATURES.find((nature) => nature.id === id)?.[language] ?? id;
  switch (change.kind) {
    case 'merged':
      return french
        ? `${about} : fusionnée${change.to === '' ? '' : ` dans ${change.to}`}.`
        : `${about}: merged${change.to === '' ? '' : ` into ${change.to}`}.`;
    case 'restored':
      return french ? `${about} : créée ou rétablie.` : `${about}: created or restored.`;
    case 'renamed':
    case 'body-renamed':
      return french ? `${about} : s’appelait ${change.before}.` : `${about}: was called ${change.before}.`;
    case 'moved':
      return french
        ? `${about} : passe de ${change.from || 'aucune intercommunalité'} à ${change.to || 'aucune'}.`
        : `${about}: from ${change.from || 'no intercommunality'} to ${change.to || 'none'}.`;
    case 'created':
      return french
        ? `${about} : créée, ${change.members} communes${change.from.length === 0 ? '' : `, auparavant dans ${change.from.join(', ')}`}.`
        : `${about}: created, ${change.members} communes${change.from.length === 0 ? '' : `, before in ${change.from.join(', ')}`}.`;
    case 'dissolved':
      return french
        ? `${about} : n’existe plus${change.to.length === 0 ? '' : ` ; ses communes sont dans ${change.to.join(', ')}`}.`
        : `${about}: no longer exists${change.to.length === 0 ? '' : `; its communes are in ${change.to.join(', ')}`}.`;
    case 'nature':
      return french
        ? `${about} : ${natureOf(change.before)} devenue ${natureOf(change.after)}.`
        : `${about}: ${natureOf(change.before)}, now ${natureOf(change.after)}.`;
    case 'members':
      return french
        ? `${about} : ${change.gained} commune(s) arrivée(s), ${change.lost} partie(s).`
        : `${about}: ${change.gained} commune(s) joined, ${change.lost} left.`;
  }
}
