/**
 * Runs before each file of the project `e2e`. All files that a worker runs share one browser, its pages and its caches: starting a
 * browser and loading the site into its empty cache takes longer than many tests.
 */
import { afterEach } from 'vitest';
import { endTest } from './support.ts';

afterEach(endTest);
