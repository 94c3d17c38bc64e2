/**
 * Changes between two years of the reference. Communes: merged, restored, renamed, recoded, moved to another intercommunality.
 * Intercommunalities: created, dissolved, renamed, of another nature, with other members. Derived from the two lists only; the reasons are
 * unknown.
 */
import { CHANGES } from '../../messages/changes.ts';
import type { Language } from '../../messages/language.ts';
import { fold } from '../basics/names.ts';
import { communesOf, NATURES, type Territory, type Unit, unitOfKey } from './territory.ts';

export type TerritoryChange =
  /** `to`: the commune it belongs to now, with its code; empty if neither year says. */
  | { readonly kind: 'merged'; readonly code: string; readonly name: string; readonly to: string }
  | { readonly kind: 'restored'; readonly code: string; readonly name: string; readonly from: string }
  /** The same commune with another code, because its seat moved. */
  | { readonly kind: 'recoded'; readonly code: string; readonly name: string; readonly before: string }
  | { readonly kind: 'renamed'; readonly code: string; readonly name: string; readonly before: string }
  | { readonly kind: 'moved'; readonly code: string; readonly name: string; readonly from: string; readonly to: string }
  | { readonly kind: 'created'; readonly code: string; readonly name: string; readonly members: number; readonly from: readonly string[] }
  | { readonly kind: 'dissolved'; readonly code: string; readonly name: string; readonly to: readonly string[] }
  | { readonly kind: 'body-renamed'; readonly code: string; readonly name: string; readonly before: string }
  | { readonly kind: 'nature'; readonly code: string; readonly name: string; readonly before: string; readonly after: string }
  | { readonly kind: 'members'; readonly code: string; readonly name: string; readonly gained: number; readonly lost: number };

/**
 * The changes from one year to another: communes first, then bodies, each by code. Both territories must have the same régions loaded.
 * O(communes).
 */
export function changesBetween(before: Territory, after: Territory): readonly TerritoryChange[] {
  return [...communeChanges(before, after), ...bodyChanges(before, after)];
}

/**
 * The changes that concern given communes of the second year: themselves, the communes they were made from, and the bodies that contain or
 * contained them.
 */
export function changesAround(before: Territory, after: Territory, communes: readonly Unit[]): readonly TerritoryChange[] {
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

function communeChanges(before: Territory, after: Territory): readonly TerritoryChange[] {
  const changes: TerritoryChange[] = [];
  const [heirOf, holderOf] = [communeHeirs(after), communeHeirs(before)];
  const recoded = new Set<Unit>();
  for (let unit = before.firstCommune; unit < before.count; unit++) {
    const [code, name] = [before.codes[unit] ?? '', before.names[unit] ?? ''];
    const now = unitOfKey(after, `commune:${code}`);
    if (now === null) {
      const heir = heirOf.get(code);
      const isNew = heir !== undefined && unitOfKey(before, `commune:${after.codes[heir]}`) === null;
      if (isNew && fold(after.names[heir] ?? '') === fold(name)) {
        recoded.add(heir);
        changes.push({ kind: 'recoded', code: after.codes[heir] ?? '', name: after.names[heir] ?? '', before: code });
        continue;
      }
      changes.push({ kind: 'merged', code, name, to: titleOf(after, heir) });
      continue;
    }
    if (after.names[now] !== name) changes.push({ kind: 'renamed', code, name: after.names[now] ?? '', before: name });
    const [from, to] = [before.epci[unit] ?? -1, after.epci[now] ?? -1];
    const moved = (before.codes[from] ?? '') !== (after.codes[to] ?? '');
    // If the whole body was replaced by another, only the change of the body is reported.
    if (moved && unitOfKey(after, `intercommunality:${before.codes[from] ?? ''}`) !== null)
      changes.push({ kind: 'moved', code, name: after.names[now] ?? '', from: before.names[from] ?? '', to: after.names[to] ?? '' });
  }
  for (let unit = after.firstCommune; unit < after.count; unit++) {
    const code = after.codes[unit] ?? '';
    if (recoded.has(unit) || unitOfKey(before, `commune:${code}`) !== null) continue;
    changes.push({ kind: 'restored', code, name: after.names[unit] ?? '', from: titleOf(before, holderOf.get(code)) });
  }
  return changes.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** For each commune code that no longer exists, the unit it now belongs to. */
function communeHeirs({ formers }: Territory): ReadonlyMap<string, Unit | undefined> {
  return new Map(formers.filter(({ level }) => level === 'commune').map(({ code, heirs }) => [code, heirs[0]]));
}

/** Name and code: «Lille (59350)»; empty for undefined. */
function titleOf({ names, codes }: Territory, unit: Unit | undefined): string {
  return unit === undefined ? '' : `${names[unit]} (${codes[unit]})`;
}

function bodyChanges(before: Territory, after: Territory): readonly TerritoryChange[] {
  const changes: TerritoryChange[] = [];
  const members = (territory: Territory, unit: Unit) => communesOf(territory, unit).map((commune) => territory.codes[commune] ?? '');
  /** Names of the bodies that contain the given communes, those with most of them first. */
  const holders = (territory: Territory, codes: readonly string[], nature: string | undefined) => {
    const column = nature === 'EPT' ? territory.ept : territory.epci;
    const counts = new Map<Unit, number>();
    for (const code of codes) {
      const unit = unitOfKey(territory, `commune:${code}`);
      const holder = unit === null ? -1 : (column[unit] ?? -1);
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
      changes.push({ kind: 'dissolved', code, name, to: holders(after, members(before, unit), before.natures[unit]) });
      continue;
    }
    const named = after.names[now] ?? '';
    if (named !== name) changes.push({ kind: 'body-renamed', code, name: named, before: name });
    const [nature, natureNow] = [before.natures[unit] ?? '', after.natures[now] ?? ''];
    if (nature !== natureNow) changes.push({ kind: 'nature', code, name: named, before: nature, after: natureNow });
    const [old, current] = [new Set(members(before, unit)), new Set(members(after, now))];
    // A commune merged into another member does not count as lost.
    const lost = [...old].filter((commune) => !current.has(commune) && unitOfKey(after, `commune:${commune}`) !== null).length;
    const gained = [...current].filter((commune) => !old.has(commune) && unitOfKey(before, `commune:${commune}`) !== null).length;
    if (gained + lost > 0) changes.push({ kind: 'members', code, name: named, gained, lost });
  }
  for (const unit of bodies(after)) {
    const [code, name] = [after.codes[unit] ?? '', after.names[unit] ?? ''];
    if (unitOfKey(before, `intercommunality:${code}`) !== null) continue;
    const codes = members(after, unit);
    changes.push({ kind: 'created', code, name, members: codes.length, from: holders(before, codes, after.natures[unit]) });
  }
  return changes;
}

/** A change as a sentence. */
export function changeText(change: TerritoryChange, language: Language): string {
  const natureOf = (id: string) => NATURES.find((nature) => nature.id === id)?.[language] ?? id;
  const told = change.kind === 'nature' ? { ...change, before: natureOf(change.before), after: natureOf(change.after) } : change;
  const sentences: { readonly [Kind in TerritoryChange['kind']]: (change: Extract<TerritoryChange, { kind: Kind }>) => string } =
    CHANGES[language];
  return (sentences[told.kind] as (change: TerritoryChange) => string)(told);
}
