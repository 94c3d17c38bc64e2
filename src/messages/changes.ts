/**
 * What changed between two years of the official territories, in sentences of each language. A topic is three files: its sentences in
 * French, which say what each is given, the same in English, and this one, which is imported.
 */
import { changes as en } from './en/changes.ts';
import { changes as fr } from './fr/changes.ts';

export const CHANGES = { fr, en } as const;
