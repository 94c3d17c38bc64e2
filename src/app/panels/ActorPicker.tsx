/**
 * The choice of one actor, grouped by kind, in alphabetical order: the browser's own select element, which works with every
 * keyboard, touch screen and screen reader.
 */

import { addTo } from '../../core/basics/lists-by-key.ts';
import { whatIs } from '../../core/model/actor-kinds.ts';
import type { Actor } from '../../core/model/dataset.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { capitalised, useMessages } from '../language.ts';
import { useStore } from '../state/store.ts';

interface ActorPickerProps {
  readonly label: string;
  readonly value: string;
  readonly actors: readonly Actor[];
  readonly onChange: (id: string) => void;
  /** The text of the empty choice. */
  readonly nobody?: string;
}

/** A choice among the actors shown, by kind, in alphabetical order. */
export function ActorPicker({ label, value, actors, onChange, nobody }: ActorPickerProps) {
  const strings = useMessages(EXPLORING);
  const language = useStore((state) => state.view.language);
  const groups = new Map<string, Actor[]>();
  for (const actor of [...actors].sort((a, b) => a.name.localeCompare(b.name, 'fr'))) {
    const kind = whatIs(actor, language);
    addTo(groups, kind, actor);
  }
  return (
    <label className="picker">
      <span>{label}</span>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{nobody ?? strings.chooseActor}</option>
        {[...groups].map(([kind, members]) => (
          <optgroup key={kind} label={capitalised(kind)}>
            {members.map((actor) => (
              <option key={actor.id} value={actor.id}>
                {actor.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
