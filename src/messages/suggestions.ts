/**
 * The reasons of a suggestion that two actors could meet, worded to follow a dash.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { suggestions as en } from './en/suggestions.ts';
import { suggestions as fr } from './fr/suggestions.ts';
import type { ByLanguage } from './language.ts';

export const SUGGESTIONS: ByLanguage<typeof fr> = { fr, en };
