/**
 * Renders components in a test, and waits until they are in the document, their effects have run (listeners, canvases, sizes), and
 * what these set is drawn. React's production build, which these tests run, does that a moment after `render` of vitest-browser-react
 * has returned: a click right then would be lost.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { type RenderResult, render as renderSoon } from 'vitest-browser-react';

export async function render(ui: ReactNode): Promise<RenderResult> {
  const { element, done } = watched(ui);
  const screen = await renderSoon(element);
  await done;
  return {
    ...screen,
    rerender: async (changed) => {
      const next = watched(changed);
      await screen.rerender(next.element);
      await next.done;
    },
  };
}

/** An element, and a promise that it is there with all that its effects set. */
function watched(ui: ReactNode): { readonly element: ReactNode; readonly done: Promise<void> } {
  let onDone = () => {};
  const done = new Promise<void>((resolve) => {
    onDone = resolve;
  });
  return { element: <Watched onDone={() => onDone()}>{ui}</Watched>, done };
}

/**
 * Effects of what is inside run before those of what is around, and what they set is drawn together with what this one sets: the
 * second time that it runs, all of it is there.
 */
function Watched({ children, onDone }: { readonly children: ReactNode; readonly onDone: () => void }) {
  const [seen, setSeen] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (seen === onDone) onDone();
    else setSeen(() => onDone);
  }, [seen, onDone]);
  return children;
}
