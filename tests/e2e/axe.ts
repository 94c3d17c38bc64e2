/**
 * Runs axe-core on a page: WCAG 2.2 A and AA, and its best practices. For a page already checked in another theme, only the rules
 * that a theme can affect: contrast, and links told apart by colour alone. The rules about how things look, which take most of the
 * time, read what looks the same as on an earlier screen of the same document only once.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';

const AXE = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));
/** The whole look, or what a theme can change. */
export type Look = 'all' | 'colours';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that an element passes or not by how it and what surrounds it look. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** What stands in the window of a page that is checked. */
interface Checked {
  readonly axe: { run: (context: object, options: object) => Promise<{ violations: Violation[] }> };
  /** The elements that look as on an earlier screen, none within another, and what to do once the others were found without fault. */
  readonly unchanged: () => { readonly elements: readonly Element[]; readonly keep: () => void };
}

/** Run in a page once: gives it `unchanged`. */
function rememberLooks(): void {
  const numbers = new Map<string, number>();
  const numberOf = (look: string) => {
    const number = numbers.get(look) ?? numbers.size;
    numbers.set(look, number);
    return number;
  };
  const passed = new Set<string>();
  /** All that the rules read of an element alone: its tag with its attributes, its words, where it stands, how it is painted. */
  const ownLook = (element: Element): string => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const words = [...element.childNodes].flatMap((node) => (node instanceof Text ? node.data : []));
    return [
      ...[(element.cloneNode() as Element).outerHTML, ...words, left, top, width, height, style.color, style.backgroundColor],
      ...[style.backgroundImage, style.opacity, style.fontSize, style.fontWeight, style.textShadow, style.textDecorationLine],
      ...[style.visibility, style.display, style.zIndex, style.borderBottom, style.fill, style.overflow, style.clipPath, style.filter],
    ].join('|');
  };
  const unchanged: Checked['unchanged'] = () => {
    const elements: Element[] = [];
    const keys: string[] = [];
    const parts = new Map<Element, { own: string; whole: number }>();
    const read = (element: Element): number => {
      // A drawing is read as one: its parts are painted as their attributes and the theme have it, which stands in the tag of the page.
      const isDrawing = element instanceof SVGSVGElement;
      const own = isDrawing ? `${ownLook(element)}|${element.innerHTML}` : ownLook(element);
      const whole = isDrawing ? numberOf(own) : numberOf([own, ...[...element.children].map(read)].join('|'));
      parts.set(element, { own, whole });
      return whole;
    };
    // Whether a text can be read depends on what it stands on, too: the elements around it are a part of its key.
    const choose = (element: Element, around: number, isWithin: boolean): void => {
      const { own = '', whole = -1 } = parts.get(element) ?? {};
      const key = `${around}/${whole}`;
      const isKnown = passed.has(key);
      if (isKnown && !isWithin) elements.push(element);
      keys.push(key);
      const inside = numberOf(`${around}>${own}`);
      if (!(element instanceof SVGSVGElement)) for (const child of element.children) choose(child, inside, isWithin || isKnown);
    };
    read(document.documentElement);
    choose(document.documentElement, -1, false);
    const keep = () => {
      for (const key of keys) passed.add(key);
    };
    return { elements, keep };
  };
  Object.assign(window, { unchanged });
}

export async function violations(page: Page, look: Look = 'all'): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in window))) {
    await page.addScriptTag({ path: AXE });
    await page.evaluate(rememberLooks);
  }
  // What fades in is read once it is there.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const found = await page.evaluate(
    async ({ isWhole, tags, looks }) => {
      const { axe, unchanged } = window as unknown as Checked;
      // Nobody reads what passed: to describe every element of it takes longer than to look at it. Nor are style sheets and sounds
      // loaded once more beforehand: no rule that is asked for reads the former, and there are none of the latter.
      const run = async (context: object, options: object) =>
        (await axe.run(context, { ...options, resultTypes: ['violations'], preload: false })).violations;
      const off = Object.fromEntries(looks.map((rule) => [rule, { enabled: false }]));
      const ofWhole = isWhole ? await run(document, { runOnly: { type: 'tag', values: tags }, rules: off }) : [];
      const { elements, keep } = unchanged();
      const isAllKnown = elements[0] === document.documentElement;
      const ofParts = isAllKnown ? [] : await run({ exclude: elements }, { runOnly: { type: 'rule', values: looks } });
      if (ofParts.length === 0) keep();
      return [...ofWhole, ...ofParts];
    },
    { isWhole: look === 'all', tags: TAGS, looks: LOOKS },
  );
  return found.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
