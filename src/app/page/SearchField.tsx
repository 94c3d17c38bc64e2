/**
 * The search field: finds actors, themes, relations and statements while the reader types, and all communes of France. Choosing a
 * result opens its sheet, sets a filter or shows a territory. SearchBox.tsx stands in its place until the reader wants to search.
 */

import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { whatIs } from '../../core/model/actor-kinds.ts';
import type { Actor } from '../../core/model/dataset.ts';
import { LEVELS, termOf } from '../../core/model/vocabulary.ts';
import { departmentCode } from '../../core/reference/reference-file.ts';
import { NEWEST_YEAR } from '../../core/reference/territory.ts';
import type { SearchHit } from '../../core/telling/search.ts';
import { PAGE } from '../../messages/page.ts';
import { themesIn } from '../derived/drawing.ts';
import { indexOf } from '../derived/facts.ts';
import { searchOf } from '../derived/searching.ts';
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

/** What the reader has done in the field before this one took its place. */
export interface Begun {
  readonly text: string;
  readonly isFocused: boolean;
  /** Whether Enter was pressed after the text. */
  readonly isEntered: boolean;
}

export interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly begun: RefObject<Begun>;
}

export function SearchField({ field, begun }: SearchFieldProps) {
  const strings = useMessages(PAGE).search;
  const dataset = useDataset();
  const [query, setQuery] = useState('');
  const [all, setAll] = useState<AllPlaces>('none');
  const laid = useLaid();
  const places = typeof all === 'string' ? null : all;
  const rowsOf = (text: string): readonly Row[] => {
    if (text.trim() === '') return [];
    const hits = searchOf(dataset, laid, places).search(text, MAX_HITS);
    return hits.map((hit) => ({ id: `${hit.kind} ${hit.id}`, hit }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: rowsOf depends on the first three
  const rows = useMemo(() => rowsOf(query), [dataset, laid, places, query]);

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when this field takes the place of the one before
  useLayoutEffect(() => {
    const { text, isFocused, isEntered } = begun.current;
    if (isEntered) {
      choose(rowsOf(text)[0]);
      return;
    }
    // The list opens where a text is set in a field that has the focus, as if it was typed there.
    if (isFocused) field.current?.focus();
    setQuery(text);
  }, []);
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
