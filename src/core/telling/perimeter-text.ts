/**
 * Title and figures of a network over a perimeter: how many of its communes have a recorded cooperation, and the standings of all of them.
 * Page, pictures, paper and terminal use the same text.
 */

import { type CountedText, capitalisedText, counted, joinedTexts } from '../../messages/counted.ts';
import type { Language } from '../../messages/language.ts';
import { PERIMETER } from '../../messages/perimeter.ts';
import { countOf } from '../analysis/count-names.ts';
import type { Counts } from '../analysis/counts.ts';
import type { Laid } from '../territory/overlay.ts';
import { standingsOf } from '../territory/standing.ts';
import { standingsText } from './counted-text.ts';

/**
 * The title, without a final full stop: «Lens : 2 communes sur 36 avec une coopération recensée, 13 comprises dans un ensemble qui
 * coopère». `isShort`: without the last part, unless there is nothing else to say.
 */
export function perimeterTitle(laid: Laid, counts: Counts, language: Language, isShort = false): CountedText {
  const { name } = laid.perimeter;
  const [documented, communes] = [counts.of('communes-documented'), counts.of('communes')];
  const comprised = counts.of('communes', 'standing=comprised');
  const messages = PERIMETER[language];
  const most = counts.of('communes-documented-most');
  if (most.value > documented.value) return messages.documentedBetween(name, documented, most, communes, isShort ? null : comprised);
  if (documented.value > 0) return messages.documented(name, documented, communes, isShort ? null : comprised);
  return comprised.value > 0 ? messages.onlyComprised(name, comprised, communes) : messages.undocumented(name, communes);
}

/** The standings of all communes, the shown articulations, and the number of actors without relation to the perimeter. */
export function perimeterFigures(laid: Laid, counts: Counts, language: Language): CountedText {
  return joinedTexts(
    [
      counted`${capitalisedText(standingsText(standingsOf(laid), language), language)}.`,
      ...(counts.of('doubtful-names').value === 0 ? [] : [PERIMETER[language].doubtfulNames(counts.of('doubtful-names'))]),
      PERIMETER[language].ties(counts.of('articulations')),
      ...(laid.aside === 0 ? [] : [asideText(laid.aside, language)]),
    ],
    ' ',
  );
}

/** How many actors of the network are left out because they have no relation with the perimeter. */
export function asideText(aside: number, language: Language): CountedText {
  return PERIMETER[language].aside(countOf('aside', aside));
}
