/**
 * Texts with named figures: every figure keeps the id of its count, so that the page can mark it. `writtenOut` gives plain text where the
 * names are not needed. core/analysis/count-names.ts explains the names.
 */
import type { Language } from './language.ts';

/** A figure with its name: «articulations:status=in-force». */
export interface Count {
  /** Id of the count; the id of a part follows a colon. */
  readonly id: string;
  readonly value: number;
  /** For articulations: how many of them are implied. For documented communes: those with implied articulations only. Otherwise 0. */
  readonly implied: number;
}

/** The value of a measure (a share, an index) with its formatted text. */
export interface Measured extends Count {
  readonly written: string;
}

/** A text with named figures. The page marks each figure by its id; everything else writes it out. */
export type CountedText = readonly (string | Count)[];

/** A template tag whose values are words, figures, or texts with figures. */
export function counted(words: TemplateStringsArray, ...values: readonly (string | Count | CountedText)[]): CountedText {
  return words.flatMap((word, i) => {
    const value = values[i];
    const rest =
      value === undefined ? [] : typeof value === 'string' || !Array.isArray(value) ? [value as string | Count] : (value as CountedText);
    return [word, ...rest].filter((part) => part !== '');
  });
}

/** A figure as text. */
export function writtenFigure(count: Count | Measured, language: Language): string {
  return 'written' in count ? count.written : count.value.toLocaleString(language);
}

/** The text without names, its numbers formatted for the language. */
export function writtenOut(text: CountedText, language: Language): string {
  return text.map((part) => (typeof part === 'string' ? part : writtenFigure(part, language))).join('');
}

/** The same text with its numbers already formatted for a language, for code that draws it without knowing the language. */
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

/** Joins texts, with a separator between them. */
export function joinedTexts(texts: readonly CountedText[], between: string): CountedText {
  return texts.flatMap((text, i) => (i === 0 ? text : [between, ...text]));
}

/** The implied part of a count as a count of its own, as in «dont 3 implicites». */
export function impliedOf({ id, implied }: Count): Count {
  return { id: id.includes(':') ? `${id}+certainty=implied` : `${id}:certainty=implied`, value: implied, implied };
}
