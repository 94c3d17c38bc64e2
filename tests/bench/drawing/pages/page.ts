/**
 * Shared by all pages of the benchmark of drawing: reads the graph, reports when the first frame is on screen, and moves the camera
 * for a number of frames, each finished before the next is requested.
 */

export interface DrawnGraph {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Two nodes for each edge. */
  readonly edges: Uint32Array;
}

/** How a page is driven from outside. */
declare global {
  interface Window {
    /** Milliseconds from navigation to the first frame drawn. */
    firstFrame?: number;
    /** Moves the camera for some frames; the milliseconds that each took. */
    pan?: (frames: number) => Promise<number[]>;
  }
}

/** The graph that the address asks for, from JSON text as most programs keep it. */
export async function graphFromJson(): Promise<DrawnGraph> {
  const { nodes, edges } = (await (await fetch(`${graphName()}.json`)).json()) as {
    nodes: { x: number; y: number }[];
    edges: { source: number; target: number }[];
  };
  return {
    x: Float32Array.from(nodes, (node) => node.x),
    y: Float32Array.from(nodes, (node) => node.y),
    edges: Uint32Array.from(edges.flatMap(({ source, target }) => [source, target])),
  };
}

/** The same from columns: number of nodes, x, y, ends of edges. */
export async function graphFromColumns(): Promise<DrawnGraph> {
  const buffer = await (await fetch(`${graphName()}.bin`)).arrayBuffer();
  const [count = 0] = new Uint32Array(buffer, 0, 1);
  return {
    x: new Float32Array(buffer, 4, count),
    y: new Float32Array(buffer, 4 + 4 * count, count),
    edges: new Uint32Array(buffer, 4 + 8 * count),
  };
}

export function graphName(): string {
  return new URLSearchParams(location.search).get('graph') ?? 'france';
}

/** Waits for the work of a context to be done, by reading a pixel back. */
export function finish(canvas: HTMLCanvasElement): void {
  const gl = (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) as WebGL2RenderingContext | null;
  if (gl !== null) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  else canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
}

/** Tells that the first frame is drawn, and how the page is moved: `move` draws a frame at a share of the way. */
export function ready(move: (share: number) => void, canvases: () => readonly HTMLCanvasElement[]): void {
  requestAnimationFrame(() => {
    for (const canvas of canvases()) finish(canvas);
    window.firstFrame = performance.now();
    window.pan = async (frames) => {
      const times: number[] = [];
      let last = performance.now();
      for (let i = 0; i < frames; i++) {
        move(i / frames);
        await new Promise(requestAnimationFrame);
        for (const canvas of canvases()) finish(canvas);
        const now = performance.now();
        times.push(now - last);
        last = now;
      }
      return times;
    };
  });
}

export const container = document.getElementById('graph') as HTMLDivElement;
