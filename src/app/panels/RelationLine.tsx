/**
 * A relation in one line: its type and its members. Opens its sheet, where the quotes are; brings the relation out in the picture
 * while it is pointed at.
 */

import { Button } from 'react-aria-components';
import type { Relation } from '../../core/model/dataset.ts';
import { indexOf } from '../derived/facts.ts';
import { useDataset, useTypes } from '../derived/universe.ts';
import { capitalised, useWord } from '../language.ts';
import { LineSample } from '../parts/Symbol.tsx';
import { hover } from '../state/presence.ts';
import { select } from '../state/session.ts';

interface RelationLineProps {
  readonly relation: Relation;
  /** An actor whom the reader knows to be a member, and who is left out of the line; null for none. */
  readonly except?: string | null;
  /** The element to render: by default an entry of a list. */
  readonly as?: 'li' | 'div';
}

export function RelationLine({ relation, except = null, as: Element = 'li' }: RelationLineProps) {
  const word = useWord();
  const types = useTypes();
  const index = indexOf(useDataset());
  const members = relation.members
    .filter(({ actor, role }) => role !== 'frame' && actor !== except)
    .flatMap(({ actor }) => index.actors.get(actor)?.name ?? []);
  return (
    <Element>
      <Button
        className="link-plain relation-line"
        onPress={() => select(relation.id)}
        onHoverStart={() => hover(relation.id)}
        onHoverEnd={() => hover(null)}
      >
        <LineSample type={relation.type} status={relation.status} />
        <span>
          {capitalised(word(types.of(relation.type)))} : {members.join(', ')}
        </span>
      </Button>
    </Element>
  );
}
