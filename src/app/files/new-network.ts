/**
 * A network of one's own that begins with nothing: its actors and relations are typed, pasted or imported into it. It is kept in the
 * browser like one that was opened from files.
 */
import { EMPTY_DATASET } from '../../core/model/dataset.ts';
import { NO_REMAINS } from '../../core/model/remains.ts';
import { OPENING } from '../../messages/opening.ts';
import { distinctTitle } from '../keeping/network-list.ts';
import { showNetwork } from '../state/document.ts';
import { changeView } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** Opens a new, empty network, which is kept like any other from its first row on. */
export function beginNetwork(): void {
  const { begin } = OPENING[useStore.getState().view.language];
  showNetwork({ name: distinctTitle(begin.title), dataset: EMPTY_DATASET, remains: NO_REMAINS, issues: [], skipped: 0 });
  changeView({ id: 'columns', panel: null, perimeter: '' });
}
