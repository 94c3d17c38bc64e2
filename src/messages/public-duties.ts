/**
 * The declaration of accessibility, and what is done with personal data.
 * By language. They are long: only their dialog loads them.
 */
import { accessibility as accessibilityEn, privacy as privacyEn } from './en/public-duties.ts';
import { accessibility as accessibilityFr, privacy as privacyFr } from './fr/public-duties.ts';

export const ACCESSIBILITY = { fr: accessibilityFr, en: accessibilityEn } as const;

export const PRIVACY = { fr: privacyFr, en: privacyEn } as const;
