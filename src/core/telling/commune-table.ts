/**
 * The communes of a perimeter as a table, one row each with its standing. Exports, the command line and lists all use it, so their counts
 * cannot differ.
 */

import type { Count } from '../../messages/counted.ts';
import type { Bilingual, Language } from '../../messages/language.ts';
import { PERIMETER } from '../../messages/perimeter.ts';
import { countOf } from '../analysis/count-names.ts';
import { byId } from '../model/dataset-index.ts';
import { articulationsOf } from '../network/isolation.ts';
import type { Unit } from '../reference/territory.ts';
import type { Laid } from '../territory/overlay.ts';
import { STANDINGS, type Standing, type Standings } from '../territory/standing.ts';

export interface CommuneRow {
  /** Id of the actor that represents it. */
  readonly actor: string;
  readonly unit: Unit;
  readonly name: string;
  readonly code: string;
  readonly standing: Standing;
  /** Recorded articulations of any status. */
  readonly articulations: Count;
  /** Ids of the actors that may be the commune, and how many articulations it has at most if they are. */
  readonly names: readonly string[];
  readonly articulationsAtMost: number;
}

/** A row for each commune, in the order of the perimeter. O(communes + relations). */
export function communeRows({ dataset, perimeter, territory, actorOf }: Laid, standings: Standings): readonly CommuneRow[] {
  const [articulations, implied] = [new Map<string, number>(), new Map<string, number>()];
  for (const { members, certainty } of articulationsOf(dataset)) {
    for (const { actor } of members) {
      articulations.set(actor, (articulations.get(actor) ?? 0) + 1);
      if (certainty === 'implied') implied.set(actor, (implied.get(actor) ?? 0) + 1);
    }
  }
  return perimeter.communes.map((unit, i) => {
    const actor = actorOf.get(unit) ?? '';
    const own = articulations.get(actor) ?? 0;
    const names = standings.names.get(unit) ?? [];
    return {
      actor,
      unit,
      name: territory.names[unit] ?? '',
      code: territory.codes[unit] ?? '',
      standing: STANDINGS[standings.of[i] ?? 0]?.id ?? 'nothing',
      articulations: { ...countOf('articulations-of-actor', own, actor), implied: implied.get(actor) ?? 0 },
      names,
      articulationsAtMost: names.reduce((sum, name) => sum + (articulations.get(name) ?? 0), own),
    };
  });
}

const HEADINGS = [
  { fr: 'code_insee', en: 'insee_code' },
  { fr: 'commune', en: 'commune' },
  { fr: 'siren', en: 'siren' },
  { fr: 'population', en: 'population' },
  { fr: 'intercommunalite_siren', en: 'intercommunality_siren' },
  { fr: 'intercommunalite', en: 'intercommunality' },
  { fr: 'ept', en: 'ept' },
  { fr: 'departement', en: 'department' },
  { fr: 'region', en: 'region' },
  { fr: 'situation', en: 'standing' },
  { fr: 'articulations_recensees', en: 'recorded_articulations' },
  { fr: 'dont_implicites', en: 'of_them_implied' },
  { fr: 'articulations_au_plus', en: 'articulations_at_most' },
  { fr: 'noms_a_relier', en: 'names_to_match' },
  { fr: 'position', en: 'position' },
  { fr: 'reference', en: 'reference' },
] as const satisfies readonly Bilingual[];

/** Indices of the columns with numbers. All other columns are text, including codes with leading zeros. */
export const NUMBER_COLUMNS: readonly number[] = [3, 10, 11, 12];

/** The same rows as cells, headings first, for spreadsheets. */
export function communeTable(laid: Laid, standings: Standings, language: Language): readonly (readonly string[])[] {
  const { territory, dataset } = laid;
  const actors = byId(dataset.actors);
  const nameOf = (unit: Unit | undefined) => (unit === undefined || unit < 0 ? '' : (territory.names[unit] ?? ''));
  const { approximate, known } = PERIMETER[language].position;
  return [
    HEADINGS.map((heading) => heading[language]),
    ...communeRows(laid, standings).map(({ unit, name, code, standing, articulations, articulationsAtMost, names }) => {
      const population = territory.population[unit] ?? -1;
      const epci = territory.epci[unit] ?? -1;
      const isPlaced = !Number.isNaN(territory.longitude[unit] ?? Number.NaN);
      return [
        code,
        name,
        territory.siren(unit),
        population < 0 ? '' : String(population),
        epci < 0 ? '' : (territory.codes[epci] ?? ''),
        nameOf(epci),
        nameOf(territory.ept[unit]),
        nameOf(territory.department[unit]),
        nameOf(territory.region[unit]),
        STANDINGS.find((entry) => entry.id === standing)?.[language] ?? '',
        String(articulations.value),
        String(articulations.implied),
        String(articulationsAtMost),
        names.map((id) => actors.get(id)?.name ?? id).join('|'),
        isPlaced ? (territory.approximate[unit] === 1 ? approximate : known) : '',
        String(territory.year),
      ];
    }),
  ];
}
