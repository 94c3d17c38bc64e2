/**
 * sigma program for the lines: arcs and routes of constant pixel width, solid, dashed by arc length or hollow, with an arrow head that
 * stops at the target's symbol. sigma's own programs have neither dashes nor hollow lines, and give each line one instance. Here a
 * line has as many instances as its path has ribbons: the program keeps them by line and hands them to WebGL together. sigma's
 * picking is not used (see hit-test.ts).
 */
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { createNormalizationFunction, floatColor } from 'sigma/utils';
import { ARROW, EDGE_FRAGMENT_SHADER, EDGE_VERTEX_SHADER, GROWS, HOLLOW, RIBBON_VERTICES } from './edge-shader.ts';
import type { NodeDrawing } from './node-program.ts';
import { type DrawnPath, ribbonLength, ribbonsBetween } from './ribbons.ts';
import { SCENE_UNIFORMS, setSceneUniforms } from './scene-uniforms.ts';
import { outerOutline } from './shape-shader.ts';

/** Attributes of an edge in addition to sigma's own. */
export interface EdgeDrawing {
  readonly width: number;
  /** Dash and gap, CSS pixels; zeros for a solid line. */
  readonly dash: number;
  readonly gap: number;
  readonly hollow: boolean;
  readonly path: DrawnPath;
  readonly arrow: boolean;
  readonly opacity: number;
  /** Drawn above all lines that are not raised. */
  readonly raised: boolean;
}

/** The instances of a line, ready for WebGL. */
interface Instances {
  readonly values: Float32Array;
  readonly raised: boolean;
}

const STRAIGHT: DrawnPath = { kind: 'arc', curvature: 0 };
const UNIFORMS = [...SCENE_UNIFORMS, 'u_frameScale'] as const;
type Uniform = (typeof UNIFORMS)[number];

export class LineProgram extends EdgeProgram<Uniform> {
  /** By the number that sigma gives a line. */
  #lines: Instances[] = [];
  /** Whether the array that is handed to WebGL is older than the instances. */
  #isStale = true;
  /** From places in the graph to those that sigma gives the ends of lines. */
  #toFrame = createNormalizationFunction({ x: [0, 1], y: [0, 1] });

  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
    const float = (name: string, size = 1) => ({ name, size, type: FLOAT });
    return {
      VERTICES: RIBBON_VERTICES.length,
      VERTEX_SHADER_SOURCE: EDGE_VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT_SHADER,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS: [...UNIFORMS],
      ATTRIBUTES: [
        // Start and end of the ribbon; start and first control point of its curve; second control point and end of its curve.
        float('a_ends', 4),
        float('a_leaving', 4),
        float('a_arriving', 4),
        // Width, dash, gap, flags.
        float('a_style', 4),
        // Middle, shape and radius of the outline at which an arrow stops.
        float('a_tip', 4),
        // Length of the path before the ribbon.
        float('a_before'),
        float('a_opacity'),
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [float('a_place', 3)],
      CONSTANT_DATA: RIBBON_VERTICES,
    };
  }

  /** sigma tells the number of lines, and then gives each of them. */
  override reallocate(lines: number): void {
    this.#lines = Array.from({ length: lines }, () => NOTHING);
    this.#isStale = true;
    this.#toFrame = createNormalizationFunction(this.renderer.getCustomBBox() ?? this.renderer.getBBox());
  }

  /** A line is drawn also if the symbols at its ends are not. */
  override process(index: number, line: number, source: NodeDisplayData, target: NodeDisplayData, data: EdgeDisplayData): void {
    this.#lines[line] = NOTHING;
    this.#isStale = true;
    if (!data.hidden) this.processVisibleItem(index, line, source, target, data);
  }

  processVisibleItem(
    _index: number,
    line: number,
    source: NodeDisplayData,
    target: NodeDisplayData & Partial<NodeDrawing>,
    data: EdgeDisplayData & Partial<EdgeDrawing>,
  ): void {
    const { width = 1, dash = 0, gap = 0, hollow = false, path = STRAIGHT, arrow = false, opacity = 1, raised = true } = data;
    const outline = outerOutline(target.shape ?? 'circle', target.outerShape ?? null, target.radius ?? 0);
    const ribbons = ribbonsBetween(path, source, target, this.#toFrame);
    const values = new Float32Array(ribbons.length * this.STRIDE);
    let before = 0;
    for (const [i, ribbon] of ribbons.entries()) {
      const [first, from, leaving, arriving, to, last] = ribbon;
      const flags = (arrow && i === ribbons.length - 1 ? ARROW : 0) + (hollow ? HOLLOW : 0) + (target.boxed ? GROWS : 0);
      const places = [first, last, from, leaving, arriving, to].flatMap(({ x, y }) => [x, y]);
      values.set(
        [
          ...places,
          ...[width, dash, gap, flags],
          ...[target.x, target.y, outline.shape, outline.radius],
          ...[before, opacity, floatColor(data.color)],
        ],
        i * this.STRIDE,
      );
      if (gap > 0) before += ribbonLength(ribbon);
    }
    this.#lines[line] = { values, raised };
  }

  override render(params: RenderParams): void {
    if (this.#isStale) this.#gather();
    super.render(params);
  }

  setUniforms(params: RenderParams, info: ProgramInfo): void {
    setSceneUniforms(this.renderer, params, info);
    info.gl.uniform1f(info.uniformLocations.u_frameScale ?? null, ((params.matrix[0] ?? 1) * params.width) / 2);
  }

  /** Writes the instances of all lines one after another, those in focus last, so that they lie above the others. */
  #gather(): void {
    const ordered = [...this.#lines.filter(({ raised }) => !raised), ...this.#lines.filter(({ raised }) => raised)];
    super.reallocate(ordered.reduce((sum, { values }) => sum + values.length, 0) / this.STRIDE);
    let at = 0;
    for (const { values } of ordered) {
      this.array.set(values, at);
      at += values.length;
    }
    this.#isStale = false;
  }
}

/** What a line has that sigma does not show. */
const NOTHING: Instances = { values: new Float32Array(), raised: false };
