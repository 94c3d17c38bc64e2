/**
 * Titles and figures follow from counts: they are counted again here in the plainest way, and titles never claim more than the
 * counts support.
 */
import { describe, expect, test } from 'vitest';
import { RELATION_TYPES } from '../../src/core/model/vocabulary.ts';
import { actorsWithoutArticulation } from '../../src/core/network/isolation.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { summarise, summaryText } from '../../src/core/telling/summary.ts';
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
    expect(summary.counts.of('articulations').value).toBe(cooperations.length);
    expect(summary.counts.of('tied').value).toBe(
      new Set(cooperations.flatMap((relation) => relation.members.map((member) => member.actor))).size,
    );
    expect(summary.counts.of('articulations', 'status=in-force').value).toBe(
      cooperations.filter((relation) => relation.status === 'in-force').length,
    );
  });

  test('counts those without cooperation apart from those whose relations are hidden', () => {
    const tied = new Set(
      dataset.relations
        .filter((relation) => isCooperation(relation.type))
        .flatMap((relation) => relation.members.map((member) => member.actor)),
    );
    const without = dataset.actors.filter((actor) => ['collectivity', 'organisation'].includes(actor.kind) && !tied.has(actor.id));
    const [none, comprised] = [summary.counts.of('without').value, summary.counts.of('comprised').value];
    expect(none + comprised).toBe(without.length);
    expect(summary.counts.of('hidden').value).toBe(0);
    expect(summaryText(summary, 'fr').figures).not.toContain('filtre');
    const filtered = summarise(dataset, { ...DEFAULT_RECIPE, types: ['contract'] });
    expect(filtered.counts.of('without').value).toBe(none);
    expect(filtered.counts.of('hidden').value).toBeGreaterThan(0);
    expect(summaryText(filtered, 'fr').figures).toContain('masquées par un filtre');
    expect(summaryText(filtered, 'en').figures).toContain('hidden by a filter');
  });

  test('says that the département appears only combined', () => {
    const holders = dataset.actors.filter(({ levels }) => levels.length > 1 && levels.includes('department'));
    expect(summary.absentLevels.map(({ level }) => level)).toContain('department');
    expect(summary.absentLevels.find(({ level }) => level === 'department')?.holders).toEqual(holders);
    expect(summaryText(summary, 'fr').title).toContain(
      'le département n’apparaît qu’à travers un seul acteur, Grand Lyon, qui exerce aussi un autre niveau',
    );
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
    expect(titleOf(repeat('financement;i;c', 3) + repeat('financement;r;d', 3))).toBe(
      '6 articulations entre 4 organismes et collectivités nommés.',
    );
    expect(titleOf(repeat('financement;i;c', 2))).toMatch(/^2 articulations entre 2 organismes et collectivités nommés/);
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
  expect(figures('', 'fr')).toMatch(/^0 articulation entre 0 acteur\.$/);
  expect(figures('', 'en')).toMatch(/^0 cooperations between 0 actors\.$/);
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
