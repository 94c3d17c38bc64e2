/**
 * What a fold says of the communes in it: how many there are, of how many a cooperation is recorded, how many lie in a set with
 * one. The same words stand beside its symbol, in the list and in the terminal.
 */

import { ofNumber } from '../../messages/plural.ts';
import { countOf } from '../analysis/count-names.ts';
import type { Bilingual } from '../model/vocabulary.ts';
import type { Fold } from '../territory/folds.ts';
import { type CountedText, counted, writtenOut } from './counted-text.ts';

/** «95 communes, 3 documentées, 13 comprises dans un ensemble». */
export function foldText(fold: Fold, language: keyof Bilingual): string {
  return writtenOut(foldParts(fold, language), language);
}

/** The same with its figures named. */
export function foldParts({ id, ...fold }: Fold, language: keyof Bilingual): CountedText {
  const named = (part: 'total' | 'documented' | 'comprised') => countOf('communes-of-fold', fold[part], `${id}+${part}`);
  const [total, documented, comprised] = [named('total'), named('documented'), named('comprised')];
  const communes = counted`${total} ${ofNumber(language, total.value, 'commune', 'communes')}`;
  if (language === 'en') {
    const others: CountedText = comprised.value === 0 ? [] : counted`, ${comprised} in a set`;
    return counted`${communes}, ${documented} documented${others}`;
  }
  const others: CountedText =
    comprised.value === 0 ? [] : counted`, ${comprised} ${ofNumber('fr', comprised.value, 'comprise', 'comprises')} dans un ensemble`;
  return counted`${communes}, ${documented} ${ofNumber('fr', documented.value, 'documentée', 'documentées')}${others}`;
}
