/**
 * Writing the story of a network, step by step.
 * Import this file to look texts up by language; the texts are in fr/ and en/.
 */
import { story as en } from './en/story.ts';
import { story as fr } from './fr/story.ts';
import type { ByLanguage } from './language.ts';

export const STORY: ByLanguage<typeof fr> = { fr, en };
