/**
 * The messages and words of the language in use. Components read them here and never ask which language it is, so that the whole
 * page changes its language at once.
 */

import type { Bilingual, ByLanguage } from '../messages/language.ts';
import { useStore } from './state/store.ts';

/** The messages of a topic in the language in use, in a component. */
export function useMessages<T>(topic: ByLanguage<T>): T {
  return topic[useStore((state) => state.view.language)];
}

/** A function that returns the text in the language in use, in a component. */
export function useWord(): (text: Bilingual) => string {
  const language = useStore((state) => state.view.language);
  return (text) => text[language];
}

/** With a capital first letter: words of the vocabulary are written in lower case. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
