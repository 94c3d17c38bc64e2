/**
 * The network by keyboard: one stop of Tab, then arrows along a level, up to the territory and down to its members, R along the
 * relations, Enter to follow, Backspace to go back, I to the next actor without recorded cooperation. It is a list box, because
 * screen readers pass arrow keys on to a list box and read each name. The picture rings the current node meanwhile.
 */

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Dataset } from '../../core/model/dataset.ts';
import { untiedActors } from '../../core/network/comprised.ts';
import type { TieGraph } from '../../core/network/graph.ts';
import { type Lead, leadText, nodeText, type Stop, walkThrough } from '../../core/telling/walk.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { useMessages } from '../language.ts';
import { announce, hover, openDialog } from '../state/presence.ts';
import { useStore } from '../state/store.ts';

interface GraphWalkerProps {
  readonly dataset: Dataset;
  readonly graph: TieGraph;
  readonly stops: readonly Stop[];
  /** The label of a stop that is no node of the graph, such as a folded territory. */
  readonly labelOf: (node: string) => string;
  /** Description of the picture, read by screen readers when the walk begins. */
  readonly description: string;
  /** The node walked to, to be brought into view; null when the walk is over. */
  readonly onWalk: (node: string | null) => void;
  /** Enter: opens a sheet, or what is folded. */
  readonly onChoose: (node: string) => void;
}

/** Number of names before and after the current one that are in the list box for screen readers. */
const AROUND = 15;

export function GraphWalker({ dataset, graph, stops, labelOf, description, onWalk, onChoose }: GraphWalkerProps) {
  const strings = useMessages(EXPLORING);
  const language = useStore((state) => state.view.language);
  const selected = useStore((state) => state.selected);
  const walk = useMemo(() => walkThrough(dataset, graph, stops), [dataset, graph, stops]);
  const untied = untiedActors(dataset);
  const [at, setAt] = useState<string | null>(null);
  /** Index of the relation that R has reached; −1 for none. */
  const [armed, setArmed] = useState(-1);
  const [isInside, setInside] = useState(false);
  const trail = useRef<string[]>([]);
  const box = useRef<HTMLDivElement>(null);
  // A filter may have removed the node on which the walk stood.
  const here = at !== null && stops.some((stop) => stop.id === at) ? at : null;
  const text = (node: string) => nodeText(graph, node, untied.get(node), language) || labelOf(node);

  const goTo = (node: string | null, otherwise: string, isStep = true) => {
    if (node === null) {
      announce(otherwise);
      return;
    }
    if (isStep && here !== null && here !== node) trail.current.push(here);
    setAt(node);
    setArmed(-1);
    hover(node);
    onWalk(node);
  };
  const begin = () => {
    setInside(true);
    const first = here ?? (selected !== null && stops.some((stop) => stop.id === selected) ? selected : walk.start);
    if (first !== null) goTo(first, '', false);
  };
  const nextIsolate = () => {
    const i = here === null ? -1 : walk.isolates.indexOf(here);
    goTo(walk.isolates[(i + 1) % Math.max(1, walk.isolates.length)] ?? null, strings.noIsolate);
  };
  const follow = (lead: Lead | undefined) => {
    if (lead !== undefined) goTo(lead.to, '');
    else if (here !== null) {
      onChoose(here);
      announce(strings.opened(text(here)));
    }
  };
  const turn = (by: number) => {
    if (here === null) return;
    const leads = walk.leads(here);
    if (leads.length === 0) {
      announce(strings.noLeads);
      return;
    }
    const next = armed < 0 ? (by > 0 ? 0 : leads.length - 1) : (armed + by + leads.length) % leads.length;
    const lead = leads[next];
    if (lead === undefined) return;
    setArmed(next);
    hover(lead.relation.id);
    announce(strings.lead(next + 1, leads.length, leadText(graph, lead, language)));
  };
  const along = (by: number) => {
    if (here === null) return;
    const row = walk.row(here);
    goTo(row[row.indexOf(here) + by] ?? null, text(here));
  };
  const isFollowed = (key: string): boolean => {
    switch (key) {
      case 'ArrowLeft':
        along(-1);
        return true;
      case 'ArrowRight':
        along(1);
        return true;
      case 'ArrowUp':
        goTo(here === null ? null : walk.parent(here), strings.noParent);
        return true;
      case 'ArrowDown':
        goTo(here === null ? null : (walk.members(here)[0] ?? null), strings.noMembers);
        return true;
      case 'Home':
        goTo(here === null ? null : (walk.row(here)[0] ?? null), '');
        return true;
      case 'End':
        goTo(here === null ? null : (walk.row(here).at(-1) ?? null), '');
        return true;
      case 'r':
        turn(1);
        return true;
      case 'R':
        turn(-1);
        return true;
      case 'Enter':
        follow(here === null ? undefined : walk.leads(here)[armed]);
        return true;
      case 'Backspace':
        goTo(trail.current.pop() ?? null, strings.noBack, false);
        return true;
      default:
        return false;
    }
  };
  // Keys that work anywhere on the page except in a text field: to the next actor without cooperation, and to the help.
  const latest = useRef(nextIsolate);
  latest.current = nextIsolate;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target?.closest('input, textarea, select, [role="dialog"], [role="treegrid"], [role="grid"]')
      )
        return;
      if (event.key === '?') openDialog('help');
      if (event.key !== 'i' && event.key !== 'I') return;
      event.preventDefault();
      box.current?.focus();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const row = here === null ? [] : walk.row(here);
  const place = here === null ? 0 : row.indexOf(here);
  const first = Math.max(0, place - AROUND);
  return (
    <div
      ref={box}
      className="walker"
      role="listbox"
      tabIndex={0}
      aria-label={`${strings.walker}. ${description}`}
      aria-activedescendant={here === null ? undefined : `walk-${place}`}
      onFocus={begin}
      onBlur={() => {
        setInside(false);
        setArmed(-1);
        hover(null);
        onWalk(null);
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Escape' && armed >= 0 && here !== null) {
          event.preventDefault();
          setArmed(-1);
          hover(here);
          return;
        }
        if (isFollowed(event.key)) event.preventDefault();
      }}
    >
      {row.slice(first, place + AROUND + 1).map((node, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus, and names the option that is active
        <div
          key={node}
          id={`walk-${first + i}`}
          className="unseen"
          role="option"
          aria-selected={node === here}
          aria-posinset={first + i + 1}
          aria-setsize={row.length}
        >
          {text(node)}
        </div>
      ))}
      {isInside ? <p className="walker-hint">{strings.walkStart}</p> : null}
    </div>
  );
}
