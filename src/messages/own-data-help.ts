/**
 * The part of the help on one's own data.
 * Import this file; the texts are in fr/ and en/. Apart from the rest, so that an edition that opens no data can leave it out.
 */
import { ownDataHelp as en } from './en/own-data-help.ts';
import { ownDataHelp as fr } from './fr/own-data-help.ts';

export const OWN_DATA_HELP = { fr, en } as const;
