/**
 * Why an actor is told of as isolated: never «isolé», only what the sources record and what they do not.
 * By language.
 */
import { isolation as en } from './en/isolation.ts';
import { isolation as fr } from './fr/isolation.ts';
import type { ByLanguage } from './language.ts';

export const ISOLATION: ByLanguage<typeof fr> = { fr, en };
