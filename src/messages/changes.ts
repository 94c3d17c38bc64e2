/**
 * Changes between two years of the official territories, as sentences. Every topic has three files: its texts in French, which define the
 * values that each text needs; the same in English; and this one, which is the one to import.
 */
import { changes as en } from './en/changes.ts';
import { changes as fr } from './fr/changes.ts';

export const CHANGES = { fr, en } as const;
