/**
 * Where the application starts: reads the shipped network, follows the address bar, draws. There is no empty state: the
 * first screen is a network.
 */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { unsavedIn } from './derived/open-document.ts';
import { IS_SINGLE_FILE } from './edition.ts';
import { followStory } from './keeping/story-draft.ts';
import { App } from './page/App.tsx';
import { followAddress } from './page/address-bar.ts';
import { shippedNetwork } from './shipped/shipped-network.ts';
import { followTerritory } from './shipped/territory-client.ts';
import { showNetwork } from './state/document.ts';
import { openDialog } from './state/presence.ts';
import { changeView } from './state/session.ts';
import { useStore } from './state/store.ts';

showNetwork(shippedNetwork());
followAddress();
if (IS_SINGLE_FILE && !window.location.hash.includes('lang=')) {
  // The language that the file was made in, which is no step of the reader's.
  const { embedded } = await import('./shipped/embedded.ts');
  changeView({ language: embedded().language });
}
followTerritory();
followStory();
// The two declarations have addresses of their own, which a link from elsewhere can name; a server that answers every path with
// this page gives them as paths too.
const asked = `${window.location.pathname}${window.location.hash}`;
if (/(\/|#page=)accessibilite\/?$/.test(asked)) openDialog('accessibility');
if (/(\/|#page=)donnees-personnelles\/?$/.test(asked)) openDialog('privacy');

// What was edited and is in no file yet would be lost with the page.
window.addEventListener('beforeunload', (event) => {
  if (unsavedIn(useStore.getState()).size > 0) event.preventDefault();
});

const container = document.getElementById('app');
if (container === null) throw new Error('index.html has no element with the id “app”');
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
