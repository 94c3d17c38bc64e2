/**
 * The outlines of the map on a 2D canvas. The path is made once for a scene and drawn through the canvas's own
 * transformation, so that a frame costs one stroke.
 */
import { MAP_TEXT_SIZE, outlinePath } from '../../scene/outlines.ts';
import type { Scene, SceneOutlines, Transform } from '../../scene/scene.ts';
import { textWidth } from '../../scene/text-width.ts';

const paths = new WeakMap<SceneOutlines, Path2D>();

/** Draws the map of a scene under whatever comes after; nothing for a scene without one. */
export function drawMap(context: CanvasRenderingContext2D, font: string, scene: Scene, transform: Transform, height: number): void {
  const { outlines } = scene;
  if (outlines === null) return;
  let path = paths.get(outlines);
  if (path === undefined) {
    path = new Path2D(outlinePath(outlines));
    paths.set(outlines, path);
  }
  context.save();
  context.strokeStyle = scene.rule;
  context.translate(transform.offsetX, transform.offsetY);
  context.scale(transform.scale, transform.scale);
  context.lineWidth = 1 / transform.scale;
  context.stroke(path);
  for (const box of outlines.boxes) context.strokeRect(box.x, box.y, box.width, box.height);
  context.restore();
  context.fillStyle = scene.softInk;
  context.font = `400 ${MAP_TEXT_SIZE}px ${font}`;
  context.textAlign = 'left';
  for (const { name, x, y, width } of outlines.boxes) {
    if (textWidth(name, MAP_TEXT_SIZE, false) > width * transform.scale) continue;
    context.fillText(name, x * transform.scale + transform.offsetX + 3, y * transform.scale + transform.offsetY + MAP_TEXT_SIZE + 1);
  }
  context.fillText(outlines.attribution, 8, height - 8);
}
