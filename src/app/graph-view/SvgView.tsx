/**
 * The picture without WebGL: the SVG drawing, which can be moved, zoomed and pointed at in the same ways. It is written anew at
 * each change, at most once for each animation frame: slower than sigma, but it needs no WebGL.
 */
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Transform } from '../../scene/scene.ts';
import { sceneToSvg } from '../../scene/svg.ts';
import { fitTransform } from '../../scene/zoom.ts';
import { followMoving } from './moving.ts';
import {
  boxAround,
  extentTransform,
  MIN_ZOOM,
  maxZoom,
  type PictureProps,
  SETTLED_MS,
  startingTransform,
  targetAt,
  transformToReveal,
  ZOOM_STEP,
} from './picture-handle.ts';
import { followPointer, type Pointing } from './pointing.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where the picture lies: `start` (whole, or its left end where the whole would be too small to read), `whole`, or the place to
 * which the reader moved it.
 */
type Place = 'start' | 'whole' | Transform;

/** Draws a scene as SVG: same props, handle and targets as the drawing by sigma. */
export function SvgView({ scene, focus, revealed, extent = null, ariaLabel, onHover, onSelect, onView, onRoom, ref }: PictureProps) {
  const container = useRef<HTMLDivElement>(null);
  const size = useSize(container);
  const [place, setPlace] = useOncePerAnimationFrame<Place>('start');
  const fitted = useMemo(() => fitTransform(scene.bounds, size.width, size.height), [scene.bounds, size]);
  const start = useMemo(() => startingTransform(scene, size.width, size.height) ?? fitted, [scene, size, fitted]);
  const transformOf = (at: Place) => (at === 'start' ? start : at === 'whole' ? fitted : at);
  const transform = transformOf(place);
  // Without a title: the element around it has the name, and browsers would show a title inside the SVG as a tooltip.
  const svg = useMemo(() => sceneToSvg(scene, { ...size, transform, focus, title: '', description: '' }), [scene, size, transform, focus]);
  const current = useRef({ fitted, size, scene, transform, transformOf, onHover, onSelect });
  current.current = { fitted, size, scene, transform, transformOf, onHover, onSelect };

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new place; `onView` is the one of the latest render
  useEffect(() => {
    const { scale, offsetX, offsetY } = transform;
    const view = { box: { x: -offsetX / scale, y: -offsetY / scale, width: size.width / scale, height: size.height / scale }, scale };
    const settling = setTimeout(() => onView?.(view), SETTLED_MS);
    return () => clearTimeout(settling);
  }, [transform, size]);
  const isAtStart = place === 'start';
  // biome-ignore lint/correctness/useExhaustiveDependencies: tells each new size; `onRoom` is the one of the latest render
  useEffect(() => {
    if (isAtStart) onRoom?.(size);
  }, [size, isAtStart]);
  useKeptMiddle(size, setPlace);
  const bounds = JSON.stringify(scene.bounds);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other bounds mean another picture, which is shown from the start
  useEffect(() => setPlace(() => 'start'), [bounds, setPlace]);
  useEffect(() => {
    const box = revealed === null ? null : boxAround(scene, revealed);
    if (box === null) return;
    setPlace((at) => transformToReveal(box, current.current.transformOf(at), size.width, size.height, scene.bounds.y) ?? at);
  }, [revealed, scene, size, setPlace]);

  useEffect(() => {
    if (extent === null) return;
    // Uses the scene at the time of the request: a scene that comes later, under another filter, does not move the picture again.
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
      targetAt: (x, y) => targetAt(current.current.scene, current.current.transform, x, y),
    };
  }, [zoomAt, setPlace]);
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const ending = new AbortController();
    // Listeners are added once and read the latest props, so that a press in progress continues when the picture is drawn again.
    const pointing: Pointing = {
      targetAt: (x, y) => targetAt(current.current.scene, current.current.transform, x, y),
      onHover: (id) => current.current.onHover(id),
      onSelect: (id) => current.current.onSelect(id),
    };
    const onDrag = (dx: number, dy: number) =>
      setPlace((at) => {
        const now = current.current.transformOf(at);
        return { ...now, offsetX: now.offsetX + dx, offsetY: now.offsetY + dy };
      });
    followMoving(element, { onDrag, onZoom: zoomAt }, ending.signal);
    followPointer(element, pointing, ending.signal);
    return () => ending.abort();
  }, [zoomAt, setPlace]);
  return (
    <div className="svg-view" ref={container} role="img" aria-label={ariaLabel}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text of the data is escaped */}
      <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
    </div>
  );
}

/**
 * A state whose changes are collected until the next animation frame, because pointers and wheels send more events than can be
 * drawn.
 */
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

/** When the window changes its size, a picture that the reader has moved keeps its middle in the middle. */
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
