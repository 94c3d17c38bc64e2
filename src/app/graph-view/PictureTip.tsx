/**
 * Describes what is under the pointer or the keyboard, in a corner of the picture, so that it never covers what the reader looks
 * at. Escape hides it, and so does moving the pointer away.
 */

import type { Untied } from '../../core/network/comprised.ts';
import type { TieGraph } from '../../core/network/graph.ts';
import { nodeText, relationText } from '../../core/telling/walk.ts';
import { SHEET } from '../../messages/sheet.ts';
import { indexOf } from '../derived/facts.ts';
import { useDataset, useTypes } from '../derived/universe.ts';
import { capitalised, useMessages } from '../language.ts';
import { useStore } from '../state/store.ts';

interface PictureTipProps {
  readonly graph: TieGraph;
  readonly untied: ReadonlyMap<string, Untied>;
}

export function PictureTip({ graph, untied }: PictureTipProps) {
  const hovered = useStore((state) => state.hovered);
  const language = useStore((state) => state.view.language);
  const index = indexOf(useDataset());
  const types = useTypes();
  const strings = useMessages(SHEET);
  if (hovered === null) return null;
  const relation = index.relations.get(hovered);
  const members = relation?.members.flatMap(({ actor }) => index.actors.get(actor)?.name ?? []).join(', ');
  // What has a line between the same actors may have the same line.
  const besides = relation === undefined ? 0 : index.articulationsBeside(relation).length;
  const beside = besides === 0 ? '' : `. ${strings.besides(besides)}`;
  const text =
    relation === undefined
      ? graph.hasNode(hovered)
        ? nodeText(graph, hovered, untied.get(hovered), language)
        : (index.actors.get(hovered)?.name ?? '')
      : `${capitalised(relationText(relation, types.of(relation.type), language))}. ${members}${beside}`;
  return text === '' ? null : (
    <p className="picture-tip" aria-hidden="true">
      {text}
    </p>
  );
}
