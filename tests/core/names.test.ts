/**
 * Names as people write them: two spellings of one name are equal, two names stay two.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closest, fold } from '../../src/core/basics/names.ts';
import { isSiren } from '../../src/core/files/cells.ts';

describe('fold', () => {
  test.each([
    ['Saint-Étienne', 'st etienne'],
    ['Ste Geneviève', 'SAINTE-GENEVIEVE'],
    ['L’Haÿ-les-Roses', "l'hay les roses"],
    ['Œuilly', 'oeuilly'],
    ['Lætitia', 'LAETITIA'],
    ['Caux vallée de Seine', 'CAUX  VALLÉE-DE-SEINE'],
  ])('%s is %s', (a, b) => expect(fold(a)).toBe(fold(b)));

  test('keeps apart what differs', () => {
    expect(fold('Saintes')).not.toBe(fold('Saint'));
    expect(fold('Est Ensemble')).not.toBe(fold('Ensemble'));
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 7 },
    );
  });
});

describe('closest', () => {
  test('finds a slip, and proposes nothing far away', () => {
    expect(closest('contractualistion', ['contractualisation', 'concertation'])).toBe('contractualisation');
    expect(closest('autre chose', ['contractualisation', 'concertation'])).toBeNull();
    expect([closest('abcdef', ['abcdxy']), closest('abcdef', ['abcxyz'])]).toEqual(['abcdxy', null]);
  });

  test('the word itself is always its own nearest', () => {
    const words = ['lille', 'mel', 'est-ensemble', 'cergy-pontoise'];
    for (const word of words) expect(closest(word, words)).toBe(word);
  });
});

describe('isSiren', () => {
  test('accepts those of the official lists', () => {
    for (const siren of ['245900410', '200046977', '249500109']) expect(isSiren(siren)).toBe(true);
  });

  test('of the ten last digits that may follow eight others, exactly one is right', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/), (eight) => {
        expect(Array.from({ length: 10 }, (_, digit) => isSiren(`${eight}${digit}`)).filter(Boolean)).toHaveLength(1);
      }),
      { seed: 9 },
    );
  });
});
