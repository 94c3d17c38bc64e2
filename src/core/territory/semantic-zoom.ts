/**
 * Which folds zooming into a map opens: régions into départements, these into intercommunalities, these into communes, once their content
 * has enough room, and only inside the window. The result depends only on the window, so zooming out folds them again.
 */
import type { Level } from '../model/vocabulary.ts';
import { mapPlaces } from '../reference/map-places.ts';
import { levelOf } from '../reference/territory.ts';
import { FOLD_PREFIX, type Fold, foldsOf } from './folds.ts';
import type { Laid } from './overlay.ts';
import type { Standings } from './standing.ts';

export interface MapWindow {
  /** The window, in units of the map. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Pixels per unit of the map; France is about 600 units wide. */
  readonly pixels: number;
}

/** Pixels per unit of the map from which a fold of each level opens; its content is then about 50 pixels apart. */
const OPENS_FROM: Readonly<Record<Exclude<Level, 'commune'>, number>> = { region: 2.6, department: 7, intercommunality: 20 };

/** Ids of the folds that a window opens, in addition to those already open. O(communes of the perimeter) for each level. */
export function unfoldedByZoom(laid: Laid, standings: Standings, open: readonly string[], { box, pixels }: MapWindow): readonly string[] {
  const opened: string[] = [];
  const places = mapPlaces(laid.territory);
  const isInSight = (fold: Fold) =>
    fold.communes.some((commune) => {
      const [x, y] = [places.x[commune] ?? Number.NaN, places.y[commune] ?? Number.NaN];
      return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    });
  const opens = (fold: Fold) => {
    const level = fold.unit < 0 ? 'intercommunality' : levelOf(laid.territory, fold.unit);
    return level !== 'commune' && pixels >= OPENS_FROM[level];
  };
  for (let level = 0; level < 3; level++) {
    const { folds } = foldsOf(laid, standings, new Set([...open, ...opened]));
    const next = folds.filter((fold) => fold.id !== FOLD_PREFIX && opens(fold) && isInSight(fold)).map((fold) => fold.id);
    if (next.length === 0) break;
    opened.push(...next);
  }
  return opened;
}
