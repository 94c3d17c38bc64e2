/**
 * Follows the pointer over a picture and reports which item is pointed at and which is chosen. Reads pointer events itself, for
 * both ways of drawing, because sigma's taps have no place and its clicks wait for a possible second one. Looks for the item under
 * the mouse at most once for each animation frame.
 */
import { CLICK_TOLERANCE, LONG_PRESS_MS, TAP_TOLERANCE } from './picture-handle.ts';

export interface Pointing {
  /** Actor or relation at a place of the picture, CSS pixels from its top left; null for none. */
  readonly targetAt: (x: number, y: number) => string | null;
  readonly onHover: (id: string | null) => void;
  readonly onSelect: (id: string | null) => void;
}

/** Follows the pointer until the signal is aborted. */
export function followPointer(container: HTMLElement, pointing: Pointing, signal: AbortSignal): void {
  const targetOf = (event: PointerEvent) => {
    const { x, y } = placeWithin(container, event);
    return pointing.targetAt(x, y);
  };
  followHover(container, pointing, targetOf, signal);
  followPresses(container, pointing, targetOf, signal);
}

/** Where an event lies, CSS pixels from the top left of an element. */
export function placeWithin(element: Element, { clientX, clientY }: MouseEvent): { readonly x: number; readonly y: number } {
  const box = element.getBoundingClientRect();
  return { x: clientX - box.left, y: clientY - box.top };
}

type TargetOf = (event: PointerEvent) => string | null;

/** Reports what the mouse is over. */
function followHover(container: HTMLElement, { onHover }: Pointing, targetOf: TargetOf, signal: AbortSignal): void {
  let animationFrame = 0;
  const cancel = () => cancelAnimationFrame(animationFrame);
  const hover = (event: PointerEvent) => {
    const target = targetOf(event);
    container.style.cursor = target === null ? 'grab' : 'pointer';
    onHover(target);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    cancel();
    // While dragging, the picture moves under the pointer: nothing is pointed at.
    if (event.buttons === 0) animationFrame = requestAnimationFrame(() => hover(event));
  };
  const onLeave = () => {
    cancel();
    onHover(null);
  };
  container.addEventListener('pointermove', onMove, { signal });
  container.addEventListener('pointerleave', onLeave, { signal });
  signal.addEventListener('abort', cancel);
}

/**
 * Reports what is chosen: by a single pointer that stayed in place until it was lifted. Uses pointer events instead of clicks,
 * because sigma keeps browsers from making clicks of touches, and a click is lost if the picture is drawn again while the button is
 * down. A finger that is held longer points instead of choosing.
 */
function followPresses(container: HTMLElement, { onHover, onSelect }: Pointing, targetOf: TargetOf, signal: AbortSignal): void {
  const down = new Set<number>();
  let isPress = false;
  let pressed = { x: 0, y: 0 };
  let holding: ReturnType<typeof setTimeout> | undefined;
  const hasMoved = ({ clientX, clientY, pointerType }: PointerEvent) =>
    Math.hypot(clientX - pressed.x, clientY - pressed.y) > (pointerType === 'mouse' ? CLICK_TOLERANCE : TAP_TOLERANCE);
  const onDown = (event: PointerEvent) => {
    down.add(event.pointerId);
    // The last finger of a pinch chooses nothing, nor do the other buttons of the mouse.
    isPress = down.size === 1 && event.button === 0;
    pressed = { x: event.clientX, y: event.clientY };
    clearTimeout(holding);
    if (event.pointerType === 'mouse') return;
    onHover(null);
    // A held finger points, as a mouse does when it hovers.
    if (isPress) {
      holding = setTimeout(() => {
        isPress = false;
        onHover(targetOf(event));
      }, LONG_PRESS_MS);
    }
  };
  const onMove = (event: PointerEvent) => {
    if (hasMoved(event)) clearTimeout(holding);
  };
  const onUp = (event: PointerEvent) => {
    clearTimeout(holding);
    if (!down.delete(event.pointerId) || !isPress) return;
    isPress = false;
    if (!hasMoved(event)) onSelect(targetOf(event));
  };
  const onCancel = ({ pointerId }: PointerEvent) => {
    clearTimeout(holding);
    down.delete(pointerId);
    isPress = false;
  };
  container.addEventListener('pointerdown', onDown, { signal });
  container.addEventListener('pointermove', onMove, { signal });
  signal.addEventListener('abort', () => clearTimeout(holding));
  // A pointer may be lifted outside the picture.
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', onCancel, { signal });
}
