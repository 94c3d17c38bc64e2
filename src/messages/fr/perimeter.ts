/**
 * A network over a perimeter: how many of its communes have a recorded cooperation, and how many actors are left out.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
import { type Count, type CountedText, counted } from '../counted.ts';
import { ofNumber } from '../plural.ts';
import { impliedText, some } from './numbers.ts';

const comprisedIn = (n: Count) => counted`${ofNumber('fr', n.value, 'comprise', 'comprises')} dans un ensemble qui coopère`;

/** «, 13 comprises dans un ensemble qui coopère»; empty for none, and for null, which leaves them out. */
const alsoComprised = (n: Count | null): CountedText => (n === null || n.value === 0 ? [] : counted`, ${n} ${comprisedIn(n)}`);

export const perimeter = {
  /** «Lens : 2 communes sur 36 avec une coopération recensée». */
  documented: (name: string, documented: Count, communes: Count, comprised: Count | null): CountedText =>
    counted`${name}\u00a0: ${some(documented, 'commune')} sur ${communes} avec une coopération recensée${impliedText(documented)}${alsoComprised(comprised)}`,
  /** «Lens : 2 à 5 communes sur 36 avec une coopération recensée», if names that may be theirs are not matched. */
  documentedBetween: (name: string, documented: Count, most: Count, communes: Count, comprised: Count | null): CountedText =>
    counted`${name}\u00a0: ${documented} à ${some(most, 'commune')} sur ${communes} avec une coopération recensée${impliedText(documented)}${alsoComprised(comprised)}`,
  /** The names that open the interval. */
  doubtfulNames: (n: Count): CountedText =>
    counted`${some(n, 'nom')} ${ofNumber('fr', n.value, 'non reconnu désigne peut-être une commune d’ici', 'non reconnus désignent peut-être des communes d’ici')}\u00a0: à relier.`,
  onlyComprised: (name: string, comprised: Count, communes: Count): CountedText =>
    counted`${name}\u00a0: ${some(comprised, 'commune')} sur ${communes} ${comprisedIn(comprised)}, aucune avec une coopération en propre`,
  undocumented: (name: string, communes: Count): CountedText => {
    const whole: CountedText = communes.value > 1 ? counted`les ${communes} communes` : ['la commune'];
    return counted`${name}\u00a0: aucune coopération recensée pour ${whole}`;
  },
  ties: (n: Count): CountedText =>
    counted`${n} ${ofNumber('fr', n.value, 'articulation affichée', 'articulations affichées')}${impliedText(n)}.`,
  aside: (n: Count): CountedText =>
    counted`${n} ${ofNumber('fr', n.value, 'acteur ou instance du réseau sans lien avec ce territoire est mis', 'acteurs ou instances du réseau sans lien avec ce territoire sont mis')} de côté.`,
  /** «95 communes, 3 documentées, 13 comprises dans un ensemble, 2 peut-être sous un nom non reconnu». */
  fold: (communes: Count, documented: Count, comprised: Count, possible: Count): CountedText => {
    const open: CountedText = possible.value === 0 ? [] : counted`, ${possible} peut-être sous un nom non reconnu`;
    const others: CountedText =
      comprised.value === 0 ? [] : counted`, ${comprised} ${ofNumber('fr', comprised.value, 'comprise', 'comprises')} dans un ensemble`;
    return counted`${some(communes, 'commune')}, ${documented} ${ofNumber('fr', documented.value, 'documentée', 'documentées')}${others}${open}`;
  },
  position: { approximate: 'approchée', known: 'connue' },
};
