/**
 * Levels × levels as a heat table: for each pair of levels, the pairs of partners out of all possible ones. Each pair of levels
 * appears once. Cells are buttons if the caller asks for it.
 */

import type { CSSProperties, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { classPair } from '../../core/analysis/counts.ts';
import { LEVEL_CLASSES, type LevelMatrix } from '../../core/analysis/level-table.ts';
import { LEVELS } from '../../core/model/vocabulary.ts';
import { classAt } from '../../core/network/level-classes.ts';
import { ANALYSING } from '../../messages/analysing.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Figure } from '../parts/Figure.tsx';
import { ActorSymbol } from '../parts/Symbol.tsx';

interface LevelGridProps {
  readonly matrix: Omit<LevelMatrix, 'inner'>;
  readonly isLarge?: boolean;
  /** The pair of classes whose cell is pressed. */
  readonly chosen?: readonly [number, number] | null;
  readonly onChoose?: (pair: readonly [number, number] | null) => void;
}

/** Classes in the order of the rows: the broadest level first, as in the picture, then support bodies. */
const ROWS = [3, 2, 1, 0, 4] as const;

export function LevelGrid({ matrix, isLarge = false, chosen = null, onChoose }: LevelGridProps) {
  const strings = useMessages(ANALYSING).levels;
  const word = useWord();
  const { counts, possible, sizes } = matrix;
  const rows = ROWS.filter((level) => level < LEVEL_CLASSES.length || (sizes[level] ?? 0) > 0);
  return (
    <table className={isLarge ? 'matrix large' : 'matrix'}>
      <thead>
        <tr>
          <td />
          {rows.map((level) => (
            <th key={level} scope="col" title={word(classAt(level))}>
              <ClassSymbol index={level} />
              <span className={isLarge ? '' : 'unseen'}> {word(classAt(level))}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((a, i) => (
          <tr key={a}>
            <th scope="row">
              <ClassSymbol index={a} /> {capitalised(word(classAt(a)))}{' '}
              <span className="hint">
                <Figure count={countOf('parties', sizes[a] ?? 0, `class=${classAt(a).id}`)} />
              </span>
            </th>
            {rows.map((b, j) => {
              const [count, all] = [counts[a]?.[b] ?? 0, possible[a]?.[b] ?? 0];
              // A tie has no direction between levels: each pair is shown once, above the diagonal.
              if (j < i) return <td key={b} className="none" />;
              const isEmpty = count === 0 && all > 0;
              const isChosen = chosen?.[0] === a && chosen[1] === b;
              const text = (
                <>
                  <b>
                    <Figure count={countOf('party-pairs', count, classPair(a, b))} />
                  </b>
                  <span className="hint">
                    /<Figure count={countOf('party-pairs-possible', all, classPair(a, b))} />
                  </span>
                </>
              );
              return (
                <td key={b} className={isEmpty ? 'empty' : ''} title={strings.cell(count, all)} style={shade(count, all)}>
                  {onChoose === undefined || count === 0 ? (
                    text
                  ) : (
                    <CellButton
                      label={`${capitalised(word(classAt(a)))} – ${word(classAt(b))}\u00a0: ${count}/${all}, ${strings.cell(count, all)}`}
                      isChosen={isChosen}
                      onPress={() => onChoose(isChosen ? null : [a, b])}
                    >
                      {text}
                    </CellButton>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellButtonProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function CellButton({ label, isChosen, onPress, children }: CellButtonProps) {
  return (
    <Button className="matrix-button" aria-pressed={isChosen} aria-label={label} onPress={onPress}>
      {children}
    </Button>
  );
}

/** The symbol of a class, as in the legend. */
function ClassSymbol({ index }: { readonly index: number }) {
  const level = LEVELS.find((entry) => entry.id === classAt(index).id);
  return (
    <ActorSymbol
      actor={{
        kind: level === undefined ? 'organisation' : 'collectivity',
        levels: level === undefined ? [] : [level.id],
        identity: 'certain',
      }}
      size={18}
    />
  );
}

/** The shade of a cell, from 0 to 1, for the style sheet. By the square root, since most shares are small. */
function shade(count: number, all: number): CSSProperties {
  return { '--share': all === 0 ? 0 : Math.sqrt(count / all) } as CSSProperties;
}
