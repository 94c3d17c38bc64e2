/**
 * The declaration of accessibility, and what is done with personal data.
 * Import this file; the texts are in fr/ and en/. They are long, so only the dialog that shows them loads it.
 */
import { accessibility as accessibilityEn, privacy as privacyEn } from './en/public-duties.ts';
import { accessibility as accessibilityFr, privacy as privacyFr } from './fr/public-duties.ts';

export const ACCESSIBILITY = { fr: accessibilityFr, en: accessibilityEn } as const;

export const PRIVACY = { fr: privacyFr, en: privacyEn } as const;
