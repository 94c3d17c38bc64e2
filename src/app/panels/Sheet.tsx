/**
 * The side sheet of the selected actor or relation. Escape and the cross close it; the picture stays where it is, and every name in
 * the sheet opens another sheet.
 */

import { Suspense, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { PAGE } from '../../messages/page.ts';
import { SHEET } from '../../messages/sheet.ts';
import { indexOf } from '../derived/facts.ts';
import { useDataset } from '../derived/universe.ts';
import { useMessages } from '../language.ts';
import { lazyPart } from '../lazy-part.ts';
import { SheetTop } from '../parts/SheetTop.tsx';
import { OFFERS_PRINTING, printShown } from '../printing/PrintSpace.tsx';
import { hover } from '../state/presence.ts';
import { select } from '../state/session.ts';
import { useStore } from '../state/store.ts';

// Loaded with the first sheet.
const ActorSheet = lazyPart(async () => (await import('./ActorSheet.tsx')).ActorSheet);
const RelationSheet = lazyPart(async () => (await import('./RelationCard.tsx')).RelationSheet);

export function Sheet() {
  const page = useMessages(PAGE);
  const sheet = useMessages(SHEET);
  const selected = useStore((state) => state.selected);
  const panel = useStore((state) => state.view.panel);
  const index = indexOf(useDataset());
  const top = useRef<HTMLElement>(null);
  const previous = useRef(selected);
  useEffect(() => {
    if (selected === previous.current) return;
    previous.current = selected;
    // A new sheet starts at its top, wherever the last one was scrolled to.
    top.current?.scrollTo({ top: 0 });
    // If the element with the focus is gone (a name in the last sheet, the cross, a search result), the focus moves to the new
    // sheet, or to the main area when the sheet was closed.
    if (document.activeElement === document.body) (top.current ?? document.getElementById('main'))?.focus({ preventScroll: true });
  }, [selected]);
  const close = () => {
    hover(null);
    select(null);
  };
  useEscape(selected !== null, close);
  const actor = selected === null ? undefined : index.actors.get(selected);
  const relation = selected === null ? undefined : index.relations.get(selected);
  if (actor === undefined && relation === undefined) return null;
  return (
    <aside className="sheet" ref={top} tabIndex={-1} aria-label={actor?.name ?? (relation?.title || sheet.relation)}>
      <SheetTop closing={sheet.close} onClose={close} onPrint={OFFERS_PRINTING ? () => void printShown('sheet') : null} />
      {panel === null ? null : (
        <Button className="link sheet-back" onPress={close}>
          ‹ {panel === 'story' ? page.panels.story : page.panels[panel]}
        </Button>
      )}
      <Suspense>
        {actor === undefined ? null : <ActorSheet actor={actor} />}
        {relation === undefined ? null : <RelationSheet relation={relation} />}
      </Suspense>
    </aside>
  );
}

/** Escape closes the sheet from anywhere on the page, unless a dialog or a list of results is open, which Escape closes first. */
function useEscape(isOpen: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.key === 'Escape' && !event.defaultPrevented && target?.closest('[role="dialog"], input') === null) latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOpen]);
}
