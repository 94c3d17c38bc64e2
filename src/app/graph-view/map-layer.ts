/**
 * Draws the texts of the map: the boxes of overseas territories with their names, and the authors of the map. The outlines are
 * drawn by the ground layer in WebGL, because a 2D canvas takes a fifth of a second to stroke eleven thousand corners.
 */
import { mapTextSize } from '../../scene/outlines.ts';
import type { Scene, Transform } from '../../scene/scene.ts';
import { textWidth } from '../../scene/text-width.ts';

/** Draws the boxes and texts of a map; nothing for a scene without one. */
export function drawMapTexts(context: CanvasRenderingContext2D, font: string, scene: Scene, transform: Transform, height: number): void {
  const { outlines } = scene;
  if (outlines === null) return;
  const { scale, offsetX, offsetY } = transform;
  const letters = mapTextSize(scene.labelSize);
  context.strokeStyle = scene.rule;
  context.lineWidth = 1;
  context.fillStyle = scene.softInk;
  context.font = `400 ${letters}px ${font}`;
  context.textAlign = 'left';
  for (const { name, x, y, width, ...box } of outlines.boxes) {
    const [left, top] = [x * scale + offsetX, y * scale + offsetY];
    context.strokeRect(left, top, width * scale, box.height * scale);
    if (textWidth(name, letters, false) <= width * scale) context.fillText(name, left + 3, top + letters + 1);
  }
  context.fillText(outlines.attribution, 8, height - 8);
}
