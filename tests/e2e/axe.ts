/**
 * Runs axe-core on a page: WCAG 2.2 A and AA, and its best practices. For a page already checked in another theme, only the rules
 * that a theme can affect: contrast, and links told apart by colour alone.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';

const AXE = fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url));
/** The whole look, or what a theme can change. */
export type Look = 'all' | 'colours';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const RULES = { all: { type: 'tag', values: TAGS }, colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

export async function violations(page: Page, look: Look = 'all'): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.addScriptTag({ path: AXE });
  // What fades in is read once it is there.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run: (context: Document, options: object) => Promise<{ violations: Violation[] }> } };
    // Nobody reads what passed: to describe every element of it takes longer than to look at it. Nor are style sheets and sounds
    // loaded once more beforehand: no rule that is asked for reads the former, and there are none of the latter.
    const result = await axe.run(document, { runOnly, resultTypes: ['violations'], preload: false });
    return result.violations;
  }, RULES[look]);
  return found.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
