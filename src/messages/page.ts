/**
 * The parts of the page around every view: header, search, choice of views, picture, legend, undoing, footer.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { page as en } from './en/page.ts';
import { page as fr } from './fr/page.ts';
import type { ByLanguage } from './language.ts';

export const PAGE: ByLanguage<typeof fr> = { fr, en };
