/**
 * Checks whether quotes occur in the text of their source. The text is not part of a
 * dataset, so the check runs where somebody has it.
 */
import type { Dataset, SourceId } from '../model/dataset.ts';
import { textsWithin } from './found-texts.ts';

/** A quote that the text does not contain. */
export interface MissingQuote {
  /** Id of the actor, relation or statement that it supports. */
  readonly subject: string;
  readonly quote: string;
}

/**
 * The quotes of a dataset (of one source, if given) that are not substrings of a text. On both sides, emphasis marks (`**`) are removed and
 * runs of white space count as one space, because they belong to the file and not to the author. All quotes are searched at once: ten
 * thousand in a book take about a second.
 */
export function missingQuotes(dataset: Dataset, text: string, source: SourceId | null = null): readonly MissingQuote[] {
  const quotes = [...dataset.actors, ...dataset.relations, ...dataset.statements].flatMap((entry) =>
    entry.evidence
      .filter((evidence) => evidence.quote !== '' && (source === null || evidence.source === source))
      .map(({ quote }) => ({ subject: entry.id, quote, sought: plain(quote) })),
  );
  const found = textsWithin(
    plain(text),
    quotes.map(({ sought }) => sought),
  );
  return quotes.filter(({ sought }) => !found.has(sought)).map(({ subject, quote }) => ({ subject, quote }));
}

function plain(text: string): string {
  return text.replaceAll('**', '').replace(/\s+/g, ' ').trim();
}
