/**
 * Loads the territorial reference that the view needs, for a perimeter or for the map. If the view changes while files are loading,
 * only the newest request counts; the reference from before is shown until then.
 */

import { NEWEST_YEAR } from '../../core/reference/territory.ts';
import type { View } from '../../core/session/view.ts';
import { TERRITORY } from '../../messages/territory.ts';
import { loadedTerritory } from '../derived/universe.ts';
import { IS_APPLICATION_FILE, OFFERED_YEARS } from '../edition.ts';
import { lazyValue } from '../lazy-part.ts';
import { setTerritory } from '../state/caches.ts';
import { announce } from '../state/presence.ts';
import { changeView } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** The key of the perimeter whose files a view needs: its own, or all of France for a map without a perimeter; null for none. */
export function neededPerimeter({ perimeter, id, second }: Pick<View, 'perimeter' | 'id' | 'second'>): string | null {
  return perimeter !== '' ? perimeter : id === 'map' || second === 'map' ? 'france' : null;
}

const loadReading = lazyValue(() => import('./territory-reading.ts'));

let lastAsked = 0;

/** Follows the store and loads what it needs. Returns a function that stops this. */
export function followTerritory(): () => void {
  void refresh();
  return useStore.subscribe((state, previous) => {
    const isSame = neededPerimeter(state.view) === neededPerimeter(previous.view) && state.view.year === previous.view.year;
    if (!isSame) void refresh();
  });
}

async function refresh(): Promise<void> {
  const { view, territory } = useStore.getState();
  const key = neededPerimeter(view);
  const { year, language } = view;
  if (key === null || (territory.state === 'ready' && territory.year === year && territory.key === key)) return;
  const asked = ++lastAsked;
  setTerritory({ state: 'loading', year, key, previous: loadedTerritory(territory) });
  const strings = TERRITORY[language];
  try {
    const [files, { territoryIn }] = await Promise.all([import('./territory-files.ts'), loadReading()]);
    const [texts, outlines] = await Promise.all([files.loadTexts(year, key), files.loadOutlines()]);
    if (asked !== lastAsked) return;
    const found = texts === null ? null : territoryIn(texts, key);
    if (texts === null || found === null) {
      setTerritory({ state: 'failed', year, key, message: strings.unknown(key, year) });
      announce(strings.unknown(key, year));
      if (view.perimeter === key) changeView({ perimeter: '', open: [] });
      return;
    }
    setTerritory({ state: 'ready', year, key, ...found, texts, outlines });
    if (view.perimeter !== '') announce(strings.loaded(found.perimeter.name, found.perimeter.communes.length, year));
  } catch (error) {
    if (asked !== lastAsked) return;
    const message =
      IS_APPLICATION_FILE && !OFFERED_YEARS.includes(year)
        ? strings.otherYear(year, NEWEST_YEAR)
        : strings.failed(error instanceof Error ? error.message : String(error));
    setTerritory({ state: 'failed', year, key, message });
    announce(message);
  }
}
