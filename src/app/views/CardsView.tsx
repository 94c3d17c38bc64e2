/**
 * The columns for a window as narrow as a phone, where they would have to be pushed about: a card for each connected part, largest first,
 * with its relations, and at the end who has no recorded cooperation. The same actors, filters and figures as in the picture.
 */
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { columnStructure } from '../../core/layout/column-network.ts';
import type { Actor, Relation } from '../../core/model/dataset.ts';
import { type Untied, untiedActors } from '../../core/network/comprised.ts';
import { selectionOf } from '../../core/network/selection.ts';
import { counted } from '../../messages/counted.ts';
import { LIST } from '../../messages/list.ts';
import { PICTURE } from '../../messages/picture.ts';
import { stripFigures } from '../../scene/columns-scene.ts';
import { graphOf } from '../derived/drawing.ts';
import { indexOf } from '../derived/facts.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useListed, useTypes } from '../derived/universe.ts';
import { capitalised, useMessages } from '../language.ts';
import { ActorLink } from '../panels/Evidence.tsx';
import { Folds } from '../panels/Folds.tsx';
import { LongList, NodeLink } from '../panels/PanelParts.tsx';
import { RelationLine } from '../panels/RelationLine.tsx';
import { Counted } from '../parts/Figure.tsx';

interface CardsViewProps {
  /** Shows the picture in place of the cards. */
  readonly onPicture: () => void;
}

export function CardsView({ onPicture }: CardsViewProps) {
  const strings = useMessages(LIST);
  const picture = useMessages(PICTURE);
  const { dataset, over } = useListed();
  const recipe = useRecipe();
  const { isArticulation } = useTypes();
  const graph = graphOf(dataset, recipe);
  const shown = selectionOf(dataset, recipe);
  const index = indexOf(dataset);
  const parts = columnStructure(dataset, '', false).cut.strips.flatMap(({ id, nodes }) => {
    const figures = stripFigures(
      graph,
      id,
      nodes.map((node) => node.id),
    );
    const relations = new Set(nodes.flatMap((node) => index.relationsOf(node.id)));
    const own = [...relations].filter((relation) => isArticulation(relation.type) && shown.has(relation));
    return own.length === 0 ? [] : [{ id, figures, relations: own }];
  });
  return (
    <section className="scroll-view cards" aria-label={picture.cards}>
      <Button className="link" onPress={onPicture}>
        {picture.asPicture}
      </Button>
      {over === null ? null : <Folds {...over} />}
      {parts.length === 0 && over === null ? <p className="hint">{strings.nothing}</p> : null}
      {parts.map(({ id, figures, relations }) => (
        <article key={id} className="card">
          <h2 className="card-object">
            <NodeLink id={id} />
          </h2>
          <p className="card-meta">
            <Counted text={picture.foldedStrip(...figures)} />
          </p>
          <LongList<Relation> items={relations} render={(relation) => <RelationLine key={relation.id} relation={relation} except={id} />} />
        </article>
      ))}
      <Without actors={dataset.actors.filter((actor) => shown.actors.has(actor.id))} untied={untiedActors(dataset)} />
    </section>
  );
}

/** Who has no cooperation of its own, by what is recorded of it. */
function Without({ actors, untied }: { readonly actors: readonly Actor[]; readonly untied: ReadonlyMap<string, Untied> }) {
  const strings = useMessages(LIST);
  return (['without', 'possible', 'comprised'] as const).map((standing) => {
    const own = actors.filter(({ id }) => untied.get(id) === standing);
    return own.length === 0 ? null : (
      <article key={standing} className="card">
        <h2 className="card-object">
          <Counted text={counted`${capitalised(strings[standing])} · ${countOf('listed', own.length, standing)}`} />
        </h2>
        <LongList<Actor>
          items={own}
          render={(actor) => (
            <li key={actor.id}>
              <ActorLink actor={actor} />
            </li>
          )}
        />
      </article>
    );
  });
}
