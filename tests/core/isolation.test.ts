/**
 * Actors without recorded cooperation, counted again in a slower way on any dataset. Belonging and presence never count as
 * cooperation, status and certainty never remove one, and persons, services, groups and sets are never listed.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { ACTOR_KINDS, CERTAINTIES, RELATION_TYPES, STATUSES } from '../../src/core/model/vocabulary.ts';
import { actorsWithoutArticulation } from '../../src/core/network/isolation.ts';
import { datasets } from '../support/arbitraries.ts';
import { read } from '../support/datasets.ts';
import { untied } from '../support/recount.ts';
import { isArticulation } from '../support/types.ts';

const isolated = (dataset: Dataset): readonly string[] => actorsWithoutArticulation(dataset).map((actor) => actor.id);
const two = (row: string, header = 'type;de;vers') =>
  read(['acteurs.csv', 'id;nom;genre;niveaux\na;A;collectivité;commune\nb;B;collectivité;commune\n'], [
    'relations.csv',
    `${header}\n${row}\n`,
  ] as const).dataset;

describe('a relation ties', () => {
  const NO_COOPERATION = ['territorial-belonging', 'set-membership', 'possible-identity', 'affiliation', 'attachment', 'attendance'];
  test.each(RELATION_TYPES.map((type) => [type.fr, type.id] as const))('«%s» as its layer says', (word, id) => {
    expect(isArticulation(id)).toBe(!NO_COOPERATION.includes(id));
    expect(isolated(two(`"${word}";a;b`))).toEqual(NO_COOPERATION.includes(id) ? ['a', 'b'] : []);
  });

  test.each(STATUSES.map((status) => status.fr))('whatever its status: «%s»', (status) =>
    expect(isolated(two(`partenariat;a;b;${status}`, 'type;de;vers;statut'))).toEqual([]),
  );
  test.each(CERTAINTIES.map((certainty) => certainty.fr))('whatever its certainty: «%s»', (certainty) =>
    expect(isolated(two(`partenariat;a;b;${certainty}`, 'type;de;vers;certitude'))).toEqual([]),
  );

  test('its frame as well as its members', () => {
    expect(isolated(two('groupe de travail;a;;b', 'type;de;vers;cadre'))).toEqual([]);
  });
});

test('only authorities and bodies are told of', () => {
  const rows = ACTOR_KINDS.map((kind) => `${kind.id};${kind.id};"${kind.fr}";commune\n`).join('');
  expect(isolated(read(['acteurs.csv', `id;nom;genre;niveaux\n${rows}`]).dataset)).toEqual(['collectivity', 'organisation']);
});

describe('any dataset', () => {
  test('tells of an actor if and only if it is a body whose every relation is belonging, presence or internal, in the order of the files', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        expect(isolated(dataset)).toEqual(untied(dataset).map((actor) => actor.id));
      }),
      { seed: 20151, numRuns: 200 },
    );
  });

  test('tells of no one more when a cooperation is added', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const first = dataset.relations.find(({ type }) => isArticulation(type));
        const fewer = isolated({ ...dataset, relations: dataset.relations.filter((relation) => relation !== first) });
        for (const id of isolated(dataset)) expect(fewer).toContain(id);
      }),
      { seed: 20152, numRuns: 100 },
    );
  });
});
