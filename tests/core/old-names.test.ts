/**
 * The review of old names: when each person is mentioned last, by relations and by the dates of the sources that speak of the person, and what
 * keeping a name changes.
 */
import { describe, expect, test } from 'vitest';
import type { ActorId } from '../../src/core/model/dataset.ts';
import type { Document } from '../../src/core/model/document.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { REVIEW_AGES, reviewedNames, withNameKept } from '../../src/core/publishing/old-names.ts';
import { read } from '../support/datasets.ts';

const ACTORS = `id,nom,genre,fonction,source
mel,MEL,organisme d’appui,,
relation,Anne Lemaire,personne,élue,
source,Paul Delvallez,personne,,ancien
parole,Clara Vandenbroucke,personne,,
ouverte,Luc Desmet,personne,,
recente,Zoé Hubert,personne,,neuf
jamais,Marc Fontaine,personne,,
fonction,Chargée de mission,personne,chargée de mission,ancien
`;
const RELATIONS = `id,type,de,vers,debut,fin,source,dit_par
r1,affiliation,relation,mel,2014,2020-03,,
r2,affiliation,jamais,mel,,,,
r3,affiliation,ouverte,mel,après 2013,,,
r4,convention,mel,recente,,,moyen,parole
`;
const SOURCES = `id,titre,debut,fin
ancien,Ancien,2012,2013-06
moyen,Moyen,2019-05,
neuf,Neuf,2026-01,
`;

function document(): Document {
  const { dataset } = read(['acteurs.csv', ACTORS], ['relations.csv', RELATIONS], ['sources.csv', SOURCES]);
  return { id: 'd', title: '', dataset, remains: NO_REMAINS, settings: {} };
}

const idsOf = (persons: readonly { readonly actor: { readonly id: string } }[]) => persons.map(({ actor }) => actor.id);

describe('a name is as old as its latest mention', () => {
  test('by its relations, the sources of its row and of its relations, and what it is quoted with', () => {
    const { old, undated, recent } = reviewedNames(document(), '2026-11-30', 2);
    expect(old.map(({ actor, mentioned }) => `${actor.id} ${mentioned}`)).toEqual([
      'source 2013-06-30',
      'ouverte 2014-01-01',
      'parole 2019-05-31',
      'relation 2020-03-31',
    ]);
    expect([idsOf(undated), idsOf(recent)]).toEqual([['jamais'], ['recente']]);
  });

  test('and to be reviewed from the chosen age on', () => {
    expect(idsOf(reviewedNames(document(), '2026-11-30', 10).old)).toEqual(['source', 'ouverte']);
    expect(idsOf(reviewedNames(document(), '2022-03-31', 2).old)).not.toContain('relation');
    expect(idsOf(reviewedNames(document(), '2022-04-01', 2).old)).toContain('relation');
    expect(REVIEW_AGES[0]).toBe(2);
  });
});

test('a name that is kept comes back to the list with time', () => {
  const kept = withNameKept(withNameKept(document(), 'source' as ActorId, '2026-11-30'), 'jamais' as ActorId, '2026-11-30');
  const now = reviewedNames(kept, '2026-11-30', 2);
  expect(idsOf(now.old)).not.toContain('source');
  expect(idsOf(now.undated)).toEqual([]);
  const later = reviewedNames(kept, '2028-12-01', 2);
  expect(idsOf(later.old)).toContain('source');
  expect(later.undated.map(({ kept: day }) => day)).toEqual(['2026-11-30']);
});
