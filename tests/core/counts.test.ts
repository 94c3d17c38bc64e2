/**
 * Figures agree everywhere: the counts equal a plain recount for any dataset and recipe, and figures of one name are the same
 * wherever they are shown. Actors comprised in a set count neither as tied nor as without cooperation.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, DEFAULT_OPTIONS } from '../../src/core/analysis/analysis.ts';
import { COUNTS, countOf } from '../../src/core/analysis/count-names.ts';
import { countsOf } from '../../src/core/analysis/counts.ts';
import { distributions } from '../../src/core/analysis/distribution.ts';
import { isolationKinds } from '../../src/core/analysis/graded-isolation.ts';
import { instrumentTable } from '../../src/core/analysis/instruments.ts';
import { finished } from '../../src/core/basics/finished.ts';
import type { ActorId, Dataset, RelationId } from '../../src/core/model/dataset.ts';
import { RELATION_TYPES, STATUSES } from '../../src/core/model/vocabulary.ts';
import { comprisedActors, knownSets } from '../../src/core/network/comprised.ts';
import { buildGraph } from '../../src/core/network/graph.ts';
import { DEFAULT_RECIPE, FULL_RECIPE, type Recipe, withKind } from '../../src/core/network/recipe.ts';
import { partnerNetwork } from '../../src/core/network/simple-network.ts';
import { unitOfKey } from '../../src/core/reference/territory.ts';
import { analysisText } from '../../src/core/telling/analysis-text.ts';
import { communeRows } from '../../src/core/telling/commune-table.ts';
import { standingsText } from '../../src/core/telling/counted-text.ts';
import { dataTable } from '../../src/core/telling/data-tables.ts';
import { EPCI_COLUMNS, epciRows, epciTable } from '../../src/core/telling/epci-table.ts';
import { summarise, summaryParts } from '../../src/core/telling/summary.ts';
import { nodeText } from '../../src/core/telling/walk.ts';
import { foldsOf } from '../../src/core/territory/folds.ts';
import { referenceCommunes } from '../../src/core/territory/reference-communes.ts';
import { STANDINGS, standingsOf } from '../../src/core/territory/standing.ts';
import { type CountedText, counted, writtenOut } from '../../src/messages/counted.ts';
import { NUMBERS } from '../../src/messages/numbers.ts';
import { PALETTES } from '../../src/scene/palette.ts';
import { standingStyle } from '../../src/scene/territory-ground.ts';
import { datasets, recipes } from '../support/arbitraries.ts';
import { read, shippedDataset } from '../support/datasets.ts';
import { comprised, isCooperation, possible, untied } from '../support/recount.ts';
import { sceneOf } from '../support/scenes.ts';
import { laidOver } from '../support/territories.ts';
import { isArticulation, SHIPPED_TYPES } from '../support/types.ts';

/** The shipped network, in which three towns of Lille's métropole are said to be among its 85 communes. */
const shipped = withTowns(shippedDataset());

function withTowns(dataset: Dataset): Dataset {
  const towns = ['lille', 'roubaix', 'tourcoing'];
  const belonging = dataset.relations.find(({ type }) => type === 'territorial-belonging');
  if (belonging === undefined) throw new Error('the shipped network has no belonging');
  const isOfTowns = (ids: readonly string[]) => towns.every((town) => ids.includes(town));
  return {
    ...dataset,
    relations: [
      // The relation that stood for it before: inferred from the set, and counted beside it.
      ...dataset.relations.filter(
        ({ type, members }) => type !== 'set-membership' && !(isArticulation(type) && isOfTowns(members.map(({ actor }) => actor))),
      ),
      ...towns.map((town) => ({
        ...belonging,
        id: `r-set-${town}` as RelationId,
        type: 'set-membership' as const,
        members: [
          { actor: town as ActorId, role: 'member' as const },
          { actor: 'communes-mel' as ActorId, role: 'whole' as const },
        ],
      })),
    ],
  };
}

/** Four looks at it: as it is opened; over a perimeter; with hidden kinds; with filters. */
const mel = laidOver('intercommunality:200093201', shipped);
const LOOKS: readonly (readonly [string, Dataset, Recipe])[] = [
  ['shipped', shipped, DEFAULT_RECIPE],
  ['perimeter', mel.dataset, DEFAULT_RECIPE],
  ['hidden kinds', shipped, { ...DEFAULT_RECIPE, ...withKind(DEFAULT_RECIPE, SHIPPED_TYPES, 'set', false) }],
  ['filters', shipped, { ...DEFAULT_RECIPE, statuses: ['in-force'], certainties: ['explicit'] }],
  ['persons and services', shipped, FULL_RECIPE],
];

describe('the counts', () => {
  test('have a name, a unit and what they leave out, each once', () => {
    expect(new Set(COUNTS.map(({ id }) => id)).size).toBe(COUNTS.length);
    const words = COUNTS.flatMap(({ id, fr, en, leavesOut }): string[] => [id, fr, en, leavesOut.fr, leavesOut.en]);
    expect(words.every((word) => word.trim() !== '')).toBe(true);
  });

  test('are those of a plain recount, on any dataset under any recipe', () => {
    fc.assert(
      fc.property(datasets, recipes, (dataset, given) => {
        // The place of a relation and the limit to ids are computed by selection.ts; the recount knows kinds, levels, types and statuses.
        const recipe = { ...given, within: '', only: [], themes: [], sources: [], on: null, since: null };
        const counts = countsOf(dataset, recipe);
        const actors = dataset.actors.filter(
          ({ kind, levels }) =>
            recipe.kinds.includes(kind) && (levels.length === 0 || levels.some((level) => recipe.levels.includes(level))),
        );
        const ids = new Set<string>(actors.map(({ id }) => id));
        const all = dataset.relations.filter((relation) => isCooperation(dataset, relation));
        const shown = all.filter(
          ({ type, status, certainty, members }) =>
            recipe.types.includes(type) &&
            recipe.statuses.includes(status) &&
            recipe.certainties.includes(certainty) &&
            new Set(members.map(({ actor }) => actor as string).filter((id) => ids.has(id))).size > 1,
        );
        const tied = actors.filter(({ id }) => shown.some(({ members }) => members.some(({ actor }) => actor === id)));
        const alone = untied(dataset).filter(({ id }) => ids.has(id));
        const inSets = comprised(dataset).filter(({ id }) => ids.has(id));
        const open = possible(dataset).filter(({ id }) => ids.has(id));
        const bodies = actors.filter(({ kind }) => kind === 'collectivity' || kind === 'organisation');
        const value = (...of: Parameters<typeof counts.of>) => counts.of(...of).value;
        expect({
          articulations: value('articulations'),
          implied: counts.of('articulations').implied,
          all: value('articulations-in-all'),
          hidden: value('articulations-hidden'),
          tied: value('tied'),
          actors: value('actors'),
          bodies: value('bodies'),
          without: value('without'),
          comprised: value('comprised'),
          possible: value('possible'),
          masked: value('hidden'),
        }).toEqual({
          articulations: shown.length,
          implied: shown.filter(({ certainty }) => certainty === 'implied').length,
          all: all.length,
          hidden: all.length - shown.length,
          tied: tied.length,
          actors: actors.length,
          bodies: bodies.length,
          without: alone.length - inSets.length - open.length,
          comprised: inSets.length,
          possible: open.length,
          masked: bodies.filter((body) => !alone.includes(body) && !tied.includes(body)).length,
        });
      }),
      { seed: 1301, numRuns: 200 },
    );
  });

  test.each(LOOKS)('add up: %s', (_name, dataset, recipe) => {
    const counts = countsOf(dataset, recipe);
    const sum = (id: 'articulations' | 'articulations-in-all', heading: string, list: readonly { readonly id: string }[]) =>
      list.reduce((total, entry) => total + counts.of(id, `${heading}=${entry.id}`).value, 0);
    for (const id of ['articulations', 'articulations-in-all'] as const) {
      expect(sum(id, 'type', RELATION_TYPES)).toBe(counts.of(id).value);
      expect(sum(id, 'status', STATUSES)).toBe(counts.of(id).value);
      expect(counts.of(id, 'certainty=implied').value).toBe(counts.of(id).implied);
    }
    expect(counts.of('articulations').value + counts.of('articulations-hidden').value).toBe(counts.of('articulations-in-all').value);
    // Each body is tied, comprised, possibly tied, without, or has its relations hidden: exactly one of them.
    const tied = counts.of('tied', 'named=body').value;
    const others = (['comprised', 'possible', 'without', 'hidden'] as const).map((id) => counts.of(id).value);
    expect(others.reduce((sum, count) => sum + count, tied)).toBe(counts.of('bodies').value);
  });
});

/** The figures of texts, by name. */
function figuresIn(...texts: readonly CountedText[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const part of texts.flat()) {
    if (typeof part === 'string') continue;
    found.set(part.id, (found.get(part.id) ?? new Set()).add(part.value));
  }
  return found;
}

describe('figures of one name are the same wherever they are told', () => {
  test.each(LOOKS)('%s: title, figures, distribution, table, panels, terminal', (_name, dataset, recipe) => {
    const counts = countsOf(dataset, recipe);
    const analysis = finished(analyse(dataset, recipe));
    const total = counts.of('articulations').value;
    for (const language of ['fr', 'en'] as const) {
      const { title, figures } = summaryParts(summarise(dataset, recipe), language);
      const spread = distributions(dataset, recipe);
      const bars: CountedText = spread.of.flatMap(({ shares }) =>
        shares.flatMap(({ count, outOf }) => (outOf === null ? [count] : [count, outOf])),
      );
      const told = figuresIn(title, figures, bars, [spread.total]);
      for (const [id, values] of told) {
        const [kind = '', part = ''] = id.split(/:(.*)/s);
        if (!part.includes('+')) expect([id, ...values]).toEqual([id, counts.of(kind as 'articulations', part).value]);
        else expect([id, values.size]).toEqual([id, 1]);
      }
      // A text without a figure that has no name: every digit of it stands in one.
      for (const part of [...title, ...figures]) if (typeof part === 'string') expect(part).not.toMatch(/\d/);
      expect(analysisText(dataset, analysis, language, false)).toContain(
        language === 'fr'
          ? `Collectivités et organismes\u00a0: ${counts.of('bodies').value}, dont`
          : `Local authorities and bodies: ${counts.of('bodies').value},`,
      );
    }
    const rows = dataTable('actors', dataset, recipe, 'fr').rows.length;
    expect(rows).toBe(counts.of('actors').value);
    expect(dataTable('relations', dataset, recipe, 'fr').rows.length).toBe(counts.of('relations').value);
    const { types } = instrumentTable(dataset, partnerNetwork(dataset, recipe));
    expect(types.reduce((sum, { relations }) => sum + relations, 0)).toBe(total);
    // Isolation tells of the same bodies: the most that can be without are those counted as without, possibly so, and those a filter hides.
    expect(analysis.isolation.universe).toBe(counts.of('bodies').value);
    const setsAreHidden = !recipe.kinds.includes('set') || recipe.statuses.length < STATUSES.length;
    if (!setsAreHidden) {
      expect(analysis.isolation.comprised).toBe(counts.of('comprised').value);
      const alone = (['without', 'possible', 'hidden'] as const).reduce((sum, id) => sum + counts.of(id).value, 0);
      expect(analysis.isolation.isolated.max).toBe(alone);
    }
    const lines = new Set(buildGraph(dataset, recipe).mapEdges((_edge, { relation }) => relation));
    expect([...lines].filter(({ type }) => isArticulation(type)).length).toBe(total);
  });

  test('the legend counts in all, and its rows sum to what is shown and what is hidden', () => {
    for (const [, dataset, recipe] of LOOKS) {
      const counts = countsOf(dataset, recipe);
      const legend = RELATION_TYPES.filter(({ id }) => isArticulation(id)).reduce(
        (sum, { id }) => sum + counts.of('articulations-in-all', `type=${id}`).value,
        0,
      );
      expect(legend).toBe(counts.of('articulations').value + counts.of('articulations-hidden').value);
    }
  });
});

describe('a relation that stays within one body', () => {
  const internal = read(
    [
      'acteurs.csv',
      'id;nom;genre;niveaux\na;A;collectivité;intercommunalité\nb;B;collectivité;commune\ns;Direction;service;\nt;Autres directions;ensemble non nommé;\n',
    ],
    ['relations.csv', 'type;de;vers\nmise en réseau;s;t\nrattachement;s;a\nrattachement;t;a\npartenariat;s;b\n'],
  ).dataset;

  test('is counted nowhere, drawn nowhere, and ties nobody', () => {
    for (const recipe of [DEFAULT_RECIPE, FULL_RECIPE]) {
      const counts = countsOf(internal, recipe);
      expect(counts.of('articulations-in-all').value).toBe(1);
      expect(counts.of('articulations-in-all', 'type=networking').value).toBe(0);
      expect(buildGraph(internal, recipe).filterEdges((_edge, { relation }) => relation.type === 'networking')).toEqual([]);
      expect(distributions(internal, recipe).total.value).toBe(counts.of('articulations').value);
    }
  });

  test('is not one between a service and another body: that is told as hidden where services are', () => {
    const [shown, all] = [countsOf(internal, DEFAULT_RECIPE), countsOf(internal, FULL_RECIPE)];
    expect(shown.of('articulations-hidden').value).toBe(1);
    expect(all.of('articulations').value).toBe(1);
    expect(writtenOut(summaryParts(summarise(internal, DEFAULT_RECIPE), 'fr').figures, 'fr')).toContain(
      '1 articulation masquée par les filtres',
    );
  });
});

describe('comprised in a set that cooperates', () => {
  test('stand those of whom a relation says so, and nobody with a cooperation of its own', () => {
    // Lille lies in the set too, but has a relation of its own.
    expect([...comprisedActors(shipped).keys()].sort()).toEqual(['roubaix', 'tourcoing']);
    expect(
      comprised(shipped)
        .map(({ id }) => id as string)
        .sort(),
    ).toEqual(['roubaix', 'tourcoing']);
    const tied: Dataset = {
      ...shipped,
      relations: shipped.relations.map((relation) =>
        relation.id === 'r-mel-contrat'
          ? { ...relation, members: [...relation.members, { actor: 'roubaix' as ActorId, role: 'party' }] }
          : relation,
      ),
    };
    expect([...comprisedActors(tied).keys()].sort()).toEqual(['tourcoing']);
    expect(knownSets(tied).has('roubaix')).toBe(true);
  });

  test('not where the set takes part in nothing', () => {
    const quiet = {
      ...shipped,
      relations: shipped.relations.filter(
        ({ members }) =>
          members.length !== 2 || !members.some(({ actor }) => actor === 'communes-mel') || members.some(({ role }) => role === 'member'),
      ),
    };
    expect(comprisedActors(quiet).size).toBe(0);
  });

  test('is a kind of its own in Isolement: not without, and told as such', () => {
    const analysis = finished(analyse(shipped, DEFAULT_RECIPE));
    const kindsOf = (id: string) => isolationKinds(analysis.isolation.holds[analysis.keys.indexOf(id)] ?? 0);
    for (const town of ['roubaix', 'tourcoing']) {
      expect(kindsOf(town)[0]).toBe('IC');
      expect(kindsOf(town)).not.toContain('I0');
      // Through the set it is tied to its intercommunality; whether to others too depends on sets that may mean it.
      const unsure = isolationKinds(analysis.isolation.unknown[analysis.keys.indexOf(town)] ?? 0);
      expect([...kindsOf(town), ...unsure]).toContain('I1');
    }
    expect(analysis.isolation.comprised).toBe(2);
    const { related, isolated, comprised: inSets, universe } = analysis.isolation;
    expect((related.min ?? 0) + inSets + (isolated.max ?? 0)).toBe(universe);
  });

  test('has a half-full symbol in the picture, the ground and the words of the walk', () => {
    const scene = sceneOf(shipped, {});
    const halves = scene.nodes.filter(({ half }) => half).map(({ id }) => id);
    expect(halves.sort()).toEqual(['roubaix', 'tourcoing']);
    const rail = scene.columns?.foot;
    expect(rail == null ? '' : writtenOut(rail.label, 'fr')).toMatch(/dans un ensemble qui coopère \(2\)$/);
    expect([...figuresIn(rail?.label ?? []).keys()]).toEqual(['without', 'comprised']);
    for (const { id } of STANDINGS) expect([id, standingStyle(PALETTES.light, id).half]).toEqual([id, id === 'comprised']);
    expect(nodeText(buildGraph(shipped, DEFAULT_RECIPE), 'roubaix', 'comprised', 'fr')).toBe(
      'Roubaix, commune, comprise dans un ensemble qui coopère',
    );
  });

  test('over a perimeter: those named are comprised, the others of 85 among 95 only perhaps', () => {
    const { counts } = standingsOf(mel);
    expect([counts.other, counts.comprised]).toEqual([1, 2]);
    expect(counts.possible).toBe(mel.perimeter.communes.length - 3);
  });

  test('over a perimeter: all communes, where the set counts as many as the territory has', () => {
    const cergy = laidOver('intercommunality:249500109', shipped);
    const standings = standingsOf(cergy);
    expect(cergy.perimeter.communes.length).toBe(13);
    expect(standings.counts.comprised).toBe(13);
    const added = cergy.dataset.relations.filter(({ type }) => type === 'set-membership');
    expect(added.every(({ certainty, implied }) => certainty === 'implied' && implied.includes('13 communes'))).toBe(true);
    expect(added.length).toBe(13);
  });

  test('over a perimeter: nobody, where the set takes part in nothing, or counts fewer', () => {
    const lyon = laidOver('intercommunality:200046977', shipped);
    const tiesOfSet = shipped.relations.filter(
      (relation) => isCooperation(shipped, relation) && relation.members.some(({ actor }) => actor === 'communes-grand-lyon'),
    );
    expect([tiesOfSet.length === 0, standingsOf(lyon).counts.comprised]).toEqual([true, 0]);
    const fewer: Dataset = {
      ...shipped,
      actors: shipped.actors.map((actor) => (actor.id === 'communes-cergy' ? { ...actor, size: { min: 12, max: 12 } } : actor)),
    };
    expect(standingsOf(laidOver('intercommunality:249500109', fewer)).counts).toMatchObject({ comprised: 0, possible: 13 });
  });
});

describe('communes by intercommunality', () => {
  test.each(['department:59', 'intercommunality:200093201', 'department:94', 'region:76'])('%s: rows and columns add up', (key) => {
    const laid = laidOver(key, shipped);
    const standings = standingsOf(laid);
    const rows = epciRows(laid, standings);
    expect(rows.reduce((sum, { communes }) => sum + communes, 0)).toBe(laid.perimeter.communes.length);
    for (const row of rows) {
      expect(row.documented + row.comprised + row.possible + row.membership + row.nothing).toBe(row.communes);
    }
    const counts = countsOf(laid.dataset, DEFAULT_RECIPE, laid);
    for (const id of ['comprised', 'possible', 'membership', 'nothing'] as const)
      expect(rows.reduce((sum, row) => sum + row[id], 0)).toBe(counts.of('communes', `standing=${id}`).value);
    expect(rows.reduce((sum, row) => sum + row.documented, 0)).toBe(counts.of('communes-documented').value);
    // Every commune is under the intercommunality that the table of communes names for it.
    const table = epciTable(laid, standings, 'fr');
    expect(table.columns.length).toBe(2 + EPCI_COLUMNS.length + 1);
    expect(rows.every(({ documented, documentedAtMost }) => documentedAtMost === documented)).toBe(true);
    expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
    expect(communeRows(laid, standings).length).toBe(counts.of('communes').value);
    const folded = foldsOf(laid, standings, new Set());
    for (const fold of folded.folds) {
      const row = rows.find(({ unit }) => unit === fold.unit);
      if (row !== undefined && fold.total === row.communes)
        expect([fold.documented, fold.comprised]).toEqual([row.documented, row.comprised]);
    }
  });

  test('a number of communes that the reference knows is given', () => {
    const laid = laidOver('department:59', shipped);
    const communes = referenceCommunes(laid);
    const unit = unitOfKey(laid.territory, 'intercommunality:200093201') ?? -1;
    expect(communes[laid.actorOf.get(unit) ?? '']).toBe(95);
    const { participations } = finished(analyse(laid.dataset, DEFAULT_RECIPE, { ...DEFAULT_OPTIONS, communes })).isolation;
    expect(participations.length).toBeGreaterThan(10);
    for (const { population, related, unrelated } of participations) {
      expect(population).not.toBeNull();
      expect((related.max ?? 0) <= (population ?? 0) && (unrelated?.min ?? 0) >= 0).toBe(true);
    }
    const lille = participations.find(({ territory }) => territory.id === 'mel');
    expect(lille).toMatchObject({ population: 95, related: { min: 85, max: 95 } });
  });
});

test('texts carry their figures and are written out as each language writes numbers', () => {
  const text = counted`${countOf('communes', 1234)} communes${NUMBERS.fr.impliedText({ ...countOf('articulations', 5), implied: 2 })}`;
  expect(writtenOut(text, 'fr')).toBe(`${(1234).toLocaleString('fr')} communes, dont 2 implicites`);
  expect([...figuresIn(text)].map(([id]) => id)).toEqual(['communes', 'articulations:certainty=implied']);
  expect(writtenOut(standingsText(standingsOf(mel), 'fr'), 'fr')).toContain('comprise dans un ensemble qui coopère\u00a0: 2');
});
