/**
 * Postal addresses in anyone's table: a number, a word for a street, its name, and the postcode and town behind it. They are struck out of
 * free text and of cells about persons as other contact details are. The name of a commune with its postcode alone is none, nor is a street
 * without a number. Only what can hardly be anything else is taken for one: «3 routes» and «2 cours d’eau» stay.
 */
import { fold } from '../../basics/names.ts';
import { isOfContacts, STRUCK } from '../contact-details.ts';

/** In capitals, too, and with a capital at the start. */
const anyCase = (words: readonly string[]) =>
  words.flatMap((word) => [word, word.toUpperCase(), `${(word[0] ?? '').toUpperCase()}${word.slice(1)}`]).join('|');

/** Words for a street that have a plural of their own: after a number above one, their singular is part of an address. */
const SINGULAR = `(?:${anyCase(['rue', 'avenue', 'boulevard', 'impasse', 'allée', 'allee', 'chemin', 'route', 'square', 'ruelle', 'faubourg', 'esplanade', 'quai', 'place', 'sentier', 'venelle'])})`;
/** Further words for a street, which also mean something else or are short for several things: they need a name or a postcode behind them. */
const OTHER = `(?:${anyCase(['cours', 'allées', 'allees', 'passage', 'villa', 'cité', 'cite', 'résidence', 'residence', 'lotissement', 'hameau', 'montée', 'traverse', 'mail', 'rond-point', 'bd', 'bld', 'av', 'av.', 'bd.', 'rte', 'imp.', 'pl.', 'chem.']).replaceAll('.', '\\.')})`;

// Letters by their ranges: the compiler takes long for classes of all letters of the world.
const LETTER = 'A-Za-zÀ-ÖØ-öø-ÿŒœ';
const INSIDE = '[^\\s,;:.()|/[\\]]';

/** What is counted before a street without being a house: a lot, a phase, a line of a table. */
const NOT_COUNTED = `(?<![${LETTER}\\d.,/-])(?<!(?:lots?|phases?|tranches?|axes?|étapes?|lignes?|zones?|actions?|volets?|points?|articles?)\\s)`;
const REPEATED = `(?:\\s?(?:bis|ter|quater|[A-D](?![${LETTER}])))?`;
/** The number of a house, which is no year. */
const NUMBER = `(?:n°\\s?)?(?!(?:19|20)\\d\\d)\\d{1,4}${REPEATED}`;
const ABOVE_ONE = `(?!1(?!\\d))${NUMBER}`;

/** Small words in the name of a street or a town. */
const SMALL = "(?:(?:de|du|des|la|le|les|aux?|en|sur|sous|lès|et|à)\\s+|[dlDL]['’]\\s?)";
/** A word of a name. */
const WORD = `${INSIDE}+`;
/** One that is written with a capital, or a number; months follow a number: «rue du 8 mai 1945». */
const CAPITAL = `(?:[A-ZÀ-ÖØ-ÞŒ\\d]${INSIDE}*|mars|mai|juin|juillet|août|septembre|novembre|décembre)`;
const FURTHER = `(?:\\s+${SMALL}*${CAPITAL}){0,8}`;
const TOWN = `[\\s,–-]{0,4}(?:(?:BP|CS)\\s?\\d{1,6}[\\s,–-]{1,4})?(?:F-)?\\d{5}(?!\\d)(?:\\s+${CAPITAL}${FURTHER})?(?:\\s+(?:[Cc]edex|CEDEX)(?:\\s\\d{1,2})?)?`;

const ADDRESSES = new RegExp(
  [
    `${NOT_COUNTED}${ABOVE_ONE}\\s?,?\\s?${SINGULAR}\\s+${SMALL}*${WORD}${FURTHER}(?:${TOWN})?`,
    `${NOT_COUNTED}${NUMBER}\\s?,?\\s?(?:${SINGULAR}|${OTHER})\\s+${SMALL}*${CAPITAL}${FURTHER}(?:${TOWN})?`,
    `${NOT_COUNTED}${NUMBER}\\s?,?\\s?(?:${SINGULAR}|${OTHER})\\s+${SMALL}*${WORD}(?:\\s+${WORD}){0,4}${TOWN}`,
  ].join('|'),
  'gu',
);

/** A quick look before the search. */
const MAY_HOLD =
  /\d[^\d]{0,12}(?:rue|av|b[lo]?u?l?e?v?a?r?d|imp|all|ch|route|rte|squ|fau|esp|quai|pl|sent|ven|cours|pass|villa|cit|r[ée]s|lot|ham|mont|trav|mail|rond)/i;

/** A text without the postal addresses in it; the same text if it has none. */
export function withoutAddresses(text: string): string {
  return MAY_HOLD.test(text) ? text.replace(ADDRESSES, STRUCK) : text;
}

/** Headings of columns that hold addresses. «Adresse» alone may be that of a site. */
const HEADING = /(?:^| )(?:adresses?|rue|voie|domicile)(?: |$)/;

/** Whether a column holds contact details of any kind, so that it is not kept. */
export function isPrivateColumn(heading: string, cells: readonly string[]): boolean {
  if (isOfContacts(heading, cells)) return true;
  return HEADING.test(fold(heading)) && cells.some((cell) => withoutAddresses(cell) !== cell);
}
