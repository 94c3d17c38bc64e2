/**
 * A small picture with the lines of one type of relation: one of several with the same positions. Pressing it shows that type
 * alone, in full size.
 */

import { Button } from 'react-aria-components';
import { countsOf } from '../../core/analysis/counts.ts';
import type { RelationType } from '../../core/model/vocabulary.ts';
import { onlyTypes, showsType } from '../../core/network/recipe.ts';
import { isPicture } from '../../core/session/view.ts';
import { ANALYSING } from '../../messages/analysing.ts';
import { writtenOut } from '../../messages/counted.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { pathPoints } from '../../scene/edge-path.ts';
import { sceneOf } from '../derived/drawing.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { shownPart } from '../derived/shown-part.ts';
import { loadedTerritory, useLaid, useMeasured, useTypes } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { useLook } from '../look.ts';
import { Counted } from '../parts/Figure.tsx';
import { changeRecipe, showView } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** The small picture of one type; pressing it shows that type alone. */
export function SmallPicture({ type, isCounted = false }: { readonly type: RelationType; readonly isCounted?: boolean }) {
  const exploring = useMessages(EXPLORING);
  const strings = useMessages(ANALYSING).instruments;
  const word = useWord();
  const types = useTypes();
  const dataset = useMeasured();
  const recipe = useRecipe();
  const laid = useLaid();
  const loaded = loadedTerritory(useStore((state) => state.territory));
  const { id, language, open } = useStore((state) => state.view);
  const look = useLook();
  const layout = isPicture(id) && id !== 'ego' ? id : 'columns';
  // The same part of the network as in the large picture: territories folded there are folded here.
  const part = shownPart(dataset, laid, loaded, { layout, open, selected: null, look, language });
  const { kept } = useStore((state) => state.rows);
  const scene = sceneOf({ ...part, recipe, layout, look, language, order: kept });
  const ofType = new Set<string>(dataset.relations.filter((relation) => relation.type === type).map((relation) => relation.id));
  const at = new Map(scene.nodes.map((node) => [node.id, node]));
  const edges = scene.edges.filter((edge) => edge.relations.some((relation) => ofType.has(relation)));
  const ends = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const count = countsOf(dataset, recipe).of('articulations', `type=${type}`);
  const { x, y, width, height } = scene.bounds;
  const unit = width / 150;
  const label = capitalised(word(types.of(type)));
  // Relations of belonging stay as the filters show them.
  const others = types.list.filter((other) => other.layer !== 'articulation' && showsType(recipe, other)).map((other) => other.id);
  return (
    <Button
      className="small-picture"
      aria-label={isCounted ? `${strings.only(label)} · ${writtenOut(exploring.relationsOf(count), language)}` : strings.only(label)}
      onPress={() => {
        changeRecipe({ types: onlyTypes(types, new Set([type, ...others])) });
        if (id === 'multiples') showView('columns');
      }}
    >
      <svg viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true">
        {scene.nodes.map((node) => (
          <circle
            key={node.id}
            cx={node.x}
            cy={node.y}
            r={ends.has(node.id) ? 2.2 * unit : unit}
            fill={ends.has(node.id) ? scene.ink : scene.rule}
          />
        ))}
        {edges.map((edge) => {
          const [a, b] = [at.get(edge.source), at.get(edge.target)];
          return a === undefined || b === undefined ? null : (
            <polyline
              key={edge.id}
              points={[a, ...pathPoints(edge, a, b), b].map((point) => `${point.x},${point.y}`).join(' ')}
              fill="none"
              stroke={edge.color}
              strokeWidth={1.1 * unit}
            />
          );
        })}
      </svg>
      <span>
        {label}
        {isCounted ? (
          <span className="hint">
            {' '}
            · <Counted text={exploring.relationsOf(count)} />
          </span>
        ) : null}
      </span>
    </Button>
  );
}
