/**
 * The summary of a picture: the finding as a title, and its figures.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
import { type Count, type CountedText, counted, joinedTexts } from '../counted.ts';
import { ofNumber } from '../plural.ts';
import { impliedText, some } from './numbers.ts';

const LEVELS = {
  region: 'la région',
  department: 'le département',
  intercommunality: 'l’intercommunalité',
  commune: 'la commune',
};
const SHARES = { all: 'Tout', 'nearly-all': 'Presque tout', most: 'L’essentiel' };

const bodies = (n: Count) => some(n, 'organisme ou collectivité', 'organismes et collectivités');

export const summary = {
  picture: 'Réseau d’acteurs et de relations.',
  nothing: 'Aucune articulation n’est affichée.',
  /** The finding, followed by the text about an absent level, if any. */
  title: (finding: CountedText, absent: string): CountedText =>
    absent === '' ? counted`${finding}.` : counted`${finding}\u00a0; ${absent}.`,
  wayThrough: (share: keyof typeof SHARES, level: keyof typeof LEVELS) => `${SHARES[share]} passe par ${LEVELS[level]}`,
  absent: (level: keyof typeof LEVELS) => `${LEVELS[level]} n’apparaît pas`,
  onlyThrough: (level: keyof typeof LEVELS, name: string) =>
    `${LEVELS[level]} n’apparaît qu’à travers un seul acteur, ${name}, qui exerce aussi un autre niveau`,
  onlyBeside: (level: keyof typeof LEVELS) => `${LEVELS[level]} n’apparaît qu’à travers des acteurs qui exercent aussi un autre niveau`,
  /** The short form of both: «le département n’apparaît qu’en cumul (Grand Lyon)»; without a name if it is empty. */
  onlyCombined: (level: keyof typeof LEVELS, name: string) => `${LEVELS[level]} n’apparaît qu’en cumul${name === '' ? '' : ` (${name})`}`,
  tied: {
    'named=body': (n: Count) => some(n, 'organisme ou collectivité nommés', 'organismes et collectivités nommés'),
    'kind=set': (n: Count) => some(n, 'ensemble non nommé', 'ensembles non nommés'),
    'kind=group': (n: Count) => some(n, 'instance ou dispositif', 'instances et dispositifs'),
    'kind=service': (n: Count) => some(n, 'service'),
    'kind=person': (n: Count) => some(n, 'personne'),
  },
  tiedActors: (n: Count) => some(n, 'acteur'),
  /** «42 articulations entre 19 organismes et 24 ensembles». */
  ties: (all: Count, who: readonly CountedText[], tellsImplied: boolean): CountedText => {
    const [last = [], ...others] = [...who].reverse();
    const list = others.length === 0 ? last : counted`${joinedTexts(others.reverse(), ', ')} et ${last}`;
    const implied = tellsImplied && all.implied > 0 ? counted`${impliedText(all)},` : [];
    return counted`${some(all, 'articulation')}${implied} entre ${list}`;
  },
  inForce: (n: Count) => counted`\u00a0; ${n} en vigueur${impliedText(n)}`,
  vertical: (n: Count) => counted`${n} ${ofNumber('fr', n.value, 'relie', 'relient')} des communes à une intercommunalité`,
  regional: (n: Count) => counted`${n} ${ofNumber('fr', n.value, 'relie', 'relient')} une intercommunalité à une région`,
  unseen: (n: Count) => counted`${some(n, 'articulation')} ${ofNumber('fr', n.value, 'masquée', 'masquées')} par les filtres.`,
  comprised: (n: Count) => counted`${bodies(n)} compris dans un ensemble qui coopère.`,
  possible: (n: Count) => counted`${bodies(n)} peut-être, sous un nom non reconnu.`,
  without: (n: Count) => counted`${bodies(n)} sans coopération recensée dans les sources.`,
  hidden: (n: Count) => counted`${bodies(n)} ${ofNumber('fr', n.value, 'a', 'ont')} des relations masquées par un filtre.`,
};
