/**
 * Sentences that carry their figures: every figure in them keeps the name of its count, so that the page can mark it; whoever has no
 * use for names writes them out. What the names mean stands in core/analysis/count-names.ts.
 */
import type { Language } from './language.ts';

/** One figure with its name: «articulations:status=in-force». */
export interface Count {
  /** Id of its kind, and of its part after a colon. */
  readonly id: string;
  readonly value: number;
  /** Of articulations: how many of them are implied. Of documented communes: those whose every articulation is. Else 0. */
  readonly implied: number;
}

/** The value of a measure, as it is written: a share, an index. */
export interface Measured extends Count {
  readonly written: string;
}

/** A sentence in which every figure keeps its name: the page marks it by its id, everything else writes it out. */
export type CountedText = readonly (string | Count)[];

/** A template whose values are words, figures, or texts with figures. */
export function counted(words: TemplateStringsArray, ...values: readonly (string | Count | CountedText)[]): CountedText {
  return words.flatMap((word, i) => {
    const value = values[i];
    const rest =
      value === undefined ? [] : typeof value === 'string' || !Array.isArray(value) ? [value as string | Count] : (value as CountedText);
    return [word, ...rest].filter((part) => part !== '');
  });
}

/** A figure as it is written. */
export function writtenFigure(count: Count | Measured, language: Language): string {
  return 'written' in count ? count.written : count.value.toLocaleString(language);
}

/** The sentence written out, numbers as the language writes them. */
export function writtenOut(text: CountedText, language: Language): string {
  return text.map((part) => (typeof part === 'string' ? part : writtenFigure(part, language))).join('');
}

/** The same text, its numbers written in a language for whoever draws it without knowing which. */
export function inLanguage(text: CountedText, language: Language): CountedText {
  return text.map((part) => {
    if (typeof part === 'string') return part;
    const figure: Measured = { ...part, written: writtenFigure(part, language) };
    return figure;
  });
}

/** A text with a capital first letter. */
export function capitalisedText(text: CountedText, language: Language): CountedText {
  const [first, ...rest] = text;
  return typeof first === 'string' ? [`${first.charAt(0).toLocaleUpperCase(language)}${first.slice(1)}`, ...rest] : text;
}

/** Texts one after the other, with something between. */
export function joinedTexts(texts: readonly CountedText[], between: string): CountedText {
  return texts.flatMap((text, i) => (i === 0 ? text : [between, ...text]));
}

/** How many of a count are implied, as a count of its own; «dont 3 implicites» names it. */
export function impliedOf({ id, implied }: Count): Count {
  return { id: id.includes(':') ? `${id}+certainty=implied` : `${id}:certainty=implied`, value: implied, implied };
}
