/**
 * Telling the story to a room: the bar of the presentation and the window of the speaker.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { presenting as en } from './en/presenting.ts';
import { presenting as fr } from './fr/presenting.ts';
import type { ByLanguage } from './language.ts';

export const PRESENTING: ByLanguage<typeof fr> = { fr, en };
