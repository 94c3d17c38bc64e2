/**
 * The drawing on screen: a React shell around the one sigma instance. Loaded lazily, since sigma cannot be imported where
 * WebGL does not exist. It reports that it cannot draw and leaves the choice of another way to the page.
 */
import { useEffect, useImperativeHandle, useRef } from 'react';
import type { PictureProps, UnavailableReason } from './picture-handle.ts';
import { SigmaPicture } from './sigma-picture.ts';
import { hasWebGl } from './webgl.ts';

interface GraphViewProps extends PictureProps {
  readonly onUnavailable: (reason: UnavailableReason) => void;
}

export function GraphView({ scene, focus, revealed, ariaLabel, onHover, onSelect, onUnavailable, ref }: GraphViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const picture = useRef<SigmaPicture | null>(null);
  // Handlers may change between renders; the picture is made once and always calls the latest.
  const latest = useRef({ scene, onHover, onSelect, onUnavailable });
  latest.current = { scene, onHover, onSelect, onUnavailable };

  useEffect(() => {
    if (container.current === null) return;
    if (!hasWebGl()) {
      latest.current.onUnavailable('missing');
      return;
    }
    const made = new SigmaPicture(container.current, latest.current.scene, {
      onHover: (id) => latest.current.onHover(id),
      onSelect: (id) => latest.current.onSelect(id),
      onLost: () => latest.current.onUnavailable('lost'),
    });
    picture.current = made;
    return () => {
      picture.current = null;
      made.end();
    };
  }, []);

  useEffect(() => picture.current?.show(scene, focus), [scene, focus]);
  useEffect(() => {
    if (revealed !== null) picture.current?.reveal(revealed);
  }, [revealed]);
  useImperativeHandle(ref, () => ({
    zoomIn: () => picture.current?.zoomIn(),
    zoomOut: () => picture.current?.zoomOut(),
    fit: () => picture.current?.fit(),
    screenPosition: (node) => picture.current?.screenPosition(node) ?? null,
  }));
  return <div className="graph-view" ref={container} role="img" aria-label={ariaLabel} />;
}
