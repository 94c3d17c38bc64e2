/**
 * The layout around one actor: it stands in the middle, with its partners on the first ring and theirs on the next; or everyone on a ring
 * for their level. A ring is as wide as its labels need. Filters do not move nodes; another centre gives other positions.
 */
import { addTo } from '../basics/lists-by-key.ts';
import { LEVELS, smallestLevel } from '../model/vocabulary.ts';
import { stepsAround } from '../network/around.ts';
import { levelRank, splitBlocks } from './blocks.ts';
import type { Point } from './geometry.ts';
import type { LayoutInput, Placement, Ring } from './layout.ts';

/** Minimum distance between two rings, and space for a label along a ring beside its own width, CSS pixels. */
const RING_GAP = 130;
const LABEL_GAP = 26;
const MARGIN = 110;
/** Ratio of width to height of the rings, since screens and labels are wider than high. */
const STRETCH = 1.35;

/** Places an actor and those around it. Without a centre, or if it has no cooperation, only the centre itself is placed. */
export function placeEgo(input: LayoutInput): Placement {
  const { center = '', rings: kind = 'distance' } = input;
  const { neighbours } = splitBlocks(input);
  const distance = stepsAround(center, neighbours);
  const ringOf = (node: string) => (node === center ? 0 : kind === 'distance' ? (distance.get(node) ?? 0) : levelRing(node, input));
  const members = new Map<number, string[]>();
  for (const node of distance.keys()) if (node !== center) addTo(members, ringOf(node), node);
  const positions = new Map<string, Point>([[center, { x: 0, y: 0 }]]);
  const angles = new Map<string, number>([[center, 0]]);
  const drawn: Ring[] = [];
  let radius = 0;
  for (const ring of [...members.keys()].sort((a, b) => a - b)) {
    const nodes = inOrder(members.get(ring) ?? [], input, neighbours, distance, angles);
    const widths = nodes.map((node) => input.labelWidth(node) + LABEL_GAP);
    const round = widths.reduce((sum, width) => sum + width, 0);
    // The radius at which all labels fit on the ring. At the left and right labels lie across the ring and need less space than this.
    radius = Math.max(radius + RING_GAP, round / (2 * Math.PI) / STRETCH);
    let turned = 0;
    nodes.forEach((node, i) => {
      const width = widths[i] ?? 0;
      const angle = ((turned + width / 2) / round) * 2 * Math.PI - Math.PI / 2;
      turned += width;
      angles.set(node, angle);
      positions.set(node, { x: Math.cos(angle) * radius * STRETCH, y: Math.sin(angle) * radius });
    });
    drawn.push({
      radiusX: radius * STRETCH,
      radiusY: radius,
      content: kind === 'distance' ? { kind: 'step', step: ring } : ringContent(ring, nodes, input),
    });
  }
  const [halfWidth, halfHeight] = [radius * STRETCH + MARGIN, radius + MARGIN * 0.6];
  return { positions, bands: [], rings: drawn, x: -halfWidth, y: -halfHeight, width: 2 * halfWidth, height: 2 * halfHeight };
}

/** The order of nodes on a ring: on the first by level and name, further out next to the node through which they are reached. */
function inOrder(
  nodes: readonly string[],
  input: LayoutInput,
  neighbours: (node: string) => readonly string[],
  distance: ReadonlyMap<string, number>,
  angles: ReadonlyMap<string, number>,
): readonly string[] {
  const angleOf = (node: string) => {
    const nearer = neighbours(node).filter((other) => (distance.get(other) ?? 9) < (distance.get(node) ?? 9) && angles.has(other));
    const known = nearer.map((other) => angles.get(other) ?? 0);
    return known.length === 0 ? 0 : known.reduce((sum, angle) => sum + angle, 0) / known.length;
  };
  const isFirst = angles.size <= 1;
  return [...nodes].sort(
    (a, b) =>
      (isFirst ? levelRing(a, input) - levelRing(b, input) : angleOf(a) - angleOf(b)) || (nameOf(a, input) < nameOf(b, input) ? -1 : 1),
  );
}

/** The ring of a node by level: régions innermost, then départements, intercommunalities, communes, then bodies and groups. */
function levelRing(node: string, { graph }: LayoutInput): number {
  const attributes = graph.getNodeAttributes(node);
  return 1 + (attributes.kind === 'hub' ? LEVELS.length : levelRank(attributes.actor));
}

function ringContent(ring: number, nodes: readonly string[], { graph }: LayoutInput): Ring['content'] {
  const first = nodes[0] === undefined ? null : graph.getNodeAttributes(nodes[0]);
  const level = first?.kind === 'actor' ? smallestLevel(first.actor.levels) : undefined;
  return ring <= LEVELS.length && level !== undefined ? { kind: 'level', level } : { kind: 'others' };
}

function nameOf(node: string, { graph }: LayoutInput): string {
  const attributes = graph.getNodeAttributes(node);
  return attributes.kind === 'hub' ? attributes.relation.id : attributes.actor.name;
}
