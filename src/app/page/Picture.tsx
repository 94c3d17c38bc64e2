/**
 * The picture with its title and buttons. sigma draws it; where WebGL is missing or is taken away, the SVG drawing shows the same
 * content, and the page says so.
 */

import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { type Room, USUAL_ROOM } from '../../core/layout/column-room.ts';
import type { LayoutId } from '../../core/layout/layout.ts';
import { mapScale } from '../../core/layout/map.ts';
import { byId } from '../../core/model/dataset-index.ts';
import { untiedActors } from '../../core/network/comprised.ts';
import { FOLD_PREFIX, foldsAround, foldsOf } from '../../core/territory/folds.ts';
import { unfoldedByZoom } from '../../core/territory/semantic-zoom.ts';
import { PAGE } from '../../messages/page.ts';
import { openedBy } from '../../scene/columns-scene.ts';
import type { Box, Scene } from '../../scene/scene.ts';
import { broughtOutFocusOf, focusIn, focusOf, markedFocusOf, rowFocusOf } from '../derived/drawing.ts';
import { remembered } from '../derived/remembered.ts';
import { useShownScene } from '../derived/shown-scene.ts';
import { descriptionOf, useTitledView } from '../derived/titled-view.ts';
import { foldedOf, standingsIn, useLaid } from '../derived/universe.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { useAvailability } from '../graph-view/availability.ts';
import { isFreeBelow } from '../graph-view/columns-start.ts';
import { GraphWalker } from '../graph-view/GraphWalker.tsx';
import { PictureTip } from '../graph-view/PictureTip.tsx';
import type { PictureHandle, SettledView } from '../graph-view/picture-handle.ts';
import { useMessages } from '../language.ts';
import { lazyPart } from '../lazy-part.ts';
import { hover, setSeen, tellSeenRows } from '../state/presence.ts';
import { changeView, select, setOpen } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ArrangeButton } from './ArrangeButton.tsx';
import { RingChoice } from './RingChoice.tsx';

const SvgView = lazyPart(async () => (await import('../graph-view/SvgView.tsx')).SvgView);
// Imported only where WebGL exists: sigma's modules fail without it.
const GraphView = lazyPart(async () => (await import('../graph-view/GraphView.tsx')).GraphView);

// A presentation in a file is not edited in its picture.
const LinkHandle = IS_PRESENTATION_FILE ? null : lazyPart(async () => (await import('../graph-view/LinkHandle.tsx')).LinkHandle);

interface PictureSpaceProps {
  readonly layout: LayoutId;
  /** The second picture on the page is drawn as vectors: browsers allow but a few WebGL contexts, and one is enough. */
  readonly isSecond?: boolean;
}

export function Picture({ layout, isSecond = false }: PictureSpaceProps) {
  const strings = useMessages(PAGE);
  const laid = useLaid();
  const open = useStore((state) => state.view.open);
  const hovered = useStore((state) => state.hovered);
  const selected = useStore((state) => state.selected);
  const marked = useStore((state) => state.marked);
  const broughtOut = useStore((state) => state.broughtOut);
  const wanted = useStore((state) => state.camera.extent);
  const { unavailable, onUnavailable, onGivenBack, retry } = useAvailability();
  const [zoomed, setZoomed] = useState<readonly string[]>([]);
  const [walked, setWalked] = useState<ReadonlySet<string> | null>(null);
  const [room, setRoom] = useState(windowRoom);
  const handle = useRef<PictureHandle>(null);
  const isPresenting = useStore((state) => state.presenting !== null);
  const { scene, graph, dataset, surroundings, center, order, isArrangeable } = useShownScene(
    layout,
    layout === 'map' && zoomed.length > 0 ? withZoomed(open, zoomed) : null,
    room,
  );
  const focus = focusIn(
    scene,
    focusOf(graph, hovered) ??
      rowFocusOf(graph, scene, hovered) ??
      markedFocusOf(graph, marked) ??
      focusOf(graph, selected) ??
      broughtOutFocusOf(graph, broughtOut),
  );
  const linked = selected === null ? undefined : byId(dataset.actors).get(selected);
  const description = descriptionOf(useTitledView(layout));
  // Zooming into a map unfolds the territories in the window, zooming out folds them again. Those that the reader opened stay open.
  const onView = ({ box, scale }: SettledView) => {
    if (!isSecond) setSeen(nodesIn(scene, box));
    const { geography } = surroundings;
    if (layout !== 'map' || laid === null || geography === null) return;
    const units = mapScale(geography);
    const seen = { x: box.x / units, y: box.y / units, width: box.width / units, height: box.height / units };
    const ids = unfoldedByZoom(laid, standingsIn(laid), open, { box: seen, pixels: scale * units });
    setZoomed((before) => (before.join() === ids.join() ? before : ids));
  };
  const choose = (id: string | null) => {
    // Choosing a folded territory, strip or row opens it; any other item has a sheet.
    const opened = id === null || scene.columns === null ? null : openedBy(id, open, scene.columns);
    if (id?.startsWith(FOLD_PREFIX)) setOpen(id, true);
    else if (opened !== null) changeView({ open: opened });
    else select(id);
  };
  // When a commune inside a fold is selected, the folds around it are opened, so that it is drawn.
  useEffect(() => {
    if (laid === null || layout === 'map' || selected === null) return;
    const unit = laid.unitOf.get(selected) ?? -1;
    if (unit < laid.territory.firstCommune || !laid.actorOf.has(unit) || foldedOf(laid, open).shown.has(unit)) return;
    changeView({ open: foldsAround((opened) => foldsOf(laid, standingsIn(laid), opened), open, unit) });
  }, [laid, layout, selected, open]);
  useEffect(() => {
    if (order !== null) tellSeenRows(order);
  }, [order]);
  useZoomKeys(handle, !isSecond);
  const revealed = walked ?? focusOf(graph, selected)?.nodes ?? null;
  // The nodes that the camera is to show: the ids asked for, and the ends of relations among them. Computed once for each request, so
  // that a filter set later does not move the camera again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: computed with the graph at the time of the request
  const extent = useMemo(() => markedFocusOf(graph, wanted)?.nodes ?? new Set<string>(), [wanted]);
  const props = {
    scene,
    focus,
    revealed,
    extent,
    ariaLabel: description,
    onHover: hover,
    onSelect: choose,
    onView,
    onRoom: setRoom,
    ref: handle,
  };
  return (
    <>
      {layout === 'ego' ? <RingChoice dataset={dataset} center={center} /> : null}
      <section
        className="picture"
        data-layout={layout}
        data-free={isFreeBelow(scene, room) ? 'below' : null}
        aria-label={strings.picture.label}
      >
        <Button className="skip" onPress={() => changeView({ id: 'list' })}>
          {strings.picture.asList}
        </Button>
        <GraphWalker
          dataset={dataset}
          graph={graph}
          stops={scene.nodes}
          labelOf={(node) => labelsOf(scene).get(node) ?? ''}
          description={description}
          onChoose={choose}
          onWalk={(node) => setWalked(node === null ? null : new Set([node]))}
        />
        <Suspense fallback={<p className="hint picture-loading">{strings.picture.loading}</p>}>
          {isSecond ? (
            <SvgView {...props} />
          ) : unavailable === null ? (
            <GraphView {...props} onUnavailable={onUnavailable} onGivenBack={onGivenBack} />
          ) : (
            <>
              <p className="notice" role="status">
                {strings.picture.fallback[unavailable]}{' '}
                <Button className="link" onPress={retry}>
                  {strings.picture.fallback.retry}
                </Button>
              </p>
              <SvgView {...props} />
            </>
          )}
        </Suspense>
        {LinkHandle === null || isSecond || isPresenting || linked === undefined ? null : (
          <Suspense>
            <LinkHandle from={linked.id} name={linked.name} picture={handle} isActor={(id) => byId(dataset.actors).has(id)} />
          </Suspense>
        )}
        <PictureTip graph={graph} untied={untiedActors(dataset)} />
        <div className="zoom-buttons">
          <ArrangeButton order={isSecond ? null : order} isArrangeable={isArrangeable} />
          <Button className="icon-button" aria-label={strings.picture.zoomIn} onPress={() => handle.current?.zoomIn()}>
            +
          </Button>
          <Button className="icon-button" aria-label={strings.picture.zoomOut} onPress={() => handle.current?.zoomOut()}>
            −
          </Button>
          <Button className="icon-button" aria-label={strings.picture.fit} onPress={() => handle.current?.fit()}>
            ⤢
          </Button>
        </div>
      </section>
    </>
  );
}

/** The room that a picture is likely to have, until it is measured: the window below bar, title and legend. */
function windowRoom(): Room {
  return { width: window.innerWidth, height: Math.max(1, window.innerHeight - (USUAL_WINDOW_HEIGHT - USUAL_ROOM.height)) };
}

const USUAL_WINDOW_HEIGHT = 900;

/** Ids of the nodes inside a box; an empty list if all nodes are inside. */
function nodesIn({ nodes }: Scene, box: Box): readonly string[] {
  const seen = nodes.filter(({ x, y }) => x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height);
  return seen.length === nodes.length ? [] : seen.map((node) => node.id);
}

/** The labels of nodes that stand for several: folded territories and strips. */
const labelsOf = remembered(
  ({ nodes }: Scene) =>
    new Map(
      nodes.flatMap(({ id, label }) => (label === null ? [] : [[id, [label.text, label.detail].filter((part) => part !== '').join(', ')]])),
    ),
);

const withZoomed = remembered((open: readonly string[], zoomed: readonly string[]) => [...open, ...zoomed]);

/** `+`, `−` and `0` zoom from anywhere on the page except a text field; Escape hides the text about the symbol under the pointer. */
function useZoomKeys(handle: React.RefObject<PictureHandle | null>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest('input, textarea, select')) return;
      if (event.key === '+' || event.key === '=') handle.current?.zoomIn();
      else if (event.key === '-') handle.current?.zoomOut();
      else if (event.key === '0') handle.current?.fit();
      // Hides the text about the symbol under the pointer, as WCAG 1.4.13 asks, even if the pointer does not move.
      else if (event.key === 'Escape') hover(null);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [handle, isOn]);
}
