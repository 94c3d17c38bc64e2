/**
 * Runs before all other scripts of the page, as a small script of its own in the head of the document (scripts/first-script.ts): it takes what
 * is dropped or pasted while the page is still being loaded. Without it a browser would show a dropped file in place of the page, and pasted
 * cells would be lost. The page asks for what was taken once it can open it.
 */
import { type Taken, takenDrop, takenPaste } from './taken.ts';

const taken: Taken[] = [];
const listening = new AbortController();
const { signal } = listening;

window.addEventListener('dragover', (event) => event.preventDefault(), { signal });
window.addEventListener(
  'drop',
  (event) => {
    event.preventDefault();
    if (event.dataTransfer !== null) taken.push(takenDrop(event.dataTransfer));
  },
  { signal },
);
window.addEventListener(
  'paste',
  ({ clipboardData }) => {
    if (clipboardData !== null) taken.push(takenPaste(clipboardData));
  },
  { signal },
);

window.takenEarly = () => {
  listening.abort();
  return taken.splice(0);
};
