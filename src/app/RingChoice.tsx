/**
 * Over the picture around an actor: who stands in the middle, and what the rings stand for. Both are part of the address, so
 * that a picture sent on is the same one.
 */
import { Button } from 'react-aria-components';
import type { Dataset } from '../core/dataset.ts';
import { isBody } from '../core/isolation.ts';
import { RING_KINDS } from '../core/layout/layout.ts';
import { indexOf } from './facts.ts';
import { capitalised, useStrings, useWord } from './language.ts';
import { ActorPicker } from './panels/ActorPicker.tsx';
import { changeView, useStore } from './store.ts';

export function RingChoice({ dataset, center }: { readonly dataset: Dataset; readonly center: string }) {
  const strings = useStrings().explore;
  const word = useWord();
  const rings = useStore((state) => state.view.rings);
  const known = indexOf(dataset).actors.get(center);
  // Whoever has a sheet may be put in the middle, a working group too; the list is of bodies.
  const choices = dataset.actors.filter((actor) => isBody(actor) || actor === known);
  return (
    <div className="view-choice">
      <ActorPicker label={strings.center} value={center} actors={choices} onChange={(id) => changeView({ center: id })} />
      <fieldset className="segmented" aria-label={strings.rings}>
        {RING_KINDS.map((kind) => (
          <Button key={kind.id} className="segment" aria-pressed={rings === kind.id} onPress={() => changeView({ rings: kind.id })}>
            {capitalised(word(kind))}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
