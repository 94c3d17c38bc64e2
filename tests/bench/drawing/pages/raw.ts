/**
 * The lower bound of the comparison: draws the graph in two calls
 * of WebGL, from JSON, and does nothing else.
 */
import { container, graphFromJson, ready } from './page.ts';

const VERTEX = `#version 300 es
in vec2 a;
uniform vec3 u;
void main() { gl_Position = vec4((a + u.xy) * u.z, 0.0, 1.0); gl_PointSize = 3.0; }`;
const FRAGMENT = `#version 300 es
precision mediump float;
uniform vec4 c;
out vec4 color;
void main() { color = c; }`;

const { x, y, edges } = await graphFromJson();
const canvas = document.createElement('canvas');
Object.assign(canvas, { width: innerWidth, height: innerHeight });
container.append(canvas);
const gl = canvas.getContext('webgl2', { antialias: false });
if (gl === null) throw new Error('no WebGL 2');
const program = gl.createProgram();
for (const [type, source] of [
  [gl.VERTEX_SHADER, VERTEX],
  [gl.FRAGMENT_SHADER, FRAGMENT],
] as const) {
  const shader = gl.createShader(type) as WebGLShader;
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  gl.attachShader(program, shader);
}
gl.linkProgram(program);
// biome-ignore lint/correctness/useHookAtTopLevel: a call of WebGL, not a hook of React
gl.useProgram(program);
const points = new Float32Array(2 * x.length);
for (let i = 0; i < x.length; i++) points.set([x[i] ?? 0, y[i] ?? 0], 2 * i);
const ends = new Float32Array(2 * edges.length);
for (let i = 0; i < edges.length; i++) ends.set([x[edges[i] ?? 0] ?? 0, y[edges[i] ?? 0] ?? 0], 2 * i);
const at = gl.getAttribLocation(program, 'a');
const [view, color] = [gl.getUniformLocation(program, 'u'), gl.getUniformLocation(program, 'c')];
const buffers = [ends, points].map((data) => {
  const buffer = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
  return { buffer, count: data.length / 2 };
});
gl.enable(gl.BLEND);
gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
gl.enableVertexAttribArray(at);
const draw = (share: number) => {
  gl.clearColor(1, 1, 1, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.uniform3f(view, -300 + 40 * share, -290, (1 + share) / 330);
  buffers.forEach(({ buffer, count }, i) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.vertexAttribPointer(at, 2, gl.FLOAT, false, 0, 0);
    gl.uniform4fv(color, i === 0 ? [0.2, 0.2, 0.6, 0.3] : [0.1, 0.1, 0.1, 1]);
    gl.drawArrays(i === 0 ? gl.LINES : gl.POINTS, 0, count);
  });
};
draw(0);
ready(draw, () => [canvas]);
