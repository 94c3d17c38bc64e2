/**
 * Positions for nodes known only by belonging (persons, services, sets of member communes): on an arc beside the node they belong to. They
 * are hidden at first, so other nodes are placed without regard to them, and they may overlap other symbols when shown.
 */
import type { Point } from './geometry.ts';

const DISTANCE = 40;
/** Angles in degrees, clockwise from the right, used in turn; then again on a wider arc. */
const ANGLES = [-30, 210, 25, 155, -60, 240, 60, 120] as const;

/** Adds a position for every satellite to the given ones; satellites without an anchor stand in a row at `bottom`. */
export function placeSatellites(
  satellites: ReadonlyMap<string, string | null>,
  positions: ReadonlyMap<string, Point>,
  left: number,
  bottom: number,
): ReadonlyMap<string, Point> {
  const all = new Map(positions);
  const taken = new Map<string, number>();
  let loose = 0;
  for (const [node, anchor] of satellites) {
    const at = anchor === null ? undefined : all.get(anchor);
    if (anchor === null || at === undefined) {
      all.set(node, { x: left + 60 + 120 * loose++, y: bottom });
      continue;
    }
    const n = taken.get(anchor) ?? 0;
    taken.set(anchor, n + 1);
    const angle = ((ANGLES[n % ANGLES.length] ?? 0) * Math.PI) / 180;
    const distance = DISTANCE * (1 + 0.55 * Math.floor(n / ANGLES.length));
    all.set(node, { x: at.x + distance * Math.cos(angle), y: at.y + distance * Math.sin(angle) });
  }
  return all;
}
