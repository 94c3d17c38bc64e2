/**
 * A handle beside the symbol of the selected actor, from which a relation is drawn to another symbol: by dragging, with mouse or finger, or by
 * pressing it and then choosing the other end anywhere. It lies over the picture and takes its own pointer, so panning and choosing stay as
 * they are. Dropped on empty ground, or with Escape, nothing comes of it.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { TABLES_PAGE } from '../../messages/tables.ts';
import { useMessages } from '../language.ts';
import { useReadOnlyReason } from '../parts/read-only.ts';
import { drawRelationFrom, hover } from '../state/presence.ts';
import { relate } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { CLICK_TOLERANCE, type PictureHandle, TAP_TOLERANCE } from './picture-handle.ts';
import { placeWithin } from './pointing.ts';

interface LinkHandleProps {
  /** Id of the actor, and its name. */
  readonly from: string;
  readonly name: string;
  readonly picture: RefObject<PictureHandle | null>;
  /** Whether a node is an actor, and not a folded territory or strip. */
  readonly isActor: (id: string) => boolean;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the handle stands from the middle of the symbol, CSS pixels: above at the left, where in columns no name is. */
const ASIDE = { x: -17, y: -17 };

export function LinkHandle({ from, name, picture, isActor }: LinkHandleProps) {
  const { draw } = useMessages(TABLES_PAGE);
  const isNameless = useStore((state) => state.view.nameless);
  const reason = useReadOnlyReason();
  const [start, setStart] = useState<Place | null>(null);
  const [end, setEnd] = useState<Place | null>(null);
  const layer = useRef<HTMLDivElement>(null);
  /** Where the pointer was pressed, until it is lifted. */
  const pressed = useRef<(Place & { readonly isMouse: boolean }) | null>(null);
  const hasMoved = useRef(false);
  const isOff = reason !== null || isNameless;

  // The picture tells when it has come to rest, not while it moves.
  useEffect(() => {
    if (isOff) return;
    let frame = 0;
    const follow = () => {
      const now = picture.current?.screenPosition(from) ?? null;
      setStart((before) => (before?.x === now?.x && before?.y === now?.y ? before : now));
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [picture, from, isOff]);

  const isDragging = end !== null;
  useEffect(() => {
    if (!isDragging) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      pressed.current = null;
      setEnd(null);
      hover(null);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [isDragging]);

  const targetOf = (event: React.PointerEvent): string | null => {
    const { x, y } = placeWithin(layer.current ?? event.currentTarget, event.nativeEvent);
    const target = picture.current?.targetAt(x, y) ?? null;
    return target !== null && target !== from && isActor(target) ? target : null;
  };
  const onDown = (event: React.PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pressed.current = { x: event.clientX, y: event.clientY, isMouse: event.pointerType === 'mouse' };
    hasMoved.current = false;
  };
  const onMove = (event: React.PointerEvent) => {
    const { current } = pressed;
    if (current === null) return;
    const way = Math.hypot(event.clientX - current.x, event.clientY - current.y);
    hasMoved.current ||= way > (current.isMouse ? CLICK_TOLERANCE : TAP_TOLERANCE);
    if (!hasMoved.current || layer.current === null) return;
    setEnd(placeWithin(layer.current, event.nativeEvent));
    hover(targetOf(event));
  };
  const onUp = (event: React.PointerEvent) => {
    if (pressed.current === null) return;
    pressed.current = null;
    if (!hasMoved.current) return;
    const target = targetOf(event);
    setEnd(null);
    hover(null);
    if (target !== null) relate(from, target);
  };
  const onCancel = () => {
    pressed.current = null;
    setEnd(null);
    hover(null);
  };
  if (isOff || start === null) return null;
  return (
    <div className="link-layer" ref={layer}>
      {end === null ? null : (
        <svg className="link-line" aria-hidden="true">
          <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} />
          <circle cx={end.x} cy={end.y} r={4} />
        </svg>
      )}
      <button
        type="button"
        className="link-handle"
        style={{ left: start.x + ASIDE.x, top: start.y + ASIDE.y }}
        aria-label={draw.from(name)}
        title={draw.hint}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onCancel}
        onClick={() => {
          if (!hasMoved.current) drawRelationFrom(from);
          hasMoved.current = false;
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx={8} cy={8} r={7} />
          <path d="M8 4.5v7M4.5 8h7" />
        </svg>
      </button>
    </div>
  );
}
