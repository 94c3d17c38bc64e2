/**
 * The ground as SVG: one path for all lines of a colour and one or two for all dots of a style, so that thirty thousand places still give a
 * small file that any program opens.
 */
import { rounded } from '../core/basics/arithmetic.ts';
import type { Ground } from './ground.ts';
import { dotScale, GROUND_LINE_WIDTH, groundLineOpacity } from './ground-look.ts';
import type { Transform } from './scene.ts';

/** The dots and lines of a ground; `opacity` is below 1 if something else is in focus. */
export function groundToSvg(ground: Ground, transform: Transform, opacity: number): string {
  const [x, y] = [place(ground.x, transform.scale, transform.offsetX), place(ground.y, transform.scale, transform.offsetY)];
  const lineOpacity = rounded(groundLineOpacity(ground, transform.scale), 2);
  const lines = ground.lineColors.map((color, family) => {
    const parts: string[] = [];
    for (let line = 0; line < ground.lineColor.length; line++) {
      if (ground.lineColor[line] !== family) continue;
      const [a, b] = [ground.lines[2 * line] ?? 0, ground.lines[2 * line + 1] ?? 0];
      parts.push(`M${x(a)} ${y(a)}L${x(b)} ${y(b)}`);
    }
    return parts.length === 0
      ? ''
      : `<path fill="none" stroke="${color}" stroke-width="${GROUND_LINE_WIDTH}" opacity="${lineOpacity}" d="${parts.join('')}"/>`;
  });
  const factor = dotScale(ground, transform.scale);
  const dots = ground.styles.map(({ fill, stroke, half, radius }, style) => {
    const r = rounded(radius * factor, 1);
    const [parts, halves]: [string[], string[]] = [[], []];
    for (let i = 0; i < ground.style.length; i++) {
      if (half && ground.style[i] === style) halves.push(`M${rounded(x(i) - r, 1)} ${y(i)}a${r} ${r} 0 0 0 ${rounded(2 * r, 1)} 0Z`);
      // A circle as two arcs, which every program supports.
      if (ground.style[i] === style)
        parts.push(`M${rounded(x(i) - r, 1)} ${y(i)}a${r} ${r} 0 1 0 ${rounded(2 * r, 1)} 0a${r} ${r} 0 1 0 ${rounded(-2 * r, 1)} 0`);
    }
    return parts.length === 0
      ? ''
      : `<path fill="${fill}" stroke="${stroke}" stroke-width="${rounded(Math.min(1.2, r * 0.5), 1)}" d="${parts.join('')}"/>${halves.length === 0 ? '' : `<path fill="${stroke}" d="${halves.join('')}"/>`}`;
  });
  return `<g id="ground"${opacity === 1 ? '' : ` opacity="${opacity}"`}>${lines.join('')}${dots.join('')}</g>\n`;
}

function place(column: Float32Array, scale: number, offset: number): (i: number) => number {
  return (i) => rounded((column[i] ?? 0) * scale + offset, 1);
}

/** One decimal, since a tenth of a pixel is precise enough. */
