/**
 * Records the labels on screen as text, one for each line, pane by pane. Import it before anything is drawn: a canvas cannot be
 * asked afterwards what was written on it.
 *
 * Places are those passed to the drawing calls, in whole pixels: they follow from a table of widths, not from how a browser draws
 * letters. For text that the browser lays out itself, only the order is recorded.
 */

/** What stands on each canvas since it was last cleared. */
const written = new WeakMap<HTMLCanvasElement, string[]>();

const { clearRect, fillText } = CanvasRenderingContext2D.prototype;
Object.assign(CanvasRenderingContext2D.prototype, {
  clearRect(this: CanvasRenderingContext2D, ...box: Parameters<typeof clearRect>) {
    written.delete(this.canvas);
    clearRect.apply(this, box);
  },
  fillText(this: CanvasRenderingContext2D, ...[text, x, y]: Parameters<typeof fillText>) {
    const lines = written.get(this.canvas) ?? [];
    // A label that is dimmed, because others are in focus, is recorded with its opacity.
    lines.push(placed(text, x, y) + (this.globalAlpha < 1 ? ` (${this.globalAlpha.toFixed(2)})` : ''));
    written.set(this.canvas, lines);
    fillText.call(this, text, x, y);
  },
});

const placed = (text: string, x: number, y: number) => `${Math.round(x)} ${Math.round(y)} ${text}`;

/** All labels in the panes, in the order of the page. */
export function labelsOnPage(): string {
  return [...document.querySelectorAll('.pane')].flatMap(labelsIn).join('\n');
}

function labelsIn(pane: Element): readonly string[] {
  const lines: string[] = [];
  const walker = document.createTreeWalker(pane, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLCanvasElement) lines.push(...(written.get(node) ?? []));
    else if (node instanceof SVGTextContentElement && node.hasAttribute('x'))
      lines.push(placed(ownText(node), Number(node.getAttribute('x')), Number(node.getAttribute('y'))));
    else if (node instanceof Text && node.parentElement?.closest('svg, script, style, option') === null && isInSight(node, pane))
      lines.push((node.textContent ?? '').trim());
  }
  return lines.filter((line) => line !== '');
}

/** What an SVG text says itself, without its spans that have places of their own. */
function ownText(element: Element): string {
  return [...element.childNodes]
    .filter((child) => !(child instanceof Element && child.hasAttribute('x')))
    .map((child) => child.textContent)
    .join('');
}

function isInSight(text: Text, pane: Element): boolean {
  const range = document.createRange();
  range.selectNodeContents(text);
  const box = range.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  return (
    box.width > 1 && box.height > 1 && box.bottom > frame.top && box.top < frame.bottom && box.right > frame.left && box.left < frame.right
  );
}
