/**
 * Gives names to figures when they are written: to measures, and to numbers in finished sentences; and writes the standings of a perimeter
 * in one line. messages/counted.ts explains texts with named figures.
 */
import { type CountedText, joinedTexts, type Measured } from '../../messages/counted.ts';
import type { Language } from '../../messages/language.ts';
import { NUMBERS } from '../../messages/numbers.ts';
import { type CountId, countOf } from '../analysis/count-names.ts';
import { STANDINGS, type Standing, type Standings } from '../territory/standing.ts';

/** A measure with a name; its digits are formatted for the language. */
export function measured(name: string, value: number, language: Language, format: Intl.NumberFormatOptions): Measured {
  return { ...countOf('measure', value, name), written: value.toLocaleString(language, format) };
}

/** A finished sentence whose numbers get names by their position in it, for sentences written elsewhere. */
export function withNamedNumbers(text: string, id: CountId, name: string): CountedText {
  return text.split(/(\d+(?:[.,]\d+)?)/).flatMap((part, i): CountedText => {
    if (part === '') return [];
    const figure: Measured = { ...countOf(id, Number(part.replace(',', '.')), `${name}+${i}`), written: part };
    return i % 2 === 1 ? [figure] : [part];
  });
}

/** Every standing that occurs in a perimeter, or those of them that are to be told, with its number: «coopération en vigueur : 2 · rien de recensé : 45». */
export function standingsText(
  { counts }: Standings,
  language: Language,
  isTold: (standing: Standing) => boolean = () => true,
): CountedText {
  const { named } = NUMBERS[language];
  const parts = STANDINGS.filter(({ id }) => counts[id] > 0 && isTold(id)).map((entry) =>
    named(entry[language], countOf('communes', counts[entry.id], `standing=${entry.id}`)),
  );
  return joinedTexts(parts, ' · ');
}
