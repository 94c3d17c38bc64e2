/**
 * The sheet of an actor or relation on one A4, upright: facts, relations with their quotes and sources, and, where there is room, a picture
 * of the actor with those that it cooperates with. A sheet that cannot be read on one A4 takes more.
 */
import type { Actor } from '../../core/model/dataset.ts';
import { writtenOut } from '../../messages/counted.ts';
import { NO_SURROUNDINGS } from '../../scene/surroundings.ts';
import { sceneToSvg } from '../../scene/svg.ts';
import { aroundOf, sceneOf, summaryOf } from '../derived/drawing.ts';
import { indexOf } from '../derived/facts.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { descriptionOf, titleOf } from '../derived/titled-view.ts';
import { useDataset, useLaid, useMeasured } from '../derived/universe.ts';
import { useLook } from '../look.ts';
import { ActorSheet } from '../panels/ActorSheet.tsx';
import { RelationSheet } from '../panels/RelationCard.tsx';
import { useStore } from '../state/store.ts';
import { Foot, Paper } from './Paper.tsx';

export function PrintedSheet() {
  const selected = useStore((state) => state.selected) ?? '';
  const index = indexOf(useDataset());
  const [actor, relation] = [index.actors.get(selected), index.relations.get(selected)];
  return (
    <Paper isLandscape={false} isFitted>
      {actor === undefined ? null : (
        <>
          <div className="printed-sheet">
            <ActorSheet actor={actor} />
          </div>
          {index.articulationsOf(actor.id).length === 0 ? null : <Around actor={actor} />}
        </>
      )}
      {relation === undefined ? null : (
        <div className="printed-sheet">
          <RelationSheet relation={relation} />
        </div>
      )}
      <Foot />
    </Paper>
  );
}

/** Size of the picture in its own pixels: the width of the sheet, and about a quarter of its height. */
const [WIDTH, HEIGHT] = [880, 330];

function Around({ actor }: { readonly actor: Actor }) {
  const dataset = useMeasured();
  const laid = useLaid();
  const whole = useRecipe();
  const look = useLook();
  const { language, rings } = useStore((state) => state.view);
  const recipe = aroundOf(dataset, whole, actor.id);
  const scene = sceneOf({ dataset, recipe, layout: 'ego', look, language, surroundings: NO_SURROUNDINGS, center: actor.id, rings });
  const shown = {
    id: 'ego',
    panel: null,
    from: '',
    to: '',
    center: actor.id,
    dataset,
    recipe: whole,
    summary: summaryOf(dataset, whole, laid),
    language,
  } as const;
  const svg = sceneToSvg(scene, {
    width: WIDTH,
    height: HEIGHT,
    title: writtenOut(titleOf(shown).title, language),
    description: descriptionOf(shown),
    isPrinted: true,
  });
  return (
    <div className="printed-around if-room">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text of the data is escaped */}
      <div dangerouslySetInnerHTML={{ __html: svg }} />
    </div>
  );
}
