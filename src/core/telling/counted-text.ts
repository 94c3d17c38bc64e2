/**
 * Figures that get their names where they are told: measures, and the numbers of ready sentences; and the standings of a perimeter in
 * one line. What texts with figures are is said in messages/counted.ts.
 */
import { type CountedText, joinedTexts, type Measured } from '../../messages/counted.ts';
import type { Language } from '../../messages/language.ts';
import { NUMBERS } from '../../messages/numbers.ts';
import { type CountId, countOf } from '../analysis/count-names.ts';
import { STANDINGS, type Standings } from '../territory/standing.ts';

/** A measure under a name, with its digits as the language writes them. */
export function measured(name: string, value: number, language: Language, format: Intl.NumberFormatOptions): Measured {
  return { ...countOf('measure', value, name), written: value.toLocaleString(language, format) };
}

/** A ready sentence whose numbers are given names by their place in it: for sentences that another file has made. */
export function withNamedNumbers(text: string, id: CountId, name: string): CountedText {
  return text.split(/(\d+(?:[.,]\d+)?)/).flatMap((part, i): CountedText => {
    if (part === '') return [];
    const figure: Measured = { ...countOf(id, Number(part.replace(',', '.')), `${name}+${i}`), written: part };
    return i % 2 === 1 ? [figure] : [part];
  });
}

/** «coopération en vigueur : 2 · rien de recensé : 45»: every standing that some commune of a perimeter has. */
export function standingsText({ counts }: Standings, language: Language): CountedText {
  const { named } = NUMBERS[language];
  const parts = STANDINGS.filter(({ id }) => counts[id] > 0).map((entry) =>
    named(entry[language], countOf('communes', counts[entry.id], `standing=${entry.id}`)),
  );
  return joinedTexts(parts, ' · ');
}
