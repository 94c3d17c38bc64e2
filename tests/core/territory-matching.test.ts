/**
 * Written names and the territories they are matched with: difficult names one by one, every commune of France by rule. A name that
 * could mean two territories is never called certain.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/core/basics/names.ts';
import { buildMatcher, type MatchHint } from '../../src/core/reference/matching.ts';
import { levelOf, unitKey } from '../../src/core/reference/territory.ts';
import { runs } from '../support/soak.ts';
import { wholeTerritory } from '../support/territories.ts';

const territory = wholeTerritory(2026);
const match = buildMatcher(territory);
const keys = (written: string, hint?: MatchHint) => match(written, hint).units.map((unit) => unitKey(territory, unit));

describe('certain', () => {
  test.each<[string, string, MatchHint?]>([
    ['Ville de Lille', 'commune:59350'],
    ['Lille', 'commune:59350'],
    ['LILLE', 'commune:59350'],
    ['Lille (59)', 'commune:59350'],
    ['Lille (Nord)', 'commune:59350'],
    ['59000 Lille', 'commune:59350'],
    ['Lille 59000', 'commune:59350'],
    ['59350', 'commune:59350'],
    ['1001', 'commune:01001'],
    ['2A004', 'commune:2A004'],
    ['2a004', 'commune:2A004'],
    ['20001', 'commune:2A001'],
    ['Havre (Le)', 'commune:76351'],
    ['Havre, Le', 'commune:76351'],
    ['Mairie du Havre', 'commune:76351'],
    ['Ville du Mans', 'commune:72181'],
    ['Ville des Lilas', 'commune:93045'],
    ['L’Haÿ-les-Roses', 'commune:94038'],
    ["L'Hay les Roses", 'commune:94038'],
    ['Haÿ-les-Roses (L’)', 'commune:94038'],
    ['St-Etienne', 'commune:42218'],
    ['SAINT ÉTIENNE (LOIRE)', 'commune:42218'],
    ['Œuilly (02)', 'commune:02565'],
    ['Oeuilly (51)', 'commune:51410'],
    ['Bourg\u00a0en\u202fBresse', 'commune:01053'],
    ['Arras', 'commune:62041'],
    ['Saint-Denis', 'commune:93066', { department: '93' }],
    ['Saint-Denis', 'commune:97411', { department: 'La Réunion' }],
    ['St-Denis (La Réunion)', 'commune:97411'],
    ['Paris', 'commune:75056', { department: '75' }],
    ['Château-Chinon (Ville)', 'commune:58062'],
    ['Ste Geneviève des Bois (91)', 'commune:91549'],
    ['Arbignieu', 'commune:01015'],
    ['Annecy-le-Vieux', 'commune:74010'],
    ['Cherbourg-Octeville', 'commune:50129'],
    ['01033', 'commune:01033'],
    ['Métropole Européenne de Lille', 'intercommunality:200093201'],
    ['200 093 201', 'intercommunality:200093201'],
    ['Métropole de Lyon', 'intercommunality:200046977'],
    ['Caen la Mer', 'intercommunality:200065597'],
    ['Communauté urbaine Caen la Mer', 'intercommunality:200065597'],
    ['Plaine Commune', 'intercommunality:200057867'],
    ['EPT Est Ensemble', 'intercommunality:200057875'],
    ['Communauté de communes du Pays de Mirepoix', 'intercommunality:200044469'],
    ['CC des Quatre Rivières (Haute-Savoie)', 'intercommunality:247400666'],
    ['Département du Nord', 'department:59'],
    ['Conseil départemental du Val-de-Marne', 'department:94'],
    ['CD94', 'department:94'],
    ['CD2A', 'department:2A'],
    ['Département2b', 'department:2B'],
    ['2B', 'department:2B'],
    ['20000 Ajaccio', 'commune:2A004'],
    ['Bastia 20200', 'commune:2B033'],
    ['97400 Saint-Denis', 'commune:97411'],
    ['CD 2A', 'department:2A'],
    ['Val de Marne', 'department:94'],
    ['Région Occitanie', 'region:76'],
    ['Conseil régional de Bretagne', 'region:53'],
    ['Provence Alpes Cote d Azur', 'region:93'],
    ['Lille', 'commune:59350', { code: '59350' }],
  ])('«%s» is %s', (written, key, hint) => {
    expect([match(written, hint).certainty, keys(written, hint)]).toEqual(['certain', [key]]);
  });
});

describe('proposed, never guessed', () => {
  test.each<[string, string, string, MatchHint?]>([
    ['St Ouen', 'namesakes', 'commune:41226'],
    ['St Ouen (93)', 'near', 'commune:93070'],
    ['oeuilly', 'namesakes', 'commune:02565'],
    ['Saint-Denis', 'namesakes', 'commune:93066'],
    ['Sainte-Colombe', 'namesakes', 'commune:77404'],
    ['Mairie de La Rochelle', 'namesakes', 'commune:17300'],
    ['Paris', 'levels', 'department:75'],
    ['Mayotte', 'levels', 'region:06'],
    ['94', 'levels', 'department:94'],
    ['Paris 12e', 'arrondissement', 'commune:75056'],
    ['Lyon 3ème arrondissement', 'arrondissement', 'commune:69123'],
    ['Rochelle', 'article', 'commune:17300'],
    ['Strasbour', 'near', 'commune:67482'],
    ['CC Caux vallée de Seine', 'near', 'intercommunality:200010700'],
    ['Grand Lyon', 'near', 'intercommunality:200046977'],
    ['CC des Quatre Rivières', 'namesakes', 'intercommunality:247000623'],
    ['Nord-Pas-de-Calais', 'former', 'region:32'],
    ['245900410', 'former', 'intercommunality:200093201'],
    ['MEL', 'acronym', 'intercommunality:200093201'],
    ['Lille', 'contradiction', 'commune:59512', { code: '59512' }],
  ])('«%s»: %s', (written, reason, among, hint) => {
    const found = match(written, hint);
    expect([found.certainty, found.reason]).toEqual(['proposed', reason]);
    expect(keys(written, hint)).toContain(among);
  });
});

describe('near', () => {
  test('is one slip in five letters, two in six', () => {
    expect([match('Tuxle').reason, keys('Tuxle')]).toEqual(['near', expect.arrayContaining(['commune:19272'])]);
    expect(match('Tuxxe')).toEqual({ certainty: 'unknown', units: [], reason: 'none' });
    expect([match('Guxxet').reason, keys('Guxxet')]).toEqual(['near', expect.arrayContaining(['commune:23096'])]);
    expect(keys('Guxxxt')).not.toContain('commune:23096');
  });

  test('is half of the words of both, for a body, and no less', () => {
    // «CC du Grand Pic Saint-Loup»: three words of five are shared, then three of six, then three of seven.
    const body = 'intercommunality:200022986';
    expect(keys('CC Pic Saint Loup Garrigue')).toContain(body);
    expect(keys('CC Pic Saint Loup Garrigue Vidourle')).toContain(body);
    expect(keys('CC Pic Saint Loup Garrigue Vidourle Salagou')).not.toContain(body);
  });
});

test.each(['', '   ', 'Xyzzy qwerty', '00000', '999999999', '()', '?'])('«%s» is unknown', (written) => {
  expect(match(written)).toEqual({ certainty: 'unknown', units: [], reason: 'none' });
});

const communes = Array.from({ length: territory.count - territory.firstCommune }, (_, i) => territory.firstCommune + i);

test('every commune of France is certain by its name and its département', () => {
  const wrong = communes.filter((unit) => {
    const { certainty, units } = match(territory.names[unit] ?? '', {
      department: territory.codes[territory.department[unit] ?? -1] ?? '',
    });
    return certainty !== 'certain' || units[0] !== unit;
  });
  expect(wrong.map((unit) => territory.names[unit])).toEqual([]);
});

test('a name that two communes bear is never certain without a département', () => {
  const bearers = new Map<string, number>();
  for (const unit of communes) bearers.set(fold(territory.names[unit] ?? ''), (bearers.get(fold(territory.names[unit] ?? '')) ?? 0) + 1);
  const shared = communes.filter((unit) => (bearers.get(fold(territory.names[unit] ?? '')) ?? 0) > 1);
  expect(shared.length).toBe(3774);
  expect(shared.filter((unit) => match(territory.names[unit] ?? '').certainty === 'certain').map((unit) => territory.names[unit])).toEqual(
    [],
  );
});

test('hyphens, accents, case and the short forms of «Saint» change nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...communes), fc.boolean(), fc.boolean(), fc.boolean(), (unit, isUpper, isPlain, isShort) => {
      let written = territory.names[unit] ?? '';
      if (isPlain)
        written = written
          .normalize('NFD')
          .replace(/\p{Diacritic}/gu, '')
          .replaceAll('-', ' ');
      if (isShort) written = written.replace(/\bSaint\b/g, 'St').replace(/\bSainte\b/g, 'Ste');
      if (isUpper) written = written.toUpperCase();
      const found = match(`${written} (${territory.codes[territory.department[unit] ?? -1]})`);
      expect([written, found.certainty, found.units]).toEqual([written, 'certain', [unit]]);
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test('whatever is written, an answer is one unit if certain, some if proposed, none if unknown, each of the territory', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...communes).map((unit) => (territory.names[unit] ?? '').slice(1)),
      ),
      (written) => {
        const { certainty, units } = match(written);
        expect(units.every((unit) => unit >= 0 && unit < territory.count && levelOf(territory, unit) !== undefined)).toBe(true);
        expect(certainty === 'certain' ? units.length === 1 : certainty === 'proposed' ? units.length > 0 : units.length === 0).toBe(true);
      },
    ),
    { seed: 8, numRuns: runs(150) },
  );
});
