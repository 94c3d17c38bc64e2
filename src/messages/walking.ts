/**
 * Walking through a network: what stands at each stop, and where its relations lead.
 * By language.
 */
import { walking as en } from './en/walking.ts';
import { walking as fr } from './fr/walking.ts';
import type { ByLanguage } from './language.ts';

export const WALKING: ByLanguage<typeof fr> = { fr, en };
