/**
 * Scenes for tests: each function is one picture. Stored pictures are compared with them, and they can be looked at.
 */

import { countsOf } from '../../src/core/analysis/counts.ts';
import { USUAL_ROOM } from '../../src/core/layout/column-room.ts';
import type { LayoutId, RowNames } from '../../src/core/layout/layout.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { STATUSES } from '../../src/core/model/vocabulary.ts';
import { buildGraph } from '../../src/core/network/graph.ts';
import { DEFAULT_RECIPE, FULL_RECIPE, type Recipe } from '../../src/core/network/recipe.ts';
import { timeMarks } from '../../src/core/network/time.ts';
import type { Theme } from '../../src/core/session/view.ts';
import { buildScene } from '../../src/scene/build-scene.ts';
import { layOut } from '../../src/scene/draw.ts';
import { LABEL_SIZES, PALETTES } from '../../src/scene/palette.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { read } from './datasets.ts';

interface Look {
  readonly layout?: LayoutId;
  readonly recipe?: Recipe;
  readonly theme?: Theme;
  readonly language?: 'fr' | 'en';
}

/** The scene of a dataset. */
export function sceneOf(
  dataset: Dataset,
  { layout = 'columns', recipe = DEFAULT_RECIPE, theme = 'light', language = 'fr' }: Look = {},
): Scene {
  return buildScene({
    dataset,
    graph: buildGraph(dataset, recipe),
    placement: layOut(dataset, layout, { language, recipe, labelSize: LABEL_SIZES[theme] }),
    counts: countsOf(dataset, DEFAULT_RECIPE),
    palette: PALETTES[theme],
    language,
    labelSize: LABEL_SIZES[theme],
    projection: recipe.projection,
    marks: timeMarks(dataset, recipe),
  });
}

/** Names in rows that are all of one size, for layouts of which only the places matter. */
export const EVEN_ROWS: RowNames = {
  letters: 12,
  nameOf: (node) => ({ text: node, width: 80, height: 16 }),
  headWidths: [100, 100, 100, 100, 100, 100],
  showsBelonging: true,
  foldNameOf: ({ id }) => ({ text: id, width: 80, height: 16 }),
  opened: { strips: new Set(), rows: new Set(), needed: new Set() },
  order: null,
  room: USUAL_ROOM,
};

/** One actor of each kind and level, and one relation of each status, one of them implied. */
export function everySymbol(): Dataset {
  const actors = [
    'r;Région;collectivité;région;',
    'd;Département;collectivité;département;',
    'i;Intercommunalité;collectivité;intercommunalité;',
    'c;Commune;collectivité;commune;',
    'm;Métropole et département;collectivité;département|intercommunalité;',
    'x;Identité douteuse;collectivité;commune;douteuse',
    'o;Organisme <« & »>;organisme d’appui;;',
    'g;Instance;instance, dispositif;;',
    'e;Ensemble;ensemble non nommé;;',
    's;Service;service;;',
    'p;Personne;personne;;',
    'seul;Sans relation;collectivité;commune;',
  ];
  const ends = ['r;i', 'd;i', 'i;c', 'i;m', 'm;x', 'c;o'];
  const relations = STATUSES.map((status, i) => `financement;${ends[i]};;${status.fr};`);
  return read(
    ['acteurs.csv', `id;nom;genre;niveaux;identite\n${actors.join('\n')}\n`],
    [
      'relations.csv',
      `type;de;vers;cadre;statut;implicite;certitude\n${relations.join(';\n')};\ngroupe de travail;i;e;g;en vigueur;x;implicite\ncontractualisation;r|o|c;;;en vigueur;;\naffiliation;p;c;;;;\nrattachement;s;i;;;;\n`,
    ],
  ).dataset;
}

/** Named scenes, for stored pictures. */
export function namedScenes(shipped: Dataset): Readonly<Record<string, () => Scene>> {
  return {
    'shipped-columns': () => sceneOf(shipped),
    'shipped-force': () => sceneOf(shipped, { layout: 'force' }),
    'shipped-dark-english': () => sceneOf(shipped, { theme: 'dark', language: 'en' }),
    'shipped-contracts': () => sceneOf(shipped, { recipe: { ...DEFAULT_RECIPE, types: ['contract'] } }),
    'shipped-pairs': () => sceneOf(shipped, { recipe: { ...DEFAULT_RECIPE, projection: 'pairs' } }),
    'shipped-everything': () => sceneOf(shipped, { recipe: FULL_RECIPE }),
    'every-symbol': () => sceneOf(everySymbol(), { recipe: FULL_RECIPE }),
  };
}
