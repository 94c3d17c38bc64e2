/**
 * Networks in columns for tests: random ones for fast-check, large seeded ones, and that of a dataset; and what must hold of every picture.
 */
import fc from 'fast-check';
import { seededRandom } from '../../src/core/basics/random.ts';
import type { ColumnSizes, PlacedNode } from '../../src/core/layout/column-boxes.ts';
import { COLUMNS, columnNetwork, looksIn } from '../../src/core/layout/column-network.ts';
import { pointsOf, type Route } from '../../src/core/layout/column-routes.ts';
import { type ColumnLine, type ColumnNetwork, type ColumnNode, cutNetwork } from '../../src/core/layout/column-strips.ts';
import type { ColumnsInput, PlacedColumns } from '../../src/core/layout/columns.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { buildGraph } from '../../src/core/network/graph.ts';
import { FULL_RECIPE } from '../../src/core/network/recipe.ts';
import { textWidth } from '../../src/scene/text-width.ts';
import { read } from './datasets.ts';
import { crossingsOfLines } from './picture-figures.ts';

const LETTERS = 12;

export const SIZES: ColumnSizes = {
  width: 1312,
  height: 752,
  rowHeight: 17,
  symbolRoom: 18,
  inset: 8,
  laneGap: 3.6,
  passRoom: 4,
  headHeight: 40,
  headWidths: COLUMNS.map(() => 110),
  stripGap: 6,
  gutter: 30,
  padding: 9,
  footHead: 14,
};

/** A node with the size of its name, which is its id unless another is given. */
export interface TestNode extends ColumnNode {
  readonly width: number;
  readonly height: number;
  readonly name: string;
}

export interface TestLine extends ColumnLine {
  readonly look: string;
}

export interface TestNetwork extends ColumnNetwork {
  readonly nodes: readonly TestNode[];
  readonly lines: readonly TestLine[];
}

/** The picture to lay out for a network. */
export function columnsInput(network: TestNetwork, options: Partial<ColumnsInput> = {}): ColumnsInput {
  const nodeOfId = new Map(network.nodes.map((node) => [node.id, node]));
  const lookOfId = new Map(network.lines.map(({ id, look }) => [id, look]));
  return {
    cut: cutNetwork(network),
    nameOf: (id) => {
      const { name: text = id, width = 0, height = 0 } = nodeOfId.get(id) ?? {};
      return { text, width, height };
    },
    foldNameOf: ({ members }) => ({ text: `+ ${members.length}`, width: 60, height: 15 }),
    lookOf: ({ id }) => lookOfId.get(id) ?? '',
    sizes: SIZES,
    unfoldedRows: 40,
    ...options,
  };
}

/** A dataset as the columns see it. */
export function networkOfDataset(dataset: Dataset, showsBelonging = false): TestNetwork {
  const graph = buildGraph(dataset, FULL_RECIPE);
  const { columns, nodes, lines } = columnNetwork(dataset, [], showsBelonging);
  const lookOf = looksIn(dataset);
  return {
    columns,
    nodes: nodes.map((node) => {
      const attributes = graph.getNodeAttributes(node.id);
      const name = attributes.kind === 'hub' ? attributes.type.fr : attributes.actor.name;
      const width = textWidth(name, LETTERS, attributes.kind === 'actor' && attributes.actor.kind === 'collectivity');
      return { ...node, name, width, height: LETTERS + 3 };
    }),
    lines: lines.map((line) => ({ ...line, look: lookOf(line) })),
  };
}

export function nodeOf(id: string, first: number, other: Partial<TestNode> = {}): TestNode {
  return { id, first, last: first, width: 80, height: 15, holdsName: first === 3, under: null, rank: first, name: id, ...other };
}

export function lineOf(id: string, source: string, target: string, look = '0'): TestLine {
  return { id, relation: id, source, target, isDirected: false, kind: look, look };
}

const nodes = (count: number): fc.Arbitrary<readonly TestNode[]> =>
  fc.tuple(
    ...Array.from({ length: count }, (_, i) =>
      fc
        .record({
          first: fc.nat(5),
          across: fc.constantFrom(0, 0, 0, 1),
          width: fc.integer({ min: 10, max: 260 }),
          height: fc.constantFrom(15, 15, 28),
          under: fc.option(fc.nat(count - 1), { nil: null }),
        })
        .map(({ first, across, width, height, under }) =>
          nodeOf(`a${i}`, first, { last: Math.min(5, first + across), width, height, under: under === null ? null : `a${under}` }),
        ),
    ),
  );

/** Networks of up to fourteen nodes with lines of every kind: parallel ones, lines within a column, bodies of two columns. */
export const columnNetworks: fc.Arbitrary<TestNetwork> = fc.integer({ min: 2, max: 14 }).chain((count) =>
  fc.record({
    columns: fc.constant(6),
    nodes: nodes(count),
    lines: fc
      .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.constantFrom('0', '1', '2')), { maxLength: 22 })
      .map((list) => list.map(([a, b, look], i) => lineOf(`l${i}`, `a${a}`, `a${b}`, look))),
  }),
);

/** Shares of the columns among the actors of a large network. */
const SHARES = [0.03, 0.05, 0.2, 0.22, 0.35, 0.15] as const;

/** A large random network, the same for the same seed: some actors have many lines and most have few. */
export function largeNetwork(actors: number, lines: number, seed: number): TestNetwork {
  const random = seededRandom(seed);
  const column = () => {
    let rest = random.real();
    const found = SHARES.findIndex((share) => {
      rest -= share;
      return rest < 0;
    });
    return found === -1 ? SHARES.length - 1 : found;
  };
  const few = () => Math.floor(actors * random.real() ** 1.6);
  return {
    columns: 6,
    nodes: Array.from({ length: actors }, (_, i) => nodeOf(`a${i}`, column(), { width: 60 + random.integer(0, 120) })),
    lines: Array.from({ length: lines }, (_, i) =>
      lineOf(`l${i}`, `a${few()}`, `a${random.integer(0, actors - 1)}`, `${random.integer(0, 3)}`),
    ),
  };
}

/** What stands in each column: the word for its kind, its level, and how its names begin. */
const COLUMN_ROWS = [
  ['collectivité', 'région', 'Région'],
  ['collectivité', 'département', 'Département'],
  ['collectivité', 'intercommunalité', 'Communauté de communes'],
  ['instance, dispositif', '', 'Groupe de travail'],
  ['collectivité', 'commune', 'Commune'],
  ['organisme d’appui', '', 'Agence'],
] as const;
const RELATION_WORDS = ['contractualisation', 'partenariat', 'financement', 'mise en réseau'] as const;
const NAME_ENDS = ['', ' du Val', ' des Trois Rivières', ' de la Haute Vallée'] as const;

/** The same as a dataset, with made-up names of various lengths. */
export function largeDataset(actors: number, relations: number, seed: number): Dataset {
  const { nodes: drawn, lines } = largeNetwork(actors, relations, seed);
  const rows = drawn.map(({ id, first }, i) => {
    const [kind, level, word] = COLUMN_ROWS[first] ?? COLUMN_ROWS[4];
    return `${id};${word}${NAME_ENDS[i % NAME_ENDS.length]} ${i};${kind};${level}`;
  });
  const ties = lines
    .filter(({ source, target }) => source !== target)
    .map(({ id, source, target, look }) => `${id};${RELATION_WORDS[Number(look)]};${source};${target};en vigueur`);
  return read(
    ['acteurs.csv', ['id;nom;genre;niveaux', ...rows].join('\n')],
    ['relations.csv', ['id;type;de;vers;statut', ...ties].join('\n')],
  ).dataset;
}

// ---- What must hold -------------------------------------------------------------------------------------------------

/** Pairs of nodes whose symbols and names overlap. */
export function overlaps({ nodes: placed }: PlacedColumns): readonly string[] {
  const sorted = [...placed].sort(([, a], [, b]) => a.box.y - b.box.y);
  return sorted.flatMap(([id, { box }], i) => {
    const found: string[] = [];
    for (let k = i + 1; k < sorted.length; k++) {
      const [other, { box: next }] = sorted[k] as [string, PlacedNode];
      if (next.y >= box.y + box.height - 0.01) break;
      if (next.x < box.x + box.width - 0.01 && box.x < next.x + next.width - 0.01) found.push(`${id} ${other}`);
    }
    return found;
  });
}

/** Routes that run through the symbol or name of a node, be it one of their own ends. */
export function throughNames({ nodes: placed, routes }: PlacedColumns): readonly string[] {
  const boxes = [...placed].sort(([, a], [, b]) => a.box.y - b.box.y);
  return routes.flatMap((route) => {
    // Level pieces are checked as a whole, curves point by point.
    const points = pointsOf(route, 20);
    return boxes.flatMap(([id, { box }]) => {
      const isInside = points.some((b, i) => {
        const a = points[Math.max(0, i - 1)] ?? b;
        const [left, right, top, bottom] = [Math.min(a.x, b.x), Math.max(a.x, b.x), Math.min(a.y, b.y), Math.max(a.y, b.y)];
        const [inX, inY] = [right > box.x + 0.1 && left < box.x + box.width - 0.1, bottom > box.y + 0.1 && top < box.y + box.height - 0.1];
        return inX && inY;
      });
      return isInside ? [`${route.source} ${route.target} through ${id}`] : [];
    });
  });
}

/** How often routes cross, counted from their points alone. */
export function crossingsOf(routes: readonly Route[]): number {
  return crossingsOfLines(routes.map((route) => pointsOf(route, 24)));
}

/** The nodes of each strip and column from top to bottom. */
export function rowsOf(
  { nodes: placed }: PlacedColumns,
  among: (id: string) => boolean = () => true,
): Readonly<Record<string, readonly string[]>> {
  const rows: Record<string, string[]> = {};
  const sorted = [...placed].filter(([id, { strip }]) => strip !== null && among(id)).sort(([, a], [, b]) => a.y - b.y);
  for (const [id, { column }] of sorted) {
    const own = rows[column] ?? [];
    rows[column] = own;
    own.push(id);
  }
  return rows;
}
