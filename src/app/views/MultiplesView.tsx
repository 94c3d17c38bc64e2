/**
 * Small multiples: the network once for each instrument, always at the same positions, so that pictures can be compared at a
 * glance. Pressed, one is shown alone.
 */

import { RELATION_TYPES } from '../../core/model/vocabulary.ts';
import { isArticulation } from '../../core/network/isolation.ts';
import { shownOf } from '../../core/network/shown.ts';
import { useStrings } from '../language.ts';
import { SmallPicture } from '../panels/SmallPicture.tsx';
import { useRecipe } from '../recipe-in-use.ts';
import { useDataset } from '../universe.ts';

export function MultiplesView() {
  const strings = useStrings().explore;
  const dataset = useDataset();
  const recipe = useRecipe();
  const shown = shownOf(dataset, recipe);
  const types = RELATION_TYPES.map(({ id }) => id).filter(
    (type) => isArticulation(type) && dataset.relations.some((relation) => relation.type === type && shown.has(relation)),
  );
  return (
    <section className="scroll-view" aria-label={strings.multiplesTitle}>
      <h2 className="view-title">{strings.multiplesTitle}</h2>
      {types.length === 0 ? <p>{strings.multiplesNone}</p> : null}
      <div className="multiples large">
        {types.map((type) => (
          <SmallPicture key={type} type={type} isCounted />
        ))}
      </div>
    </section>
  );
}
