/**
 * `maillage analyse` as it is called: the shape of its JSON (docs/analyse.md), published values of a small network given as
 * GraphML, every option with what it changes, and exit codes. Programs are told what they may rely on, so shapes are exact.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/main.ts';
import { GOLDEN_NAMES } from '../support/networks.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DATA = join(ROOT, 'data');
const folder = mkdtempSync(join(tmpdir(), 'maillage-analyse-'));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** Runs the command within this process: the same words, exit code and lines, without starting a program for each. */
function analyse(...words: readonly string[]): { readonly code: number | Promise<number>; readonly out: string } {
  const lines: string[] = [];
  const code = runCommand(['analyse', ...words], (line) => lines.push(line));
  return { code, out: lines.join('\n') };
}

interface NodeOut {
  readonly id: string;
  readonly [field: string]: unknown;
}
interface Out {
  readonly graph: Readonly<Record<string, number>>;
  readonly nodes: readonly NodeOut[];
  readonly bridges: readonly { readonly source: string; readonly target: string; readonly size: number }[];
  readonly levels: Readonly<Record<string, unknown>>;
  readonly isolation: Readonly<Record<string, unknown>>;
  readonly [part: string]: unknown;
}

function json(...words: readonly string[]): Out {
  const { code, out } = analyse(...words, '--format', 'json');
  expect({ code, out: code === 0 ? '' : out }).toEqual({ code: 0, out: '' });
  return JSON.parse(out) as Out;
}

function node(document: Out, id: string): NodeOut {
  const found = document.nodes.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
}

/** The network of tests/support/networks.ts, written by NetworkX with levels as numbers. */
const GOLDEN = join(ROOT, 'tests/fixtures/graphs/golden.graphml');
/** One intercommunality, four communes (three recorded to belong to it), a set of two unnamed ones, a support body. */
const SMALL = mkdtempSync(join(tmpdir(), 'maillage-small-'));
writeFileSync(
  join(SMALL, 'acteurs.csv'),
  `id;nom;genre;niveaux;siren;effectif_min;effectif_max;parmi
agglo;Agglo du Test;collectivité;intercommunalité;200000008;;;
a;Ville A;collectivité;commune;;;;
b;Ville B;collectivité;commune|département;;;;
c;Ville C;collectivité;commune;;;;
d;Ville D;collectivité;commune;;;;
set;2 communes;ensemble non nommé;commune;;2;2;agglo
x;Appui X;organisme d’appui;;;;;
`,
);
writeFileSync(
  join(SMALL, 'relations.csv'),
  `id;type;de;vers;statut;debut;fin
r-ab;partenariat;a;b;en vigueur;2012;2014
r-xb;financement;x;b;prévu;2018;
r-set;appel à projets;agglo;set;en vigueur;;
r-group;groupe de travail;agglo;a|x;en vigueur;;
m-a;appartenance territoriale;a;agglo;en vigueur;;
m-b;appartenance territoriale;b;agglo;en vigueur;;
m-c;appartenance territoriale;c;agglo;en vigueur;;
`,
);

/** Ids of the neighbours that a document lets one see: here, nodes with a tie. */
const tied = (document: Out) => document.nodes.filter(({ degree }) => degree !== 0).map(({ id }) => id);

describe('the JSON has exactly the documented shape', () => {
  const golden = json(GOLDEN);
  const keys = (value: unknown) => Object.keys(value as object);

  test('parts, graph, nodes in the order read', () => {
    expect(keys(golden)).toEqual(
      'graph nodes bridges levels isolation communities corePeriphery instruments weights suggestions partial robustness counts'.split(' '),
    );
    expect(golden.graph).toEqual({ nodes: 14, edges: 16, components: 3 });
    expect(golden.nodes.map(({ id }) => id)).toEqual([...GOLDEN_NAMES]);
    expect(golden.robustness).toBeNull();
  });

  test('fields of a node, of its isolation and of its roles', () => {
    for (const document of [golden, json(SMALL)])
      for (const found of document.nodes) {
        expect(keys(found)).toEqual(
          [
            'id label kind level levels degree betweenness closeness harmonic pagerank core constraint effectiveSize loss',
            'degreeByLayer degreeByClass instrumentDiversity instrumentParticipation externalInternal',
            'component cutVertex community isolation brokerage',
          ].flatMap((line) => line.split(' ')),
        );
        if (found.isolation !== null) expect(keys(found.isolation)).toEqual(['code', 'flags', 'unknown', 'reasons']);
        expect(keys(found.brokerage)).toEqual(['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison']);
      }
  });

  test('fields of bridges, levels, isolation and the rest', () => {
    for (const bridge of golden.bridges) expect(keys(bridge)).toEqual(['source', 'target', 'size']);
    expect(keys(golden.levels)).toEqual(
      [
        'classes sizes counts possible emptyPairs absent byDistance externalInternal nominalAssortativity degreeAssortativity',
        'reciprocity brokerageByChance chains triples',
      ].flatMap((line) => line.split(' ')),
    );
    expect(golden.isolation).toEqual({
      universe: 14,
      related: { min: 13, max: 13 },
      comprised: 0,
      isolated: { min: 1, max: 1 },
      hiddenByFilter: 0,
      territories: [],
    });
    expect(golden).toMatchObject({ counts: { articulations: { value: 16, implied: 0 }, bodies: { value: 14 }, without: { value: 1 } } });
    expect(keys(golden.communities)).toEqual(['count', 'modularity', 'stability', 'runs', 'territories']);
    expect(keys(golden.corePeriphery)).toEqual(['core', 'fit']);
    expect(keys(golden.instruments)).toEqual(['types', 'multiplexity', 'concentration']);
    expect(keys(golden.suggestions)).toEqual(['reach', 'detours']);
  });

  test('what is undefined is null, never left out and never a number: a node without tie, a hub', () => {
    expect(node(golden, 'C7')).toMatchObject({
      degree: 0,
      closeness: 0,
      constraint: null,
      effectiveSize: null,
      externalInternal: null,
      instrumentDiversity: null,
      community: null,
      isolation: { code: 'I0', flags: ['I0', 'I3', 'I4', 'I5'], unknown: [] },
    });
    const hub = node(json(SMALL), 'r-group');
    expect(hub).toMatchObject({ kind: 'hub', level: null, levels: [], degree: 3, isolation: null, degreeByClass: null });
    expect(Object.values(hub.brokerage as object)).toEqual([null, null, null, null, null]);
  });

  test('isolation is told of authorities, support bodies and unnamed sets, of groups and hubs not', () => {
    const grouped = write(
      'noms.graphml',
      '<graphml><graph><node id="g"><data key="kind">group</data></node><node id="o"/></graph></graphml>',
    );
    const told = (document: Out) => document.nodes.filter(({ isolation }) => isolation !== null).map(({ id }) => id);
    expect(told(json(SMALL))).toEqual(['agglo', 'a', 'b', 'c', 'd', 'set', 'x']);
    expect(told(json(grouped))).toEqual(['o']);
  });
});

describe('the golden network, given as GraphML, has the values that igraph, sna and NetworkX give', () => {
  const golden = json(GOLDEN);
  const roles = ['coordinator', 'itinerant', 'representative', 'gatekeeper', 'liaison'];

  // Degree, constraint, effective size, betweenness, core, E-I, loss; then the roles, in open pairs.
  test.each([
    ['R1', 4, 0.4478125, 2.5, 21, 3, 0.5, 3, [0, 0, 3, 3, 0]],
    ['R2', 2, 0.5, 2, 16, 1, 0, 2, [0, 0, 1, 1, 0]],
    ['D1', 4, 0.5815625, 2, 3.5, 3, 1, 0, [0, 0, 0, 0, 2]],
    ['D2', 1, 1, 1, 0, 1, 1, 0, [0, 0, 0, 0, 0]],
    ['E1', 5, 0.4382, 3.4, 16, 3, 0.6, 2, [0, 0, 2, 2, 4]],
    ['E2', 5, 0.4287, 3.4, 12.5, 3, 0.6, 1, [0, 1, 2, 2, 3]],
    ['E3', 2, 0.5, 2, 9, 1, 1, 1, [0, 0, 0, 0, 1]],
    ['C1', 2, 0.9225, 1, 0, 2, 0, 0, [0, 0, 0, 0, 0]],
    ['C2', 2, 0.9225, 1, 0, 2, 0, 0, [0, 0, 0, 0, 0]],
    ['C3', 1, 1, 1, 0, 1, 1, 0, [0, 0, 0, 0, 0]],
    ['C4', 2, 0.750625, 1, 0, 2, 1, 0, [0, 0, 0, 0, 0]],
    ['C5', 1, 1, 1, 0, 1, 1, 0, [0, 0, 0, 0, 0]],
    ['C6', 1, 1, 1, 0, 1, 1, 0, [0, 0, 0, 0, 0]],
  ] as const)('%s', (id, degree, constraint, effectiveSize, betweenness, core, externalInternal, loss, counts) => {
    const found = node(golden, id);
    expect(found).toMatchObject({ degree, core, loss, cutVertex: loss > 0 });
    for (const [field, value] of Object.entries({ constraint, effectiveSize, betweenness, externalInternal }))
      expect(found[field], field).toBeCloseTo(value, 10);
    expect(found.brokerage).toEqual(Object.fromEntries(roles.map((role, i) => [role, counts[i]])));
  });

  test('bridges with what they hold, mixing of levels, core', () => {
    const bridges = golden.bridges.map(({ source, target, size }) => `${[source, target].sort().join('-')} ${size}`);
    expect(bridges.sort()).toEqual(['C3-E2 1', 'C5-E3 1', 'C6-D2 1', 'E3-R2 2', 'R1-R2 3']);
    const { levels } = golden;
    expect(levels.classes).toEqual(['commune', 'intercommunality', 'department', 'region', 'support', 'other']);
    expect(levels.sizes).toEqual([7, 3, 2, 2, 0, 0]);
    expect((levels.counts as number[][]).slice(0, 4).map((row) => row.slice(0, 4))).toEqual([
      [1, 5, 2, 0],
      [5, 1, 2, 3],
      [2, 2, 0, 1],
      [0, 3, 1, 1],
    ]);
    expect(levels.emptyPairs).toEqual([['commune', 'region']]);
    expect(levels.externalInternal).toMatchObject({ index: 0.625, min: -1, max: 1 });
    expect((levels.externalInternal as { expected: number }).expected).toBeCloseTo(0.428571, 6);
    expect(levels.nominalAssortativity).toBeCloseTo(-0.127371, 6);
    expect(levels.degreeAssortativity).toBeCloseTo(0.209877, 6);
    const { core, fit } = golden.corePeriphery as { core: string[]; fit: number };
    expect(core).toEqual(['R1', 'D1', 'E1', 'E2', 'C4']);
    expect(fit).toBeCloseTo(0.576123, 6);
  });
});

describe('options', () => {
  test.each([
    [[], ['agglo', 'a', 'b', 'set', 'x', 'r-group']],
    [
      ['--layer', 'articulation'],
      ['agglo', 'a', 'b', 'set', 'x', 'r-group'],
    ],
    [
      ['--layer', 'belonging'],
      ['agglo', 'a', 'b', 'c'],
    ],
    [
      ['--layer', 'all'],
      ['agglo', 'a', 'b', 'c', 'set', 'x', 'r-group'],
    ],
    [
      ['--types', 'partnership'],
      ['a', 'b'],
    ],
    [
      ['--types', 'Partenariat,funding'],
      ['a', 'b', 'x'],
    ],
    [
      ['--types', 'appel à projets, AMI'],
      ['agglo', 'set'],
    ],
    [
      ['--types', 'partnership', '--layer', 'belonging'],
      ['a', 'b'],
    ],
    [
      ['--status', 'planned'],
      ['b', 'x'],
    ],
    [
      ['--status', 'en vigueur', '--types', 'funding,partnership'],
      ['a', 'b'],
    ],
    [
      ['--on', '2013', '--types', 'partnership,funding'],
      ['a', 'b'],
    ],
    [
      ['--on', '2014-12-31', '--types', 'partnership,funding'],
      ['a', 'b'],
    ],
    [['--on', '2016', '--types', 'partnership,funding'], []],
    [
      ['--on', '2020-01', '--types', 'partnership,funding'],
      ['b', 'x'],
    ],
    [
      ['--projection', 'pairs'],
      ['agglo', 'a', 'b', 'set', 'x'],
    ],
  ] as const)('%j leaves ties to %j', (options, expected) => {
    expect(tied(json(SMALL, ...options))).toEqual(expected);
  });

  test('--projection pairs turns a group of three into three ties; partners are the same either way', () => {
    const [hub, pairs] = [json(SMALL), json(SMALL, '--projection', 'pairs')];
    expect([hub.graph.nodes, node(hub, 'a').degree]).toEqual([8, 2]);
    expect([pairs.graph.nodes, node(pairs, 'a').degree]).toEqual([7, 3]);
    expect(pairs.isolation).toEqual(hub.isolation);
    expect(pairs.levels).toEqual(hub.levels);
  });

  test.each(['agglo', 'Agglo du Test', 'AGGLO DU TEST', '200000008'])('--within %s counts its three communes alone', (territory) => {
    expect(json(SMALL).isolation).toMatchObject({ universe: 6, related: { min: 4, max: 5 }, isolated: { min: 1, max: 2 } });
    const { isolation, graph } = json(SMALL, '--within', territory);
    expect(isolation).toMatchObject({ universe: 3, related: { min: 2, max: 3 }, isolated: { min: 0, max: 1 } });
    expect(graph.nodes).toBe(8);
  });

  test('an authority of two levels stands at the one nearest to the inhabitants, as it is counted', () => {
    expect(node(json(SMALL), 'b')).toMatchObject({ level: 'commune', levels: ['commune', 'department'] });
  });

  test('hidden by a filter is told from isolated', () => {
    expect(json(SMALL, '--types', 'partnership').isolation).toMatchObject({ isolated: { max: 4 }, hiddenByFilter: 2 });
  });

  test('--draws fills counted sets at random: so many runs, bounds in order, shares of runs', () => {
    const { robustness } = json(SMALL, '--draws', '20');
    const { runs, filled, nodes } = robustness as {
      runs: number;
      filled: string[];
      nodes: { id: string; betweenness: [number, number]; top: number; cutVertex: number }[];
    };
    expect([runs, filled]).toEqual([20, ['set']]);
    expect(nodes.map(({ id }) => id)).toEqual(json(SMALL).nodes.map(({ id }) => id));
    for (const { betweenness, top, cutVertex } of nodes) {
      expect(betweenness[0]).toBeLessThanOrEqual(betweenness[1]);
      for (const share of [top, cutVertex]) expect(share * 20).toBeCloseTo(Math.round(share * 20), 10);
    }
  });

  test('--seed changes what rests on chance, and nothing else', () => {
    const draws = ['--draws', '7'];
    const [one, two] = [json(SMALL, ...draws, '--seed', '1'), json(SMALL, ...draws, '--seed', '2')];
    expect(one.robustness).not.toEqual(two.robustness);
    expect({ ...one, robustness: null }).toEqual({ ...two, robustness: null });
    expect(json(SMALL, ...draws)).toEqual(one);
  });

  test('--format csv: one line for each node, the numbers of the JSON, undefined cells empty', () => {
    const { out } = analyse(GOLDEN, '--format', 'csv');
    const [header = '', ...rows] = out.split('\n');
    expect(header).toBe(
      'id,label,kind,level,degree,betweenness,closeness,harmonic,pagerank,core,constraint,effectiveSize,loss,component,cutVertex,community,isolation,isolationFlags,coordinator,itinerant,representative,gatekeeper,liaison',
    );
    const columns = header.split(',');
    const { nodes } = json(GOLDEN);
    expect(rows).toHaveLength(nodes.length);
    rows.forEach((row, i) => {
      const cells = Object.fromEntries(row.split(',').map((cell, column) => [columns[column], cell]));
      const found = nodes[i] as NodeOut;
      const { code, flags } = found.isolation as { code: string | null; flags: string[] };
      const expected = { ...found, ...(found.brokerage as object), isolation: code, isolationFlags: flags.join('|') };
      for (const column of columns) {
        const value = (expected as Readonly<Record<string, unknown>>)[column];
        expect(cells[column], `${found.id} ${column}`).toBe(value === null ? '' : String(value));
      }
    });
    expect(rows.at(-1)).toContain(',,,'); // C7: no constraint, no effective size
  });

  test('--lang changes sentences, never numbers, ids or codes', () => {
    const [french, english] = [json(GOLDEN), json(GOLDEN, '--lang', 'en')];
    const reasons = (document: Out) => (node(document, 'C7').isolation as { reasons: string[] }).reasons[0];
    expect([reasons(french), reasons(english)]).toEqual(['pas de coopération recensée', 'no cooperation recorded']);
    const bare = (document: Out) =>
      JSON.stringify(document, (key, value: unknown) => (key === 'reasons' ? (value as unknown[]).length : value));
    expect(bare(english)).toBe(bare(french));
    expect(analyse(GOLDEN, '--lang', 'en').out).toMatch(/^Network: 14 nodes, 16 edges, 3 components\./m);
  });
});

describe('wrong calls have exit code 2, and what is printed helps', () => {
  test.each([
    [['--layer', 'event'], '--layer\u00a0: articulation, belonging, all'],
    [['--types', 'contrat'], '--types contrat\u00a0: contract, working-group, '],
    [['--types', ''], '--types \u00a0: contract, '],
    [['--status', 'in-force,fini'], '--status fini\u00a0: in-force, planned, optional, proposed, past, unknown'],
    [['--on', 'hier'], '--on\u00a0: 2015, 2015-06, 2015-06-18'],
    [['--on', '2015-13'], '--on\u00a0: 2015, 2015-06, 2015-06-18'],
    [['--on', '2015-06-32'], '--on\u00a0: 2015, 2015-06, 2015-06-18'],
    [['--within', 'Agglo du Tset'], 'neither in the data nor in the boundaries of 2026. «\u00a0Agglo du Test\u00a0»\u00a0?'],
    [['--within', 'x'], '--within x\u00a0: ce territoire n’est ni dans les données ni dans le découpage 2026.'],
    [['--projection', 'hubs'], '--projection\u00a0: hub, hull, pairs'],
    [['--seed=-1'], '--seed\u00a0: 0 … 2147483647'],
    [['--seed', '1.5'], '--seed\u00a0: 0 … 2147483647'],
    [['--draws', '10001'], '--draws\u00a0: 0 … 10000'],
    [['--draws', 'many'], '--draws\u00a0: 0 … 10000'],
    [['--format', 'xml'], '--format\u00a0: text, json, csv'],
    [['--lang', 'de'], '--lang\u00a0: fr, en'],
    [['--nonsense'], 'usage: maillage analyse PATH'],
    [['--types'], 'usage: maillage analyse PATH'],
    [[DATA], 'usage: maillage analyse PATH'],
  ] as const)('%j', (options, message) => {
    const { code, out } = analyse(SMALL, ...options);
    expect(code).toBe(2);
    expect(out).toContain(message);
  });

  test('no path at all, and a path that is none', () => {
    expect(analyse()).toMatchObject({ code: 2, out: expect.stringContaining('usage: maillage analyse PATH') });
    expect(analyse(join(folder, 'nowhere'))).toMatchObject({ code: 2, out: expect.stringContaining('no such file or folder') });
  });
});

describe('broken data have exit code 1', () => {
  const broken = () => write('liens.csv', 'type,de,vers\npartenariat,A,B\npartenariat,B,\npartenariat,C,A\n');

  test.each(['text', 'json', 'csv'])('%s: the errors with their line, what to do, and no number', (format) => {
    expect(analyse(broken(), '--format', format, '--lang', 'en')).toEqual({
      code: 1,
      out: [
        'liens.csv:3: error: column “vers”: a relation has at least two different members. Fill in the columns “from” and “to”.',
        'Nothing was analysed: correct the errors, or add --partial.',
      ].join('\n'),
    });
  });

  test('--partial analyses what could be read, and text and JSON say that it is a part', () => {
    const { nodes, graph, partial } = json(broken(), '--partial');
    expect([partial, json(GOLDEN).partial]).toEqual([true, false]);
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(graph).toEqual({ nodes: 3, edges: 2, components: 1 });
    const [whole, part] = [analyse(write('ok.csv', 'source,target\nA,B\n')), analyse(broken(), '--partial', '--lang', 'en')];
    expect([whole.code, part.code]).toEqual([0, 0]);
    expect(part.out).toMatch(/incomplete|partial/i);
    expect(whole.out).not.toMatch(/incompl|partiel/i);
  });

  test('malformed XML and XML that is no graph', () => {
    expect(analyse(write('a.graphml', '<graphml>\n<graph>'))).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^a\.graphml:2: error: /),
    });
    expect(analyse(write('b.gexf', '<svg/>'))).toMatchObject({ code: 1, out: expect.stringMatching(/^b\.gexf:1: error: .*GEXF/) });
  });
});

test('the program itself: the same call here and there, the same bytes; nothing on the error stream; exit codes', () => {
  const program = (...words: readonly string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'bin/maillage.js'), 'analyse', ...words], { encoding: 'utf8', cwd: ROOT });
  const call = [DATA, '--layer', 'all', '--seed', '3', '--draws', '10', '--format', 'json'];
  const { status, stderr, stdout } = program(...call);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(`${analyse(...call).out}\n`);
  expect(program(write('bad.gexf', '<gexf')).status).toBe(1);
});
