/**
 * The bar of a dated relation on a scale of years: from the first day on which the relation may hold to the last, and which part of
 * that is certain in spite of uncertain dates.
 */
import type { Period } from '../../core/model/dataset.ts';
import { earliestDay, isCertain, latestDay } from '../../core/model/dates.ts';

/** A part of a bar, in per cent of the bar. `isSure`: the relation certainly holds then. */
interface BarPart {
  readonly from: number;
  readonly to: number;
  readonly isSure: boolean;
}

/** A bar: its start and length in per cent of the scale, and its parts from left to right. */
export interface TimelineBar {
  readonly from: number;
  readonly width: number;
  readonly parts: readonly BarPart[];
}

/**
 * The bar of a period, with months as the smallest step. A relation without start is drawn at its end. `first`: first year of the
 * scale; `span`: number of years.
 */
export function timelineBar(period: Period, first: number, span: number): TimelineBar {
  /** Place of the beginning of a day's month, or of its end. Days beyond the scale are placed at its nearest end. */
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
