/**
 * Actors × actors on one sheet: the drawing of the grid that is also exported, as large as the sheet allows. Above a hundred and fifty
 * actors it shows those with most partners, as the screen does, and says so.
 */
import { countOf } from '../../core/analysis/count-names.ts';
import { EXPLORING } from '../../messages/exploring.ts';
import { matrixToSvg, PAPER_CELL } from '../../scene/matrix-svg.ts';
import { PALETTES } from '../../scene/palette.ts';
import { useRecipe } from '../derived/recipe-in-use.ts';
import { MOST_ACTORS, matrixOf, mostTied } from '../derived/tables.ts';
import { useMeasured, useTypes } from '../derived/universe.ts';
import { useMessages } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { useStore } from '../state/store.ts';

export function PrintedMatrix() {
  const strings = useMessages(EXPLORING);
  const { language, order } = useStore((state) => state.view);
  const whole = matrixOf(useMeasured(), useRecipe(), order);
  const svg = matrixToSvg(mostTied(whole), useTypes(), PALETTES.print, language, '', PAPER_CELL);
  const n = whole.actors.length;
  return (
    <>
      {n > MOST_ACTORS ? (
        <p>
          <Counted text={strings.matrixTooMany(countOf('partnered', n), countOf('grid-actors', MOST_ACTORS))} />
        </p>
      ) : null}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own SVG, in which every text of the data is escaped */}
      <div className="printed-grid" dangerouslySetInnerHTML={{ __html: svg }} />
    </>
  );
}
