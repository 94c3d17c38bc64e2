/**
 * The picture drawn by sigma: a React shell around the one sigma instance. sigma is imported only after WebGL has been found,
 * because the import itself fails where WebGL does not exist. Failures are reported by `onUnavailable`, never thrown: the page then
 * decides how to draw instead.
 */
import { useEffect, useImperativeHandle, useRef } from 'react';
import type { PictureProps, UnavailableReason } from './picture-handle.ts';
import type { SigmaPicture } from './sigma-picture.ts';
import { hasWebGl, releaseCanvases, whenGivenBack } from './webgl.ts';

interface GraphViewProps extends PictureProps {
  readonly onUnavailable: (reason: UnavailableReason) => void;
  /** The browser has given back the context that it took away: sigma can draw again. */
  readonly onGivenBack: () => void;
}

/** Draws a scene with sigma, made once for the component's life. */
export function GraphView({
  scene,
  focus,
  revealed,
  extent = null,
  ariaLabel,
  onHover,
  onSelect,
  onView,
  onRoom,
  onUnavailable,
  onGivenBack,
  ref,
}: GraphViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const picture = useRef<SigmaPicture | null>(null);
  // Props may change between renders and while sigma is being loaded. The picture is made once, so it reads the latest props here.
  const latest = useRef({ scene, focus, revealed, extent, onHover, onSelect, onView, onRoom, onUnavailable, onGivenBack });
  latest.current = { scene, focus, revealed, extent, onHover, onSelect, onView, onRoom, onUnavailable, onGivenBack };

  const end = () => {
    picture.current?.end();
    picture.current = null;
  };
  const giveUp = (reason: UnavailableReason, error?: unknown) => {
    end();
    if (container.current !== null) releaseCanvases(container.current);
    // The reader gets another picture; the cause is logged for developers.
    if (error !== undefined) console.warn('sigma cannot draw:', error);
    latest.current.onUnavailable(reason);
  };
  const attempt = (draw: (drawn: SigmaPicture) => void) => {
    try {
      if (picture.current !== null) draw(picture.current);
    } catch (error) {
      giveUp('lost', error);
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; all it calls reads the latest from refs
  useEffect(() => {
    let isOver = false;
    const start = async () => {
      if (!hasWebGl()) throw new Error('WebGL 2 is missing');
      const { SigmaPicture } = await import('./sigma-picture.ts');
      if (isOver || container.current === null) return;
      picture.current = new SigmaPicture(container.current, latest.current.scene, {
        onHover: (id) => latest.current.onHover(id),
        onSelect: (id) => latest.current.onSelect(id),
        onView: (view) => latest.current.onView?.(view),
        onRoom: (room) => latest.current.onRoom?.(room),
        onLost: (loss) => {
          whenGivenBack(loss, () => latest.current.onGivenBack());
          giveUp('lost');
        },
      });
      picture.current.show(latest.current.scene, latest.current.focus);
      if (latest.current.revealed !== null) picture.current.reveal(latest.current.revealed);
      if (latest.current.extent !== null) picture.current.showExtent(latest.current.extent);
    };
    start().catch((error: unknown) => {
      if (!isOver) giveUp('missing', error);
    });
    return () => {
      isOver = true;
      end();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it calls reads the latest from refs
  useEffect(
    () =>
      attempt((drawn) => {
        // A scene of another size starts from its beginning; what was brought into view before is brought there again.
        if (drawn.show(scene, focus) && latest.current.revealed !== null) drawn.reveal(latest.current.revealed);
      }),
    [scene, focus],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it calls reads the latest from refs
  useEffect(() => {
    if (revealed !== null) attempt((drawn) => drawn.reveal(revealed));
  }, [revealed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it calls reads the latest from refs
  useEffect(() => {
    if (extent !== null) attempt((drawn) => drawn.showExtent(extent));
  }, [extent]);
  useImperativeHandle(ref, () => ({
    zoomIn: () => picture.current?.zoomIn(),
    zoomOut: () => picture.current?.zoomOut(),
    fit: () => picture.current?.fit(),
    screenPosition: (node) => picture.current?.screenPosition(node) ?? null,
    targetAt: (x, y) => picture.current?.targetAt(x, y) ?? null,
  }));
  return <div className="graph-view" ref={container} role="img" aria-label={ariaLabel} />;
}
