/**
 * Finding the communes and bodies of a perimeter by name or code: prefixes of words, folded. Plain scanning, since an index
 * of thirty thousand names takes longer to build than a hundred searches.
 */
import { fold } from '../names.ts';
import type { Hit, Search } from '../search.ts';
import type { Laid } from './overlay.ts';
import type { Unit } from './territory.ts';

/** A search over the units of a perimeter that the network does not name itself. Made at the first query. */
export function unitSearch({ territory, perimeter, actorOf, named }: Laid): Search {
  let entries: readonly { readonly unit: Unit; readonly text: string }[] | null = null;
  return {
    search: (query, limit = 20) => {
      const words = fold(query).split(' ');
      if (words[0] === '') return [];
      entries ??= [...perimeter.bodies, ...perimeter.communes]
        .filter((unit) => !named.has(actorOf.get(unit) ?? ''))
        .map((unit) => ({ unit, text: ` ${fold(territory.names[unit] ?? '')} ${(territory.codes[unit] ?? '').toLowerCase()}` }));
      const whole = ` ${words.join(' ')}`;
      const rank = (entry: { readonly unit: Unit; readonly text: string }) =>
        // The very name, then names that begin so, then larger places.
        (entry.text.startsWith(`${whole} `) ? 0 : entry.text.startsWith(whole) ? 1 : 2) - (territory.population[entry.unit] ?? 0) / 1e9;
      return entries
        .filter(({ text }) => words.every((word) => text.includes(` ${word}`)))
        .toSorted((a, b) => rank(a) - rank(b))
        .slice(0, limit)
        .map(
          ({ unit }): Hit => ({
            kind: 'actor',
            id: actorOf.get(unit) ?? '',
            label: territory.names[unit] ?? '',
            detail: territory.codes[unit] ?? '',
          }),
        );
    },
  };
}
