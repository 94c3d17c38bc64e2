/**
 * What sort of actor a name tells by its words: «Ville de …», «CC …», «Groupe de travail …». Only words that hardly mislead; for other
 * names the reader of actors takes its default. Official names are recognised elsewhere (reference/matching.ts).
 */
import { fold } from '../../basics/names.ts';
import type { ActorKind, Level, RelationType } from '../../model/vocabulary.ts';

export interface KindOfName {
  readonly kind: ActorKind;
  readonly level: Level | null;
}

const AUTHORITY = (level: Level): KindOfName => ({ kind: 'collectivity', level });
const OF_KIND = (kind: ActorKind): KindOfName => ({ kind, level: null });

/** Tried in this order, on folded names. */
const WORDS: readonly (readonly [RegExp, KindOfName])[] = [
  [/^(?:ville|mairie|commune|municipalite)(?: |$)/, AUTHORITY('commune')],
  [
    /^(?:communaute (?:de communes|d agglomeration|urbaine)|cc|ca|cu|ept|etablissement public territorial|metropole) /,
    AUTHORITY('intercommunality'),
  ],
  [/ (?:metropole|agglomeration|agglo)$/, AUTHORITY('intercommunality')],
  [/^(?:conseil departemental|conseil general|departement) /, AUTHORITY('department')],
  [/^(?:conseil regional|region) /, AUTHORITY('region')],
  [
    /^(?:groupe(?: de travail)?|gt|comite|commission|conference|reseau|club|plan|programme|contrat|dispositif|schema|pacte|atelier|syndicat(?: mixte)?|sivu|sivom|petr|pole metropolitain) /,
    OF_KIND('group'),
  ],
  [/^(?:service|direction|bureau|pole) /, OF_KIND('service')],
  [/^(?:mme|mlle|madame|monsieur|mademoiselle) [a-z]/, OF_KIND('person')],
];

/** What the words of a name tell; null where they tell nothing. */
export function kindOfName(name: string): KindOfName | null {
  if (/^M\. ?\p{Lu}/u.test(name)) return OF_KIND('person');
  const folded = fold(name);
  return WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

const TYPES_OF_GROUPS: readonly (readonly [RegExp, RelationType])[] = [
  [/groupe de travail|^gt |commission|comite|instance/, 'working-group'],
  [/groupement|syndicat|^(?:sivu|sivom|petr) |pole metropolitain/, 'groupement-membership'],
  [/contrat|convention|programme|dispositif/, 'contract'],
];

/** The type of the relation between the members of a group, by its name or by the heading of a column of groups; null where it tells none. */
export function typeOfGroup(written: string): RelationType | null {
  const folded = fold(written);
  const told = TYPES_OF_GROUPS.find(([pattern]) => pattern.test(folded))?.[1];
  return told ?? (kindOfName(written)?.level === 'intercommunality' ? 'groupement-membership' : null);
}
