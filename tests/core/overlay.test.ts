/**
 * A network over a perimeter: every commune of it is there once and counted once, in every count; what the sources say stays as it
 * is.
 */

import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/analysis/analysis.ts';
import { countsOf } from '../../src/core/analysis/counts.ts';
import { isolationKinds } from '../../src/core/analysis/graded-isolation.ts';
import { finished } from '../../src/core/basics/finished.ts';
import { EMPTY_DATASET } from '../../src/core/model/dataset.ts';
import { DEFAULT_RECIPE } from '../../src/core/network/recipe.ts';
import { communesOf, unitKey, unitOfKey } from '../../src/core/reference/territory.ts';
import { communeRows, communeTable } from '../../src/core/telling/commune-table.ts';
import { standingsText } from '../../src/core/telling/counted-text.ts';
import { foldText } from '../../src/core/telling/fold-text.ts';
import { ALL_OPEN, drawnPart, foldsAround, foldsOf, mapPartOf, withBodies } from '../../src/core/territory/folds.ts';
import { isDocumented, STANDINGS, standingIndex, standingsOf, unnamedMembers } from '../../src/core/territory/standing.ts';
import { unitsOfActors } from '../../src/core/territory/units-of-actors.ts';
import { writtenOut } from '../../src/messages/counted.ts';
import { sceneOfDataset } from '../../src/scene/draw.ts';
import { perimeterSurroundings } from '../../src/scene/surroundings.ts';
import { read, shippedDataset } from '../support/datasets.ts';
import { laidOver, wholeTerritory } from '../support/territories.ts';

const PERIMETERS = ['intercommunality:200093201', 'intercommunality:200057875', 'department:94', 'region:76', 'communes:59350-59512-94034'];

/** A small network in the Val-de-Marne with a commune of every standing. */
const EVERY_STANDING = read(
  [
    'acteurs.csv',
    [
      'id,nom,genre,niveaux,code,millesime,effectif_min,effectif_max,parmi',
      'fresnes,Fresnes,collectivité,commune,94034,2026,,,',
      'cachan,Cachan,collectivité,commune,94016,2026,,,',
      'arcueil,Arcueil,collectivité,commune,94003,2026,,,',
      'gentilly,Gentilly,collectivité,commune,94037,2026,,,',
      'thiais,Thiais,collectivité,commune,94073,2026,,,',
      'ept,Grand-Orly Seine Bièvre,collectivité,intercommunalité,,,,,',
      'cdc,Caisse des Dépôts,organisme d’appui,,,,,,',
      'set,3 communes,ensemble non nommé,commune,,,3,3,ept',
    ].join('\n'),
  ],
  [
    'relations.csv',
    [
      'id,type,de,vers,statut',
      'r1,contractualisation,fresnes|ept,,en vigueur',
      'r2,appui Caisse des Dépôts,cdc,cachan,en vigueur',
      'r3,partenariat,arcueil|ept,,passé',
      'r4,appartenance territoriale,gentilly,ept,en vigueur',
      'r5,mise en réseau,ept,set,en vigueur',
    ].join('\n'),
  ],
).dataset;

describe('every commune of a perimeter', () => {
  test.each(PERIMETERS)('%s: stands for itself once, with its belonging', (key) => {
    const laid = laidOver(key);
    const { actors, relations } = laid.dataset;
    const known = new Set<string>(actors.map(({ id }) => id));
    expect(known.size).toBe(actors.length);
    expect(laid.perimeter.communes.filter((commune) => !known.has(laid.actorOf.get(commune) ?? ''))).toEqual([]);
    expect(relations.filter(({ members }) => !members.every(({ actor }) => known.has(actor)))).toEqual([]);
    expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
  });

  test.each(PERIMETERS)('%s: is counted the same in table, list, map, bands and analysis', (key) => {
    const laid = laidOver(key);
    const standings = standingsOf(laid);
    const within = new Set(laid.perimeter.communes);
    const total = laid.perimeter.communes.length;
    expect(STANDINGS.reduce((sum, { id }) => sum + standings.counts[id], 0)).toBe(total);
    const rows = communeRows(laid, standings);
    for (const { id } of STANDINGS) expect(rows.filter((row) => row.standing === id).length).toBe(standings.counts[id]);
    expect(communeTable(laid, standings, 'fr').length).toBe(total + 1);
    for (const open of [[], [ALL_OPEN]]) {
      const folded = foldsOf(laid, standings, new Set(open));
      expect(folded.shown.size + folded.folds.reduce((sum, fold) => sum + fold.communes.length, 0)).toBe(total);
      const drawn = drawnPart(laid, folded);
      const communes = drawn.actors.filter((actor) => (laid.unitOf.get(actor.id) ?? -1) >= laid.territory.firstCommune);
      const inside = communes.filter((actor) => within.has(laid.unitOf.get(actor.id) ?? -1));
      expect(inside.length).toBe(folded.shown.size);
      const map = mapPartOf(laid, standings, new Set(open), new Set());
      expect(map.shown.size + map.dots.length + map.folds.reduce((sum, fold) => sum + fold.communes.length, 0)).toBe(total);
    }
    // The analysis has its own words for it: whoever is tied has a partner, whoever is not has none for certain or perhaps.
    const analysis = finished(analyse(laid.dataset, DEFAULT_RECIPE, { seed: 1, completions: 0, within: null }));
    const places = new Map(analysis.keys.map((id, place) => [id, place]));
    const kindsIn = (column: ArrayLike<number>, id: string) => isolationKinds(column[places.get(id) ?? -1] ?? 0);
    const wrong = rows.filter(({ actor, standing }) => {
      const holds = kindsIn(analysis.isolation.holds, actor);
      if (standing === 'possible') return !kindsIn(analysis.isolation.unknown, actor).includes('I0');
      if (standing === 'comprised') return holds.includes('I0') || holds[0] !== 'IC';
      return holds.includes('I0') !== (standing === 'nothing' || standing === 'membership');
    });
    expect(wrong.map(({ name, standing }) => [name, standing])).toEqual([]);
  });

  test.each(PERIMETERS)('%s: heads, hatching and heading of the foot say what the columns show', (key) => {
    const laid = laidOver(key);
    const standings = standingsOf(laid);
    const folded = withBodies(laid, foldsOf(laid, standings, new Set()));
    const surroundings = perimeterSurroundings(laid, standings, folded, 'fr');
    const drawn = drawnPart(laid, folded);
    const { columns, nodes } = sceneOfDataset(drawn, { layout: 'columns', language: 'fr', surroundings });
    if (columns === null) throw new Error('no columns');
    const counts = countsOf(laid.dataset, DEFAULT_RECIPE, laid);
    const shown = new Set(nodes.map(({ id }) => id));
    for (const level of ['region', 'department', 'intercommunality'] as const) {
      const all = laid.dataset.actors.filter(({ kind, levels }) => kind === 'collectivity' && levels.join() === level);
      const there = all.filter(({ id }) => shown.has(id));
      const [total, tied] = [counts.of('actors', `level=${level}`).value, counts.of('tied', `level=${level}`).value];
      expect([level, all.length]).toEqual([level, total]);
      // A level with too many is not drawn but for those that the network names.
      if (total <= 20) expect([level, there.length]).toEqual([level, total]);
      const atFoot = there.filter(
        ({ id }) => (nodes.find((node) => node.id === id)?.y ?? 0) >= (columns.foot?.box.y ?? Number.POSITIVE_INFINITY),
      );
      expect([level, there.length - atFoot.length]).toEqual([level, tied]);
      expect([level, columns.heads.find(({ id }) => id === level)?.isEmpty]).toEqual([level, total === 0]);
    }
    // The communes in the heading of the foot are those that stand there, one by one or in folds.
    const told = (columns.foot?.label ?? []).reduce(
      (sum, part) => sum + (typeof part === 'string' || !part.id.startsWith('communes:standing=') ? 0 : part.value),
      0,
    );
    const documented = STANDINGS.filter(({ id }) => isDocumented(id)).reduce((sum, { id }) => sum + standings.counts[id], 0);
    expect(told).toBe(laid.perimeter.communes.length - documented);
  });

  test('has the standing that its relations give it', () => {
    const laid = laidOver('department:94', EVERY_STANDING);
    const standings = standingsOf(laid);
    const of = (code: string) => STANDINGS[standingIndex(standings, unitOfKey(laid.territory, `commune:${code}`) ?? -1)]?.id;
    expect(['94034', '94016', '94003', '94037', '94073', '94028'].map(of)).toEqual([
      'in-force',
      'support',
      'other',
      'possible',
      'possible',
      'nothing',
    ]);
    expect(standings.counts).toEqual({ 'in-force': 1, support: 1, other: 1, comprised: 0, possible: 15, membership: 0, nothing: 29 });
    expect(countsOf(laid.dataset, DEFAULT_RECIPE, laid).of('communes-documented').value).toBe(3);
    expect(writtenOut(standingsText(standings, 'en'), 'en')).toBe(
      'cooperation in force: 1 · support bodies only: 1 · past, planned or of unknown status: 1 · perhaps, unnamed or under an unmatched name: 15 · nothing recorded: 29',
    );
  });

  test('that is named for its belonging alone is told from those of whom nothing is said', () => {
    const laid = laidOver('department:94');
    const counts = standingsOf(laid).counts;
    expect([counts.membership, counts.nothing]).toEqual([2, 45]);
  });
});

describe('a commune comprised in a set', () => {
  test('that the source names as part of it has a standing of its own; one of which only the number speaks does not', () => {
    const laid = laidOver('intercommunality:200093201');
    const standings = standingsOf(laid);
    const of = (code: string) => STANDINGS[standingIndex(standings, unitOfKey(laid.territory, `commune:${code}`) ?? -1)]?.id;
    expect(['59350', '59512', '59599'].map(of)).toEqual(['other', 'comprised', 'comprised']);
    // 85 communes of the source among 95 of today: which ones is not known.
    expect(standings.counts).toMatchObject({ other: 1, comprised: 2, possible: 92 });
    expect(countsOf(laid.dataset, DEFAULT_RECIPE, laid).of('communes-documented').value).toBe(1);
  });

  test('is every commune where the set counts as many as there are', () => {
    const laid = laidOver('intercommunality:249500109');
    expect(standingsOf(laid).counts).toMatchObject({ comprised: 13, possible: 0, nothing: 0 });
    const added = laid.dataset.relations.filter(({ type, certainty }) => type === 'set-membership' && certainty === 'implied');
    expect(new Set(added.flatMap(({ members }) => members.filter(({ role }) => role === 'member').map(({ actor }) => actor))).size).toBe(
      13,
    );
  });
});

describe('the unnamed communes of a source', () => {
  test('«6 à 10 communes» are said over the 85 of 2015, beside the 95 of 2026', () => {
    const laid = laidOver('intercommunality:200093201');
    const members = unnamedMembers(laid, (unit) => communesOf(laid.territory, unit).length).find(
      ({ set }) => set.id === 'communes-gt-techniciens',
    );
    expect([members?.size, members?.sourceCount, members?.referenceCount, members?.territory.id]).toEqual([
      { min: 6, max: 10 },
      85,
      95,
      'mel',
    ]);
    expect(members?.relations.map((relation) => relation.title)).toContain('Groupe de travail des techniciens ESS');
  });
});

test('bodies of two levels are actors of both', () => {
  const lyon = laidOver('intercommunality:200046977');
  expect(lyon.dataset.actors.find((actor) => actor.id === 'grand-lyon')?.levels).toContain('department');
  const paris = laidOver('commune:75056', EMPTY_DATASET);
  expect(paris.dataset.actors.find((actor) => actor.id === 'commune:75056')?.levels).toEqual(['commune', 'department']);
  const corsica = laidOver('region:94');
  expect(corsica.dataset.actors.find((actor) => actor.id === 'region:94')?.levels).toEqual(['region', 'department']);
});

describe('joining by code', () => {
  test('finds bodies by what became of them, régions of 2015 and bodies without code by a name that is theirs alone', () => {
    const territory = wholeTerritory();
    const units = unitsOfActors(shippedDataset(), territory);
    const keyOf = (id: string) => {
      const unit = units.byId.get(id);
      return unit === undefined ? null : unitKey(territory, unit);
    };
    expect(keyOf('lille')).toBe('commune:59350');
    expect(keyOf('mel')).toBe('intercommunality:200093201');
    expect(keyOf('region-npdc')).toBe('region:32');
    expect(keyOf('est-ensemble')).toBe('intercommunality:200057875');
    expect(keyOf('caen-la-mer')).toBe('intercommunality:200065597');
    expect(keyOf('grand-lyon')).toBe('intercommunality:200046977');
    // «Sud Val de Seine» is no body of today.
    expect(keyOf('sud-val-de-seine')).toBeNull();
    expect(keyOf('cdc')).toBeNull();
  });

  test('keeps what the network says, and sets aside what has nothing to do with the perimeter', () => {
    const network = shippedDataset();
    const laid = laidOver('intercommunality:200093201', network);
    expect(laid.dataset.actors.find((actor) => actor.id === 'mel')).toBe(network.actors.find((actor) => actor.id === 'mel'));
    expect(laid.named.has('est-ensemble')).toBe(false);
    expect(laid.aside).toBeGreaterThan(0);
    const whole = laidOver('france', network);
    expect([whole.aside, whole.named.size]).toEqual([0, network.actors.length]);
    for (const relation of network.relations) expect(whole.dataset.relations).toContain(relation);
  });
});

describe('belonging of the reference', () => {
  const wholesOf = (key: string, part: string) =>
    laidOver(key, EMPTY_DATASET)
      .dataset.relations.filter(({ type, members }) => type === 'territorial-belonging' && members[0]?.actor === part)
      .map(({ members }) => members[1]?.actor)
      .sort();

  test('ties a commune to what holds it next, not to its région besides', () => {
    expect(wholesOf('france', 'commune:23096')).toEqual(['department:23', 'intercommunality:200034825']);
    // In the Métropole du Grand Paris, to the EPT too.
    expect(wholesOf('france', 'commune:93027')).toEqual(['department:93', 'intercommunality:200054781', 'intercommunality:200057867']);
    expect(wholesOf('france', 'department:23')).toEqual(['region:75']);
  });

  test('is not said twice where the network says it', () => {
    const { dataset } = read(
      [
        'acteurs.csv',
        'id,nom,genre,niveaux,code,siren,millesime\ng,Guéret,collectivité,commune,23096,,2026\ne,Grand Guéret,collectivité,intercommunalité,,200034825,2026\n',
      ],
      ['relations.csv', 'id,type,de,vers\nr,appartenance territoriale,g,e\n'],
    );
    const { relations } = laidOver('intercommunality:200034825', dataset).dataset;
    expect(relations.filter(({ members }) => members[0]?.actor === 'g').map(({ id, members }) => [id, members[1]?.actor])).toEqual([
      ['r', 'e'],
      ['g department:23', 'department:23'],
    ]);
  });
});

test('persons and services come with whom they belong to, step by step, and bring nobody else along', () => {
  const { dataset } = read(
    [
      'acteurs.csv',
      [
        'id,nom,genre,niveaux,code,millesime',
        'lille,Lille,collectivité,commune,59350,2026',
        'asso,Association,organisme d’appui,,,',
        'other,Ailleurs,organisme d’appui,,,',
        'service,Service ESS,service,,,',
        'p,Agente,personne,,,',
        'q,Élue,personne,,,',
        'r,Inconnu,personne,,,',
        'meeting,Atelier,"instance, dispositif",,,',
      ].join('\n'),
    ],
    [
      'relations.csv',
      [
        'type,de,vers',
        'partenariat,lille,asso',
        'rattachement,service,lille',
        'affiliation,p,service',
        'affiliation,q,lille',
        'affiliation,q,other',
        'affiliation,r,other',
        'participation à un atelier,q|r,meeting',
      ].join('\n'),
    ],
  );
  expect([...laidOver('department:59', dataset).named].sort()).toEqual(['asso', 'lille', 'p', 'q', 'service']);
});

describe('folds', () => {
  test('divide by région, then département, then intercommunality, and open one by one', () => {
    const laid = laidOver('france');
    const standings = standingsOf(laid);
    const at = (...open: string[]) => foldsOf(laid, standings, new Set(open)).folds;
    expect(at().length).toBe(26);
    const occitanie = at().find((fold) => fold.id === 'fold:76');
    expect(occitanie === undefined ? '' : foldText(occitanie, 'fr')).toBe('4\u202f446 communes, 0 documentée');
    expect(at('fold:76').filter((fold) => fold.id.startsWith('fold:76/')).length).toBe(13);
    const inside = at('fold:76', 'fold:76/09').filter((fold) => fold.id.startsWith('fold:76/09/'));
    expect(inside.map((fold) => fold.total).reduce((a, b) => a + b, 0)).toBe(325);
  });

  test('around a commune open until it is shown', () => {
    const laid = laidOver('france');
    const standings = standingsOf(laid);
    const folded = (open: ReadonlySet<string>) => foldsOf(laid, standings, open);
    const commune = unitOfKey(laid.territory, 'commune:09122') ?? -1;
    const open = foldsAround(folded, [], commune);
    expect(open).toEqual(['fold:76', 'fold:76/09', 'fold:76/09/200067791']);
    expect(folded(new Set(open)).shown.has(commune)).toBe(true);
  });

  test('count documented communes, which stay in sight', () => {
    const laid = laidOver('intercommunality:200093201');
    const { folds, shown } = foldsOf(laid, standingsOf(laid), new Set());
    expect(folds.map((fold) => foldText(fold, 'fr'))).toEqual(['95 communes, 1 documentée, 2 comprises dans un ensemble']);
    expect([...shown].map((unit) => laid.territory.names[unit]).sort()).toEqual(['Lille', 'Roubaix', 'Tourcoing']);
  });
});
