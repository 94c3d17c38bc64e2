/**
 * A name that is not matched with one commune: whatever the commune is that it may mean, nothing says that this commune is without recorded
 * cooperation. Figures become intervals, and lead to the names.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/analysis/analysis.ts';
import { countsOf } from '../../src/core/analysis/counts.ts';
import { finished } from '../../src/core/basics/finished.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { untiedActors } from '../../src/core/network/comprised.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { unitOfKey } from '../../src/core/reference/territory.ts';
import { communeTable } from '../../src/core/telling/commune-table.ts';
import { epciRows } from '../../src/core/telling/epci-table.ts';
import { perimeterFigures, perimeterTitle } from '../../src/core/telling/perimeter-text.ts';
import { isDocumented, openNames, STANDINGS, standingIndex, standingsOf } from '../../src/core/territory/standing.ts';
import { writtenOut } from '../../src/messages/counted.ts';
import { read, shippedDataset } from '../support/datasets.ts';
import { laidOver } from '../support/territories.ts';

const HEADINGS = 'id,nom,genre,niveaux,code,sans_code';

function network(actors: readonly string[], relations: readonly string[]): Dataset {
  return read(['acteurs.csv', [HEADINGS, ...actors].join('\n')], ['relations.csv', ['type,de,vers,statut', ...relations].join('\n')])
    .dataset;
}

/** What is said of communes of Seine-Saint-Denis, where nobody but the actors given here is named. */
function over(dataset: Dataset) {
  const laid = laidOver('department:93', dataset);
  const standings = standingsOf(laid);
  const counts = countsOf(laid.dataset, DEFAULT_RECIPE, laid);
  const unit = (code: string) => unitOfKey(laid.territory, `commune:${code}`) ?? -1;
  return {
    laid,
    standings,
    counts,
    of: (code: string) => STANDINGS[standingIndex(standings, unit(code))]?.id,
    interval: [counts.of('communes-documented').value, counts.of('communes-documented-most').value],
    names: openNames(laid, standings).map(({ actor, communes }) => [actor.name, communes.map((one) => laid.territory.codes[one])]),
    title: writtenOut(perimeterTitle(laid, counts, 'fr'), 'fr'),
  };
}

const CRESS = 'cress,CRESS,organisme d’appui,,,';

describe('a name that may be that of a commune', () => {
  const PANTIN = 'p,Pantin,collectivité,commune,,';

  test('may be the beginning of one near the others, of which no other commune of that name is loaded', () => {
    const near = network(
      ['a,Aubervilliers,collectivité,commune,93001,', 'o,Saint-Ouen,organisation,,,', CRESS],
      ['partenariat,a,cress,en vigueur', 'partenariat,o,cress,en vigueur'],
    );
    const { of, interval, names } = over(near);
    expect(names).toEqual([['Saint-Ouen', ['93070']]]);
    expect([of('93070'), of('93010'), interval]).toEqual(['possible', 'nothing', [1, 2]]);
    // Among nobody of that département, a name is not taken for the beginning of another.
    expect(over(network(['o,Saint-Ouen,organisation,,,', CRESS], ['partenariat,o,cress,en vigueur'])).of('93070')).toBe('nothing');
  });

  test('leaves open whether that commune cooperates, in standing, count, title, table and analysis', () => {
    const { laid, standings, counts, of, interval, names, title } = over(network([PANTIN, CRESS], ['partenariat,p,cress,en vigueur']));
    expect([of('93055'), of('93010')]).toEqual(['possible', 'nothing']);
    expect(interval).toEqual([0, 1]);
    expect(names).toEqual([['Pantin', ['93055']]]);
    const rows93 = epciRows(laid, standings);
    expect(rows93.reduce((sum, { documented }) => sum + documented, 0)).toBe(0);
    expect(rows93.flatMap(({ name: epci, documentedAtMost }) => (documentedAtMost > 0 ? [[epci, documentedAtMost]] : []))).toEqual([
      ['Est Ensemble', 1],
    ]);
    expect(title).toBe('Seine-Saint-Denis\u00a0: 0 à 1 commune sur 39 avec une coopération recensée');
    expect(writtenOut(perimeterFigures(laid, counts, 'fr'), 'fr')).toContain('1 nom non reconnu désigne peut-être une commune d’ici');
    const pantin = laid.actorOf.get(unitOfKey(laid.territory, 'commune:93055') ?? -1) ?? '';
    expect(untiedActors(laid.dataset).get(pantin)).toBe('possible');
    expect([counts.of('possible').value, counts.of('without').value]).toEqual([1, counts.of('bodies').value - 3]);
    const [headings = [], ...rows] = communeTable(laid, standings, 'fr');
    const row = rows.find(([code]) => code === '93055') ?? [];
    const cell = (heading: string) => row[headings.indexOf(heading)];
    expect(['articulations_recensees', 'articulations_au_plus', 'noms_a_relier'].map(cell)).toEqual(['0', '1', 'Pantin']);
    const { isolation } = finished(analyse(laid.dataset, DEFAULT_RECIPE, { seed: 1, completions: 0, within: null }));
    expect((isolation.isolated.max ?? 0) - isolation.isolated.min).toBe(1);
  });

  test('is kept over the perimeter with what is recorded under it, though nothing else ties it there', () => {
    const { laid } = over(network([PANTIN, 'x,Autre,collectivité,commune,59350,'], ['partenariat,p,x,en vigueur']));
    expect([...laid.named]).toEqual(['p', 'x']);
  });

  test('says nothing where no cooperation is recorded under it, or where the commune has one of its own', () => {
    expect(over(network([PANTIN], [])).of('93055')).toBe('nothing');
    const both = over(
      network(
        [PANTIN, CRESS, 'q,Ville de Pantin,collectivité,commune,93055,'],
        ['partenariat,p,cress,en vigueur', 'partenariat,q,cress,passé'],
      ),
    );
    expect([both.of('93055'), both.interval, both.names]).toEqual(['other', [1, 1], []]);
  });

  test('is none where a code says which commune it is, or the network says why there is no code', () => {
    expect(over(network(['p,Pantin,collectivité,commune,93055,', CRESS], ['partenariat,p,cress,en vigueur'])).names).toEqual([]);
    // No commune of the Nord is loaded here, so 59350 may be right; those of Seine-Saint-Denis all are, so 93999 is not.
    expect(over(network(['l,Pantin,collectivité,commune,59350,', CRESS], ['partenariat,l,cress,en vigueur'])).names).toEqual([]);
    expect(over(network(['p,Pantin,collectivité,commune,93999,', CRESS], ['partenariat,p,cress,en vigueur'])).names).toEqual([
      ['Pantin', ['93055']],
    ]);
    expect(
      over(network(['p,Pantin,collectivité,commune,,Commune d’un autre pays.', CRESS], ['partenariat,p,cress,en vigueur'])).names,
    ).toEqual([]);
  });

  test('is that of one commune only, however many it may mean', () => {
    // «Saint-Ouen» is no commune of Seine-Saint-Denis; Saint-Ouen-sur-Seine is, and the others named are there too.
    const { of, interval, names } = over(
      network(
        ['o,Saint-Ouen,collectivité,commune,,', 'v,Ville de Pantin,collectivité,commune,93055,', CRESS],
        ['partenariat,o,cress,en vigueur', 'partenariat,v,cress,en vigueur'],
      ),
    );
    expect([of('93070'), interval, names]).toEqual(['possible', [1, 2], [['Saint-Ouen', ['93070']]]]);
    const twice = over(network(['a,Le Pré,collectivité,commune,,', CRESS], ['partenariat,a,cress,en vigueur']));
    expect(twice.interval[1]).toBeLessThanOrEqual(1);
  });

  test('may be that of an organisation of which only the name is known, but not one that merely resembles it', () => {
    const { names } = over(
      network(
        ['b,Bobigny,organisme d’appui,,,', 'r,Pantins,organisme d’appui,,,', CRESS],
        ['partenariat,b,cress,', 'partenariat,r,cress,'],
      ),
    );
    expect(names.map(([name]) => name)).toContain('Bobigny');
  });
});

test('no name of the shipped network is in doubt', () => {
  for (const key of ['france', 'department:59', 'region:11']) {
    const laid = laidOver(key);
    expect(openNames(laid, standingsOf(laid))).toEqual([]);
    expect(laid.dataset.relations.filter(({ type }) => type === 'possible-identity')).toEqual([]);
  }
  expect(shippedDataset().actors.length).toBeGreaterThan(0);
});

test('a name that is added never makes a commune more certain', () => {
  const { territory, perimeter } = laidOver('department:93', network([CRESS], []));
  const written = perimeter.communes.map((unit) => ({ name: territory.names[unit] ?? '', code: territory.codes[unit] ?? '' }));
  const actor = fc.record({ at: fc.nat(written.length - 1), hasCode: fc.boolean(), isTied: fc.boolean(), slip: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(actor, { maxLength: 6 }), fc.nat(written.length - 1), fc.boolean(), (actors, added, isTied) => {
      const rows = (list: readonly { at: number; hasCode: boolean; isTied: boolean; slip: number }[]) =>
        network(
          [
            CRESS,
            ...list.map(({ at, hasCode, slip }, i) => {
              const { name = '', code = '' } = written[at] ?? {};
              return `a${i},${slip === 0 && !hasCode ? name.slice(0, -1) : name},collectivité,commune,${hasCode ? code : ''},`;
            }),
          ],
          list.flatMap((one, i) => (one.isTied ? [`partenariat,a${i},cress,en vigueur`] : [])),
        );
      // Two actors of one code are one commune; the first stands for it.
      const unique = actors.filter((one, i) => !one.hasCode || actors.findIndex(({ at, hasCode }) => hasCode && at === one.at) === i);
      const [before, after] = [over(rows(unique)), over(rows([...unique, { at: added, hasCode: false, isTied, slip: 1 }]))];
      for (const [i, own] of before.standings.of.entries()) {
        const [old, now] = [STANDINGS[own]?.id ?? 'nothing', STANDINGS[after.standings.of[i] ?? 0]?.id ?? 'nothing'];
        // What is documented stays so, what is open stays open, and what was without may only become open.
        expect(now === old || (now === 'possible' && !isDocumented(old))).toBe(true);
      }
      expect(after.interval[0]).toBe(before.interval[0]);
      expect(after.interval[1]).toBeGreaterThanOrEqual(before.interval[1] ?? 0);
      expect((after.interval[1] ?? 0) - (before.interval[1] ?? 0)).toBeLessThanOrEqual(isTied ? 1 : 0);
      const open = written.filter(({ code }) => after.of(code) === 'possible').length;
      expect((after.interval[1] ?? 0) - (after.interval[0] ?? 0)).toBeLessThanOrEqual(open);
    }),
    { numRuns: 40 },
  );
});
