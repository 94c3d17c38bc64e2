/**
 * One sigma instance that draws scenes: made once, fed with whatever scene and focus come, ended once. Knows nothing of
 * React. Our own hit test and labels take the place of sigma's, whose picking reads pixels back at every move of the
 * mouse and whose labels may lie on each other. Browsers allow but a few WebGL contexts: there must never be a second.
 */
import { MultiGraph } from 'graphology';
import Sigma from 'sigma';
import { type Hit, hitTest } from '../../scene/hit-test.ts';
import type { Focus, Scene, SceneEdge, SceneNode, Transform } from '../../scene/scene.ts';
import { FADED } from '../../scene/svg.ts';
import { type EdgeDrawing, LineProgram } from './edge-program.ts';
import { type NodeDrawing, SymbolProgram } from './node-program.ts';
import { drawBands, drawLabels } from './overlay.ts';
import {
  boxAround,
  CLICK_TOLERANCE,
  MAX_ZOOM,
  MIN_ZOOM,
  prefersReducedMotion,
  startingTransform,
  TRANSITION_MS,
  transformToReveal,
  ZOOM_STEP,
} from './picture-handle.ts';

interface DrawnNode extends NodeDrawing {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly zIndex: number;
}
interface DrawnEdge extends EdgeDrawing {
  readonly color: string;
  readonly zIndex: number;
}

export interface SigmaPictureEvents {
  readonly onHover: (id: string | null) => void;
  readonly onSelect: (id: string | null) => void;
  /** The WebGL context was taken away; the picture must be ended. */
  readonly onLost: () => void;
}

const PADDING = 18;
const BANDS_LAYER = 'bands';
const LABELS_LAYER = 'labels';
const WEBGL_LAYERS = ['edges', 'nodes', 'hoverNodes'] as const;

export class SigmaPicture {
  readonly #graph = new MultiGraph<DrawnNode, DrawnEdge>({ type: 'directed', allowSelfLoops: false });
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #container: HTMLElement;
  readonly #events: SigmaPictureEvents;
  readonly #resizing: ResizeObserver;
  readonly #ending = new AbortController();
  #scene: Scene;
  #focus: Focus | null = null;
  #hoverFrame = 0;

  /** Throws where WebGL is missing. */
  constructor(container: HTMLElement, scene: Scene, events: SigmaPictureEvents) {
    this.#container = container;
    this.#events = events;
    this.#scene = scene;
    this.#sync();
    this.#sigma = new Sigma<DrawnNode, DrawnEdge>(this.#graph, container, {
      allowInvalidContainer: true,
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: false,
      enableCameraRotation: false,
      zIndex: true,
      stagePadding: PADDING,
      minCameraRatio: 1 / MAX_ZOOM,
      maxCameraRatio: 1 / MIN_ZOOM,
      zoomDuration: prefersReducedMotion() ? 1 : TRANSITION_MS,
      doubleClickZoomingDuration: prefersReducedMotion() ? 1 : TRANSITION_MS,
      inertiaDuration: prefersReducedMotion() ? 1 : TRANSITION_MS,
      defaultNodeType: 'symbol',
      defaultEdgeType: 'line',
      nodeProgramClasses: { symbol: SymbolProgram as never },
      edgeProgramClasses: { line: LineProgram as never },
    });
    this.#frameScene();
    // The type of this call leaves out the option, which it passes on to createCanvas.
    this.#sigma.createCanvasContext(BANDS_LAYER, { beforeLayer: 'edges' } as object);
    this.#sigma.resize(true);
    this.#sigma.on('afterRender', () => this.#drawOverlays());
    this.#listen();
    this.#resizing = new ResizeObserver(() => this.#sigma.resize().scheduleRender());
    this.#resizing.observe(container);
    // Labels drawn before the fonts have come would keep the fallback's shapes until the next move.
    document.fonts.ready.then(() => {
      if (!this.#ending.signal.aborted) this.#sigma.scheduleRender();
    });
    this.#sigma.refresh();
    this.#start();
  }

  /** A picture too small to be read whole starts at its left end. */
  #start(): void {
    const { width, height } = this.#sigma.getDimensions();
    const start = startingTransform(this.#scene, width, height);
    if (start !== null) this.#moveTo(start, 0);
  }

  /** Draws another scene: only what differs is changed, and the camera stays. */
  show(scene: Scene, focus: Focus | null): void {
    const isNewScene = scene !== this.#scene;
    if (!isNewScene && focus === this.#focus) return;
    const boundsChanged = JSON.stringify(scene.bounds) !== JSON.stringify(this.#scene.bounds);
    this.#scene = scene;
    this.#focus = focus;
    if (isNewScene) {
      this.#sync();
      if (boundsChanged) {
        this.#frameScene();
        this.#sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1 });
      }
      this.#sigma.refresh();
      if (boundsChanged) this.#start();
    } else {
      this.#syncFocus();
    }
  }

  zoomIn(): void {
    void this.#sigma.getCamera().animatedZoom({ factor: ZOOM_STEP, duration: this.#duration() });
  }

  zoomOut(): void {
    void this.#sigma.getCamera().animatedUnzoom({ factor: ZOOM_STEP, duration: this.#duration() });
  }

  fit(): void {
    void this.#sigma.getCamera().animatedReset({ duration: this.#duration() });
  }

  /** Moves the camera so that nodes are in view and large enough to be read, if they are not. */
  reveal(ids: ReadonlySet<string>): void {
    // The page may have given the picture another size in this very moment: what follows is about the new one.
    this.#sigma.resize();
    this.#sigma.refresh();
    const box = boxAround(this.#scene, ids);
    const { width, height } = this.#sigma.getDimensions();
    const now = this.transform();
    const wanted = box === null ? null : transformToReveal(box, now, width, height);
    if (wanted === null) return;
    this.#moveTo(wanted, this.#duration());
  }

  /** Moves the camera to where the scene lies as wanted. */
  #moveTo(wanted: Transform, duration: number): void {
    const { width, height } = this.#sigma.getDimensions();
    const center = { x: (width / 2 - wanted.offsetX) / wanted.scale, y: (height / 2 - wanted.offsetY) / wanted.scale };
    const { x, y } = this.#sigma.viewportToFramedGraph(this.#sigma.graphToViewport({ x: center.x, y: -center.y }));
    const camera = this.#sigma.getCamera();
    const ratio = camera.getBoundedRatio((camera.getState().ratio * this.transform().scale) / wanted.scale);
    if (duration === 0) camera.setState({ x, y, ratio });
    else void camera.animate({ x, y, ratio }, { duration });
  }

  screenPosition(id: string): { readonly x: number; readonly y: number } | null {
    const node = this.#scene.nodes.find((candidate) => candidate.id === id);
    return node === undefined ? null : this.#sigma.graphToViewport({ x: node.x, y: -node.y });
  }

  /** How the scene lies on the screen at this moment. */
  transform(): Transform {
    const origin = this.#sigma.graphToViewport({ x: 0, y: 0 });
    const unit = this.#sigma.graphToViewport({ x: 1000, y: 0 });
    return { scale: (unit.x - origin.x) / 1000, offsetX: origin.x, offsetY: origin.y };
  }

  /** Frees everything, the WebGL contexts first. */
  end(): void {
    this.#ending.abort();
    cancelAnimationFrame(this.#hoverFrame);
    this.#resizing.disconnect();
    this.#sigma.kill();
  }

  #duration(): number {
    return prefersReducedMotion() ? 1 : TRANSITION_MS;
  }

  /** sigma counts y upwards, scenes downwards. */
  #frameScene(): void {
    const { x, y, width, height } = this.#scene.bounds;
    this.#sigma.setCustomBBox({ x: [x, x + width], y: [-(y + height), -y] });
  }

  #sync(): void {
    const nodes = new Set(this.#scene.nodes.map((node) => node.id));
    const edges = new Set(this.#scene.edges.map((edge) => edge.id));
    for (const edge of this.#graph.edges()) if (!edges.has(edge)) this.#graph.dropEdge(edge);
    for (const node of this.#graph.nodes()) if (!nodes.has(node)) this.#graph.dropNode(node);
    for (const node of this.#scene.nodes) this.#graph.mergeNode(node.id, this.#drawnNode(node));
    for (const edge of this.#scene.edges) {
      if (this.#graph.hasEdge(edge.id)) this.#graph.mergeEdgeAttributes(edge.id, this.#drawnEdge(edge));
      else this.#graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, this.#drawnEdge(edge));
    }
  }

  /** A change of focus touches appearance alone: nothing is indexed again. */
  #syncFocus(): void {
    for (const node of this.#scene.nodes) this.#graph.replaceNodeAttributes(node.id, this.#drawnNode(node));
    for (const edge of this.#scene.edges) this.#graph.replaceEdgeAttributes(edge.id, this.#drawnEdge(edge));
    this.#sigma.refresh();
  }

  #drawnNode(node: SceneNode): DrawnNode {
    const inFocus = this.#focus === null || this.#focus.nodes.has(node.id);
    return {
      x: node.x,
      y: -node.y,
      size: node.radius,
      color: node.fill,
      shape: node.shape,
      outerShape: node.outerShape,
      radius: node.radius,
      fill: node.fill,
      stroke: node.stroke,
      dashed: node.dashed,
      opacity: node.opacity * (inFocus ? 1 : FADED),
      ringed: this.#focus?.center === node.id,
      zIndex: inFocus ? 1 : 0,
    };
  }

  #drawnEdge(edge: SceneEdge): DrawnEdge {
    const inFocus = this.#focus === null || this.#focus.edges.has(edge.id);
    const [dash = 0, gap = 0] = edge.dash;
    return {
      color: edge.color,
      width: edge.width,
      dash,
      gap,
      hollow: edge.hollow,
      curvature: edge.curvature,
      arrow: edge.arrow,
      opacity: inFocus ? 1 : FADED,
      zIndex: inFocus ? 1 : 0,
    };
  }

  #drawOverlays(): void {
    const { width, height } = this.#sigma.getDimensions();
    const canvases = this.#sigma.getCanvases();
    const transform = this.transform();
    const bands = canvases[BANDS_LAYER]?.getContext('2d');
    const labels = canvases[LABELS_LAYER]?.getContext('2d');
    if (bands) drawBands({ context: bands, width, height }, this.#scene, transform);
    if (labels) drawLabels({ context: labels, width, height }, this.#scene, transform, this.#focus);
  }

  #listen(): void {
    const { signal } = this.#ending;
    // sigma listens to its own captors to find what is under the mouse; that is our hit test's work.
    const mouse = this.#sigma.getMouseCaptor();
    const touch = this.#sigma.getTouchCaptor();
    mouse.removeAllListeners();
    touch.removeAllListeners();
    // Two clicks in short order are two choices, not a wish to zoom.
    mouse.on('doubleClick', (event) => event.preventSigmaDefault());
    touch.on('tap', (event) => this.#events.onSelect(idOf(this.#hit(event.touches[0] ?? { x: -1e6, y: -1e6 }))));

    const container = this.#container;
    let pressed = { x: 0, y: 0 };
    container.addEventListener(
      'pointerdown',
      ({ clientX, clientY }) => {
        pressed = { x: clientX, y: clientY };
      },
      { signal },
    );
    container.addEventListener(
      'click',
      ({ clientX, clientY }) => {
        if (Math.hypot(clientX - pressed.x, clientY - pressed.y) > CLICK_TOLERANCE) return;
        this.#events.onSelect(idOf(this.#hit(this.#within(clientX, clientY))));
      },
      // In the capture phase, before sigma's own listener takes a second click for a double one.
      { signal, capture: true },
    );
    container.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerType !== 'mouse') return;
        cancelAnimationFrame(this.#hoverFrame);
        // While dragging, the picture moves under the pointer: nothing is pointed at.
        if (event.buttons !== 0) return;
        this.#hoverFrame = requestAnimationFrame(() => this.#hoverAt(event));
      },
      { signal },
    );
    container.addEventListener(
      'pointerleave',
      () => {
        cancelAnimationFrame(this.#hoverFrame);
        this.#events.onHover(null);
      },
      { signal },
    );
    for (const layer of WEBGL_LAYERS) {
      this.#sigma.getCanvases()[layer]?.addEventListener('webglcontextlost', () => this.#events.onLost(), { signal });
    }
  }

  #hoverAt(event: PointerEvent): void {
    const id = idOf(this.#hit(this.#within(event.clientX, event.clientY)));
    this.#container.style.cursor = id === null ? 'grab' : 'pointer';
    this.#events.onHover(id);
  }

  #within(clientX: number, clientY: number): { readonly x: number; readonly y: number } {
    const box = this.#container.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  }

  #hit(point: { readonly x: number; readonly y: number }): Hit | null {
    return hitTest(this.#scene, point, this.transform());
  }
}

/** Lines stand for their relation. */
function idOf(hit: Hit | null): string | null {
  return hit === null ? null : hit.kind === 'node' ? hit.id : hit.relation;
}
