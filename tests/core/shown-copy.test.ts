/**
 * The part of a network that filters show, as a network of its own: no row of it names one that is not in it, and showing everything leaves only
 * the story and what no filter can judge behind.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FULL_RECIPE } from '../../src/core/network/recipe.ts';
import { selectionOf } from '../../src/core/network/selection.ts';
import { shownCopy } from '../../src/core/publishing/shown-copy.ts';
import { documents, recipes } from '../support/arbitraries.ts';
import { runs } from '../support/soak.ts';

test('holds the actors and relations shown, and names nobody else', () => {
  fc.assert(
    fc.property(documents, recipes, (document, recipe) => {
      const { dataset, remains } = shownCopy(document, recipe);
      const shown = selectionOf(document.dataset, recipe);
      expect(dataset.actors.map(({ id }) => id)).toEqual(document.dataset.actors.map(({ id }) => id).filter((id) => shown.actors.has(id)));
      expect(dataset.relations.map(({ id }) => id)).toEqual(shown.relations.map(({ id }) => id));
      const ids = new Set<string>(dataset.actors.map(({ id }) => id));
      const named = [
        ...dataset.relations.flatMap(({ members }) => members.map(({ actor }) => actor)),
        ...dataset.statements.flatMap(({ actors }) => actors),
        ...dataset.actors.flatMap(({ within }) => (within === null ? [] : [within])),
        ...[...dataset.actors, ...dataset.relations, ...dataset.statements].flatMap(({ evidence }) =>
          evidence.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])),
        ),
      ];
      for (const id of named) expect(ids).toContain(id);
      for (const { members } of dataset.relations) expect(members.length).toBeGreaterThanOrEqual(2);
      expect([dataset.story, remains.rows]).toEqual([[], []]);
    }),
    { seed: 20154, numRuns: runs(60) },
  );
});

test('everything shown is the network without its story', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const shown = selectionOf(document.dataset, FULL_RECIPE);
      // Relations within one body are in no picture.
      const relations = document.dataset.relations.filter(shown.has);
      const { dataset } = shownCopy(document, FULL_RECIPE);
      expect([dataset.actors, dataset.relations]).toEqual([document.dataset.actors, relations]);
    }),
    { seed: 20155, numRuns: runs(30) },
  );
});
