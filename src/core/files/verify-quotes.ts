/**
 * Whether quotes are really in the source: what keeps a sourced network honest. The source's text is not part of a
 * dataset, so it is checked where somebody has it.
 */
import type { Dataset, SourceId } from '../model/dataset.ts';
import { textsWithin } from './found-texts.ts';

/** A quote that the text does not contain. */
export interface MissingQuote {
  /** Id of the actor, relation or statement that it is to prove. */
  readonly subject: string;
  readonly quote: string;
}

/**
 * The quotes of a dataset (of one source, when given) that are no substring of a text. Emphasis marks (`**`) are left out
 * and runs of white space count as one space on both sides, since both come from the file and not from the author. All quotes are looked
 * for at once: ten thousand in a book take a second.
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
