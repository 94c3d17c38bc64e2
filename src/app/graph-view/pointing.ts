/**
 * The pointer over the picture, told in the picture's terms: what is pointed at, what is chosen. Reads pointer events itself,
 * since sigma's own taps tell no place and its clicks wait for a second one. Never asks more than once an animation frame what lies
 * under the mouse.
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
  const targetOf = (event: MouseEvent) => {
    const box = container.getBoundingClientRect();
    return pointing.targetAt(event.clientX - box.left, event.clientY - box.top);
  };
  followMouse(container, pointing, targetOf, signal);
  followFingers(container, pointing, targetOf, signal);
}

type TargetOf = (event: MouseEvent) => string | null;

function followMouse(container: HTMLElement, { onHover, onSelect }: Pointing, targetOf: TargetOf, signal: AbortSignal): void {
  let animationFrame = 0;
  let pressed = { x: 0, y: 0 };
  const cancel = () => cancelAnimationFrame(animationFrame);
  const hover = (event: PointerEvent) => {
    const target = targetOf(event);
    container.style.cursor = target === null ? 'grab' : 'pointer';
    onHover(target);
  };
  container.addEventListener('pointerdown', ({ clientX, clientY }) => (pressed = { x: clientX, y: clientY }), { signal });
  // In the capture phase, before sigma's own listener takes a second click for a double one.
  const onClick = (event: MouseEvent) => {
    if (distance(event, pressed) <= CLICK_TOLERANCE) onSelect(targetOf(event));
  };
  container.addEventListener('click', onClick, { signal, capture: true });
  const onMove = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    cancel();
    // While dragging, the picture moves under the pointer: nothing is pointed at.
    if (event.buttons === 0) animationFrame = requestAnimationFrame(() => hover(event));
  };
  container.addEventListener('pointermove', onMove, { signal });
  const onLeave = () => {
    cancel();
    onHover(null);
  };
  container.addEventListener('pointerleave', onLeave, { signal });
  signal.addEventListener('abort', cancel);
}

/**
 * sigma keeps the browser from making clicks of touches, so taps are told apart here: one finger, that stayed in place. Held
 * longer, it points instead.
 */
function followFingers(container: HTMLElement, { onHover, onSelect }: Pointing, targetOf: TargetOf, signal: AbortSignal): void {
  const fingers = new Set<number>();
  let isTap = false;
  let pressed = { x: 0, y: 0 };
  let holding: ReturnType<typeof setTimeout> | undefined;
  const onDown = (event: PointerEvent) => {
    const { pointerType, pointerId, clientX, clientY } = event;
    if (pointerType === 'mouse') return;
    fingers.add(pointerId);
    // The last finger of a pinch taps nothing.
    isTap = fingers.size === 1;
    pressed = { x: clientX, y: clientY };
    clearTimeout(holding);
    onHover(null);
    // A finger that is held points: what a mouse learns by hovering.
    if (isTap) {
      holding = setTimeout(() => {
        isTap = false;
        onHover(targetOf(event));
      }, LONG_PRESS_MS);
    }
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' && distance(event, pressed) > TAP_TOLERANCE) clearTimeout(holding);
  };
  const onUp = (event: PointerEvent) => {
    clearTimeout(holding);
    if (!fingers.delete(event.pointerId) || !isTap) return;
    isTap = false;
    if (distance(event, pressed) <= TAP_TOLERANCE) onSelect(targetOf(event));
  };
  const onCancel = ({ pointerId }: PointerEvent) => {
    clearTimeout(holding);
    fingers.delete(pointerId);
    isTap = false;
  };
  container.addEventListener('pointerdown', onDown, { signal });
  container.addEventListener('pointermove', onMove, { signal });
  signal.addEventListener('abort', () => clearTimeout(holding));
  // A finger may be lifted outside the picture.
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', onCancel, { signal });
}

function distance({ clientX, clientY }: MouseEvent, from: { readonly x: number; readonly y: number }): number {
  return Math.hypot(clientX - from.x, clientY - from.y);
}
