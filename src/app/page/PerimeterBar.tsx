/**
 * The perimeter in use, under the title: its name and year, the buttons to change or remove it, and how much is folded. Empty
 * without a perimeter.
 */

import { Button } from 'react-aria-components';
import { ALL_OPEN } from '../../core/territory/folds.ts';
import { TERRITORY } from '../../messages/territory.ts';
import { foldedOf, mappedOf, useLaid } from '../derived/universe.ts';
import { useMessages } from '../language.ts';
import { openDialog } from '../state/presence.ts';
import { changeView, choosePerimeter } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** The largest number of communes that may all be unfolded outside the map: with more, labels and lists cannot be read. */
const UNFOLDED_AT_MOST = 500;

export function PerimeterBar() {
  const strings = useMessages(TERRITORY);
  const laid = useLaid();
  const territory = useStore((state) => state.territory);
  const { id, open } = useStore((state) => state.view);
  if (territory.state === 'loading')
    return (
      <p className="perimeter-bar" role="status">
        {strings.loading('')}
      </p>
    );
  if (territory.state === 'failed')
    return (
      <p className="notice" role="alert">
        {territory.message}
      </p>
    );
  if (laid === null) return null;
  const { perimeter } = laid;
  const mayUnfold = id === 'map' || perimeter.communes.length <= UNFOLDED_AT_MOST;
  const isFolded = (id === 'map' ? mappedOf(laid, open, null) : foldedOf(laid, open)).folds.length > 0;
  return (
    <p className="perimeter-bar">
      <Button
        className="chip"
        onPress={() => choosePerimeter('')}
        aria-label={`${strings.chip(perimeter.name, laid.territory.year)} × ${strings.clear}`}
      >
        {strings.chip(perimeter.name, laid.territory.year)} <span aria-hidden="true">×</span>
      </Button>
      <Button className="link" onPress={() => openDialog('territory')}>
        {strings.change}
      </Button>
      {isFolded && mayUnfold ? (
        <Button className="link" onPress={() => changeView({ open: [ALL_OPEN] })}>
          {strings.unfoldAll}
        </Button>
      ) : null}
      {open.length > 0 ? (
        <Button className="link" onPress={() => changeView({ open: [] })}>
          {strings.foldAll}
        </Button>
      ) : null}
    </p>
  );
}
