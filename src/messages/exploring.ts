/**
 * Looking at a network: filters, dates, the views beside the picture, tables, exports, kept views, walking by keyboard.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { exploring as en } from './en/exploring.ts';
import { exploring as fr } from './fr/exploring.ts';
import type { ByLanguage } from './language.ts';

export const EXPLORING: ByLanguage<typeof fr> = { fr, en };
