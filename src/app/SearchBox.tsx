/**
 * The search field: finds actors, relations and statements while typing, opens the chosen one's sheet. `/` reaches it from
 * anywhere on the page.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Hit } from '../core/search.ts';
import { searchOf } from './derived.ts';
import { indexOf, kindLabel, typeOf } from './facts.ts';
import { capitalised, useStrings } from './language.ts';
import { ActorSymbol, LineSample } from './Symbol.tsx';
import { select } from './state/session.ts';
import { useStore } from './state/store.ts';
import { useDataset, useLaid } from './universe.ts';

const MAX_HITS = 12;

export function SearchBox() {
  const strings = useStrings();
  const dataset = useDataset();
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const laid = useLaid();
  const hits = useMemo(() => (query.trim() === '' ? [] : searchOf(dataset, laid).search(query, MAX_HITS)), [dataset, laid, query]);
  useSlashKey(field);

  const choose = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    select(hit.kind === 'statement' ? (dataset.statements.find((statement) => statement.id === hit.id)?.actors[0] ?? null) : hit.id);
    setQuery('');
    field.current?.blur();
  };
  return (
    <ComboBox
      className="search"
      aria-label={strings.search.label}
      items={hits}
      inputValue={query}
      onInputChange={setQuery}
      selectedKey={null}
      onSelectionChange={(key) => choose(hits.find((hit) => hit.id === key))}
      onKeyDown={(event) => {
        // Enter with nothing highlighted takes the first result, as any search field does.
        if (event.key === 'Enter' && field.current?.getAttribute('aria-activedescendant') === null) choose(hits[0]);
      }}
      allowsEmptyCollection={query.trim() !== ''}
      allowsCustomValue
      menuTrigger="input"
    >
      <Input ref={field} placeholder={strings.search.label} />
      <span className="key" aria-hidden="true">
        /
      </span>
      <Popover className="search-results" offset={4}>
        <ListBox<Hit> renderEmptyState={() => <p className="hint search-empty">{strings.search.noResult}</p>}>
          {(hit) => <SearchHit hit={hit} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function SearchHit({ hit }: { readonly hit: Hit }) {
  const language = useStore((state) => state.view.language);
  const index = indexOf(useDataset());
  const actor = hit.kind === 'actor' ? index.actors.get(hit.id) : undefined;
  const relation = hit.kind === 'relation' ? index.relations.get(hit.id) : undefined;
  const detail =
    actor !== undefined
      ? capitalised(kindLabel(actor, language))
      : relation !== undefined
        ? capitalised(typeOf(relation.type)[language])
        : hit.detail;
  return (
    <ListBoxItem id={hit.id} textValue={hit.label} className="search-hit">
      {actor === undefined ? null : <ActorSymbol actor={actor} />}
      {relation === undefined ? null : <LineSample type={relation.type} status={relation.status} />}
      <Text slot="label">{hit.label}</Text>
      <Text slot="description" className="hint">
        {detail}
      </Text>
    </ListBoxItem>
  );
}

/** `/` puts the cursor in the field, unless the reader is typing somewhere else. */
function useSlashKey(field: React.RefObject<HTMLInputElement | null>): void {
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
