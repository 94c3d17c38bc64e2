/**
 * The reasons for an actor's kinds of isolation. They never say «isolé», only what the sources record and what they do not. Import this
 * file to look texts up by language; the texts are in fr/ and en/.
 */
import { isolation as en } from './en/isolation.ts';
import { isolation as fr } from './fr/isolation.ts';
import type { ByLanguage } from './language.ts';

export const ISOLATION: ByLanguage<typeof fr> = { fr, en };
