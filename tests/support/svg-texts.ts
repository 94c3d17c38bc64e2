/**
 * The texts of an SVG with the boxes they take, computed independently: from the written file, through its nested drawings, never
 * from the values of which it was made.
 */
import { textWidth } from '../../src/scene/text-width.ts';

export interface WrittenText {
  readonly text: string;
  /** Units of the outermost drawing; y is the top. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

/**
 * All texts of a document, in its order. Understands only what our own code writes: x, y, font-size, text-anchor, translate and
 * scale, nested svg.
 */
export function textsOfSvg(svg: string): readonly WrittenText[] {
  const found: WrittenText[] = [];
  const stack: { x: number; y: number; scale: number; anchor: string; size: number; bold: boolean }[] = [];
  let here = { x: 0, y: 0, scale: 1, anchor: 'start', size: 16, bold: false };
  let depth = 0;
  for (const [, closing, name = '', attributes = '', selfClosed, content] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)((?:\s[^<>]*?)?)(\/?)>([^<]*)/g,
  )) {
    if (closing === '/') {
      if (['svg', 'g', 'text'].includes(name)) here = stack.pop() ?? here;
      continue;
    }
    const value = (key: string) => new RegExp(`\\s${key}="([^"]*)"`).exec(attributes)?.[1];
    if (!['svg', 'g', 'text'].includes(name)) continue;
    const outer = here;
    const move = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(value('transform') ?? '');
    const scale = Number(/scale\(([-\d.]+)\)/.exec(value('transform') ?? '')?.[1] ?? 1);
    const isInner = name === 'svg' && depth++ > 0;
    const shift =
      move !== null ? [Number(move[1]), Number(move[2])] : isInner ? [Number(value('x') ?? 0), Number(value('y') ?? 0)] : [0, 0];
    here = {
      x: outer.x + (shift[0] ?? 0) * outer.scale,
      y: outer.y + (shift[1] ?? 0) * outer.scale,
      scale: outer.scale * scale,
      anchor: value('text-anchor') ?? outer.anchor,
      size: Number(value('font-size') ?? outer.size),
      bold: (value('font-weight') ?? (outer.bold ? '600' : '400')) === '600',
    };
    if (name === 'text') {
      const text = (content ?? '')
        .replace(/&amp;/g, '&')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"');
      const size = here.size * here.scale;
      const width = textWidth(text, size, here.bold) + Number(value('letter-spacing') ?? 0) * text.length;
      const x = here.x + Number(value('x') ?? 0) * here.scale;
      const baseline = here.y + Number(value('y') ?? 0) * here.scale;
      found.push({
        text,
        x: here.anchor === 'middle' ? x - width / 2 : here.anchor === 'end' ? x - width : x,
        y: baseline - size * 0.72,
        width,
        height: size * 0.9,
        size,
      });
    }
    if (selfClosed === '/') here = outer;
    else stack.push(outer);
  }
  return found;
}

/** Pairs of texts that overlap by more than a small tolerance. */
export function overlapping(texts: readonly WrittenText[], tolerance = 1): readonly string[] {
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(
        (b) =>
          a.x + tolerance < b.x + b.width &&
          b.x + tolerance < a.x + a.width &&
          a.y + tolerance < b.y + b.height &&
          b.y + tolerance < a.y + a.height,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
}
