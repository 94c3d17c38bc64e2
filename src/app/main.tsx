/**
 * The entry point: reads the shipped network, keeps the store in step with the address bar, draws the page. There is no empty
 * state: the first screen always shows a network.
 */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { hashToAddress } from '../core/session/address.ts';
import { titleIn } from './derived/open-document.ts';
import { IS_PRESENTATION_FILE } from './edition.ts';
import { forgetLongRemoved, lastNetworkId } from './keeping/kept-networks.ts';
import { askBeforeLeaving } from './keeping/leaving.ts';
import { takeUpDraft } from './keeping/old-story-draft.ts';
import { followNetwork } from './keeping/open-network.ts';
import { followViews } from './keeping/saved-views.ts';
import { App } from './page/App.tsx';
import { followAddress, networkAddress, networkIn, presentHash, showAsked } from './page/address-bar.ts';
import { showExample } from './shipped/shipped-network.ts';
import { followTerritory } from './shipped/territory-client.ts';
import { openDialog, tellNews } from './state/presence.ts';
import { changeView, restore } from './state/session.ts';
import { useStore } from './state/store.ts';

showExample();
followNetwork();
followViews();
void forgetLongRemoved();
await showFirstNetwork();
followAddress();
if (IS_PRESENTATION_FILE && !window.location.hash.includes('lang=')) {
  // A presentation file opens in the language in which it was made, unless its address names one.
  const { embedded } = await import('./shipped/embedded.ts');
  changeView({ language: embedded().language });
}
followTerritory();
askBeforeLeaving();
// The two declarations (accessibility, personal data) have addresses of their own, so that other sites can link to them. A server
// that answers every path with this page serves them as paths too.
const asked = `${window.location.pathname}${window.location.hash}`;
if (/(\/|#page=)accessibilite\/?$/.test(asked)) openDialog('accessibility');
if (/(\/|#page=)donnees-personnelles\/?$/.test(asked)) openDialog('privacy');

/**
 * Before the first picture: shows the network that the address asks for, or, if it asks for nothing, the one that was open last in this
 * browser, where it was left. A presentation file is opened for the network that it holds, so it only tells that there is a copy.
 */
async function showFirstNetwork(): Promise<void> {
  const { hash } = window.location;
  const asked = networkIn(hash);
  if (asked === null && takeUpDraft(titleIn(useStore.getState()))) {
    restore(hashToAddress(hash));
    window.history.pushState(null, '', presentHash());
    return;
  }
  const id = hash === '' ? lastNetworkId() : asked;
  if (id === null) return;
  if (IS_PRESENTATION_FILE && asked === null) tellNews('kept');
  else if ((await showAsked(id)) && hash === '') window.history.replaceState(null, '', networkAddress(id));
}

const container = document.getElementById('app');
if (container === null) throw new Error('index.html has no element with the id “app”');
createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
