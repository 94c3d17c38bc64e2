/**
 * Small multiples: the network once for each instrument, with the same positions in all, so that the pictures can be compared.
 * Pressing one shows it alone.
 */

import { selectionOf } from '../../core/network/selection.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useMeasured, useTypes } from '../derived/universe.ts';
import { useMessages } from '../language.ts';
import { SmallPicture } from '../panels/SmallPicture.tsx';

export function MultiplesView() {
  const strings = useMessages(EXPLORING);
  const dataset = useMeasured();
  const recipe = useRecipe();
  const shown = selectionOf(dataset, recipe);
  const present = new Set(dataset.relations.filter((relation) => shown.has(relation)).map(({ type }) => type));
  const types = useTypes().list.flatMap(({ id, layer }) => (layer === 'articulation' && present.has(id) ? [id] : []));
  return (
    <section className="scroll-view" aria-label={strings.multiplesTitle}>
      {types.length === 0 ? <p>{strings.multiplesNone}</p> : null}
      <div className="multiples large">
        {types.map((type) => (
          <SmallPicture key={type} type={type} isCounted />
        ))}
      </div>
    </section>
  );
}
