/**
 * The report of a network: its headings, tables and points of the first page.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { report as en } from './en/report.ts';
import { report as fr } from './fr/report.ts';
import type { ByLanguage } from './language.ts';

export const REPORT: ByLanguage<typeof fr> = { fr, en };
