/**
 * The picture with its title and buttons. sigma draws it; where WebGL is missing or is taken away, the vector picture does,
 * with the same content, and the page says so.
 */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { LayoutId } from '../core/layout/index.ts';
import { mapScale } from '../core/layout/map.ts';
import { summaryText } from '../core/summary.ts';
import { FOLD_PREFIX, foldsAround, foldsOf } from '../core/territory/folds.ts';
import { unfoldedByZoom } from '../core/territory/semantic-zoom.ts';
import { isAnalysisCurrent } from './analysis-client.ts';
import { bandsOf, focusOf, graphOf, markedFocusOf, sceneOf, summaryOf } from './derived.ts';
import type { PictureHandle, SettledView, UnavailableReason } from './graph-view/picture-handle.ts';
import { SvgView } from './graph-view/SvgView.tsx';
import { useStrings } from './language.ts';
import { remembered } from './remembered.ts';
import { shownPart } from './shown-part.ts';
import { changeView, hover, select, setOpen, useStore } from './store.ts';
import { foldedOf, loadedTerritory, standingsIn, useDataset, useLaid } from './universe.ts';

// sigma cannot be loaded at all where WebGL does not exist, so it is loaded only where it is wanted.
const GraphView = lazy(async () => ({ default: (await import('./graph-view/GraphView.tsx')).GraphView }));

export function Picture({ layout }: { readonly layout: LayoutId }) {
  const strings = useStrings();
  const whole = useDataset();
  const laid = useLaid();
  const loaded = loadedTerritory(useStore((state) => state.territory));
  const recipe = useStore((state) => state.recipe);
  const { theme, language, size, tint, open } = useStore((state) => state.view);
  const analysis = useStore((state) => state.analysis);
  const { hovered, selected, marked } = useStore((state) => state.focus);
  const [unavailable, setUnavailable] = useState<UnavailableReason | null>(null);
  const [zoomed, setZoomed] = useState<readonly string[]>([]);
  const handle = useRef<PictureHandle>(null);

  // Bands of another filter's analysis would be wrong: until the new one is there, symbols are as usual.
  const current = analysis.state === 'done' && isAnalysisCurrent(analysis, whole, recipe) ? analysis.value : null;
  const bands = (metric: typeof size) => (metric === null || current === null ? null : bandsOf(whole, current, metric).of);
  const { dataset, surroundings } = shownPart(whole, laid, loaded, {
    layout,
    open: layout === 'map' && zoomed.length > 0 ? openedBy(open, zoomed) : open,
    selected,
    theme,
    language,
  });
  const scene = sceneOf(dataset, recipe, layout, theme, language, bands(size), bands(tint), surroundings);
  const graph = graphOf(dataset, recipe);
  const focus = focusOf(graph, hovered) ?? markedFocusOf(graph, marked) ?? focusOf(graph, selected);
  const text = summaryText(summaryOf(dataset, recipe), language);
  // Zooming into a map opens what is in the window, zooming out folds it again; what the reader opened stays open.
  const onView = ({ box, scale }: SettledView) => {
    const { geography } = surroundings;
    if (layout !== 'map' || laid === null || geography === null) return;
    const units = mapScale(geography);
    const seen = { x: box.x / units, y: box.y / units, width: box.width / units, height: box.height / units };
    const ids = unfoldedByZoom(laid, standingsIn(laid), open, { box: seen, pixels: scale * units });
    setZoomed((before) => (before.join() === ids.join() ? before : ids));
  };
  const choose = (id: string | null) => {
    // A folded territory opens; everything else has a sheet.
    if (id?.startsWith(FOLD_PREFIX)) setOpen(id, true);
    else select(id);
  };
  // Whoever is chosen is to be seen: the folds around it open.
  useEffect(() => {
    if (laid === null || layout === 'map' || selected === null) return;
    const unit = laid.unitOf.get(selected) ?? -1;
    if (unit < laid.territory.firstCommune || !laid.actorOf.has(unit) || foldedOf(laid, open).shown.has(unit)) return;
    changeView({ open: foldsAround((opened) => foldsOf(laid, standingsIn(laid), opened), open, unit) });
  }, [laid, layout, selected, open]);
  useZoomKeys(handle);
  const revealed = focusOf(graph, selected)?.nodes ?? null;
  const props = { scene, focus, revealed, ariaLabel: text.description, onHover: hover, onSelect: choose, onView, ref: handle };
  return (
    <section className="picture" aria-label={strings.picture.label}>
      <Button className="skip" onPress={() => changeView({ id: 'list' })}>
        {strings.picture.asList}
      </Button>
      {unavailable === null ? (
        <Suspense fallback={<p className="hint picture-loading">{strings.picture.loading}</p>}>
          <GraphView {...props} onUnavailable={setUnavailable} />
        </Suspense>
      ) : (
        <>
          <p className="notice" role="status">
            {strings.picture.fallback[unavailable]}{' '}
            <Button className="link" onPress={() => setUnavailable(null)}>
              {strings.picture.fallback.retry}
            </Button>
          </p>
          <SvgView {...props} />
        </>
      )}
      <div className="zoom-buttons">
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
  );
}

const openedBy = remembered((open: readonly string[], zoomed: readonly string[]) => [...open, ...zoomed]);

/** `+`, `−` and `0` zoom from anywhere but a field. */
function useZoomKeys(handle: React.RefObject<PictureHandle | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest('input, textarea, select')) return;
      if (event.key === '+' || event.key === '=') handle.current?.zoomIn();
      else if (event.key === '-') handle.current?.zoomOut();
      else if (event.key === '0') handle.current?.fit();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [handle]);
}
