/**
 * The tables in which a network is edited: cells, rows, columns, and what is told of them.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { tables as en } from './en/tables.ts';
import { tables as fr } from './fr/tables.ts';
import type { ByLanguage } from './language.ts';

export const TABLES_PAGE: ByLanguage<typeof fr> = { fr, en };
