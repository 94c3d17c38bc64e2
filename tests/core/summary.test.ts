/**
 * Titles and figures follow from counts: recounted here in the plainest way, and never stronger than they may be.
 */
import { describe, expect, test } from 'vitest';
import { actorsWithoutArticulation } from '../../src/core/isolation.ts';
import { DEFAULT_RECIPE } from '../../src/core/recipe.ts';
import { summarise, summaryText } from '../../src/core/summary.ts';
import { RELATION_TYPES } from '../../src/core/vocabulary.ts';
import { read, shippedDataset } from '../support/datasets.ts';

const isCooperation = (type: string) => RELATION_TYPES.find((entry) => entry.id === type)?.layer === 'articulation';

describe('the shipped network', () => {
  const dataset = shippedDataset();
  const summary = summarise(dataset, DEFAULT_RECIPE);
  const shownKinds = new Set(['collectivity', 'set', 'organisation', 'group']);
  const shown = new Set(dataset.actors.filter((actor) => shownKinds.has(actor.kind)).map((actor) => actor.id));
  const cooperations = dataset.relations
    .filter((relation) => isCooperation(relation.type))
    .map((relation) => ({ ...relation, members: relation.members.filter((member) => shown.has(member.actor)) }))
    .filter((relation) => relation.members.length >= 2);

  test('counts relations and actors as a recount does', () => {
    expect(summary.articulations).toBe(cooperations.length);
    const tied = new Set<string>(cooperations.flatMap((relation) => relation.members.map((member) => member.actor)));
    const ofKinds = (...kinds: readonly string[]) => dataset.actors.filter(({ id, kind }) => tied.has(id) && kinds.includes(kind)).length;
    expect(summary.tied).toEqual({
      named: ofKinds('collectivity', 'organisation'),
      sets: ofKinds('set'),
      groups: ofKinds('group'),
      others: 0,
    });
    expect(summary.implied).toBe(cooperations.filter(({ certainty }) => certainty === 'implied').length);
    expect(summary.byStatus['in-force']).toBe(cooperations.filter((relation) => relation.status === 'in-force').length);
  });

  test('counts those without cooperation apart from those whose relations are hidden', () => {
    const tied = new Set(
      dataset.relations
        .filter((relation) => isCooperation(relation.type))
        .flatMap((relation) => relation.members.map((member) => member.actor)),
    );
    // Roubaix and Tourcoing lie in the 85 communes that the métropole brings together.
    const inSet = ['roubaix', 'tourcoing'];
    for (const id of inSet) expect([id, tied.has(id as never)]).toEqual([id, false]);
    const without = dataset.actors.filter(
      ({ id, kind }) => ['collectivity', 'organisation'].includes(kind) && !tied.has(id) && !inSet.includes(id),
    );
    expect(summary.withoutArticulation).toBe(without.length);
    expect(summary.comprised).toBe(inSet.length);
    expect(summary.hiddenByFilter).toBe(0);
    expect(summaryText(summary, 'fr').figures).not.toContain('filtre');
    const filtered = summarise(dataset, { ...DEFAULT_RECIPE, types: ['contract'] });
    expect(filtered.withoutArticulation).toBe(without.length);
    expect(filtered.hiddenByFilter).toBeGreaterThan(0);
    expect(summaryText(filtered, 'fr').figures).toContain('masquées par un filtre');
    expect(summaryText(filtered, 'en').figures).toContain('hidden by a filter');
  });

  test('says that the département appears only combined', () => {
    expect(summary.absentLevels).toEqual([{ level: 'department', combined: true }]);
    expect(summaryText(summary, 'fr').title).toContain('aucun département n’y figure par lui-même');
  });
});

describe('titles', () => {
  const titleOf = (relations: string) =>
    summaryText(
      summarise(
        read(
          [
            'acteurs.csv',
            'id;nom;genre;niveaux\nr;R;collectivité;région\nd;D;collectivité;département\ni;I;collectivité;intercommunalité\nc;C;collectivité;commune\n',
          ],
          ['relations.csv', `type;de;vers\n${relations}`],
        ).dataset,
        DEFAULT_RECIPE,
      ),
      'fr',
    ).title;
  const repeat = (row: string, times: number) => `${row}\n`.repeat(times);

  test('say «tout» only of everything', () => {
    expect(titleOf(repeat('financement;i;c', 6))).toMatch(/^Tout passe par l’intercommunalité/);
    expect(titleOf(repeat('financement;i;c', 6) + repeat('financement;r;d', 1))).toMatch(/^Presque tout passe par/);
    expect(titleOf(repeat('financement;i;c', 4) + repeat('financement;r;d', 2))).toMatch(/^L’essentiel passe par/);
  });

  test('are as strong as the share allows, to the last articulation: 60 % and 85 %', () => {
    const through = (share: number) => titleOf(repeat('financement;i;c', share) + repeat('financement;r;d', 100 - share));
    expect(through(59)).not.toContain('passe par');
    expect(through(60)).toMatch(/^L’essentiel passe par l’intercommunalité/);
    expect(through(84)).toMatch(/^L’essentiel passe par l’intercommunalité/);
    expect(through(85)).toMatch(/^Presque tout passe par l’intercommunalité/);
    expect(through(99)).toMatch(/^Presque tout passe par l’intercommunalité/);
  });

  test('say nothing of a way through on less than five articulations', () => {
    expect(titleOf(repeat('financement;i;c', 4))).not.toContain('passe par');
    expect(titleOf(repeat('financement;i;c', 5))).toMatch(/^Tout passe par l’intercommunalité/);
  });

  test('count where no level stands out, or there is too little to say more', () => {
    expect(titleOf(repeat('financement;i;c', 3) + repeat('financement;r;d', 3))).toMatch(
      /^6 articulations entre 4 collectivités et organismes nommés\.$/,
    );
    expect(titleOf(repeat('financement;i;c', 2))).toMatch(/^2 articulations entre 2 collectivités et organismes nommés/);
    expect(titleOf('')).toBe('Aucune articulation n’est affichée.');
  });
});

test('figures take the plural as each language does: French from two on, English from anything but one', () => {
  const figures = (relations: string, language: 'fr' | 'en') =>
    summaryText(
      summarise(
        read(['relations.csv', `type;de;vers\n${relations}`], ['acteurs.csv', 'id;nom;genre\na;A;service\n']).dataset,
        DEFAULT_RECIPE,
      ),
      language,
    ).figures;
  expect(figures('', 'fr')).toMatch(/^0 articulation entre personne,/);
  expect(figures('', 'en')).toMatch(/^0 cooperations between nobody,/);
});

test('belonging and presence are no cooperation', () => {
  const { dataset } = read(
    [
      'acteurs.csv',
      'id;nom;genre;niveaux\ni;I;collectivité;intercommunalité\nc;C;collectivité;commune\np;P;personne;\na;A;instance, dispositif;\n',
    ],
    ['relations.csv', 'type;de;vers\nappartenance territoriale;c;i\naffiliation;p;c\nparticipation à un atelier;c|p;a\n'],
  );
  expect(actorsWithoutArticulation(dataset).map((actor) => actor.id)).toEqual(['i', 'c']);
});
