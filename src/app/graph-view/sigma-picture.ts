/**
 * One sigma instance that draws scenes: made once, given each new scene and focus, ended once. Does not use React. Our own hit test
 * and labels replace sigma's: its picking reads pixels back at every move of the mouse, and its labels may overlap. Never make a
 * second instance: browsers allow only a few WebGL contexts.
 */
import Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import type { Room } from '../../core/layout/column-room.ts';
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
  /** The size of the picture, at first and while it changes before the reader has moved the picture. */
  readonly onRoom: (room: Room) => void;
  /** The WebGL context was taken away; the picture must be ended. */
  readonly onLost: (loss: Event) => void;
}

const PADDING = 18;
/** Number of nodes above which a change of layout is not animated. */
const MOST_MOVED = 600;
/** Opacity of the ground while something is in focus: fainter, but still visible, so that the reader sees where the focus lies. */
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
  readonly #onLost: (loss: Event) => void;
  readonly #onRoom: (room: Room) => void;
  /** Made when a scene with a ground comes for the first time; most scenes have none. */
  #ground: GroundLayer | null = null;
  /** The requested animation frame of a change of layout; null while nothing moves. */
  #moving: number | null = null;
  #graph: DrawnGraph;
  #scene: Scene;
  #focus: Focus | null = null;
  /**
   * The camera at the start of the scene, and the size of the window then. While the camera is still there, the reader has not
   * moved the picture.
   */
  #home = { camera: WHOLE, width: 0, height: 0 };

  /** Throws where WebGL is missing; the caller then frees what sigma leaves behind with `releaseCanvases`. */
  constructor(container: HTMLElement, scene: Scene, events: SigmaPictureEvents) {
    this.#container = container;
    this.#onLost = events.onLost;
    this.#onRoom = events.onRoom;
    this.#scene = scene;
    this.#graph = drawnGraph(scene);
    const duration = this.#duration();
    // sigma draws what it is given at once, before its layers and bounds are set: so it is given the graph after them.
    this.#sigma = new Sigma<DrawnNode, DrawnEdge>(drawnGraph({ ...scene, nodes: [], edges: [] }), container, {
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
    // The type of this call lacks the option, which sigma passes on to createCanvas.
    this.#sigma.createCanvasContext(BANDS_LAYER, { beforeLayer: 'edges' } as object);
    this.#sigma.resize(true);
    this.#sigma.on('afterRender', () => this.#drawOverlays());
    this.#layGround();
    this.#listen(events);
    this.#resizing = new ResizeObserver(() => this.#fitSize());
    this.#resizing.observe(container);
    this.#setBounds();
    this.#sigma.setGraph(this.#graph);
    this.#goHome();
    this.#tellRoom();
  }

  /** Draws another scene. The camera stays unless the scene has other bounds; returns whether it has. */
  show(scene: Scene, focus: Focus | null): boolean {
    const [sceneBefore, focusBefore] = [this.#scene, this.#focus];
    if (scene === sceneBefore && focus === focusBefore) return false;
    this.#scene = scene;
    this.#focus = focus;
    if (scene === sceneBefore) {
      // Only looks have changed, so sigma need not index anything again.
      this.#sigma.refresh({ partialGraph: changedByFocus(this.#graph, focusBefore, focus), skipIndexation: true });
      return false;
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
    return hasNewBounds;
  }

  /** The graph that is drawn now. Tests compare it with one made from scratch. */
  get drawn(): DrawnGraph {
    return this.#graph;
  }

  zoomIn(): void {
    void this.#sigma.getCamera().animatedZoom({ factor: ZOOM_STEP, duration: this.#duration() });
  }

  zoomOut(): void {
    void this.#sigma.getCamera().animatedUnzoom({ factor: ZOOM_STEP, duration: this.#duration() });
  }

  /** Puts the camera at a place, in sigma's coordinates, and draws at once. For the benchmark of drawing. */
  look(x: number, y: number, ratio: number): void {
    this.#sigma.getCamera().setState({ x, y, ratio });
    this.#sigma.refresh({ partialGraph: {}, skipIndexation: true, schedule: false });
  }

  fit(): void {
    void this.#sigma.getCamera().animatedReset({ duration: this.#duration() });
  }

  /** Moves the camera so that these nodes are in view and large enough to be read; does nothing if they are already. */
  reveal(ids: ReadonlySet<string>): void {
    // The page may just have changed the size of the picture: what follows needs the new size.
    this.#fitSize();
    const box = boxAround(this.#scene, ids);
    const { width, height } = this.#sigma.getDimensions();
    const wanted = box === null ? null : transformToReveal(box, this.transform(), width, height, this.#scene.bounds.y);
    if (wanted === null) return;
    const state = this.#cameraFor(wanted);
    if (prefersReducedMotion()) this.#sigma.getCamera().setState(state);
    else void this.#sigma.getCamera().animate(state, { duration: TRANSITION_MS });
  }

  /** Shows these nodes in the window; if none of them is drawn, shows the picture as it starts. */
  showExtent(ids: ReadonlySet<string>): void {
    this.#fitSize();
    const box = boxAround(this.#scene, ids);
    const { width, height } = this.#sigma.getDimensions();
    const state = box === null ? this.#home.camera : this.#cameraFor(extentTransform(box, width, height));
    const now = this.#sigma.getCamera().getState();
    // No animation to where the camera is already: a running animation would overwrite the place that the next scene asks for.
    if (now.x === state.x && now.y === state.y && now.ratio === state.ratio) return;
    if (prefersReducedMotion()) this.#sigma.getCamera().setState(state);
    else void this.#sigma.getCamera().animate(state, { duration: TRANSITION_MS });
  }

  /** Where a node stands, CSS pixels from the top left of the picture; null if it is not drawn. */
  screenPosition(id: string): { readonly x: number; readonly y: number } | null {
    const node = this.#scene.nodes.find((candidate) => candidate.id === id);
    return node === undefined ? null : this.#toViewport(node.x, node.y);
  }

  /** The actor or relation at a place of the picture, CSS pixels from its top left; null for none. */
  targetAt(x: number, y: number): string | null {
    return targetAt(this.#scene, this.transform(), x, y);
  }

  /** How the scene lies on the screen at this moment. */
  transform(): Transform {
    const origin = this.#toViewport(0, 0);
    const unit = this.#toViewport(1000, 0);
    return { scale: (unit.x - origin.x) / 1000, offsetX: origin.x, offsetY: origin.y };
  }

  /** Frees everything, the WebGL contexts included. Calling it again does nothing. */
  end(): void {
    if (this.#ending.signal.aborted) return;
    this.#ending.abort();
    this.#stopMoving();
    this.#resizing.disconnect();
    this.#ground?.end();
    this.#sigma.kill();
  }

  /** Places of the nodes of a scene on the screen now; null where they are too many for an animation. */
  #placesOnScreen(scene: Scene): ReadonlyMap<string, { readonly x: number; readonly y: number }> | null {
    if (scene.nodes.length > MOST_MOVED || this.#home.width === 0) return null;
    return new Map(scene.nodes.map((node) => [node.id, this.#toViewport(node.x, node.y)]));
  }

  /** Moves the nodes that were drawn before from their old places to their new ones, so that the reader can follow them. */
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
      // Set before the refresh, which draws no labels while nodes move.
      this.#moving = share < 1 ? requestAnimationFrame(step) : null;
      this.#sigma.refresh({ skipIndexation: true });
    };
    step();
  }

  #stopMoving(): void {
    if (this.#moving !== null) cancelAnimationFrame(this.#moving);
    this.#moving = null;
  }

  /** Gives the ground and the map of the scene to their layer. The layer is made for the first scene that has one. */
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

  /** Converts with the camera as it is now, which may be newer than the last animation frame. */
  #toViewport(x: number, y: number): { readonly x: number; readonly y: number } {
    return this.#sigma.graphToViewport({ x, y: -y }, { cameraState: this.#sigma.getCamera().getState() });
  }

  /** The camera that puts the scene at this transform, within the limits of the zoom. */
  #cameraFor(wanted: Transform): CameraState {
    const { width, height } = this.#sigma.getDimensions();
    const center = this.#toViewport((width / 2 - wanted.offsetX) / wanted.scale, (height / 2 - wanted.offsetY) / wanted.scale);
    const camera = this.#sigma.getCamera();
    const cameraState = camera.getState();
    const { x, y } = this.#sigma.viewportToFramedGraph(center, { cameraState });
    return { x, y, angle: 0, ratio: camera.getBoundedRatio((cameraState.ratio * this.transform().scale) / wanted.scale) };
  }

  /** Gives sigma the bounds of the scene, with y upwards. They take effect when sigma next processes the graph. */
  #setBounds(): void {
    const { x, y, width, height } = this.#scene.bounds;
    this.#sigma.setCustomBBox({ x: [x, x + width], y: [-(y + height), -y] });
  }

  /** Shows the scene as it starts: whole, or its left end where the whole would be too small to read. */
  #goHome(): void {
    const { width, height } = this.#sigma.getDimensions();
    const camera = this.#sigma.getCamera();
    camera.setState(WHOLE);
    const start = startingTransform(this.#scene, width, height);
    if (start !== null) camera.setState(this.#cameraFor(start));
    this.#home = { camera: camera.getState(), width, height };
    this.#draw();
  }

  /** The container has another size: fits the scene again or, if the reader has moved the picture, keeps its middle. */
  #fitSize(): void {
    const { x, y, ratio } = this.#sigma.getCamera().getState();
    const { camera, ...size } = this.#home;
    const before = this.#sigma.getDimensions();
    this.#sigma.resize();
    const { width, height } = this.#sigma.getDimensions();
    const isAtHome = x === camera.x && y === camera.y && ratio === camera.ratio;
    if (isAtHome && (width !== size.width || height !== size.height)) {
      this.#goHome();
      this.#tellRoom();
    }
    // Drawn at once, because a canvas is blank after its size has changed.
    else if (width !== before.width || height !== before.height) this.#draw();
  }

  #tellRoom(): void {
    const { width, height } = this.#sigma.getDimensions();
    this.#onRoom({ width, height });
  }

  /** Draws now what sigma has already processed. */
  #draw(): void {
    this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
  }

  /** Follows a new pixel ratio at the same size, as when the window moves to a projector: sigma only watches the size. */
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
    // sigma would look for the item under the mouse at each event; our own hit test does that.
    const [mouse, touch] = [this.#sigma.getMouseCaptor(), this.#sigma.getTouchCaptor()];
    mouse.removeAllListeners();
    touch.removeAllListeners();
    // Two quick clicks or taps are two choices; sigma would zoom.
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
    // A browser loads a font only when a canvas first writes with it, and uses another font until then: draw again once it has
    // come.
    document.fonts.addEventListener('loadingdone', () => this.#sigma.scheduleRender(), { signal });
    for (const layer of WEBGL_LAYERS) this.#sigma.getCanvases()[layer]?.addEventListener('webglcontextlost', onLost, { signal });
  }
}
