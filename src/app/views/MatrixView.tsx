/**
 * Who works with whom, as a grid: actors in rows and columns, with a coloured cell where two have a relation. Arrow keys move from
 * pair to pair; each cell names its two actors, and opens the relation.
 */

import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import type { ActorMatrix, MatrixCell } from '../../core/layout/actor-matrix.ts';
import { MATRIX_ORDERS } from '../../core/layout/matrix-orders.ts';
import { STATUSES, termOf } from '../../core/model/vocabulary.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { CELL, cellColors } from '../../scene/matrix-svg.ts';
import { PALETTES } from '../../scene/palette.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { MOST_ACTORS, matrixOf, mostTied } from '../derived/tables.ts';
import { useMeasured, useTypes } from '../derived/universe.ts';
import { useMessages, useWord } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { Segmented } from '../parts/Segmented.tsx';
import { hover, mark } from '../state/presence.ts';
import { changeView, select } from '../state/session.ts';
import { useStore } from '../state/store.ts';

export function MatrixView() {
  const strings = useMessages(EXPLORING);
  const order = useStore((state) => state.view.order);
  const whole = matrixOf(useMeasured(), useRecipe(), order);
  const matrix = mostTied(whole);
  const n = whole.actors.length;
  return (
    <section className="scroll-view" aria-label={strings.matrixTitle}>
      <div className="view-head">
        <div>
          <p className="hint">{strings.matrixHelp}</p>
          {n > MOST_ACTORS ? (
            <p className="notice">
              <Counted text={strings.matrixTooMany(countOf('partnered', n), countOf('grid-actors', MOST_ACTORS))} />
            </p>
          ) : null}
        </div>
        <Segmented label={strings.matrixOrder} options={MATRIX_ORDERS} value={order} onChange={(wanted) => changeView({ order: wanted })} />
      </div>
      {n === 0 ? null : <Grid matrix={matrix} />}
    </section>
  );
}

/** Only cells with relations are elements; the empty grid is drawn by the style sheet. */
function Grid({ matrix }: { readonly matrix: ActorMatrix }) {
  const strings = useMessages(EXPLORING);
  const word = useWord();
  const types = useTypes();
  const theme = useStore((state) => state.view.theme);
  const selected = useStore((state) => state.selected);
  const { actors, cells, breaks } = matrix;
  const [current, setCurrent] = useState(0);
  const grid = useRef<HTMLDivElement>(null);
  const at = Math.min(current, cells.length - 1);
  const textOf = ({ row, column, relations }: MatrixCell) =>
    strings.matrixCell(
      actors[row]?.name ?? '',
      actors[column]?.name ?? '',
      relations.map(({ type, status }) => `${word(types.of(type))} (${word(termOf(STATUSES, status))})`).join(', '),
    );
  const goTo = (next: number) => {
    if (next < 0 || next >= cells.length) return;
    setCurrent(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus();
  };
  const nearest = (isWanted: (cell: MatrixCell) => boolean, distance: (cell: MatrixCell) => number) => {
    let best = -1;
    cells.forEach((cell, i) => {
      const found = cells[best];
      if (isWanted(cell) && (found === undefined || distance(cell) < distance(found))) best = i;
    });
    goTo(best);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cells[at];
    if (cell === undefined) return;
    const vertical = (by: 1 | -1) =>
      nearest(
        (other) => (other.row - cell.row) * by > 0,
        (other) => Math.abs(other.row - cell.row) * 1000 + Math.abs(other.column - cell.column),
      );
    if (event.key === 'ArrowRight') goTo(at + 1);
    else if (event.key === 'ArrowLeft') goTo(at - 1);
    else if (event.key === 'ArrowDown') vertical(1);
    else if (event.key === 'ArrowUp') vertical(-1);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(cells.length - 1);
    else return;
    event.preventDefault();
  };
  const side = actors.length * CELL;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: handles the arrow keys of the buttons inside
    <div
      className="actor-matrix"
      style={{ '--cells': actors.length, '--cell': `${CELL}px` } as CSSProperties}
      ref={grid}
      onKeyDown={onKeyDown}
    >
      <div className="matrix-top" style={{ width: side }} aria-hidden="true">
        {actors.map((actor, i) => (
          <span key={actor.id} style={{ left: i * CELL }}>
            {actor.name}
          </span>
        ))}
      </div>
      <div className="matrix-left">
        {actors.map((actor) => (
          <Button
            key={actor.id}
            className={selected === actor.id ? 'matrix-name selected' : 'matrix-name'}
            excludeFromTabOrder
            onPress={() => select(actor.id)}
          >
            {actor.name}
          </Button>
        ))}
      </div>
      <div className="matrix-cells" style={{ width: side, height: side }}>
        {breaks.map((i) => (
          <span key={i} className="matrix-break" style={{ top: i * CELL, left: i * CELL }} />
        ))}
        {cells.map((cell, i) => {
          const colors = cellColors(cell.relations, types, PALETTES[theme]);
          const stripes = colors.map((color, k) => `${color} ${(100 * k) / colors.length}% ${(100 * (k + 1)) / colors.length}%`);
          const [a, b] = [actors[cell.row]?.id ?? '', actors[cell.column]?.id ?? ''];
          const isChosen = cell.relations.some((relation) => relation.id === selected) || a === selected || b === selected;
          return (
            <button
              key={`${a} ${b}`}
              type="button"
              data-cell={i}
              data-count={cell.relations.length > 1 ? cell.relations.length : ''}
              className={isChosen ? 'matrix-cell selected' : 'matrix-cell'}
              tabIndex={i === at ? 0 : -1}
              title={textOf(cell)}
              aria-label={textOf(cell)}
              style={{ left: cell.column * CELL, top: cell.row * CELL, background: `linear-gradient(to right, ${stripes.join(', ')})` }}
              onClick={() => select(cell.relations[0]?.id ?? null)}
              onFocus={() => {
                setCurrent(i);
                mark([a, b]);
              }}
              onBlur={() => mark([])}
              onPointerEnter={() => hover(cell.relations[0]?.id ?? null)}
              onPointerLeave={() => hover(null)}
            />
          );
        })}
      </div>
    </div>
  );
}
