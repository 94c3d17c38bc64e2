/**
 * The title of each view and its line of figures: they follow the view and the filters, every number in them is a named figure equal to the
 * count of that name, and those of the shipped network fit one line of the page.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsOf } from '../../src/core/analysis/counts.ts';
import { actorMatrix } from '../../src/core/layout/actor-matrix.ts';
import { type Dataset, EMPTY_DATASET } from '../../src/core/model/dataset.ts';
import { DEFAULT_RECIPE, type Recipe } from '../../src/core/network/recipe.ts';
import { SIDE_IDS, VIEW_IDS, type ViewId } from '../../src/core/session/view.ts';
import { pictureDescription, type TitledView, viewTitle } from '../../src/core/session/view-title.ts';
import { summarise, summaryText } from '../../src/core/telling/summary.ts';
import type { Laid } from '../../src/core/territory/overlay.ts';
import { type CountedText, writtenOut } from '../../src/messages/counted.ts';
import { LANGUAGES } from '../../src/messages/language.ts';
import { datasets, recipes } from '../support/arbitraries.ts';
import { read, shippedDataset } from '../support/datasets.ts';
import { laidOver } from '../support/territories.ts';

interface Choice {
  readonly dataset?: Dataset;
  readonly recipe?: Recipe;
  readonly laid?: Laid | null;
  readonly panel?: TitledView['panel'];
  readonly center?: string;
  readonly from?: string;
  readonly to?: string;
  readonly language?: TitledView['language'];
}

function titled(id: ViewId, choice: Choice = {}): TitledView {
  const { recipe = DEFAULT_RECIPE, laid = null, panel = null, center = '', from = '', to = '', language = 'fr' } = choice;
  const network = choice.dataset ?? shippedDataset();
  return { id, panel, center, from, to, dataset: laid?.dataset ?? network, recipe, summary: summarise(network, recipe, laid), language };
}

/** Title and figures as plain text, with plain spaces. */
function written(id: ViewId, choice: Choice = {}): readonly [title: string, figures: string] {
  const { title, figures } = viewTitle(titled(id, choice));
  const plain = (text: CountedText) => writtenOut(text, choice.language ?? 'fr').replaceAll('\u00a0', ' ');
  return [plain(title), plain(figures)];
}

const CONTRACTS: Recipe = { ...DEFAULT_RECIPE, types: ['contract'] };
const mel = laidOver('intercommunality:200093201', shippedDataset());

describe('each view of the shipped network', () => {
  test('has a title of its own; pictures of the whole network and its list share the finding', () => {
    const finding = 'L’essentiel passe par l’intercommunalité ; le département n’apparaît qu’en cumul (Grand Lyon)';
    for (const id of ['columns', 'map', 'force', 'list'] as const) expect(written(id)[0]).toBe(finding);
    const others = VIEW_IDS.filter((id) => !['columns', 'map', 'force', 'list'].includes(id));
    const titles = others.map((id) => written(id, { center: 'mel' })[0]);
    expect(new Set([finding, ...titles]).size).toBe(others.length + 1);
    expect(titles.every((title) => title !== '' && !title.endsWith('.'))).toBe(true);
  });

  test.each(LANGUAGES)('fits one line, and so do its figures: %s', (language) => {
    for (const id of VIEW_IDS) {
      const [title, figures] = written(id, { center: 'mel', language });
      expect([id, title.length <= 100, figures.length > 0, figures.length <= 150]).toEqual([id, true, true, true]);
    }
  });

  test('says around an actor how many cooperations and partners it has, or why it has none', () => {
    expect(written('ego', { center: 'mel' })[0]).toMatch(
      /^Métropole européenne de Lille : \d+ coopérations, dont \d+ implicites, avec \d+ partenaires$/,
    );
    expect(written('ego', { center: 'mel' })[1]).toMatch(/^\d+ en vigueur.*Le plus souvent : .+ \d+ · .+ \d+ · .+ \d+\.$/);
    expect(written('ego', { center: 'fresnes' })[0]).toBe('Fresnes : pas de coopération recensée dans les sources');
    // The filters do not change what is recorded, so the title does not speak of them.
    expect(written('ego', { center: 'fresnes', recipe: CONTRACTS })[0]).toBe('Fresnes : pas de coopération recensée dans les sources');
    expect(written('ego', { center: 'lille', recipe: CONTRACTS })[0]).toBe('Lille : aucune coopération affichée, sous ces filtres');
    // An address may name an actor that the network does not have.
    expect(written('ego', { center: 'nobody' })[0]).toBe(written('columns')[0]);
  });

  test('says of tables what their rows are', () => {
    expect(written('actors')[0]).toMatch(/^\d+ acteurs : \d+ coopèrent, \d+ sans coopération recensée$/);
    expect(written('relations')[0]).toMatch(/^\d+ coopérations, dont \d+ implicites$/);
    const recipe: Recipe = { ...DEFAULT_RECIPE, types: ['contract', 'territorial-belonging', 'set-membership'] };
    expect(written('relations', { recipe })[0]).toMatch(/^\d+ relations, dont \d+ coopérations, dont \d+ implicite/);
  });

  test('counts over a perimeter the communes that are documented, comprised, perhaps, or not at all', () => {
    for (const id of ['columns', 'map', 'list'] as const) {
      const [title, figures] = written(id, { laid: mel });
      expect(title).toBe('Métropole Européenne de Lille : 1 commune sur 95 avec une coopération recensée, dont 1 implicite');
      expect(figures).toMatch(/^Communes : \d+ comprises dans un ensemble qui coopère, \d+ peut-être\. \d+ coopérations affichées/);
    }
    expect(written('actors', { laid: mel })[0]).toMatch(/^\d+ acteurs/);
  });

  test('follows the panel that is open beside it', () => {
    expect(written('columns', { panel: 'isolation' })[0]).toBe('14 collectivités et organismes sur 32 affichés, sans coopération recensée');
    expect(written('columns', { panel: 'instruments' })).toEqual([
      written('multiples')[0],
      // «Un dessin par type» is true of the other view only.
      written('multiples')[1].replace(/^[^.]*\. /, ''),
    ]);
    expect(written('columns', { panel: 'levels' })).toEqual(written('levels'));
    expect(written('columns', { panel: 'pivots' })[0]).toBe('Qui tient le réseau ensemble, et qui décrocherait sans eux');
    // Until both actors are chosen, nothing can be said of them.
    for (const panel of ['paths', 'compare'] as const)
      expect(written('columns', { panel, from: 'mel' })).toEqual(written('columns', { panel: null }));
    expect(written('columns', { panel: 'paths', from: 'mel', to: 'fresnes' })[0]).toBe(
      'Ce qui relie Métropole européenne de Lille et Fresnes',
    );
    expect(written('columns', { panel: 'compare', from: 'mel', to: 'fresnes' })[0]).toBe(
      'Métropole européenne de Lille et Fresnes, côte à côte',
    );
  });

  test('is told as a whole to those who cannot see the picture', () => {
    expect(pictureDescription(titled('columns'))).toBe(summaryText(summarise(shippedDataset(), DEFAULT_RECIPE), 'fr').description);
    expect(pictureDescription(titled('ego', { center: 'mel' }))).toMatch(
      /^Réseau d’acteurs et de relations\. Métropole européenne de Lille/,
    );
  });
});

describe('filters', () => {
  test('change the title of every view that counts what they leave, and say how many cooperations they hide', () => {
    // Sources are all listed, whatever a filter hides.
    for (const id of VIEW_IDS.filter((view) => view !== 'sources')) {
      const [before, [title, figures]] = [written(id, { center: 'mel' })[0], written(id, { center: 'mel', recipe: CONTRACTS })];
      expect([id, title === before]).toEqual([id, false]);
      expect([id, title.endsWith(', sous ces filtres')]).toEqual([id, true]);
      if (id !== 'matrix' && id !== 'multiples') expect([id, figures]).toEqual([id, expect.stringContaining('masquées par les filtres')]);
    }
  });

  test('are not spoken of where only persons and services are hidden, which the reader did not choose', () => {
    const { dataset } = read(
      ['acteurs.csv', 'id;nom;genre\na;A;collectivité\nb;B;collectivité\ns;S;service\n'],
      ['relations.csv', 'type;de;vers\npartenariat;a;b\npartenariat;s;b\n'],
    );
    expect(countsOf(dataset, DEFAULT_RECIPE).of('articulations-hidden').value).toBe(1);
    expect(written('columns', { dataset })[0]).toBe('1 coopération entre 2 acteurs');
  });

  test('may leave nothing', () => {
    const recipe: Recipe = { ...DEFAULT_RECIPE, statuses: [] };
    expect(written('columns', { recipe })[0]).toBe('Aucune coopération n’est affichée, sous ces filtres');
    for (const id of VIEW_IDS) expect(written(id, { recipe, center: 'mel' })[0]).not.toBe('');
  });

  test('are not spoken of where they hide nothing: there is no cooperation, or nobody', () => {
    const dataset = { ...EMPTY_DATASET, actors: shippedDataset().actors.slice(0, 3) };
    expect(written('columns', { dataset })[0]).toBe('3 acteurs, aucune coopération recensée');
    expect(written('columns', { dataset: EMPTY_DATASET })).toEqual(['Ce réseau est encore vide', 'Ni acteur ni relation.']);
  });
});

/** The named figures of a text, by name. */
function figuresOf(...texts: readonly CountedText[]): ReadonlyMap<string, number> {
  return new Map(texts.flat().flatMap((part) => (typeof part === 'string' ? [] : [[part.id, part.value] as const])));
}

describe('figures', () => {
  const PARTS =
    /^(articulations|articulations-hidden|tied|actors|bodies|without|comprised|possible|hidden|relations|dated|undated)(?::(.*))?$/;

  test('are those of the counts, for any dataset, recipe, view and panel; every digit stands in one', () => {
    fc.assert(
      fc.property(
        datasets,
        recipes,
        fc.constantFrom(...VIEW_IDS),
        fc.constantFrom(null, ...SIDE_IDS),
        fc.constantFrom(...LANGUAGES),
        (dataset, recipe, id, panel, language) => {
          // Names may have digits in them: here none has.
          const named = { ...dataset, actors: dataset.actors.map((actor) => ({ ...actor, name: 'X' })), types: [] };
          const counts = countsOf(named, recipe);
          const { title, figures } = viewTitle(titled(id, { dataset: named, recipe, panel, center: 'a0', language }));
          for (const [key, value] of figuresOf(title, figures)) {
            const [, kind, part = ''] = PARTS.exec(key) ?? [];
            const isImplied = part.endsWith('certainty=implied');
            const count = counts.of(kind as 'articulations', part.replace(/\+?certainty=implied$/, ''));
            if (kind !== undefined) expect([key, value]).toEqual([key, isImplied ? count.implied : count.value]);
          }
          for (const part of [...title, ...figures]) if (typeof part === 'string') expect(part).not.toMatch(/\d/);
        },
      ),
      { seed: 2311, numRuns: 300 },
    );
  });

  test('of dated and undated cooperations add up to those shown', () => {
    fc.assert(
      fc.property(datasets, recipes, (dataset, recipe) => {
        const { of } = countsOf(dataset, recipe);
        expect(of('dated').value + of('undated').value).toBe(of('articulations').value);
        expect(of('dated').implied + of('undated').implied).toBe(of('articulations').implied);
      }),
      { seed: 41, numRuns: 100 },
    );
  });

  test('of the grid of actors are those of its rows and cells', () => {
    fc.assert(
      fc.property(datasets, recipes, (dataset, recipe) => {
        const { actors, cells } = actorMatrix(dataset, recipe, 'level');
        const told = figuresOf(viewTitle(titled('matrix', { dataset, recipe })).title);
        expect(told.get('partnered')).toBe(actors.length);
        expect(told.get('partner-pairs')).toBe(cells.length / 2);
      }),
      { seed: 42, numRuns: 100 },
    );
  });

  test('of the actor in the middle are those of the relations that name it', () => {
    const dataset = shippedDataset();
    const told = figuresOf(viewTitle(titled('ego', { center: 'mel', recipe: CONTRACTS })).title);
    const own = dataset.relations.filter(({ type, members }) => type === 'contract' && members.some(({ actor }) => actor === 'mel'));
    expect(told.get('articulations-shown-of-actor:mel')).toBe(own.length);
  });
});
