/**
 * Moving a picture by hand: one pointer drags, two pinch, the wheel zooms. For pictures that no library moves; sigma brings its
 * own. pointing.ts finds out what is pointed at and chosen.
 */
import { placeWithin } from './pointing.ts';

export interface Moving {
  /** The pointer was dragged by this distance, CSS pixels. */
  readonly onDrag: (dx: number, dy: number) => void;
  /** The reader zoomed by a factor around (x, y), which stays in place; CSS pixels from the top left. */
  readonly onZoom: (factor: number, x: number, y: number) => void;
}

/** Exponent of the zoom for each pixel of the wheel. Turning the wheel back by the same distance gives the zoom from before. */
const WHEEL_ZOOM = 0.0015;

/** Listens to pointers and the wheel until the signal is aborted. */
export function followMoving(container: HTMLElement, { onDrag, onZoom }: Moving, signal: AbortSignal): void {
  const down = new Map<number, { readonly x: number; readonly y: number }>();
  const onDown = (event: PointerEvent) => {
    container.setPointerCapture(event.pointerId);
    down.set(event.pointerId, placeWithin(container, event));
  };
  const onMove = (event: PointerEvent) => {
    const last = down.get(event.pointerId);
    if (last === undefined) return;
    const now = placeWithin(container, event);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, now);
    if (other === undefined) {
      onDrag(now.x - last.x, now.y - last.y);
      return;
    }
    const before = Math.hypot(last.x - other.x, last.y - other.y);
    const after = Math.hypot(now.x - other.x, now.y - other.y);
    if (before > 0) onZoom(after / before, (now.x + other.x) / 2, (now.y + other.y) / 2);
  };
  const onEnd = ({ pointerId }: PointerEvent) => down.delete(pointerId);
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const { x, y } = placeWithin(container, event);
    onZoom(Math.exp(-event.deltaY * WHEEL_ZOOM), x, y);
  };
  container.addEventListener('pointerdown', onDown, { signal });
  container.addEventListener('pointermove', onMove, { signal });
  container.addEventListener('pointerup', onEnd, { signal });
  container.addEventListener('pointercancel', onEnd, { signal });
  // Not passive: a passive listener cannot keep the page from scrolling.
  container.addEventListener('wheel', onWheel, { passive: false, signal });
}
