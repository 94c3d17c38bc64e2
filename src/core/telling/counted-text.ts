/**
 * Sentences that carry their counts: every figure in them keeps its name (count-names.ts), so that the page can mark it; whoever has no
 * use for names writes them out.
 */

import { ofNumber } from '../../messages/plural.ts';
import { type Count, type CountId, countOf } from '../analysis/count-names.ts';
import type { Bilingual } from '../model/vocabulary.ts';
import { STANDINGS, type Standings } from '../territory/standing.ts';

/** The value of a measure, as it is written: a share, an index. */
export interface Measured extends Count {
  readonly written: string;
}

/** A measure under a name, with its digits as the language writes them. */
export function measured(name: string, value: number, language: keyof Bilingual, format: Intl.NumberFormatOptions): Measured {
  return { ...countOf('measure', value, name), written: value.toLocaleString(language, format) };
}

/** A figure as it is written. */
export function writtenFigure(count: Count | Measured, language: keyof Bilingual): string {
  return 'written' in count ? count.written : count.value.toLocaleString(language);
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

/** The sentence written out, numbers as the language writes them. */
export function writtenOut(text: CountedText, language: keyof Bilingual): string {
  return text.map((part) => (typeof part === 'string' ? part : writtenFigure(part, language))).join('');
}

/** A ready sentence whose numbers are given names by their place in it: for sentences that another file has made. */
export function withNamedNumbers(text: string, id: CountId, name: string): CountedText {
  return text.split(/(\d+(?:[.,]\d+)?)/).flatMap((part, i): CountedText => {
    if (part === '') return [];
    const figure: Measured = { ...countOf(id, Number(part.replace(',', '.')), `${name}+${i}`), written: part };
    return i % 2 === 1 ? [figure] : [part];
  });
}

/** The same text, its numbers written in a language for whoever draws it without knowing which. */
export function inLanguage(text: CountedText, language: keyof Bilingual): CountedText {
  return text.map((part) => {
    if (typeof part === 'string') return part;
    const figure: Measured = { ...part, written: writtenFigure(part, language) };
    return figure;
  });
}

/** A text with a capital first letter. */
export function capitalisedText(text: CountedText, language: keyof Bilingual): CountedText {
  const [first, ...rest] = text;
  return typeof first === 'string' ? [`${first.charAt(0).toLocaleUpperCase(language)}${first.slice(1)}`, ...rest] : text;
}

/** Texts one after the other, with something between. */
export function joinedTexts(texts: readonly CountedText[], between: string): CountedText {
  return texts.flatMap((text, i) => (i === 0 ? text : [between, ...text]));
}

/** «coopération en vigueur : 2 · rien de recensé : 45»: every standing that some commune of a perimeter has. */
export function standingsText({ counts }: Standings, language: keyof Bilingual): CountedText {
  const colon = language === 'fr' ? ' : ' : ': ';
  const parts = STANDINGS.filter(({ id }) => counts[id] > 0).map((entry) => {
    return counted`${entry[language]}${colon}${countOf('communes', counts[entry.id], `standing=${entry.id}`)}`;
  });
  return joinedTexts(parts, ' · ');
}

/** How many of a count are implied, as a count of its own; «dont 3 implicites» names it. */
export function impliedOf({ id, implied }: Count): Count {
  return { id: id.includes(':') ? `${id}+certainty=implied` : `${id}:certainty=implied`, value: implied, implied };
}

/** «24, dont 3 implicites». */
export function withImplied(count: Count, language: keyof Bilingual): CountedText {
  return counted`${count}${impliedText(count, language)}`;
}

/** «, dont 3 implicites»; empty where none is. */
export function impliedText(count: Count, language: keyof Bilingual): CountedText {
  if (count.implied === 0) return [];
  const own = impliedOf(count);
  return language === 'fr'
    ? counted`, dont ${own} ${ofNumber('fr', count.implied, 'implicite', 'implicites')}`
    : counted`, ${own} of them implied`;
}
