/**
 * The distribution of the cooperations shown: by type, levels, status, theme and year, as bars with their counts. Pressing a bar of
 * a type or theme filters by it.
 */

import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { type Distribution, distributions, type Share } from '../../core/analysis/distribution.ts';
import type { RelationTypes } from '../../core/model/relation-types.ts';
import type { RelationType } from '../../core/model/vocabulary.ts';
import { STATUSES } from '../../core/model/vocabulary.ts';
import { onlyTypes } from '../../core/network/recipe.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { PAGE } from '../../messages/page.ts';
import { barColor, barShare, shareParts } from '../../scene/bars-svg.ts';
import { PALETTES } from '../../scene/palette.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useMeasured, useTypes } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { useLook } from '../look.ts';
import { Counted } from '../parts/Figure.tsx';
import { changeRecipe } from '../state/session.ts';
import { useStore } from '../state/store.ts';

export function FiguresView() {
  const strings = useMessages(EXPLORING);
  const page = useMessages(PAGE);
  const word = useWord();
  const dataset = useMeasured();
  const recipe = useRecipe();
  const found = useMemo(() => distributions(dataset, recipe), [dataset, recipe]);
  return (
    <section className="scroll-view" aria-label={page.views.figures}>
      <p className="hint">{strings.figuresText}</p>
      <div className="figure-columns">
        {found.of.map((distribution) => (
          <section key={distribution.id} className="figure" aria-label={capitalised(word(distribution))}>
            <h2 className="overline">
              {word(distribution)} <span className="hint">{strings.figuresUnit[distribution.unit]}</span>
            </h2>
            <table className="bars">
              <tbody>
                {distribution.shares.map((share) => (
                  <Bar key={share.id} share={share} distribution={distribution} />
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </section>
  );
}

function Bar({ share, distribution }: { readonly share: Share; readonly distribution: Distribution }) {
  const word = useWord();
  const language = useStore((state) => state.view.language);
  const palette = PALETTES[useLook()];
  const label = capitalised(word(share));
  const filter = filterOf(distribution, share, useTypes());
  return (
    <tr>
      <th scope="row">
        {filter === null ? (
          label
        ) : (
          <Button className="link" onPress={filter}>
            {label}
          </Button>
        )}
      </th>
      <td>
        <span
          className="bar"
          style={{ width: `${80 * barShare(share.count.value, distribution)}%`, background: barColor(share, palette) }}
        />
        <span className="bar-count">
          <Counted text={shareParts(share, language)} />
        </span>
      </td>
    </tr>
  );
}

/** The action of a bar's name: filters by that share alone. Null where no filter corresponds to it. */
function filterOf({ id }: Distribution, share: Share, types: RelationTypes): (() => void) | null {
  if (share.id === '') return null;
  switch (id) {
    case 'type':
      return () => changeRecipe({ types: onlyTypes(types, new Set([share.id as RelationType])) });
    case 'status':
      return () => changeRecipe({ statuses: STATUSES.map((entry) => entry.id).filter((status) => status === share.id) });
    case 'theme':
      return () => changeRecipe({ themes: [share.id] });
    default:
      return null;
  }
}
