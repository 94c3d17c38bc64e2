/**
 * Level bands, the default layout: broadest territory at the top, communes below, with bands for support bodies and for the groups and
 * schemes in which they meet in between; actors without recorded cooperation on the rail at the bottom. Each connected block of actors has
 * its own columns, so that no tie crosses another block.
 */
import { smallestLevel } from '../model/vocabulary.ts';
import { railNodes, splitBlocks } from './blocks.ts';
import type { BandContent, LayoutBand, LayoutInput, Placement, Point } from './layout.ts';
import { type NodeRow, placeRows } from './order.ts';
import { placeRail } from './rail.ts';
import { placeSatellites } from './satellites.ts';

/**
 * Bands from top to bottom. Groups and support bodies stand between intercommunalities and communes, where most of their ties end; placed
 * at the side, their ties would cross the whole picture.
 */
const BANDS: readonly BandContent[] = [
  { kind: 'level', level: 'region' },
  { kind: 'level', level: 'department' },
  { kind: 'level', level: 'intercommunality' },
  { kind: 'groups' },
  { kind: 'support' },
  { kind: 'level', level: 'commune' },
];

const ROW_HEIGHT = 70;
const EMPTY_HEIGHT = 54;
const TOP_PADDING = 26;
const BLOCK_GAP = 22;
const LABEL_GAP = 34;
/** Space on the left for the names of the bands, CSS pixels. */
const LEFT_MARGIN = 120;
/** Horizontal shift of support bodies to the right of those they support, CSS pixels, so that ties further down pass beside them. */
const SUPPORT_SHIFT = 48;

/** Places the nodes of a network in level bands. */
export function placeBands(input: LayoutInput): Placement {
  const split = splitBlocks(input);
  const blocks = split.blocks.map((block) => placeBlock(block, input, split.neighbours));
  const rowsOf = BANDS.map((_, band) => Math.max(0, ...blocks.map((block) => block.rowsInBand[band] ?? 0)));

  const bands: LayoutBand[] = [];
  let y = 0;
  BANDS.forEach((content, i) => {
    const rows = rowsOf[i] ?? 0;
    // Bands of levels are always shown, because an empty one is a finding; other bands only if they contain something.
    if (rows === 0 && content.kind !== 'level') {
      bands.push({ content, y, height: 0 });
      return;
    }
    const height = rows === 0 ? EMPTY_HEIGHT : TOP_PADDING + rows * ROW_HEIGHT;
    bands.push({ content, y, height });
    y += height;
  });

  const positions = new Map<string, Point>();
  let left = LEFT_MARGIN;
  for (const block of blocks) {
    for (const [node, place] of block.places) {
      const band = bands[place.band];
      if (band === undefined) continue;
      positions.set(node, { x: left + place.x, y: band.y + TOP_PADDING + (place.row + 0.35) * ROW_HEIGHT });
    }
    left += block.width + BLOCK_GAP;
  }
  const width = Math.max(left - BLOCK_GAP, 720);
  const rail = placeRail(railNodes(split, input), 0, y, width, input.labelWidth);
  for (const [node, point] of rail.positions) positions.set(node, point);
  const shown = bands.filter((band) => band.height > 0);
  if (rail.height > 0) shown.push({ content: { kind: 'rail' }, y, height: rail.height });
  const height = y + rail.height;
  return { positions: placeSatellites(split.satellites, positions, LEFT_MARGIN, height + 30), bands: shown, x: 0, y: 0, width, height };
}

interface PlacedBlock {
  readonly places: ReadonlyMap<string, { readonly band: number; readonly row: number; readonly x: number }>;
  readonly rowsInBand: readonly number[];
  readonly width: number;
}

function placeBlock(block: readonly string[], input: LayoutInput, neighbours: (node: string) => readonly string[]): PlacedBlock {
  const bandNodes = BANDS.map((_, band) => block.filter((node) => bandOf(node, input) === band));
  const rowsInBand = bandNodes.map((nodes) => staggering(nodes.length));
  const half = (node: string) => input.labelWidth(node) / 2;
  const rows: NodeRow[] = bandNodes.map((nodes, band) => {
    const stagger = rowsInBand[band] ?? 1;
    const shift = BANDS[band]?.kind === 'support' ? SUPPORT_SHIFT : 0;
    return { nodes, shift, gap: (a, b) => Math.max(54, (half(a) + half(b) + LABEL_GAP) / Math.max(1, stagger)) };
  });
  const x = placeRows(rows, neighbours);

  const places = new Map<string, { band: number; row: number; x: number }>();
  bandNodes.forEach((nodes, band) => {
    const inOrder = [...nodes].sort((a, b) => (x.get(a) ?? 0) - (x.get(b) ?? 0));
    const stagger = rowsInBand[band] ?? 1;
    inOrder.forEach((node, i) => {
      places.set(node, { band, row: i % Math.max(1, stagger), x: x.get(node) ?? 0 });
    });
  });
  // Labels extend beyond the outermost nodes by half their width.
  const leftmost = Math.min(...block.map((node) => (x.get(node) ?? 0) - half(node)));
  const rightmost = Math.max(...block.map((node) => (x.get(node) ?? 0) + half(node)));
  return {
    places: new Map([...places].map(([node, place]) => [node, { ...place, x: place.x - leftmost }])),
    rowsInBand,
    width: rightmost - leftmost,
  };
}

/** Number of rows over which the nodes of one block are staggered in a band, so that labels fit. */
function staggering(nodes: number): number {
  if (nodes <= 1) return nodes;
  return nodes <= 4 ? 2 : nodes <= 9 ? 3 : 4;
}

/** The band of a node: its level; for groups and hubs that between the levels; for all others that of support. */
function bandOf(node: string, { graph }: LayoutInput): number {
  const attributes = graph.getNodeAttributes(node);
  if (attributes.kind === 'hub' || attributes.actor.kind === 'group') return BANDS.findIndex((band) => band.kind === 'groups');
  // A body of two levels is placed at the narrower one, where its communes are; its symbol shows both.
  const own = smallestLevel(attributes.actor.levels);
  return BANDS.findIndex((band) => (own === undefined ? band.kind === 'support' : band.kind === 'level' && band.level === own));
}
