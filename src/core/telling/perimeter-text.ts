/**
 * What is told first of a network over a perimeter: of how many of its communes a cooperation is recorded, and the standings of all of
 * them. Page, pictures, paper and terminal say it in these words.
 */

import { type CountedText, capitalisedText, counted, joinedTexts } from '../../messages/counted.ts';
import type { Language } from '../../messages/language.ts';
import { PERIMETER } from '../../messages/perimeter.ts';
import { countOf } from '../analysis/count-names.ts';
import type { Counts } from '../analysis/counts.ts';
import type { Laid } from '../territory/overlay.ts';
import { standingsOf } from '../territory/standing.ts';
import { standingsText } from './counted-text.ts';

/** The finding, without a last full stop: «Lens : 2 communes sur 36 avec une coopération recensée». */
export function perimeterTitle(laid: Laid, counts: Counts, language: Language): CountedText {
  const { name } = laid.perimeter;
  const [documented, communes] = [counts.of('communes-documented'), counts.of('communes')];
  const comprised = counts.of('communes', 'standing=comprised');
  const messages = PERIMETER[language];
  if (documented.value > 0) return messages.documented(name, documented, communes, comprised);
  return comprised.value > 0 ? messages.onlyComprised(name, comprised, communes) : messages.undocumented(name, communes);
}

/** The standings of all communes, the articulations shown, and who of the network has no tie to the perimeter. */
export function perimeterFigures(laid: Laid, counts: Counts, language: Language): CountedText {
  return joinedTexts(
    [
      counted`${capitalisedText(standingsText(standingsOf(laid), language), language)}.`,
      PERIMETER[language].ties(counts.of('articulations')),
      ...(laid.aside === 0 ? [] : [asideText(laid.aside, language)]),
    ],
    ' ',
  );
}

/** How many actors of the network are left out of a perimeter, because nothing ties them to it. */
export function asideText(aside: number, language: Language): CountedText {
  return PERIMETER[language].aside(countOf('aside', aside));
}
