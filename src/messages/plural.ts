/**
 * Singular or plural, as the language wants it of a number: French counts nought with one, English does not. The rules are those of
 * the Unicode consortium, which every browser and Node have.
 */
import type { Language } from './language.ts';

const RULES = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') } as const;

/** The form of a word that agrees with a number: `ofNumber('fr', 0, 'commune', 'communes')` is «commune». */
export function ofNumber(language: Language, number: number, one: string, many: string): string {
  return RULES[language].select(number) === 'one' ? one : many;
}
