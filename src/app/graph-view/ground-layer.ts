/**
 * Draws the map and the ground under sigma's layers: outlines, dots and lines in three calls of WebGL, whatever their number.
 * Buffers are filled once for each ground; drawing only sets the camera. The layer has a canvas of its own, which must be freed
 * with the picture, because browsers allow only a few WebGL contexts.
 */
import type { Ground } from '../../scene/ground.ts';
import { dotScale, groundLineOpacity } from '../../scene/ground-look.ts';
import { outlineSegments } from '../../scene/outlines.ts';
import type { SceneOutlines, Transform } from '../../scene/scene.ts';

const MOST_STYLES = 16;

const CAMERA = `
uniform vec2 u_scale;
uniform vec2 u_offset;
vec4 place(vec2 position) {
  return vec4(position * u_scale + u_offset, 0.0, 1.0);
}`;

const DOT_VERTEX = `#version 300 es
in vec2 a_position;
in float a_style;
uniform float u_size;
uniform float u_radius[${MOST_STYLES}];
uniform vec4 u_fill[${MOST_STYLES}];
uniform vec4 u_stroke[${MOST_STYLES}];
uniform float u_half[${MOST_STYLES}];
flat out vec4 v_fill;
flat out vec4 v_stroke;
flat out float v_radius;
flat out float v_half;
${CAMERA}
void main() {
  int style = int(a_style);
  v_fill = u_fill[style];
  v_stroke = u_stroke[style];
  v_radius = u_radius[style] * u_size;
  v_half = u_half[style];
  gl_Position = place(a_position);
  gl_PointSize = 2.0 * v_radius + 2.0;
}`;

const DOT_FRAGMENT = `#version 300 es
precision mediump float;
flat in vec4 v_fill;
flat in vec4 v_stroke;
flat in float v_radius;
flat in float v_half;
uniform float u_opacity;
out vec4 color;
void main() {
  float distance = length(gl_PointCoord - 0.5) * (2.0 * v_radius + 2.0);
  float inside = clamp(v_radius + 0.5 - distance, 0.0, 1.0);
  float core = clamp(v_radius * 0.62 + 0.5 - distance, 0.0, 1.0);
  // Half full: the lower half, downwards from the middle, in the colour of the outline.
  if (v_half > 0.5 && gl_PointCoord.y > 0.5) core = 0.0;
  color = mix(v_stroke, v_fill, core) * inside * u_opacity;
}`;

const LINE_VERTEX = `#version 300 es
in vec2 a_position;
in vec3 a_color;
out vec3 v_color;
${CAMERA}
void main() {
  v_color = a_color;
  gl_Position = place(a_position);
}`;

const LINE_FRAGMENT = `#version 300 es
precision mediump float;
in vec3 v_color;
uniform float u_opacity;
out vec4 color;
void main() {
  color = vec4(v_color, 1.0) * u_opacity;
}`;

interface Part {
  readonly program: WebGLProgram;
  readonly array: WebGLVertexArrayObject;
  readonly buffers: readonly WebGLBuffer[];
  count: number;
}

export class GroundLayer {
  readonly #canvas: HTMLCanvasElement;
  readonly #gl: WebGL2RenderingContext;
  readonly #dots: Part;
  readonly #lines: Part;
  readonly #outlines: Part;
  #ground: Ground | null = null;
  #map: SceneOutlines | null = null;

  /** Inserts its canvas before another one of the container. Throws where WebGL 2 is missing. */
  constructor(before: HTMLCanvasElement, onLost: (loss: Event) => void, signal: AbortSignal) {
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = 'sigma-ground';
    Object.assign(this.#canvas.style, { position: 'absolute', inset: '0', pointerEvents: 'none' });
    before.before(this.#canvas);
    this.#canvas.addEventListener('webglcontextlost', onLost, { signal });
    const gl = this.#canvas.getContext('webgl2', { antialias: false, depth: false, preserveDrawingBuffer: false });
    if (gl === null) throw new Error('WebGL 2 is missing');
    this.#gl = gl;
    this.#dots = part(gl, DOT_VERTEX, DOT_FRAGMENT, [
      { name: 'a_position', size: 2 },
      { name: 'a_style', size: 1 },
    ]);
    this.#lines = part(gl, LINE_VERTEX, LINE_FRAGMENT, [
      { name: 'a_position', size: 2 },
      { name: 'a_color', size: 3 },
    ]);
    this.#outlines = part(gl, LINE_VERTEX, LINE_FRAGMENT, [
      { name: 'a_position', size: 2 },
      { name: 'a_color', size: 3 },
    ]);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  /** Takes another ground and map; null for none. Takes time in proportion to their dots, lines and corners, once for each ground. */
  show(ground: Ground | null, outlines: SceneOutlines | null, rule: string): void {
    if (outlines !== this.#map) {
      this.#map = outlines;
      const ends = outlines === null ? new Float32Array() : outlineSegments(outlines);
      const tint = rgb(rule);
      const tints = new Float32Array((ends.length / 2) * 3);
      for (let i = 0; i < tints.length; i += 3) tints.set(tint, i);
      fill(this.#gl, this.#outlines, [ends, tints], ends.length / 2);
    }
    if (ground === this.#ground) return;
    this.#ground = ground;
    if (ground === null) return;
    const { x, y, style, lines, lineColor } = ground;
    const positions = new Float32Array(2 * x.length);
    for (let i = 0; i < x.length; i++) {
      positions[2 * i] = x[i] ?? 0;
      positions[2 * i + 1] = y[i] ?? 0;
    }
    fill(this.#gl, this.#dots, [positions, Float32Array.from(style)], x.length);
    const colors = ground.lineColors.map(rgb);
    const [ends, tints] = [new Float32Array(2 * lines.length), new Float32Array(3 * lines.length)];
    for (let i = 0; i < lines.length; i++) {
      const place = lines[i] ?? 0;
      ends[2 * i] = x[place] ?? 0;
      ends[2 * i + 1] = y[place] ?? 0;
      tints.set(colors[lineColor[i >> 1] ?? 0] ?? [0, 0, 0], 3 * i);
    }
    fill(this.#gl, this.#lines, [ends, tints], lines.length);
    this.#setStyles(ground);
  }

  /**
   * Draws the ground as it lies on the screen; clears the layer when there is none. `opacity`: 1, or less while something is in
   * focus.
   */
  draw(transform: Transform, width: number, height: number, opacity: number): void {
    const gl = this.#gl;
    const ratio = window.devicePixelRatio || 1;
    const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#canvas.width !== pixelWidth || this.#canvas.height !== pixelHeight) {
      Object.assign(this.#canvas, { width: pixelWidth, height: pixelHeight });
      Object.assign(this.#canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    gl.viewport(0, 0, pixelWidth, pixelHeight);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const ground = this.#ground;
    const scale = [(2 * transform.scale) / width, (-2 * transform.scale) / height] as const;
    const offset = [(2 * transform.offsetX) / width - 1, 1 - (2 * transform.offsetY) / height] as const;
    for (const [drawn, mode, alpha] of [
      [this.#outlines, gl.LINES, 1],
      [this.#lines, gl.LINES, ground === null ? 0 : opacity * groundLineOpacity(ground, transform.scale)],
      [this.#dots, gl.POINTS, opacity],
    ] as const) {
      if (drawn.count === 0 || (ground === null && drawn !== this.#outlines)) continue;
      // biome-ignore lint/correctness/useHookAtTopLevel: a call of WebGL, not a hook of React
      gl.useProgram(drawn.program);
      gl.uniform2f(gl.getUniformLocation(drawn.program, 'u_scale'), ...scale);
      gl.uniform2f(gl.getUniformLocation(drawn.program, 'u_offset'), ...offset);
      gl.uniform1f(gl.getUniformLocation(drawn.program, 'u_opacity'), alpha);
      gl.uniform1f(gl.getUniformLocation(drawn.program, 'u_size'), (ground === null ? 1 : dotScale(ground, transform.scale)) * ratio);
      gl.bindVertexArray(drawn.array);
      gl.drawArrays(mode, 0, drawn.count);
    }
    gl.bindVertexArray(null);
  }

  /** Frees the canvas and its context. */
  end(): void {
    for (const { program, array, buffers } of [this.#dots, this.#lines, this.#outlines]) {
      this.#gl.deleteProgram(program);
      this.#gl.deleteVertexArray(array);
      for (const buffer of buffers) this.#gl.deleteBuffer(buffer);
    }
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
    this.#canvas.remove();
  }

  #setStyles({ styles }: Ground): void {
    const gl = this.#gl;
    // biome-ignore lint/correctness/useHookAtTopLevel: a call of WebGL, not a hook of React
    gl.useProgram(this.#dots.program);
    const padded = Array.from({ length: MOST_STYLES }, (_, i) => styles[i] ?? styles[0]);
    const colors = (of: 'fill' | 'stroke') => padded.flatMap((style) => [...rgb(style?.[of] ?? '#000000'), 1]);
    gl.uniform1fv(
      gl.getUniformLocation(this.#dots.program, 'u_radius'),
      padded.map((style) => style?.radius ?? 0),
    );
    gl.uniform1fv(
      gl.getUniformLocation(this.#dots.program, 'u_half'),
      padded.map((style) => (style?.half ? 1 : 0)),
    );
    gl.uniform4fv(gl.getUniformLocation(this.#dots.program, 'u_fill'), colors('fill'));
    gl.uniform4fv(gl.getUniformLocation(this.#dots.program, 'u_stroke'), colors('stroke'));
  }
}

function part(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
  attributes: readonly { readonly name: string; readonly size: number }[],
): Part {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) throw new Error('no shader');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? 'no program');
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  const buffers = attributes.map(({ name, size }) => {
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    const at = gl.getAttribLocation(program, name);
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, size, gl.FLOAT, false, 0, 0);
    return buffer;
  });
  gl.bindVertexArray(null);
  return { program, array, buffers, count: 0 };
}

function fill(gl: WebGL2RenderingContext, drawn: Part, columns: readonly Float32Array<ArrayBuffer>[], count: number): void {
  drawn.count = count;
  columns.forEach((column, i) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, drawn.buffers[i] ?? null);
    gl.bufferData(gl.ARRAY_BUFFER, column, gl.STATIC_DRAW);
  });
}

/** A colour `#RRGGBB` as three numbers from 0 to 1. */
function rgb(color: string): readonly [number, number, number] {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}
