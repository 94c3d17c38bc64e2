/**
 * The search field: finds actors, themes, relations and statements while the reader types, and all communes of France. Choosing a
 * result opens its sheet, sets a filter or shows a territory. `/` reaches the field from anywhere on the page.
 */

import { useEffect, useMemo, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { whatIs } from '../../core/model/actor-kinds.ts';
import type { Actor } from '../../core/model/dataset.ts';
import { LEVELS, termOf } from '../../core/model/vocabulary.ts';
import { departmentCode } from '../../core/reference/reference-file.ts';
import { NEWEST_YEAR } from '../../core/reference/territory.ts';
import type { SearchHit } from '../../core/telling/search.ts';
import { PAGE } from '../../messages/page.ts';
import { searchOf, themesIn } from '../derived/drawing.ts';
import { indexOf } from '../derived/facts.ts';
import { useDataset, useLaid, useTypes } from '../derived/universe.ts';
import { IS_PRESENTATION_FILE } from '../edition.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { ActorSymbol, LineSample, NetworkActorSymbol } from '../parts/Symbol.tsx';
import { loadPlaces, type Places } from '../shipped/places.ts';
import { announce } from '../state/presence.ts';
import { changeRecipe, choosePerimeter, openPanel, select } from '../state/session.ts';
import { useStore } from '../state/store.ts';

const MAX_HITS = 12;

/** The index of all communes of France: loaded when the field first gets the focus, or the state of that loading. */
type AllPlaces = Places | 'none' | 'loading' | 'failed';

/** A row of the list. Its id includes the kind, because an actor and a relation may have the same id. */
interface Row {
  readonly id: string;
  readonly hit: SearchHit;
}

export function SearchBox() {
  const strings = useMessages(PAGE).search;
  const dataset = useDataset();
  const [query, setQuery] = useState('');
  const [all, setAll] = useState<AllPlaces>('none');
  const field = useRef<HTMLInputElement>(null);
  const laid = useLaid();
  const places = typeof all === 'string' ? null : all;
  const rows = useMemo(() => {
    if (query.trim() === '') return [];
    const hits = searchOf(dataset, laid, places).search(query, MAX_HITS);
    return hits.map((hit): Row => ({ id: `${hit.kind} ${hit.id}`, hit }));
  }, [dataset, laid, places, query]);
  useSlashKey(field);

  const ask = () => {
    if (all !== 'none' && all !== 'failed') return;
    // After a failure the message stays until a new attempt succeeds.
    if (all === 'none') setAll('loading');
    loadPlaces().then(setAll, () => setAll('failed'));
  };
  const choose = (row: Row | undefined) => {
    if (row === undefined) return;
    show(row.hit, places);
    setQuery('');
    field.current?.blur();
  };
  return (
    <ComboBox
      className="search"
      aria-label={strings.label}
      items={rows}
      inputValue={query}
      onInputChange={(written) => {
        setQuery(written);
        if (all === 'failed') ask();
      }}
      onFocus={ask}
      selectedKey={null}
      onSelectionChange={(key) => choose(rows.find((row) => row.id === key))}
      onKeyDown={(event) => {
        // Enter with nothing highlighted takes the first result.
        if (event.key === 'Enter' && field.current?.getAttribute('aria-activedescendant') === null) choose(rows[0]);
      }}
      allowsEmptyCollection={query.trim() !== ''}
      allowsCustomValue
      menuTrigger="input"
    >
      <Input ref={field} placeholder={strings.label} />
      <span className="key" aria-hidden="true">
        /
      </span>
      <Popover className="search-results" offset={4}>
        <ListBox<Row> renderEmptyState={() => <Nothing all={all} />}>{({ hit }) => <HitLine hit={hit} places={places} />}</ListBox>
        {all === 'failed' && rows.length > 0 ? <p className="hint search-empty">{strings.noPlaces}</p> : null}
      </Popover>
    </ComboBox>
  );
}

/** Shows a result: the sheet of an actor or relation, the articulations of a theme, the territory of a commune. */
function show(hit: SearchHit, places: Places | null): void {
  const { history, view } = useStore.getState();
  switch (hit.kind) {
    case 'actor':
    case 'relation':
      select(hit.id);
      break;
    case 'statement':
      select(history.document.dataset.statements.find((statement) => statement.id === hit.id)?.actors[0] ?? null);
      break;
    case 'theme':
      changeRecipe({ themes: [hit.id] });
      announce(PAGE[view.language].search.filtered(hit.id));
      break;
    case 'place': {
      const place = places?.byKey.get(hit.id);
      if (place === undefined) break;
      choosePerimeter(place.perimeter, NEWEST_YEAR);
      openPanel('territory');
      if (place.level === 'commune') select(place.key);
    }
  }
}

/** The message in an empty list: why there is no result. */
function Nothing({ all }: { readonly all: AllPlaces }) {
  const strings = useMessages(PAGE).search;
  const why =
    all === 'failed'
      ? `${strings.noResult} ${strings.noPlaces}`
      : all === 'loading'
        ? strings.placesComing
        : IS_PRESENTATION_FILE
          ? strings.noResultInFile
          : strings.noResult;
  return <p className="hint search-empty">{why}</p>;
}

function HitLine({ hit, places }: { readonly hit: SearchHit; readonly places: Places | null }) {
  const strings = useMessages(PAGE).search;
  const language = useStore((state) => state.view.language);
  const word = useWord();
  const types = useTypes();
  const dataset = useDataset();
  const index = indexOf(dataset);
  const actor = hit.kind === 'actor' ? index.actors.get(hit.id) : undefined;
  const relation = hit.kind === 'relation' ? index.relations.get(hit.id) : undefined;
  const place = hit.kind === 'place' ? places?.byKey.get(hit.id) : undefined;
  const [label, detail] =
    actor !== undefined
      ? [hit.label, [capitalised(whatIs(actor, language)), departmentOf(actor, places)]]
      : relation !== undefined
        ? [hit.label, [capitalised(types.of(relation.type)[language])]]
        : place !== undefined
          ? [
              place.level === 'commune' ? strings.commune(place.name) : strings.body(place.name),
              [capitalised(word(termOf(LEVELS, place.level))), place.level === 'department' ? place.code : place.department],
            ]
          : hit.kind === 'theme'
            ? [hit.label, [strings.theme(themesIn(dataset).find(({ theme }) => theme === hit.id)?.count.value ?? 0)]]
            : [hit.label, [hit.detail]];
  return (
    <ListBoxItem id={`${hit.kind} ${hit.id}`} textValue={label} className="search-hit">
      {actor === undefined ? null : <NetworkActorSymbol actor={actor} />}
      {relation === undefined ? null : <LineSample type={relation.type} status={relation.status} />}
      {place === undefined ? null : <ActorSymbol actor={{ kind: 'collectivity', levels: [place.level], identity: 'certain' }} />}
      <Text slot="label">{label}</Text>
      <Text slot="description" className="hint">
        {detail.filter((part) => part !== '').join(' · ')}
      </Text>
    </ListBoxItem>
  );
}

/** The département of a commune, to tell communes of the same name apart: «Creuse (23)», or only its number until names are loaded. */
function departmentOf({ levels, code }: Actor, places: Places | null): string {
  if (!levels.includes('commune') || code === '') return '';
  return places?.byKey.get(`commune:${code}`)?.department ?? `(${departmentCode(code)})`;
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
