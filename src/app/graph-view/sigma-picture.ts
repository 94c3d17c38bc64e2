/**
 * One sigma instance that draws scenes: made once, fed with whatever scene and focus come, ended once. Knows nothing of
 * React. Our own hit test and labels take the place of sigma's, whose picking reads pixels back at every move of the
 * mouse and whose labels may lie on each other. Browsers allow but a few WebGL contexts: there must never be a second.
 */
import Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Focus, Scene, Transform } from '../../scene/scene.ts';
import { drawAreas, drawBands, drawLabels } from './canvas-layers.ts';
import {
  changedByFocus,
  type DrawnEdge,
  type DrawnGraph,
  type DrawnNode,
  drawnGraph,
  edgeInFocus,
  nodeInFocus,
  updateDrawnGraph,
} from './drawn-graph.ts';
import { LineProgram } from './edge-program.ts';
import { GroundLayer } from './ground-layer.ts';
import { SymbolProgram } from './node-program.ts';
import {
  boxAround,
  extentTransform,
  MIN_ZOOM,
  maxZoom,
  prefersReducedMotion,
  SETTLED_MS,
  type SettledView,
  startingTransform,
  TRANSITION_MS,
  targetAt,
  transformToReveal,
  ZOOM_STEP,
} from './picture-handle.ts';
import { followPointer } from './pointing.ts';

export interface SigmaPictureEvents {
  readonly onHover: (id: string | null) => void;
  readonly onSelect: (id: string | null) => void;
  /** The camera has come to rest. */
  readonly onView: (view: SettledView) => void;
  /** The WebGL context was taken away; the picture must be ended. */
  readonly onLost: () => void;
}

const PADDING = 18;
/** Nodes beyond which a change of layout happens at once. */
const MOST_MOVED = 600;
/** Opacity of the ground while something is in focus: it still tells where one is. */
const FADED_GROUND = 0.45;
const BANDS_LAYER = 'bands';
const LABELS_LAYER = 'labels';
const WEBGL_LAYERS = ['edges', 'nodes', 'hoverNodes'] as const;
/** The camera that shows the whole box. */
const WHOLE: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

export class SigmaPicture {
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #container: HTMLElement;
  readonly #resizing: ResizeObserver;
  readonly #ending = new AbortController();
  readonly #onLost: () => void;
  /** Made when a scene first has a ground: most have none. */
  #ground: GroundLayer | null = null;
  /** The next animation frame of a change of layout; null when everything is in its place. */
  #moving: number | null = null;
  #graph: DrawnGraph;
  #scene: Scene;
  #focus: Focus | null = null;
  /** Where the camera was put to show the scene at first, and for which size: while it stands there, the reader has not moved it. */
  #home = { camera: WHOLE, width: 0, height: 0 };

  /** Throws where WebGL is missing; releaseCanvases then frees what sigma leaves behind. */
  constructor(container: HTMLElement, scene: Scene, events: SigmaPictureEvents) {
    this.#container = container;
    this.#onLost = events.onLost;
    this.#scene = scene;
    this.#graph = drawnGraph(scene);
    const duration = this.#duration();
    this.#sigma = new Sigma<DrawnNode, DrawnEdge>(this.#graph, container, {
      allowInvalidContainer: true,
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: false,
      enableCameraRotation: false,
      stagePadding: PADDING,
      minCameraRatio: 1 / maxZoom(scene),
      maxCameraRatio: 1 / MIN_ZOOM,
      zoomDuration: duration,
      doubleClickZoomingDuration: duration,
      inertiaDuration: duration,
      defaultNodeType: 'symbol',
      defaultEdgeType: 'line',
      nodeProgramClasses: { symbol: SymbolProgram as never },
      edgeProgramClasses: { line: LineProgram as never },
      nodeReducer: (key, drawn) => nodeInFocus(key, drawn, this.#focus),
      edgeReducer: (key, drawn) => edgeInFocus(key, drawn, this.#focus),
    });
    // The type of this call leaves out the option, which it passes on to createCanvas.
    this.#sigma.createCanvasContext(BANDS_LAYER, { beforeLayer: 'edges' } as object);
    this.#sigma.resize(true);
    this.#sigma.on('afterRender', () => this.#drawOverlays());
    this.#layGround();
    this.#listen(events);
    this.#resizing = new ResizeObserver(() => this.#fitSize());
    this.#resizing.observe(container);
    this.#setBounds();
    this.#sigma.refresh();
    this.#goHome();
  }

  /** Draws another scene: the camera stays, unless the bounds are others. */
  show(scene: Scene, focus: Focus | null): void {
    const [sceneBefore, focusBefore] = [this.#scene, this.#focus];
    if (scene === sceneBefore && focus === focusBefore) return;
    this.#scene = scene;
    this.#focus = focus;
    if (scene === sceneBefore) {
      // Nothing is indexed again: looks alone have changed.
      this.#sigma.refresh({ partialGraph: changedByFocus(this.#graph, focusBefore, focus), skipIndexation: true });
      return;
    }
    this.#layGround();
    this.#stopMoving();
    const hasNewBounds = JSON.stringify(scene.bounds) !== JSON.stringify(sceneBefore.bounds);
    const starts = hasNewBounds && !prefersReducedMotion() ? this.#placesOnScreen(sceneBefore) : null;
    const isUpdated = updateDrawnGraph(this.#graph, scene);
    if (!isUpdated) this.#graph = drawnGraph(scene);
    if (hasNewBounds) {
      this.#setBounds();
      this.#sigma.setSetting('minCameraRatio', 1 / maxZoom(scene));
    }
    if (isUpdated) this.#sigma.refresh();
    else this.#sigma.setGraph(this.#graph);
    if (hasNewBounds) this.#goHome();
    if (starts !== null) this.#moveFrom(starts);
  }

  /** The graph that is drawn, as it stands: what one made anew is compared with. */
  get drawn(): DrawnGraph {
    return this.#graph;
  }

  zoomIn(): void {
    void this.#sigma.getCamera().animatedZoom({ factor: ZOOM_STEP, duration: this.#duration() });
  }

  zoomOut(): void {
    void this.#sigma.getCamera().animatedUnzoom({ factor: ZOOM_STEP, duration: this.#duration() });
  }

  /** Puts the camera somewhere at once, in sigma's terms: what draws on demand. */
  look(x: number, y: number, ratio: number): void {
    this.#sigma.getCamera().setState({ x, y, ratio });
    this.#sigma.refresh({ partialGraph: {}, skipIndexation: true, schedule: false });
  }

  fit(): void {
    void this.#sigma.getCamera().animatedReset({ duration: this.#duration() });
  }

  /** Moves the camera so that nodes are in view and large enough to be read, if they are not. */
  reveal(ids: ReadonlySet<string>): void {
    // The page may have given the picture another size in this very moment: what follows is about the new one.
    this.#fitSize();
    const box = boxAround(this.#scene, ids);
    const { width, height } = this.#sigma.getDimensions();
    const wanted = box === null ? null : transformToReveal(box, this.transform(), width, height);
    if (wanted === null) return;
    const state = this.#cameraFor(wanted);
    if (prefersReducedMotion()) this.#sigma.getCamera().setState(state);
    else void this.#sigma.getCamera().animate(state, { duration: TRANSITION_MS });
  }

  /** Goes around nodes; with none that is drawn, to where the picture starts. */
  showExtent(ids: ReadonlySet<string>): void {
    this.#fitSize();
    const box = boxAround(this.#scene, ids);
    const { width, height } = this.#sigma.getDimensions();
    const state = box === null ? this.#home.camera : this.#cameraFor(extentTransform(box, width, height));
    const now = this.#sigma.getCamera().getState();
    // No animation to where the camera is already: while one runs, it overwrites the place that the next scene asks for.
    if (now.x === state.x && now.y === state.y && now.ratio === state.ratio) return;
    if (prefersReducedMotion()) this.#sigma.getCamera().setState(state);
    else void this.#sigma.getCamera().animate(state, { duration: TRANSITION_MS });
  }

  /** Where a node stands, CSS pixels from the top left of the picture; null if it is not drawn. */
  screenPosition(id: string): { readonly x: number; readonly y: number } | null {
    const node = this.#scene.nodes.find((candidate) => candidate.id === id);
    return node === undefined ? null : this.#toViewport(node.x, node.y);
  }

  /** How the scene lies on the screen at this moment. */
  transform(): Transform {
    const origin = this.#toViewport(0, 0);
    const unit = this.#toViewport(1000, 0);
    return { scale: (unit.x - origin.x) / 1000, offsetX: origin.x, offsetY: origin.y };
  }

  /** Frees everything, the WebGL contexts first. May be called again. */
  end(): void {
    if (this.#ending.signal.aborted) return;
    this.#ending.abort();
    this.#stopMoving();
    this.#resizing.disconnect();
    this.#ground?.end();
    this.#sigma.kill();
  }

  /** Where the nodes of a scene stand on the screen now; null where they are too many to be followed by eye. */
  #placesOnScreen(scene: Scene): ReadonlyMap<string, { readonly x: number; readonly y: number }> | null {
    if (scene.nodes.length > MOST_MOVED || this.#home.width === 0) return null;
    return new Map(scene.nodes.map((node) => [node.id, this.#toViewport(node.x, node.y)]));
  }

  /** Moves the nodes that were there before from where they stood to where they stand, so that the eye can follow them. */
  #moveFrom(starts: ReadonlyMap<string, { readonly x: number; readonly y: number }>): void {
    const { scale, offsetX, offsetY } = this.transform();
    const moves = this.#scene.nodes.flatMap((node) => {
      const from = starts.get(node.id);
      return from === undefined ? [] : [{ id: node.id, x: (from.x - offsetX) / scale, y: (from.y - offsetY) / scale, to: node }];
    });
    if (moves.length === 0 || moves.length > MOST_MOVED) return;
    const begin = performance.now();
    const step = () => {
      const share = Math.min(1, (performance.now() - begin) / TRANSITION_MS);
      const eased = 1 - (1 - share) ** 3;
      for (const { id, x, y, to } of moves) {
        this.#graph.mergeNodeAttributes(id, { x: x + (to.x - x) * eased, y: -(y + (to.y - y) * eased) });
      }
      // Names would hang in the air while what they name is under way.
      this.#moving = share < 1 ? requestAnimationFrame(step) : null;
      this.#sigma.refresh({ skipIndexation: true });
    };
    step();
  }

  #stopMoving(): void {
    if (this.#moving !== null) cancelAnimationFrame(this.#moving);
    this.#moving = null;
  }

  /** Gives the ground and the map of the scene to their layer, which is made for the first one. */
  #layGround(): void {
    const edges = this.#sigma.getCanvases().edges;
    if (this.#ground === null && (this.#scene.ground !== null || this.#scene.outlines !== null) && edges !== undefined) {
      this.#ground = new GroundLayer(edges, this.#onLost, this.#ending.signal);
    }
    this.#ground?.show(this.#scene.ground, this.#scene.outlines, this.#scene.rule);
  }

  #duration(): number {
    return prefersReducedMotion() ? 1 : TRANSITION_MS;
  }

  /** By the camera as it is now, which the last animation frame may not have seen yet. */
  #toViewport(x: number, y: number): { readonly x: number; readonly y: number } {
    return this.#sigma.graphToViewport({ x, y: -y }, { cameraState: this.#sigma.getCamera().getState() });
  }

  /** The camera that makes the scene lie as wanted, within the limits of the zoom. */
  #cameraFor(wanted: Transform): CameraState {
    const { width, height } = this.#sigma.getDimensions();
    const center = this.#toViewport((width / 2 - wanted.offsetX) / wanted.scale, (height / 2 - wanted.offsetY) / wanted.scale);
    const camera = this.#sigma.getCamera();
    const cameraState = camera.getState();
    const { x, y } = this.#sigma.viewportToFramedGraph(center, { cameraState });
    return { x, y, angle: 0, ratio: camera.getBoundedRatio((cameraState.ratio * this.transform().scale) / wanted.scale) };
  }

  /** The scene's bounds in sigma's terms, y upwards; taken into account when sigma next goes through the graph. */
  #setBounds(): void {
    const { x, y, width, height } = this.#scene.bounds;
    this.#sigma.setCustomBBox({ x: [x, x + width], y: [-(y + height), -y] });
  }

  /** Shows the scene as at first: whole, or at its left end where it would be too small to read. */
  #goHome(): void {
    const { width, height } = this.#sigma.getDimensions();
    const camera = this.#sigma.getCamera();
    camera.setState(WHOLE);
    const start = startingTransform(this.#scene, width, height);
    if (start !== null) camera.setState(this.#cameraFor(start));
    this.#home = { camera: camera.getState(), width, height };
    this.#draw();
  }

  /** Another size: fitted again unless the reader has moved the picture, whose middle then stays. */
  #fitSize(): void {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    const { camera, ...size } = this.#home;
    this.#sigma.resize();
    const { width, height } = this.#sigma.getDimensions();
    const isAtHome = x === camera.x && y === camera.y && ratio === camera.ratio;
    if (isAtHome && (width !== size.width || height !== size.height)) this.#goHome();
    // At once, since resized canvases are blank until they are drawn on.
    else this.#draw();
  }

  /** Draws what sigma already knows, now. */
  #draw(): void {
    this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }

  /** Another pixel ratio at the same size, as when the window goes to a projector: sigma's own resizing does not see it. */
  #followPixelRatio(): void {
    const onChange = () => {
      this.#sigma.resize(true);
      this.#draw();
      this.#followPixelRatio();
    };
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', onChange, { once: true, signal: this.#ending.signal });
  }

  #drawOverlays(): void {
    const { width, height } = this.#sigma.getDimensions();
    const canvases = this.#sigma.getCanvases();
    const transform = this.transform();
    this.#ground?.draw(transform, width, height, this.#focus === null ? 1 : FADED_GROUND);
    const bands = canvases[BANDS_LAYER]?.getContext('2d');
    const labels = canvases[LABELS_LAYER]?.getContext('2d');
    if (bands) {
      drawBands({ context: bands, width, height }, this.#scene, transform);
      drawAreas({ context: bands, width, height }, this.#scene, transform, this.#focus);
    }
    if (labels && this.#moving !== null) labels.clearRect(0, 0, width, height);
    else if (labels) drawLabels({ context: labels, width, height }, this.#scene, transform, this.#focus);
  }

  #settledView(): SettledView {
    const { width, height } = this.#sigma.getDimensions();
    const { scale, offsetX, offsetY } = this.transform();
    return { box: { x: -offsetX / scale, y: -offsetY / scale, width: width / scale, height: height / scale }, scale };
  }

  #listen({ onHover, onSelect, onView, onLost }: SigmaPictureEvents): void {
    const { signal } = this.#ending;
    // sigma listens to its own captors to find what is under the mouse; that is our hit test's work.
    const [mouse, touch] = [this.#sigma.getMouseCaptor(), this.#sigma.getTouchCaptor()];
    mouse.removeAllListeners();
    touch.removeAllListeners();
    // Two clicks or taps in short order are two choices, not a wish to zoom.
    mouse.on('doubleClick', (event) => event.preventSigmaDefault());
    touch.on('doubletap', (event) => event.preventSigmaDefault());
    const find = (x: number, y: number) => targetAt(this.#scene, this.transform(), x, y);
    followPointer(this.#container, { targetAt: find, onHover, onSelect }, signal);
    this.#followPixelRatio();
    let settling: ReturnType<typeof setTimeout> | undefined;
    this.#sigma.getCamera().on('updated', () => {
      clearTimeout(settling);
      settling = setTimeout(() => {
        if (!signal.aborted) onView(this.#settledView());
      }, SETTLED_MS);
    });
    // A canvas asks for a font when it first writes with it, and writes with another one until it has come.
    document.fonts.addEventListener('loadingdone', () => this.#sigma.scheduleRender(), { signal });
    for (const layer of WEBGL_LAYERS) this.#sigma.getCanvases()[layer]?.addEventListener('webglcontextlost', onLost, { signal });
  }
}
