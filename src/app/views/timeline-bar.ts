/**
 * The bar of a dated relation on a scale of years: from the first day on which it may hold to the last, and which part of that it holds
 * whatever its uncertain dates are.
 */
import type { Period } from '../../core/model/dataset.ts';
import { earliestDay, isCertain, latestDay } from '../../core/model/dates.ts';

/** A part of a bar, in hundredths of the bar; `isSure`: no date of the relation leaves it in doubt. */
interface BarPart {
  readonly from: number;
  readonly to: number;
  readonly isSure: boolean;
}

/** Where a bar begins and how long it is, in hundredths of the scale, and its parts from left to right. */
export interface TimelineBar {
  readonly from: number;
  readonly width: number;
  readonly parts: readonly BarPart[];
}

/** Months are the smallest step. A relation without start is drawn at its end. `first`: the first year of the scale, `span`: how many. */
export function timelineBar(period: Period, first: number, span: number): TimelineBar {
  /** The beginning of the month of a day, or its end. What lies beyond the scale stands at the end of it. */
  const place = (day: string, isEnd: boolean) => {
    const [year = 0, month = 1] = day.split('-').map(Number);
    return Math.min(100, Math.max(0, (100 * (year - first + (month - (isEnd ? 0 : 1)) / 12)) / span));
  };
  const { end } = period;
  const start = period.start || end;
  const from = place(earliestDay(start), false);
  const width = Math.max(1, place(latestDay(end), true) - from);
  const sureFrom = isCertain(start) ? from : place(latestDay(start), true);
  const sureTo = isCertain(end) ? from + width : place(earliestDay(end), false);
  const part = (left: number, right: number, isSure: boolean): BarPart => ({
    from: (100 * (left - from)) / width,
    to: (100 * (right - from)) / width,
    isSure,
  });
  const parts =
    sureFrom < sureTo
      ? [part(from, sureFrom, false), part(sureFrom, sureTo, true), part(sureTo, from + width, false)]
      : [part(from, from + width, false)];
  return { from, width, parts: parts.filter((one) => one.to > one.from) };
}
