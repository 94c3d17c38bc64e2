/**
 * How the columns fill the room that they have: names on fewer or more lines, and rows closer or further apart, so that letters become as
 * large as they can where the whole fits, and no wider than the room where it does not. The order of rows plays no part in it and none of it
 * changes the order.
 */
import type { RowLook } from './column-boxes.ts';

/** The room for a picture, CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The room of a laptop’s window of 1440 × 900 pixels below bar, title and legend. */
export const USUAL_ROOM: Room = { width: 1440, height: 767 };

/** With more relations than this no room shows the whole, so the size of the room plays no part: a picture is not laid out anew with every window. */
const MOST_RELATIONS = 300;

/** The room as far as it decides where a network stands: in steps, so that the picture moves rarely while a window changes its size. */
export function roomFor(relations: number, { width, height }: Room): Room {
  if (relations > MOST_RELATIONS) return USUAL_ROOM;
  const [across, down] = [width, height].map((size) => size - (size % STEP)) as [number, number];
  const key = `${across} ${down}`;
  const known = rooms.get(key) ?? { width: across, height: down };
  rooms.set(key, known);
  return known;
}

/** Each room once, since places are remembered by it. */
const rooms = new Map<string, Room>();
const STEP = 16;

/** The looks that are tried, those that read best first. */
const LOOKS: readonly RowLook[] = [
  ...[19.5, 17, 15, 12].map((longest) => ({ longest, edge: 0.25 })),
  ...[19.5, 17, 15, 13, 12, 9.5].map((longest) => ({ longest, edge: 0.09 })),
];

/** What a network needs in a look, in the unit of the layout: the least width, and the height if it is so wide. */
export interface Needs {
  readonly width: number;
  readonly heightAt: (width: number) => number;
}

export interface FilledRoom {
  readonly look: RowLook;
  /** In the unit of the layout. */
  readonly width: number;
  readonly height: number;
}

/**
 * Heights of letters, CSS pixels: the least with which the whole is shown, those aimed at in a picture that is not shown as a whole, and the
 * most even where there is room.
 */
export const LEAST_WHOLE = 10;
const IN_PARTS = 12;
export const MOST_LETTERS = 26;
/** From the picture to the edges of its room, CSS pixels. */
export const ROOM_EDGE = 6;
/** A look that reads better is taken if its letters are so much larger than those of the layout, or not smaller and this part of the largest. */
const ENOUGH = 1.2;
const NEARLY = 0.95;

/** The look with which a network fills a room best, and the size of the room in the unit of the layout. */
export function fillRoom({ width, height }: Room, letters: number, needs: (look: RowLook) => Needs): FilledRoom {
  const [across, down] = [Math.max(1, width - 2 * ROOM_EDGE), Math.max(1, height - 2 * ROOM_EDGE)];
  const tried = LOOKS.map((look) => ({ look, ...scaleIn(across, down, letters, needs(look)) }));
  const largest = Math.max(...tried.map(({ scale }) => scale));
  if (largest * letters < LEAST_WHOLE) {
    // It is read from top to bottom, so only its width counts.
    const fitting = tried.find(({ widest }) => widest * letters >= IN_PARTS) ?? tried.reduce((a, b) => (b.widest > a.widest ? b : a));
    const scale = Math.min(fitting.widest, IN_PARTS / letters);
    return { look: fitting.look, width: across / scale, height: 0 };
  }
  const least = Math.min(ENOUGH, largest, Math.max(NEARLY * largest, 1));
  const best = tried.find(({ scale }) => scale >= least) as (typeof tried)[number];
  return { look: best.look, width: across / best.scale, height: down / best.scale };
}

/** How much a network can be enlarged so that all of it fits, and so that its width does. */
function scaleIn(width: number, height: number, letters: number, needs: Needs): { readonly scale: number; readonly widest: number } {
  const widest = width / needs.width;
  let scale = Math.min(widest, height / needs.heightAt(needs.width), MOST_LETTERS / letters);
  // With free width the foot takes less height.
  scale = Math.min(widest, height / needs.heightAt(width / scale), MOST_LETTERS / letters);
  return { scale, widest };
}
