/**
 * A perimeter in figures, and its folded territories, each with a button that opens it: over the list and over the cards, which show one
 * row for each actor and would be far too long otherwise.
 */
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { standingsText } from '../../core/telling/counted-text.ts';
import { foldParts } from '../../core/telling/fold-text.ts';
import type { Folded } from '../../core/territory/folds.ts';
import type { Laid } from '../../core/territory/overlay.ts';
import { capitalisedText } from '../../messages/counted.ts';
import { TERRITORY } from '../../messages/territory.ts';
import { standingsIn } from '../derived/universe.ts';
import { useMessages } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { setOpen } from '../state/session.ts';
import { useStore } from '../state/store.ts';

export function Folds({ laid, folded }: { readonly laid: Laid; readonly folded: Folded }) {
  const strings = useMessages(TERRITORY);
  const { language } = useStore((state) => state.view);
  return (
    <div className="list-folds">
      <p>
        <Counted text={capitalisedText(standingsText(standingsIn(laid), language), language)} />
      </p>
      {folded.folds.length === 0 ? null : (
        <>
          <h2 className="overline">
            <Counted text={strings.folded(countOf('folds', folded.folds.length))} />
          </h2>
          <ul className="fold-rows">
            {folded.folds.map((fold) => (
              <li key={fold.id}>
                <Button className="actor-link" onPress={() => setOpen(fold.id, true)} aria-label={`${strings.open}\u00a0: ${fold.name}`}>
                  {fold.name}
                </Button>
                <span className="hint">
                  <Counted text={foldParts(fold, language)} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
