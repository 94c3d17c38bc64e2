/**
 * A sheet of A4, and what stands on it around the content of a view: title, figures, legend, filters, sources, date. Content that is to fit
 * one sheet is measured and made smaller, down to letters that can just be read.
 */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { ViewId } from '../../core/session/view.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { TERRITORY } from '../../messages/territory.ts';
import { paperFoot } from '../../paper/poster.ts';
import { useFiltersInUse } from '../derived/filters-in-use.ts';
import { titleOf, useTitledView } from '../derived/titled-view.ts';
import { useDataset, useLaid } from '../derived/universe.ts';
import { useMessages } from '../language.ts';
import { LegendLine } from '../panels/LegendLine.tsx';
import { Counted } from '../parts/Figure.tsx';
import { useStore } from '../state/store.ts';

/** Height between the margins, which printing.css sets, in CSS pixels; some are left to spare. */
const ROOM = { landscape: ((210 - 20) / 25.4) * 96 - 4, portrait: ((297 - 20) / 25.4) * 96 - 4 } as const;
/** Sizes that are tried until the content fits. At the last, letters of 9.6 points have 5.6: smaller ones can hardly be read. */
const SIZES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58] as const;

interface PaperProps {
  readonly isLandscape: boolean;
  /** Whether it is made small enough for one sheet. */
  readonly isFitted?: boolean;
  readonly children: ReactNode;
}

export function Paper({ isLandscape, isFitted = false, children }: PaperProps) {
  const direction = isLandscape ? 'landscape' : 'portrait';
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isFitted && content.current !== null) makeFit(content.current, ROOM[direction]);
  });
  return (
    <div className={`printed ${direction}`}>
      <div className="printed-body" ref={content}>
        {children}
      </div>
    </div>
  );
}

/**
 * Makes an element small enough for a height. Elements of the class `if-room` are left out if it would have to be much smaller for them.
 * What fits at no size goes on on the next sheets, somewhat smaller than usual.
 */
function makeFit(content: HTMLElement, height: number): void {
  const extras = [...content.querySelectorAll<HTMLElement>('.if-room')];
  const fits = (size: number) => {
    content.style.setProperty('--size', String(size));
    return content.getBoundingClientRect().height <= height;
  };
  for (const extra of extras) extra.hidden = false;
  if (extras.length > 0 && SIZES.filter((size) => size >= 0.76).some(fits)) return;
  for (const extra of extras) extra.hidden = true;
  if (!SIZES.some(fits)) fits(0.82);
}

interface WrittenViewProps {
  readonly id: ViewId;
  readonly hasLegend?: boolean;
  readonly children: ReactNode;
}

/** The content of a view with all that is written around it on paper. */
export function WrittenView({ id, hasLegend = false, children }: WrittenViewProps) {
  const { title, figures } = titleOf(useTitledView(id));
  return (
    <>
      <h1 className="page-title">
        <Counted text={title} />
      </h1>
      <p className="figures">
        <Counted text={figures} />
      </p>
      {hasLegend ? <LegendLine /> : null}
      <div className="printed-content">{children}</div>
      <Foot />
    </>
  );
}

/** What ends everything printed: the territory, the filters, the sources, the date. */
export function Foot() {
  const language = useStore((state) => state.view.language);
  const dataset = useDataset();
  const date = useDate();
  const lines = [...useNotes(), ...paperFoot(dataset, { language, date })];
  return (
    <footer className="printed-foot">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </footer>
  );
}

/** The territory and the filters that decide what is on the paper. */
export function useNotes(): readonly string[] {
  const strings = useMessages(EXPLORING);
  const { chip } = useMessages(TERRITORY);
  const laid = useLaid();
  const filters = useFiltersInUse();
  return [
    ...(laid === null ? [] : [`${strings.territory}\u00a0: ${chip(laid.perimeter.name, laid.territory.year)}.`]),
    ...(filters.length === 0 ? [] : [`${strings.filters}\u00a0: ${filters.map(({ text }) => text).join('\u00a0; ')}.`]),
  ];
}

/** The day of printing, in words. */
export function useDate(): string {
  return new Date().toLocaleDateString(
    useStore((state) => state.view.language),
    { dateStyle: 'long' },
  );
}
