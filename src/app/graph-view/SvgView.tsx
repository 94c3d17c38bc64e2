/**
 * The same drawing without WebGL: the vector picture, which can be moved, zoomed and pointed at in the same ways. Written
 * anew at each change, at most once an animation frame: slower than sigma, but it always works.
 */
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Transform } from '../../scene/scene.ts';
import { fitTransform, sceneToSvg } from '../../scene/svg.ts';
import {
  boxAround,
  CLICK_TOLERANCE,
  extentTransform,
  LONG_PRESS_MS,
  MIN_ZOOM,
  maxZoom,
  type PictureProps,
  SETTLED_MS,
  startingTransform,
  TAP_TOLERANCE,
  targetAt,
  transformToReveal,
  ZOOM_STEP,
} from './picture-handle.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** As at first (whole, or at its left end where that is too small to read), whole, or where the reader moved it. */
type Place = 'start' | 'whole' | Transform;

/** Draws a scene as SVG: same props, handle and targets as the drawing by sigma. */
export function SvgView({ scene, focus, revealed, extent = null, ariaLabel, onHover, onSelect, onView, ref }: PictureProps) {
  const container = useRef<HTMLDivElement>(null);
  const size = useSize(container);
  const [place, setPlace] = useOncePerAnimationFrame<Place>('start');
  const fitted = useMemo(() => fitTransform(scene.bounds, size.width, size.height), [scene.bounds, size]);
  const start = useMemo(() => startingTransform(scene, size.width, size.height) ?? fitted, [scene, size, fitted]);
  const transformOf = (at: Place) => (at === 'start' ? start : at === 'whole' ? fitted : at);
  const transform = transformOf(place);
  // Named by the element around it; a title of its own would follow the mouse as a tooltip.
  const svg = useMemo(() => sceneToSvg(scene, { ...size, transform, focus, title: '', description: '' }), [scene, size, transform, focus]);
  const current = useRef({ fitted, size, scene, transform, transformOf });
  current.current = { fitted, size, scene, transform, transformOf };

  // biome-ignore lint/correctness/useExhaustiveDependencies: told of each new place, whoever listens by then
  useEffect(() => {
    const { scale, offsetX, offsetY } = transform;
    const view = { box: { x: -offsetX / scale, y: -offsetY / scale, width: size.width / scale, height: size.height / scale }, scale };
    const settling = setTimeout(() => onView?.(view), SETTLED_MS);
    return () => clearTimeout(settling);
  }, [transform, size]);
  useKeptMiddle(size, setPlace);
  const bounds = JSON.stringify(scene.bounds);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other bounds are another picture, which starts anew
  useEffect(() => setPlace(() => 'start'), [bounds, setPlace]);
  useEffect(() => {
    const box = revealed === null ? null : boxAround(scene, revealed);
    if (box === null) return;
    setPlace((at) => transformToReveal(box, current.current.transformOf(at), size.width, size.height) ?? at);
  }, [revealed, scene, size, setPlace]);

  useEffect(() => {
    if (extent === null) return;
    // By the scene of this moment: one that comes later, under another filter, leaves the picture where it is.
    const { scene: shown, size: own } = current.current;
    const box = boxAround(shown, extent);
    setPlace(() => (box === null ? 'start' : extentTransform(box, own.width, own.height)));
  }, [extent, setPlace]);

  const zoomAt = useCallback(
    (factor: number, x: number, y: number) =>
      setPlace((at) => {
        const [now, whole] = [current.current.transformOf(at), current.current.fitted.scale];
        const scale = Math.min(whole * maxZoom(current.current.scene), Math.max(whole * MIN_ZOOM, now.scale * factor));
        const ratio = scale / now.scale;
        return { scale, offsetX: x - (x - now.offsetX) * ratio, offsetY: y - (y - now.offsetY) * ratio };
      }),
    [setPlace],
  );
  useImperativeHandle(ref, () => {
    const zoomBy = (factor: number) => zoomAt(factor, current.current.size.width / 2, current.current.size.height / 2);
    return {
      zoomIn: () => zoomBy(ZOOM_STEP),
      zoomOut: () => zoomBy(1 / ZOOM_STEP),
      fit: () => setPlace(() => 'whole'),
      screenPosition: (id) => {
        const { scene: shown, transform: now } = current.current;
        const node = shown.nodes.find((candidate) => candidate.id === id);
        return node === undefined ? null : { x: node.x * now.scale + now.offsetX, y: node.y * now.scale + now.offsetY };
      },
    };
  }, [zoomAt, setPlace]);
  const gestures = useGestures(container, {
    onDrag: (dx, dy) =>
      setPlace((at) => {
        const now = current.current.transformOf(at);
        return { ...now, offsetX: now.offsetX + dx, offsetY: now.offsetY + dy };
      }),
    onZoom: zoomAt,
    onClick: (x, y) => onSelect(targetAt(scene, transform, x, y)),
    onMove: (x, y) => {
      const target = targetAt(scene, transform, x, y);
      if (container.current !== null) container.current.style.cursor = target === null ? 'grab' : 'pointer';
      onHover(target);
    },
    onLeave: () => onHover(null),
  });
  return (
    <div className="svg-view" ref={container} role="img" aria-label={ariaLabel} {...gestures}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text of the data is escaped */}
      <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
    </div>
  );
}

/** A state whose changes are gathered until the next animation frame: pointers and wheels may tell more often than anyone can see. */
function useOncePerAnimationFrame<T>(first: T): readonly [T, (change: (before: T) => T) => void] {
  const [shown, setShown] = useState(first);
  const latest = useRef({ value: first, animationFrame: 0 });
  useEffect(() => () => cancelAnimationFrame(latest.current.animationFrame), []);
  const set = useCallback((change: (before: T) => T) => {
    const { current } = latest;
    current.value = change(current.value);
    cancelAnimationFrame(current.animationFrame);
    current.animationFrame = requestAnimationFrame(() => setShown(() => current.value));
  }, []);
  return [shown, set];
}

/** A picture that the reader has moved keeps its middle when the window gets another size. */
function useKeptMiddle(size: Size, setPlace: (change: (before: Place) => Place) => void): void {
  const before = useRef(size);
  useEffect(() => {
    const [dx, dy] = [(size.width - before.current.width) / 2, (size.height - before.current.height) / 2];
    before.current = size;
    setPlace((at) => (typeof at === 'string' ? at : { ...at, offsetX: at.offsetX + dx, offsetY: at.offsetY + dy }));
  }, [size, setPlace]);
}

function useSize(container: React.RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 800, height: 500 });
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const measure = () => setSize({ width: Math.max(1, element.clientWidth), height: Math.max(1, element.clientHeight) });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [container]);
  return size;
}

interface Gestures {
  readonly onDrag: (dx: number, dy: number) => void;
  readonly onZoom: (factor: number, x: number, y: number) => void;
  readonly onClick: (x: number, y: number) => void;
  readonly onMove: (x: number, y: number) => void;
  readonly onLeave: () => void;
}

/** One pointer drags, two pinch, a short press clicks, the wheel zooms. */
function useGestures(container: React.RefObject<HTMLElement | null>, gestures: Gestures) {
  const latest = useRef(gestures);
  latest.current = gestures;
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const press = useRef<{ x: number; y: number; isClick: boolean; holding?: ReturnType<typeof setTimeout> }>({ x: 0, y: 0, isClick: false });
  useEffect(() => () => clearTimeout(press.current.holding), []);
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    // React listens to wheels passively, and a passive listener cannot keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { x, y } = within(element, event);
      latest.current.onZoom(Math.exp(-event.deltaY * 0.0015), x, y);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [container]);

  const at = (event: React.PointerEvent) => within(event.currentTarget, event);
  const release = (event: React.PointerEvent) => pointers.current.delete(event.pointerId);
  return {
    onPointerDown: (event: React.PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      pointers.current.set(event.pointerId, at(event));
      // The last finger of a pinch clicks nothing.
      clearTimeout(press.current.holding);
      const point = at(event);
      press.current = { ...point, isClick: pointers.current.size === 1 };
      if (event.pointerType === 'mouse' || !press.current.isClick) return;
      // A finger that is held points: what a mouse learns by hovering.
      press.current.holding = setTimeout(() => {
        press.current.isClick = false;
        latest.current.onMove(point.x, point.y);
      }, LONG_PRESS_MS);
    },
    onPointerMove: (event: React.PointerEvent) => {
      const point = at(event);
      const last = pointers.current.get(event.pointerId);
      if (last === undefined) {
        latest.current.onMove(point.x, point.y);
        return;
      }
      const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
      pointers.current.set(event.pointerId, point);
      const tolerance = event.pointerType === 'mouse' ? CLICK_TOLERANCE : TAP_TOLERANCE;
      if (Math.hypot(point.x - press.current.x, point.y - press.current.y) > tolerance) {
        press.current.isClick = false;
        clearTimeout(press.current.holding);
      }
      if (other === undefined) latest.current.onDrag(point.x - last.x, point.y - last.y);
      else {
        const before = Math.hypot(last.x - other.x, last.y - other.y);
        const after = Math.hypot(point.x - other.x, point.y - other.y);
        if (before > 0) latest.current.onZoom(after / before, (point.x + other.x) / 2, (point.y + other.y) / 2);
      }
    },
    onPointerUp: (event: React.PointerEvent) => {
      const point = at(event);
      clearTimeout(press.current.holding);
      if (press.current.isClick) latest.current.onClick(point.x, point.y);
      release(event);
    },
    onPointerCancel: (event: React.PointerEvent) => {
      press.current.isClick = false;
      clearTimeout(press.current.holding);
      release(event);
    },
    onPointerLeave: () => latest.current.onLeave(),
  };
}

function within(
  element: Element,
  event: { readonly clientX: number; readonly clientY: number },
): { readonly x: number; readonly y: number } {
  const box = element.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}
