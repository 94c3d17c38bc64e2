/**
 * Placement of names: by priority, never over a symbol, another name or a line. One without room pushes another aside that has room
 * elsewhere, and is left out otherwise. Pure; the same on screen and on paper.
 */
import { ROW_LINE } from '../core/layout/column-boxes.ts';
import type { Point } from '../core/layout/geometry.ts';
import { bandLabelWidth, bandLetters, markLetters, ringLetters } from './band-label.ts';
import { edgeMarks } from './edge-marks.ts';
import { pathPoints } from './edge-path.ts';
import { type LabelLine, type LabelPlace, labelPlaces, symbolBox } from './label-places.ts';
import { SMALL_LETTERS } from './row-names.ts';
import type { Box, Focus, Scene, SceneBand, SceneNode, SceneRing, Transform } from './scene.ts';
import { TakenSpace } from './taken-space.ts';
import { textWidth } from './text-width.ts';

export interface PlacedLabel {
  readonly node: string;
  readonly lines: readonly LabelLine[];
  /** From the symbol to a name at a distance; null for a name beside its symbol. */
  readonly leader: LabelPlace['leader'];
  /** Whether it is outside the focus and drawn faded. */
  readonly faded: boolean;
}

/** Space at both ends of a label that other labels must not use, CSS pixels. */
const LABEL_GAP = 2;
/** How far labels may extend beyond the bounds of the picture, CSS pixels; less than the margin around them. */
const OVERHANG = 14;

let memo: { scene: Scene; scale: number; focus: Focus | null; labels: readonly PlacedLabel[] } | null = null;

/**
 * The labels that fit, in viewport pixels. Placement depends on zoom and focus only, so panning just shifts it. Linear in the
 * number of nodes and lines, as long as they are not crowded.
 */
export function placeLabels(
  scene: Scene,
  transform: Transform,
  viewport: { readonly width: number; readonly height: number },
  focus: Focus | null,
): readonly PlacedLabel[] {
  if (memo === null || memo.scene !== scene || memo.focus !== focus || Math.abs(memo.scale / transform.scale - 1) > 1e-6) {
    memo = { scene, scale: transform.scale, focus, labels: placeAtScale(scene, transform.scale, focus) };
  }
  const margin = 200;
  const moved = ({ x, y }: Point) => ({ x: x + transform.offsetX, y: y + transform.offsetY });
  return memo.labels
    .map((label) => ({
      ...label,
      lines: label.lines.map((line) => ({ ...line, ...moved(line) })),
      leader: label.leader === null ? null : ([moved(label.leader[0]), moved(label.leader[1])] as const),
    }))
    .filter(
      ({ lines: [first] }) =>
        first !== undefined &&
        first.x > -margin &&
        first.y > -margin &&
        first.x < viewport.width + margin &&
        first.y < viewport.height + margin,
    );
}

function placeAtScale(scene: Scene, scale: number, focus: Focus | null): readonly PlacedLabel[] {
  if (scene.columns !== null) return reservedLabels(scene, scene.columns.letters * scale, scale, focus);
  const taken = takenSpace(scene, scale, focus);
  const nodes = byUrgency(scene.nodes, focus);
  const rank = new Map(nodes.map((node, i) => [node.id, i]));
  const placed = new Map<string, LabelPlace>();
  const isInFocus = (id: string) => focus === null || focus.nodes.has(id);
  const placesOf = (node: SceneNode) => {
    const [isWide, mostLines] = [
      (rank.get(node.id) as number) < (scene.edges.length > MANY_LINES ? FEW_WIDE : MOST_WIDE),
      focus !== null && isInFocus(node.id) ? 4 : 3,
    ];
    return labelPlaces(node, { size: scene.labelSize, scale, mostLines, isWide });
  };
  const put = (id: string, place: LabelPlace) => {
    placed.set(id, place);
    taken.add(spaced(place.box), id);
  };
  const lift = (id: string, { box }: LabelPlace) => {
    placed.delete(id);
    taken.remove(id, spaced(box));
  };
  /** What is in the way of a name at a place; null where it may not stand at all. Names in focus may cover faded symbols. */
  const inTheWay = ({ box, leader }: LabelPlace, id: string, mayCross = false): readonly string[] | null => {
    if (!isWithin(box, scene.bounds, scale) || (!mayCross && taken.isCrossed(box))) return null;
    const isLed = leader === null || [...taken.along(leader)].every((owner) => owner === `${SYMBOL}${id}`);
    if (!isLed) return null;
    const owners = [...taken.owners(box)];
    return isInFocus(id) ? owners.filter((owner) => !owner.startsWith(SYMBOL) || isInFocus(owner.slice(SYMBOL.length))) : owners;
  };
  const freeFor = (node: SceneNode, mayCross: boolean) => {
    for (const place of placesOf(node)) if (inTheWay(place, node.id, mayCross)?.length === 0) return place;
    return null;
  };
  const without: SceneNode[] = [];
  for (const node of nodes) {
    // What is in focus is named even over a line.
    const place = freeFor(node, false) ?? (focus !== null && isInFocus(node.id) ? freeFor(node, true) : null);
    if (place === null) without.push(node);
    else put(node.id, place);
  }
  // A name without room may push another one aside that has room elsewhere.
  for (const node of without.length > MOST_PUSHING ? [] : without) {
    for (const place of placesOf(node)) {
      if (place.leader !== null) break;
      const [other, ...more] = inTheWay(place, node.id) ?? [];
      const before = placed.get(other ?? '');
      if (other === undefined || more.length > 0 || before === undefined) continue;
      lift(other, before);
      put(node.id, place);
      const elsewhere = freeFor(nodes[rank.get(other) as number] as SceneNode, false);
      if (elsewhere !== null) {
        put(other, elsewhere);
        break;
      }
      lift(node.id, place);
      put(other, before);
    }
  }
  return nodes.flatMap(({ id }): PlacedLabel[] => {
    const place = placed.get(id);
    return place === undefined ? [] : [{ node: id, lines: place.lines, leader: place.leader, faded: !isInFocus(id) }];
  });
}

/** Before the id of a node: its symbol. */
const SYMBOL = 'symbol:';
/**
 * As many of the first names look for places at a distance from their symbols, too, fewer of them among many lines; and if no more than these are left over, they push others
 * aside. In a crowded picture there is little to find, and it is searched at every zoom.
 */
const MOST_WIDE = 100;
const FEW_WIDE = 15;
const MANY_LINES = 200;
const MOST_PUSHING = 25;

/** Names on the same line need a gap between them. */
function spaced(box: Box): Box {
  return { ...box, x: box.x - LABEL_GAP, width: box.width + 2 * LABEL_GAP };
}

/** What names must not cover: symbols, other texts and signs, and lines; in a focus, of the latter only those in it. */
function takenSpace(scene: Scene, scale: number, focus: Focus | null): TakenSpace<string> {
  const taken = new TakenSpace<string>();
  for (const node of scene.nodes) taken.add(symbolBox(node, scale), `${SYMBOL}${node.id}`);
  for (const band of scene.bands) taken.add(bandLabelBox(band, scene, scale), SYMBOL);
  for (const ring of scene.rings) taken.add(ringLabelBox(ring, scene, scale), SYMBOL);
  for (const box of markBoxes(scene, scale, focus)) taken.add(box, SYMBOL);
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  for (const edge of scene.edges) {
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (source === undefined || target === undefined || !(focus?.edges.has(edge.id) ?? true)) continue;
    taken.addLine(pathPoints(edge, source, target).map(({ x, y }) => ({ x: x * scale, y: y * scale })));
  }
  return taken;
}

/** Names in the spaces that the layout keeps free for them, in letters that grow and shrink with the picture. */
function reservedLabels({ nodes }: Scene, size: number, scale: number, focus: Focus | null): readonly PlacedLabel[] {
  if (size < LEAST_LETTERS) return [];
  return nodes.flatMap(({ id, label, reserved }): PlacedLabel[] => {
    if (label === null || reserved === null) return [];
    const own = [...(label.lines ?? [label.text]), ...(label.detail === '' ? [] : [label.detail])];
    const middle = (reserved.box.y + reserved.box.height / 2) * scale;
    const small = reserved.outline === 'button' ? 0 : label.detail === '' ? own.length : own.length - 1;
    return [
      {
        node: id,
        leader: null,
        faded: focus !== null && !focus.nodes.has(id),
        lines: own.map((text, i) => ({
          text,
          x: reserved.nameX * scale,
          y: middle + (i - (own.length - 1) / 2) * size * ROW_LINE + size * HALF_LETTER,
          anchor: 'start',
          size: i < small ? size : size * SMALL_LETTERS,
          bold: label.bold && i < small,
          soft: label.soft === true || i >= small,
        })),
      },
    ];
  });
}

/** Letters smaller than this are not drawn, CSS pixels; and from the middle of a line to its baseline. */
const LEAST_LETTERS = 4;
const HALF_LETTER = 0.34;

function byUrgency(nodes: readonly SceneNode[], focus: Focus | null): readonly SceneNode[] {
  const urgency = (node: SceneNode) =>
    (node.label?.priority ?? 0) + (focus?.nodes.has(node.id) ? 1_000 : 0) + (focus?.center === node.id ? 10_000 : 0);
  return nodes.filter((node) => node.label !== null).sort((a, b) => urgency(b) - urgency(a));
}

/** The boxes of all symbols in viewport pixels; labels of the ground avoid them. */
export function symbolBoxes(scene: Scene, transform: Transform): readonly Box[] {
  return scene.nodes.map((node) => {
    const box = symbolBox(node, transform.scale);
    return { ...box, x: box.x + transform.offsetX, y: box.y + transform.offsetY };
  });
}

/** The name of a band at its original position. While panning makes it stick to the edge, it may cover labels. */
function bandLabelBox(band: SceneBand, scene: Scene, scale: number): Box {
  const { size, inset, baseline } = bandLetters(scene.labelSize);
  return {
    x: band.x * scale,
    y: band.y * scale + baseline - size,
    width: inset + bandLabelWidth(band, scene.labelSize),
    height: size + 4,
  };
}

/** The boxes of the signs on lines. */
function markBoxes(scene: Scene, scale: number, focus: Focus | null): readonly Box[] {
  const { radius } = markLetters(scene, scale);
  return edgeMarks(scene, { scale, offsetX: 0, offsetY: 0 }, focus).map(({ x, y }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
}

/** The box of the name of a ring, above its top. */
function ringLabelBox({ radiusY, label }: SceneRing, scene: Scene, scale: number): Box {
  const { size, gap } = ringLetters(scene.labelSize);
  const width = textWidth(label, size, false);
  return { x: -width / 2, y: -radiusY * scale - gap - size, width, height: size + gap };
}

/** Whether a label stays within the picture; otherwise the window or page would cut it off. */
function isWithin(box: Box, bounds: Box, scale: number): boolean {
  return (
    box.x >= bounds.x * scale - OVERHANG &&
    box.x + box.width <= (bounds.x + bounds.width) * scale + OVERHANG &&
    box.y >= bounds.y * scale - OVERHANG &&
    box.y + box.height <= (bounds.y + bounds.height) * scale + OVERHANG
  );
}
