/**
 * The sentences and words of the language in use. Components ask here and never for a language by name, so that the whole
 * page switches at once.
 */

import type { Bilingual } from '../core/model/vocabulary.ts';
import type { Language } from '../core/session/view.ts';
import { useStore } from './state/store.ts';
import { en } from './strings/en.ts';
import { fr, type Strings } from './strings/fr.ts';

const STRINGS: Readonly<Record<Language, Strings>> = { fr, en };

/** The sentences of a language. */
export function stringsOf(language: Language): Strings {
  return STRINGS[language];
}

/** The sentences of the language in use, in a component. */
export function useStrings(): Strings {
  return stringsOf(useStore((state) => state.view.language));
}

/** Picks the text of the language in use out of bilingual ones, in a component. */
export function useWord(): (text: Bilingual) => string {
  const language = useStore((state) => state.view.language);
  return (text) => text[language];
}

/** With a capital first letter: words of the vocabulary are written in lower case. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
