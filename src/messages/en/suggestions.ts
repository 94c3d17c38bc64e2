/**
 * The reasons of a suggestion that two actors could meet, worded to follow a dash.
 * In English; the compiler checks that entries and types are those of the French file.
 */
import type { suggestions as fr } from '../fr/suggestions.ts';

export const suggestions = {
  sameTerritory: (name) => `same territory: ${name}`,
  near: (kilometres) => `about ${kilometres}\u00a0km apart as the crow flies`,
  sameDepartment: (code) => `same département (${code})`,
  commonPartners: (n, names) => `${n > 1 ? `${n} common partners` : 'a common partner'}: ${names}`,
  distanceUnknown: 'distance unknown, brought together by partners alone',
  sameLevel: 'same level',
  sameThemes: (themes) => `shared themes: ${themes}`,
  active: (n) => `${n} recorded partners`,
} satisfies typeof fr;
