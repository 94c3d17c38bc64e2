/**
 * What is told first of a network over a perimeter: of how many of its communes a cooperation is recorded, and the standings of all of
 * them. Page, pictures, paper and terminal say it in these words.
 */

import { ofNumber } from '../../messages/plural.ts';
import { type Count, countOf } from '../analysis/count-names.ts';
import type { Counts } from '../analysis/counts.ts';
import type { Bilingual } from '../model/vocabulary.ts';
import type { Laid } from '../territory/overlay.ts';
import { standingsOf } from '../territory/standing.ts';
import { type CountedText, capitalisedText, counted, impliedText, joinedTexts, standingsText } from './counted-text.ts';

/** The finding, without a last full stop: «Lens : 2 communes sur 36 avec une coopération recensée». */
export function perimeterTitle(laid: Laid, counts: Counts, language: keyof Bilingual): CountedText {
  const { name } = laid.perimeter;
  const [documented, communes] = [counts.of('communes-documented'), counts.of('communes')];
  const comprised = counts.of('communes', 'standing=comprised');
  return language === 'fr' ? frenchTitle(name, documented, comprised, communes) : englishTitle(name, documented, comprised, communes);
}

function frenchTitle(name: string, documented: Count, comprised: Count, communes: Count): CountedText {
  const inSet = counted`${comprised} ${ofNumber('fr', comprised.value, 'comprise', 'comprises')} dans un ensemble qui coopère`;
  const some = (count: Count) => counted`${count} ${ofNumber('fr', count.value, 'commune', 'communes')}`;
  if (documented.value > 0) {
    const also: CountedText = comprised.value === 0 ? [] : counted`, ${inSet}`;
    return counted`${name} : ${some(documented)} sur ${communes} avec une coopération recensée${impliedText(documented, 'fr')}${also}`;
  }
  const whole: CountedText = communes.value > 1 ? counted`les ${communes} communes` : ['la commune'];
  if (comprised.value === 0) return counted`${name} : aucune coopération recensée pour ${whole}`;
  return counted`${name} : ${some(comprised)} sur ${communes} ${ofNumber('fr', comprised.value, 'comprise', 'comprises')} dans un ensemble qui coopère, aucune avec une coopération en propre`;
}

function englishTitle(name: string, documented: Count, comprised: Count, communes: Count): CountedText {
  const all = counted`${communes} ${ofNumber('en', communes.value, 'commune', 'communes')}`;
  const inSet = counted`comprised in a set that cooperates`;
  if (documented.value > 0) {
    const also: CountedText = comprised.value === 0 ? [] : counted`, ${comprised} ${inSet}`;
    return counted`${name}: ${documented} of ${all} with a recorded cooperation${impliedText(documented, 'en')}${also}`;
  }
  const whole: CountedText = communes.value === 1 ? ['its commune'] : counted`its ${communes} communes`;
  if (comprised.value === 0) return counted`${name}: no cooperation recorded for ${whole}`;
  return counted`${name}: ${comprised} of ${all} ${inSet}, none with a cooperation in its name`;
}

/** The standings of all communes, the articulations shown, and who of the network has no tie to the perimeter. */
export function perimeterFigures(laid: Laid, counts: Counts, language: keyof Bilingual): CountedText {
  const ties = counts.of('articulations');
  const implied = impliedText(ties, language);
  return joinedTexts(
    [
      counted`${capitalisedText(standingsText(standingsOf(laid), language), language)}.`,
      language === 'fr'
        ? counted`${ties} ${ofNumber('fr', ties.value, 'articulation affichée', 'articulations affichées')}${implied}.`
        : counted`${ties} ${ofNumber('en', ties.value, 'cooperation', 'cooperations')} shown${implied}.`,
      ...(laid.aside === 0 ? [] : [asideText(laid.aside, language)]),
    ],
    ' ',
  );
}

/** How many actors of the network are left out of a perimeter, because nothing ties them to it. */
export function asideText(aside: number, language: keyof Bilingual): CountedText {
  const count = countOf('aside', aside);
  if (language === 'en')
    return counted`${count} ${ofNumber('en', aside, 'actor or group', 'actors or groups')} of the network without a tie to this territory set aside.`;
  return aside > 1
    ? counted`${count} acteurs ou instances du réseau sans lien avec ce territoire sont mis de côté.`
    : counted`${count} acteur ou instance du réseau sans lien avec ce territoire est mis de côté.`;
}
