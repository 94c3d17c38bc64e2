/**
 * The same drawing without WebGL: the vector picture, which can be moved, zoomed and pointed at in the same ways. Written
 * anew at each change, at most once a frame: slower than sigma, but it always works.
 */
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { hitTest } from '../../scene/hit-test.ts';
import type { Transform } from '../../scene/scene.ts';
import { fitTransform, sceneToSvg } from '../../scene/svg.ts';
import {
  boxAround,
  CLICK_TOLERANCE,
  MAX_ZOOM,
  MIN_ZOOM,
  type PictureProps,
  startingTransform,
  transformToReveal,
  ZOOM_STEP,
} from './picture-handle.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export function SvgView({ scene, focus, revealed, ariaLabel, onHover, onSelect, ref }: PictureProps) {
  const container = useRef<HTMLDivElement>(null);
  const size = useSize(container);
  // Null while the reader has not moved the picture: it then fits, whatever the size.
  const [moved, setMoved] = useState<Transform | null>(null);
  const fitted = useMemo(() => fitTransform(scene.bounds, size.width, size.height), [scene.bounds, size]);
  const start = useMemo(() => startingTransform(scene, size.width, size.height), [scene, size]);
  const transform = moved ?? start ?? fitted;
  const svg = useMemo(
    () => sceneToSvg(scene, { ...size, transform, focus, title: ariaLabel, description: '' }),
    [scene, size, transform, focus, ariaLabel],
  );
  const current = useRef({ transform, fitted, size, scene });
  current.current = { transform, fitted, size, scene };

  useEffect(() => {
    const box = revealed === null ? null : boxAround(scene, revealed);
    const wanted = box === null ? null : transformToReveal(box, current.current.transform, size.width, size.height);
    if (wanted !== null) setMoved(wanted);
  }, [revealed, scene, size]);

  const zoomAt = useCallback((factor: number, x: number, y: number) => {
    const now = current.current;
    const scale = Math.min(now.fitted.scale * MAX_ZOOM, Math.max(now.fitted.scale * MIN_ZOOM, now.transform.scale * factor));
    const ratio = scale / now.transform.scale;
    setMoved({ scale, offsetX: x - (x - now.transform.offsetX) * ratio, offsetY: y - (y - now.transform.offsetY) * ratio });
  }, []);
  useImperativeHandle(ref, () => {
    const zoomBy = (factor: number) => zoomAt(factor, current.current.size.width / 2, current.current.size.height / 2);
    return {
      zoomIn: () => zoomBy(ZOOM_STEP),
      zoomOut: () => zoomBy(1 / ZOOM_STEP),
      fit: () => setMoved(current.current.fitted),
      screenPosition: (id) => {
        const { scene: shown, transform: now } = current.current;
        const node = shown.nodes.find((candidate) => candidate.id === id);
        return node === undefined ? null : { x: node.x * now.scale + now.offsetX, y: node.y * now.scale + now.offsetY };
      },
    };
  }, [zoomAt]);
  const targetAt = (x: number, y: number) => {
    const hit = hitTest(scene, { x, y }, transform);
    return hit === null ? null : hit.kind === 'node' ? hit.id : hit.relation;
  };
  const gestures = useGestures(container, {
    onDrag: (dx, dy) => {
      const { transform: now } = current.current;
      setMoved({ ...now, offsetX: now.offsetX + dx, offsetY: now.offsetY + dy });
    },
    onZoom: zoomAt,
    onClick: (x, y) => onSelect(targetAt(x, y)),
    onMove: (x, y) => onHover(targetAt(x, y)),
    onLeave: () => onHover(null),
  });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text of the data is escaped
  return <div className="svg-view" ref={container} {...gestures} dangerouslySetInnerHTML={{ __html: svg }} />;
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
  const travelled = useRef(0);
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
      travelled.current = 0;
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
      travelled.current += Math.hypot(point.x - last.x, point.y - last.y);
      if (other === undefined) latest.current.onDrag(point.x - last.x, point.y - last.y);
      else {
        const before = Math.hypot(last.x - other.x, last.y - other.y);
        const after = Math.hypot(point.x - other.x, point.y - other.y);
        if (before > 0) latest.current.onZoom(after / before, (point.x + other.x) / 2, (point.y + other.y) / 2);
      }
    },
    onPointerUp: (event: React.PointerEvent) => {
      const point = at(event);
      if (pointers.current.size === 1 && travelled.current <= CLICK_TOLERANCE) latest.current.onClick(point.x, point.y);
      release(event);
    },
    onPointerCancel: release,
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
