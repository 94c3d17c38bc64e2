/**
 * What checks the values that the browser has kept, before anything is done with them. It is loaded once something is kept: a visitor who
 * looks at the example needs none of it. A transaction of the database ends while something else is waited for, so whoever needs a check
 * loads it before the transaction begins.
 */
import { lazyValue } from '../lazy-part.ts';

export const loadChecks = lazyValue(() => import('./checks.ts'));
