/**
 * By which instrument: types of relation with the pairs of levels that they tie, how often partners are tied by several, and
 * the picture once for each instrument, at the same positions.
 */
import { Button } from 'react-aria-components';
import { classAt } from '../../core/level-classes.ts';
import { RELATION_TYPES, type RelationType } from '../../core/vocabulary.ts';
import { sceneOf } from '../derived.ts';
import { typeOf } from '../facts.ts';
import { capitalised, useStrings, useWord } from '../language.ts';
import { LineSample } from '../Symbol.tsx';
import { changeRecipe, useStore } from '../store.ts';
import { useDataset } from '../universe.ts';
import { Meaning, type PanelProps, PanelSection } from './PanelParts.tsx';

export function InstrumentsPanel({ analysis }: PanelProps) {
  const strings = useStrings().analysis.instruments;
  const word = useWord();
  const language = useStore((state) => state.view.language);
  const { types, multiplexity, concentration } = analysis.instruments;
  const relations = types.reduce((sum, { relations: count }) => sum + count, 0);
  const name = (index: number) => word(classAt(index));
  return (
    <>
      <h2 className="sheet-title">{strings.lead(types.length, relations)}</h2>
      <PanelSection title={strings.table}>
        <table className="instruments">
          <thead>
            <tr>
              <th scope="col">{strings.instrument}</th>
              <th scope="col">{strings.pairs}</th>
            </tr>
          </thead>
          <tbody>
            {types.map(({ type, relations: count, pairs }) => (
              <tr key={type}>
                <th scope="row">
                  <LineSample type={type} /> {capitalised(word(typeOf(type)))} · {count}
                </th>
                <td>
                  {pairs.length === 0 ? '–' : null}
                  {pairs.map(({ a, b, relations: own }) => (
                    <div key={`${a} ${b}`}>
                      <span>
                        {name(b)} – {name(a)}
                      </span>
                      <b>{own}</b>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </PanelSection>
      {multiplexity.dyads === 0 ? null : (
        <p className="sheet-section">
          {strings.multiplex(multiplexity.multiplex, multiplexity.dyads)}{' '}
          {strings.concentration(concentration.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 }))}
        </p>
      )}
      <PanelSection title={strings.multiples}>
        <div className="multiples">
          {types.map(({ type }) => (
            <SmallPicture key={type} type={type} />
          ))}
        </div>
      </PanelSection>
      <Meaning network="partners">{strings.meaning}</Meaning>
    </>
  );
}

/** The picture with the lines of one type, small; pressed, it shows that type alone. */
function SmallPicture({ type }: { readonly type: RelationType }) {
  const strings = useStrings().analysis.instruments;
  const word = useWord();
  const dataset = useDataset();
  const recipe = useStore((state) => state.recipe);
  const { id, theme, language } = useStore((state) => state.view);
  const scene = sceneOf(dataset, recipe, id === 'list' ? 'bands' : id, theme, language, null, null);
  const ofType = new Set<string>(dataset.relations.filter((relation) => relation.type === type).map((relation) => relation.id));
  const at = new Map(scene.nodes.map((node) => [node.id, node]));
  const edges = scene.edges.filter((edge) => ofType.has(edge.relation));
  const ends = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const { x, y, width, height } = scene.bounds;
  const unit = width / 150;
  const label = capitalised(word(typeOf(type)));
  const others = recipe.types.filter((other) => typeOf(other).layer !== 'articulation');
  return (
    <Button
      className="small-picture"
      aria-label={strings.only(label)}
      onPress={() =>
        changeRecipe({ types: RELATION_TYPES.map((entry) => entry.id).filter((other) => other === type || others.includes(other)) })
      }
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
            <line key={edge.id} x1={a.x} y1={a.y} x2={b.x} y2={b.y} stroke={edge.color} strokeWidth={1.1 * unit} />
          );
        })}
      </svg>
      <span>{label}</span>
    </Button>
  );
}
