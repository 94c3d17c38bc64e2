/**
 * Words agree with their numbers as each language wants it: French counts nought with one, English does not.
 */
import { expect, test } from 'vitest';
import { ofNumber } from '../../src/messages/plural.ts';

test.each([
  ['fr', 0, 'commune'],
  ['fr', 1, 'commune'],
  ['fr', 1.5, 'commune'],
  ['fr', 2, 'communes'],
  ['fr', 1_000_000, 'communes'],
  ['en', 0, 'communes'],
  ['en', 1, 'commune'],
  ['en', 2, 'communes'],
] as const)('%s, %d: %s', (language, number, word) => expect(ofNumber(language, number, 'commune', 'communes')).toBe(word));
