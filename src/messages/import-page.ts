/**
 * The page on which tables of others become a network: what they are, which column is what, who is who, what will change.
 * By language.
 */
import { importPage as en } from './en/import-page.ts';
import { importPage as fr } from './fr/import-page.ts';
import type { ByLanguage } from './language.ts';

export const IMPORT_PAGE: ByLanguage<typeof fr> = { fr, en };
