/**
 * Singular or plural for a number, by the rules of the language: French uses the singular for zero, English the plural. Uses
 * Intl.PluralRules, available in every browser and in Node.
 */
import type { Language } from './language.ts';

const RULES = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') } as const;

/** The form of a word for a number: `ofNumber('fr', 0, 'commune', 'communes')` is «commune». */
export function ofNumber(language: Language, number: number, one: string, many: string): string {
  return RULES[language].select(number) === 'one' ? one : many;
}
