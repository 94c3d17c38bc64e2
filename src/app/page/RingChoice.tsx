/**
 * Over the picture around an actor: the choice of the actor in the middle and of the meaning of the rings. Both are part of the
 * address, so a link shows the same picture.
 */

import { RING_KINDS } from '../../core/layout/layout.ts';
import { isBody } from '../../core/model/actor-kinds.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { indexOf } from '../derived/facts.ts';
import { useMessages } from '../language.ts';
import { ActorPicker } from '../panels/ActorPicker.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { changeView } from '../state/session.ts';
import { useStore } from '../state/store.ts';

export function RingChoice({ dataset, center }: { readonly dataset: Dataset; readonly center: string }) {
  const strings = useMessages(EXPLORING);
  const rings = useStore((state) => state.view.rings);
  const known = indexOf(dataset).actors.get(center);
  // The list has bodies only. An actor of another kind, such as a working group, is put in the middle from its sheet, and is then
  // listed too.
  const choices = dataset.actors.filter((actor) => isBody(actor) || actor === known);
  return (
    <div className="view-choice">
      <ActorPicker label={strings.center} value={center} actors={choices} onChange={(id) => changeView({ center: id })} />
      <Segmented label={strings.rings} options={RING_KINDS} value={rings} onChange={(kind) => changeView({ rings: kind })} />
    </div>
  );
}
