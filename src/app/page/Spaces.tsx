/**
 * The four spaces of the page, and the places of the one that is shown: its views, and its panels beside the picture. On a phone both
 * stand at the foot of the page.
 */
import { Button } from 'react-aria-components';
import { PLACES, type Place, placeOf, SPACE_IDS } from '../../core/session/view.ts';
import { PAGE } from '../../messages/page.ts';
import { offersTerritory } from '../edition.ts';
import { useMessages } from '../language.ts';
import { goTo } from '../state/session.ts';
import { useStore } from '../state/store.ts';

export function Spaces() {
  const strings = useMessages(PAGE);
  const shown = useShownPlace();
  const places = useOfferedPlaces();
  return (
    <nav className="spaces" aria-label={strings.spaces.label}>
      {SPACE_IDS.map((space) => {
        const first = places.find((place) => place.space === space);
        return first === undefined ? null : (
          <Button key={space} className="space-button" aria-pressed={shown.space === space} onPress={() => goTo(first)}>
            {strings.spaces[space]}
          </Button>
        );
      })}
    </nav>
  );
}

/** The places of the space that is shown; none where it has but one. */
export function Places() {
  const strings = useMessages(PAGE);
  const shown = useShownPlace();
  // A place that the menu offers has a button only while it is shown.
  const places = useOfferedPlaces().filter((place) => place.space === shown.space && (place.view !== IN_MENU || place === shown));
  if (places.length < 2) return null;
  return (
    <nav className="places" aria-label={strings.views.label}>
      {places.map((place) => (
        <Button key={keyOf(place)} className="view-button" aria-pressed={place === shown} onPress={() => goTo(place)}>
          {place.view === null ? strings.panels[place.panel ?? 'isolation'] : strings.views[place.view]}
        </Button>
      ))}
    </nav>
  );
}

/** The view that is offered in the menu, not among the buttons: it is asked for less often. */
export const IN_MENU = 'force';

function useShownPlace(): Place {
  const id = useStore((state) => state.view.id);
  const panel = useStore((state) => state.view.panel);
  return placeOf({ id, panel });
}

/** The places without those that need the reference of territories, where that is not to be had. */
function useOfferedPlaces(): readonly Place[] {
  const hasTerritory = useStore(offersTerritory);
  return PLACES.filter(({ space }) => space !== 'territory' || hasTerritory);
}

const keyOf = ({ view, panel }: Place): string => `${view} ${panel}`;
