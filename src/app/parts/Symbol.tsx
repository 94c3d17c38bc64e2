/**
 * The symbol of an actor or the line of a relation, in small, for legend, lists and sheets: drawn from the same outlines and line
 * styles as the picture. Always used beside words with the same meaning, and hidden from screen readers.
 */

import type { Actor } from '../../core/model/dataset.ts';
import type { Family, RelationType, Status } from '../../core/model/vocabulary.ts';
import { untiedActors } from '../../core/network/comprised.ts';
import type { Standing } from '../../core/territory/standing.ts';
import { LINE_STYLES } from '../../scene/line-style.ts';
import { FOLD_STYLE, HUB_STYLE, type NodeStyle, nodeStyle } from '../../scene/node-style.ts';
import { PALETTES } from '../../scene/palette.ts';
import { filledSymbolToSvg, OUTER_SCALE, symbolToSvg } from '../../scene/svg-parts.ts';
import { standingStyle } from '../../scene/territory-ground.ts';
import { useMeasured, useTypes } from '../derived/universe.ts';
import { useLook } from '../look.ts';

interface ActorSymbolProps {
  readonly actor: Pick<Actor, 'kind' | 'levels' | 'identity'>;
  /** Whether the actor has no articulation of its own but belongs to a set that has one. */
  readonly isComprised?: boolean;
  /** Width and height, CSS pixels. */
  readonly size?: number;
}

/** The symbol of a kind of actor, as a sample. */
export function ActorSymbol({ actor, isComprised = false, size = 22 }: ActorSymbolProps) {
  return <NodeSymbol style={nodeStyle(actor, isComprised)} size={size} />;
}

/** The symbol of an actor of the network, as in the picture: half full if the actor is only comprised in a set that cooperates. */
export function NetworkActorSymbol({ actor, size = 22 }: { readonly actor: Actor; readonly size?: number }) {
  const isComprised = untiedActors(useMeasured()).get(actor.id) === 'comprised';
  return <ActorSymbol actor={actor} isComprised={isComprised} size={size} />;
}

/** The symbol of a relation that is drawn as a hub. */
export function HubSymbol({ size = 22 }: { readonly size?: number }) {
  return <NodeSymbol style={HUB_STYLE} size={size} />;
}

/** The symbol of a fold: communes of a territory, drawn as one. */
export function FoldSymbol({ size = 22 }: { readonly size?: number }) {
  return <NodeSymbol style={FOLD_STYLE} size={size} />;
}

/** The dot of a commune with this standing. */
export function StandingSymbol({ standing, size = 16 }: { readonly standing: Standing; readonly size?: number }) {
  const style = standingStyle(PALETTES[useLook()], standing);
  const radius = style.radius * 1.5;
  return (
    <svg width={size} height={size} viewBox="-8 -8 16 16" aria-hidden="true">
      <circle r={radius} fill={style.fill} stroke={style.stroke} strokeWidth="1.6" />
      {style.half ? <path d={`M${-radius} 0a${radius} ${radius} 0 0 0 ${2 * radius} 0Z`} fill={style.stroke} /> : null}
    </svg>
  );
}

function NodeSymbol({ style, size }: { readonly style: NodeStyle; readonly size: number }) {
  const palette = PALETTES[useLook()];
  const outline = `stroke="${palette.ink}" stroke-width="1.5"`;
  const radius = style.radius * (style.outerShape === null ? 0.82 : 0.6);
  const outer = style.outerShape === null ? '' : symbolToSvg(style.outerShape, radius * OUTER_SCALE, `fill="none" ${outline}`);
  const inner = filledSymbolToSvg(
    style.shape,
    radius,
    { fill: style.hollow ? palette.paper : palette.ink, stroke: palette.ink, half: style.half },
    `stroke-width="1.5"${style.dashed ? ' stroke-dasharray="3 2.2"' : ''}`,
  );
  return (
    <svg className="symbol" width={size} height={size} viewBox="-12 -12 24 24" aria-hidden="true">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: outlines made here, which contain no data */}
      <g dangerouslySetInnerHTML={{ __html: outer + inner }} />
    </svg>
  );
}

/** A line as relations of this type are drawn: in the colour of their family, in the pattern of a status. */
export function LineSample({ type, status = 'in-force' }: { readonly type: RelationType; readonly status?: Status }) {
  const { family } = useTypes().of(type);
  return <FamilyLine family={family} status={status} />;
}

/** A line in the colour of a family, or in ink for none; its length in CSS pixels. */
export function FamilyLine({
  family,
  status,
  length = 28,
}: {
  readonly family: Family | null;
  readonly status: Status;
  readonly length?: number;
}) {
  const palette = PALETTES[useLook()];
  const style = LINE_STYLES[status];
  const color = family === null ? palette.ink : palette.families[family];
  return (
    <svg className="line-sample" width={length} height="12" viewBox={`0 0 ${length} 12`} aria-hidden="true">
      <path d={`M0 6H${length}`} stroke={color} strokeWidth={style.width * 1.15} strokeDasharray={style.dash.join(' ')} />
    </svg>
  );
}

/** The double line of an implied relation; its length in CSS pixels. */
export function HollowLine({ length = 28 }: { readonly length?: number }) {
  const palette = PALETTES[useLook()];
  return (
    <svg className="line-sample" width={length} height="12" viewBox={`0 0 ${length} 12`} aria-hidden="true">
      <path d={`M0 4.7H${length}M0 7.3H${length}`} stroke={palette.ink} />
    </svg>
  );
}
