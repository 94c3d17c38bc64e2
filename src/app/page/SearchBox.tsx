/**
 * The place of the search field. At first it holds a plain field that looks the same: what searches and lists the results is as heavy as all
 * buttons of the page together, and is loaded when the reader points at the field or puts the cursor there. What was typed meanwhile
 * is taken over. `/` reaches the field from anywhere on the page.
 */
import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react';
import { PAGE } from '../../messages/page.ts';
import { useMessages } from '../language.ts';
import { lazyValue } from '../lazy-part.ts';
import { announce } from '../state/presence.ts';
import type { Begun, SearchFieldProps } from './SearchField.tsx';

const loadField = lazyValue(async () => (await import('./SearchField.tsx')).SearchField);

export function SearchBox() {
  const strings = useMessages(PAGE).search;
  const field = useRef<HTMLInputElement>(null);
  // Read when the real field takes the place of this one, which may be a moment after it was loaded.
  const begun = useRef<Begun>({ text: '', isFocused: false, isEntered: false });
  const [Field, setField] = useState<ComponentType<SearchFieldProps> | null>(null);
  useSlashKey(field);
  const note = (part: Partial<Begun>) => {
    begun.current = { ...begun.current, ...part };
  };
  const load = () => {
    loadField().then(
      (loaded) => setField(() => loaded),
      () => announce(strings.notLoaded),
    );
  };
  if (Field !== null) return <Field field={field} begun={begun} />;
  return (
    <div className="search" onPointerEnter={load}>
      <input
        ref={field}
        className="react-aria-Input"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded="false"
        aria-label={strings.label}
        placeholder={strings.label}
        autoComplete="off"
        spellCheck="false"
        onFocus={() => {
          note({ isFocused: true });
          load();
        }}
        onBlur={() => note({ isFocused: false })}
        onInput={({ currentTarget }) => note({ text: currentTarget.value, isEntered: false })}
        onKeyDown={({ key }) => {
          if (key === 'Enter') note({ isEntered: true });
        }}
      />
      <span className="key" aria-hidden="true">
        /
      </span>
    </div>
  );
}

/** `/` puts the cursor in the field, unless the reader is typing somewhere else. */
function useSlashKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || target?.closest('input, textarea, [contenteditable]'))
        return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [field]);
}
