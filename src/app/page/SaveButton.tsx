/**
 * «Enregistrer» in the header, and by Ctrl+S or ⌘S, also from a text field. A dot, with words for screen readers and in the tooltip,
 * says that something is in no file yet.
 */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { unsavedChanges } from '../../core/model/history.ts';
import { PAGE } from '../../messages/page.ts';
import { SAVING } from '../../messages/saving.ts';
import { remembered } from '../derived/remembered.ts';
import { useMessages } from '../language.ts';
import { useStore } from '../state/store.ts';

const countOf = remembered(unsavedChanges);

export function SaveButton() {
  const strings = useMessages(SAVING);
  const { save: name } = useMessages(PAGE).header;
  const count = useStore((state) => countOf(state.history));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
      // The browser would save the page itself.
      event.preventDefault();
      if (document.querySelector('[role="dialog"]') === null) void save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const state = count === 0 ? strings.nothingNew : strings.unsaved(count);
  return (
    <span title={state}>
      <Button className="header-button" aria-label={count === 0 ? name : `${name} (${state})`} onPress={save}>
        {name}
        {count === 0 ? null : <span className="unsaved-dot" aria-hidden="true" />}
      </Button>
    </span>
  );
}

async function save(): Promise<void> {
  const { saveNetwork } = await import('../files/saving.ts');
  await saveNetwork();
}
