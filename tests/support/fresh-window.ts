/**
 * Runs before each file of the project `app`. All files that a worker runs share one window and its modules (loading them again for
 * each file would take longer than many tests), so each starts here with an empty page, the state of a page just opened, and nothing
 * kept in the browser.
 */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { beforeAll, beforeEach } from 'vitest';
import { cleanup } from 'vitest-browser-react';
import { useStore } from '../../src/app/state/store.ts';

beforeAll(async () => {
  await cleanup();
  localStorage.clear();
  history.replaceState(null, '', window.location.pathname + window.location.search);
  useStore.setState(useStore.getInitialState(), true);
});

// vitest-browser-react asks for this itself, but only in the file that loads it first.
beforeEach(cleanup);
