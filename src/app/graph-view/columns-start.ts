/**
 * Where the columns start in their room, and whether room is left below them. In a file of its own, since the page needs it before anything
 * that draws is loaded.
 */
import { LEAST_WHOLE, MOST_LETTERS, ROOM_EDGE, type Room } from '../../core/layout/column-room.ts';
import type { Scene, Transform } from '../../scene/scene.ts';

/** Columns start as a whole, or from the top left corner in letters that can be read. */
export function startOfColumns(scene: Scene, letters: number, width: number, height: number): Transform {
  const { bounds } = scene;
  const widest = (width - 2 * ROOM_EDGE) / bounds.width;
  const whole = Math.min(widest, (height - 2 * ROOM_EDGE) / bounds.height, MOST_LETTERS / letters);
  const [least, most] = [LEAST_IN_PARTS / letters, MOST_IN_PARTS / letters];
  const scale = whole * letters >= LEAST_WHOLE ? whole : Math.min(most, Math.max(least, widest));
  const across = (width - bounds.width * scale) / 2;
  const offsetX = Math.max(across, ROOM_EDGE) - bounds.x * scale;
  return { scale, offsetX, offsetY: ROOM_EDGE - bounds.y * scale };
}

/** Whether the columns, as they start, leave room below them for the buttons of the picture. */
export function isFreeBelow(scene: Scene, { width, height }: Room): boolean {
  if (scene.columns === null) return false;
  const { scale, offsetY } = startOfColumns(scene, scene.columns.letters, width, height);
  return (scene.bounds.y + scene.bounds.height) * scale + offsetY < height - BUTTONS_HEIGHT;
}

/** Room for the buttons at the foot, CSS pixels. */
const BUTTONS_HEIGHT = 56;

/** Heights of the letters in columns at the start where the whole would be too small to read, CSS pixels. */
const LEAST_IN_PARTS = 11;
const MOST_IN_PARTS = 13;
