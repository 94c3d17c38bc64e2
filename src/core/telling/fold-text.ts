/**
 * The text of a fold: how many communes it contains, how many of them have a recorded cooperation, and how many are in a set with one. Used
 * beside its symbol, in the list and in the terminal.
 */

import { type CountedText, writtenOut } from '../../messages/counted.ts';
import type { Language } from '../../messages/language.ts';
import { PERIMETER } from '../../messages/perimeter.ts';
import { countOf } from '../analysis/count-names.ts';
import type { Fold } from '../territory/folds.ts';

/** «95 communes, 3 documentées, 13 comprises dans un ensemble». */
export function foldText(fold: Fold, language: Language): string {
  return writtenOut(foldParts(fold, language), language);
}

/** The same as a text with named figures. */
export function foldParts({ id, ...fold }: Fold, language: Language): CountedText {
  const named = (part: 'total' | 'documented' | 'comprised' | 'possible') => countOf('communes-of-fold', fold[part], `${id}+${part}`);
  return PERIMETER[language].fold(named('total'), named('documented'), named('comprised'), named('possible'));
}
