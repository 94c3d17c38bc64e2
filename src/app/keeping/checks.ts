/**
 * The checks of what the browser has kept, in one module, so that they are loaded together (load-checks.ts). Everything that needs zod is
 * behind it.
 */
export { HistoryReader } from '../../core/files/kept-history.ts';
export { checkedOperation, checkedWholeDocument } from '../../core/files/stored-shapes.ts';
export { replayedAround } from '../../core/model/salvage.ts';
export { formatOf, isSoundProject, openedIn, projectOf, restorePointOf } from './kept-shapes.ts';
