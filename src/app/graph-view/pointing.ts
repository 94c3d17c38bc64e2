/**
 * The pointer over a picture, told in the picture's terms: what is pointed at, what is chosen. Reads pointer events itself, for every
 * way of drawing alike, since sigma's own taps tell no place and its clicks wait for a second one. Never asks more than once an
 * animation frame what lies under the mouse.
 */
import { CLICK_TOLERANCE, LONG_PRESS_MS, TAP_TOLERANCE } from './picture-handle.ts';

export interface Pointing {
  /** Actor or relation at a place of the picture, CSS pixels from its top left; null for none. */
  readonly targetAt: (x: number, y: number) => string | null;
  readonly onHover: (id: string | null) => void;
  readonly onSelect: (id: string | null) => void;
}

/** Follows the pointer until the signal ends it. */
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

/** What the mouse is over. */
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
 * What is chosen: by one pointer alone, that stayed in place until it was lifted. Told by pointer events and not by clicks, which sigma
 * keeps the browser from making of touches, and which are lost where the picture is drawn anew while the button is down. A finger that
 * is held longer points instead.
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
    // The last finger of a pinch chooses nothing, nor does another button of the mouse.
    isPress = down.size === 1 && event.button === 0;
    pressed = { x: event.clientX, y: event.clientY };
    clearTimeout(holding);
    if (event.pointerType === 'mouse') return;
    onHover(null);
    // A finger that is held points: what a mouse learns by hovering.
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
