/**
 * What the view on screen shows: one finding as the title, and one line of figures below it.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { viewTitle as en } from './en/view-title.ts';
import { viewTitle as fr } from './fr/view-title.ts';
import type { ByLanguage } from './language.ts';

export const VIEW_TITLE: ByLanguage<typeof fr> = { fr, en };
