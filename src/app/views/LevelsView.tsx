/**
 * Levels × levels: the pairs of partners between each two levels, out of all possible pairs, and the levels that have no tie.
 * Pressing a cell lists its relations.
 */

import { useState } from 'react';
import { countOf } from '../../core/analysis/count-names.ts';
import { classPair } from '../../core/analysis/counts.ts';
import { levelMatrix } from '../../core/analysis/level-table.ts';
import type { Relation } from '../../core/model/dataset.ts';
import { classAt, classOf, isParty } from '../../core/network/level-classes.ts';
import { selectionOf } from '../../core/network/selection.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { partnersOf } from '../derived/drawing.ts';
import { indexOf } from '../derived/facts.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { useMeasured, useTypes } from '../derived/universe.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { useIsPrinted } from '../look.ts';
import { LevelGrid } from '../panels/LevelGrid.tsx';
import { LongList } from '../panels/PanelParts.tsx';
import { RelationCard } from '../panels/RelationCard.tsx';
import { Counted } from '../parts/Figure.tsx';

export function LevelsView() {
  const strings = useMessages(EXPLORING);
  const isPrinted = useIsPrinted();
  const word = useWord();
  const dataset = useMeasured();
  const recipe = useRecipe();
  const index = indexOf(dataset);
  const [pair, setPair] = useState<readonly [number, number] | null>(null);
  const matrix = levelMatrix(partnersOf(dataset, recipe));
  const name = (level: number) => word(classAt(level));
  const shown = selectionOf(dataset, recipe);
  const { isArticulation } = useTypes();
  const relations =
    pair === null
      ? []
      : dataset.relations.filter((relation) => {
          if (!isArticulation(relation.type) || !shown.has(relation)) return false;
          const classes = relation.members.flatMap((member) => {
            const actor = index.actors.get(member.actor);
            return actor !== undefined && shown.actors.has(actor.id) && isParty(actor) ? [classOf(actor)] : [];
          });
          return classes.some((a, i) => classes.some((b, k) => i !== k && a === pair[0] && b === pair[1]));
        });
  return (
    <section className="scroll-view" aria-label={strings.levelsTitle}>
      <p className="hint">{isPrinted ? strings.levelsText : `${strings.levelsText} ${strings.levelsPress}`}</p>
      <LevelGrid matrix={matrix} isLarge chosen={pair} onChoose={setPair} />
      <p>
        {matrix.emptyPairs.length === 0
          ? strings.alwaysMeet
          : strings.never(matrix.emptyPairs.map(([a, b]) => `${name(b)} – ${name(a)}`).join('\u00a0; '))}
      </p>
      {pair === null ? null : (
        <section className="pair-relations" aria-live="polite">
          <h2 className="overline">
            <Counted text={strings.between(capitalised(name(pair[0])), name(pair[1]), ofPair(pair, relations))} />
          </h2>
          <LongList
            items={relations}
            render={(relation) => (
              <li key={relation.id}>
                <RelationCard relation={relation} from="" />
              </li>
            )}
          />
        </section>
      )}
    </section>
  );
}

/** The relations between two classes, and how many of them are implied. */
function ofPair([a, b]: readonly [number, number], relations: readonly Relation[]) {
  const implied = relations.filter(({ certainty }) => certainty === 'implied').length;
  return { ...countOf('relations-of-pair', relations.length, classPair(a, b)), implied };
}
