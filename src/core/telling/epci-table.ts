/**
 * The communes of a perimeter counted by intercommunality: one row each, with its communes by standing. The same rows are used on screen,
 * in spreadsheets and on the command line. The columns of a row add up to its communes, the rows to the perimeter.
 */

import type { Bilingual, Language } from '../../messages/language.ts';
import { addTo } from '../basics/lists-by-key.ts';
import type { ActorId } from '../model/dataset.ts';
import { intercommunalityOf, type Unit } from '../reference/territory.ts';
import type { Laid } from '../territory/overlay.ts';
import { isDocumented, mostNamed, STANDINGS, type Standings } from '../territory/standing.ts';
import type { DataTable } from './data-tables.ts';

/** Columns that count communes of the perimeter: each commune is counted in `communes` and in exactly one other column. */
export const EPCI_COLUMNS = [
  { id: 'communes', fr: 'communes', en: 'communes' },
  { id: 'documented', fr: 'documentées', en: 'documented' },
  { id: 'comprised', fr: 'comprises dans un ensemble', en: 'comprised in a set' },
  { id: 'possible', fr: 'peut-être', en: 'perhaps' },
  { id: 'membership', fr: 'citées ou présentes seulement', en: 'named or attending only' },
  { id: 'nothing', fr: 'rien de recensé', en: 'nothing recorded' },
] as const satisfies readonly (Bilingual & { readonly id: string })[];
export type EpciColumn = (typeof EPCI_COLUMNS)[number]['id'];

/** How many communes are documented at most, if each name that may be that of one is: at least, it is `documented`. */
export const DOCUMENTED_AT_MOST = { id: 'documentedAtMost', fr: 'documentées au plus', en: 'documented at most' } as const;

export type EpciRow = Readonly<Record<EpciColumn, number>> & {
  /** −1 for communes without intercommunality. */
  readonly unit: Unit;
  /** Id of the actor that represents it; empty if there is none. */
  readonly actor: string;
  readonly name: string;
  readonly siren: string;
  readonly documentedAtMost: number;
};

/** A row for each intercommunality with communes in the perimeter, sorted by name. O(communes). */
export function epciRows(laid: Laid, standings: Standings): readonly EpciRow[] {
  const { territory, perimeter, actorOf } = laid;
  const rows = new Map<Unit, Record<EpciColumn, number>>();
  const names = new Map<Unit, (readonly ActorId[])[]>();
  perimeter.communes.forEach((commune, i) => {
    const unit = intercommunalityOf(territory, commune);
    const row = rows.get(unit) ?? { communes: 0, documented: 0, comprised: 0, possible: 0, membership: 0, nothing: 0 };
    const standing = STANDINGS[standings.of[i] ?? 0]?.id ?? 'nothing';
    row.communes++;
    if (isDocumented(standing)) row.documented++;
    else row[standing]++;
    rows.set(unit, row);
    const own = standings.names.get(commune);
    if (own !== undefined) addTo(names, unit, own);
  });
  return [...rows]
    .map(([unit, counts]) => ({
      unit,
      actor: actorOf.get(unit) ?? '',
      name: territory.names[unit] ?? '',
      siren: unit < 0 ? '' : territory.siren(unit),
      ...counts,
      documentedAtMost: counts.documented + mostNamed(names.get(unit) ?? []),
    }))
    .sort((a, b) => (a.unit < 0 ? 1 : b.unit < 0 ? -1 : a.name.localeCompare(b.name, 'fr')));
}

/** Label of the row for communes without intercommunality. */
export const NO_EPCI: Bilingual = { fr: 'Sans intercommunalité', en: 'Without intercommunality' };

/** The same rows as a table; their ids are those of the actors. */
export function epciTable(laid: Laid, standings: Standings, language: Language): DataTable {
  const column = (id: string, fr: string, en: string, isNumber: boolean) => ({ id, fr, en, isNumber, isUsual: true, edits: null });
  return {
    columns: [
      column('name', 'intercommunalité', 'intercommunality', false),
      column('siren', 'SIREN', 'SIREN', false),
      ...[...EPCI_COLUMNS, DOCUMENTED_AT_MOST].map(({ id, fr, en }) => column(id, fr, en, true)),
    ],
    rows: epciRows(laid, standings).map((row) => ({
      id: row.actor,
      cells: [row.name === '' ? NO_EPCI[language] : row.name, row.siren, ...EPCI_COLUMNS.map(({ id }) => row[id]), row.documentedAtMost],
    })),
  };
}
