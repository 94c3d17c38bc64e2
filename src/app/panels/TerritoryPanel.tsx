/**
 * The perimeter in figures and as a list: every commune by what the sources record about it, the communes that sources count
 * without naming them, exports for a spreadsheet, and what changed since another year. The rows are the same as on the map and in
 * the command line.
 */

import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { fold } from '../../core/basics/names.ts';
import { FLAVOUR_OF_LANGUAGE, writeCsv } from '../../core/files/formats/csv.ts';
import { LEVELS, termOf } from '../../core/model/vocabulary.ts';
import { levelOf, parentsOf } from '../../core/reference/territory.ts';
import { type CommuneRow, communeRows, communeTable, NUMBER_COLUMNS } from '../../core/telling/commune-table.ts';
import { asideText } from '../../core/telling/perimeter-text.ts';
import type { Laid } from '../../core/territory/overlay.ts';
import { openNames, STANDINGS, type Standing, type UnnamedMembers } from '../../core/territory/standing.ts';
import { ANALYSING } from '../../messages/analysing.ts';
import { counted } from '../../messages/counted.ts';
import { TERRITORY } from '../../messages/territory.ts';
import { standingsIn, unnamedIn, useLaid } from '../derived/universe.ts';
import { download } from '../files/download.ts';
import { saveXlsx } from '../files/exports.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Counted, Figure } from '../parts/Figure.tsx';
import { StandingSymbol } from '../parts/Symbol.tsx';
import { openDialog } from '../state/presence.ts';
import { select } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { ActorLink } from './Evidence.tsx';
import { PanelSection } from './PanelParts.tsx';
import { TerritoryChanges } from './TerritoryChanges.tsx';

export function TerritoryPanel() {
  const strings = useMessages(TERRITORY);
  const laid = useLaid();
  if (laid === null)
    return (
      <>
        <p>{strings.noneChosen}</p>
        <Button className="button primary" onPress={() => openDialog('territory')}>
          {strings.choose}
        </Button>
      </>
    );
  return <Perimeter laid={laid} />;
}

function Perimeter({ laid }: { readonly laid: Laid }) {
  const strings = useMessages(TERRITORY);
  const word = useWord();
  const { language } = useStore((state) => state.view);
  const { territory, perimeter, aside } = laid;
  const unnamed = unnamedIn(laid);
  const holders = perimeter.unit === null ? [] : parentsOf(territory, perimeter.unit);
  return (
    <>
      <h2 className="sheet-title">{strings.chip(perimeter.name, territory.year)}</h2>
      {holders.length === 0 ? null : (
        <p className="hint">
          {strings.holders} :{' '}
          {holders.map((unit) => `${territory.names[unit]} (${word(termOf(LEVELS, levelOf(territory, unit)))})`).join(', ')}
        </p>
      )}
      {aside === 0 ? null : (
        <p className="hint">
          <Counted text={asideText(aside, language)} />
        </p>
      )}
      {perimeter.missing.length === 0 ? null : <p className="notice">{strings.missing(perimeter.missing.join(', '))}</p>}
      <OpenNames laid={laid} />
      <Communes laid={laid} />
      {unnamed.length === 0 ? null : (
        <PanelSection title={strings.unnamed}>
          <ul className="panel-list">
            {unnamed.map((members) => (
              <Unnamed key={members.set.id} members={members} year={territory.year} />
            ))}
          </ul>
        </PanelSection>
      )}
      <TerritoryChanges laid={laid} />
      <section className="sheet-section meaning">
        <p>{strings.meaning}</p>
        <p>
          {strings.reference(territory.year, territory.provenance.source)} {territory.provenance.licences}
        </p>
        {territory.provenance.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </section>
    </>
  );
}

/** The names that may be those of communes without a recorded cooperation; they lead to their sheets, and to these communes. */
function OpenNames({ laid }: { readonly laid: Laid }) {
  const strings = useMessages(TERRITORY);
  const { territory, actorOf } = laid;
  const names = openNames(laid, standingsIn(laid));
  if (names.length === 0) return null;
  return (
    <PanelSection title={counted`${strings.openNames} · ${countOf('doubtful-names', names.length)}`}>
      <p>{strings.openNamesMeaning}</p>
      <ul className="panel-list">
        {names.map(({ actor, communes }) => (
          <li key={actor.id}>
            <ActorLink actor={actor} />
            <p className="hint">
              {strings.perhaps}{' '}
              {communes.map((unit, i) => (
                <span key={unit}>
                  {i === 0 ? null : ', '}
                  <Button className="actor-link" onPress={() => select(actorOf.get(unit) ?? '')}>
                    {territory.names[unit]}
                  </Button>{' '}
                  {territory.codes[unit]}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

function Unnamed({ members, year }: { readonly members: UnnamedMembers; readonly year: number }) {
  const strings = useMessages(TERRITORY);
  const { set, relations, size, sourceCount, territory, referenceCount } = members;
  const number =
    size === null
      ? strings.unnamedUnknown
      : strings.unnamedSize(
          countOf('set-size', size.min, `${set.id}+least`),
          size.max === null ? null : countOf('set-size', size.max, `${set.id}+most`),
        );
  const ofSource = sourceCount === null ? null : countOf('source-communes', sourceCount, territory.id);
  return (
    <li>
      <ActorLink actor={set} />
      <p>
        <Counted
          text={strings.unnamedOver(number, ofSource, territory.name, countOf('reference-communes', referenceCount, territory.id), year)}
        />
      </p>
      <p className="hint">{relations.map((relation) => relation.title).join('\u00a0; ')}</p>
    </li>
  );
}

/** Counts of the communes by standing; each count is a filter of the list below. */
function Communes({ laid }: { readonly laid: Laid }) {
  const strings = useMessages(TERRITORY);
  const word = useWord();
  const standings = standingsIn(laid);
  const [only, setOnly] = useState<Standing | null>(null);
  const [query, setQuery] = useState('');
  const written = useDeferredValue(fold(query));
  const rows = useMemo(() => communeRows(laid, standings), [laid, standings]);
  const shown = useMemo(
    () =>
      rows.filter(
        (row) => (only === null || row.standing === only) && (written === '' || ` ${fold(row.name)} ${row.code}`.includes(` ${written}`)),
      ),
    [rows, only, written],
  );
  return (
    <>
      <PanelSection title={strings.standings}>
        <fieldset className="standings" aria-label={strings.standing}>
          <Button className="standing" aria-pressed={only === null} onPress={() => setOnly(null)}>
            <span /> {strings.all}
            <b>
              <Figure count={countOf('communes', rows.length)} />
            </b>
          </Button>
          {STANDINGS.map((entry) => {
            return (
              <Button
                key={entry.id}
                className="standing"
                aria-pressed={only === entry.id}
                onPress={() => setOnly(only === entry.id ? null : entry.id)}
              >
                <StandingSymbol standing={entry.id} />
                {capitalised(word(entry))}
                <b>
                  <Figure count={countOf('communes', standings.counts[entry.id], `standing=${entry.id}`)} />
                </b>
              </Button>
            );
          })}
        </fieldset>
        <Exports laid={laid} />
      </PanelSection>
      <PanelSection title={counted`${strings.communes} · ${countOf('communes-listed', shown.length)}`}>
        <input
          className="field"
          type="search"
          aria-label={strings.filter}
          placeholder={strings.filter}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {shown.length === 0 ? <p className="hint">{strings.nobody}</p> : <Rows key={`${only} ${written}`} rows={shown} />}
      </PanelSection>
    </>
  );
}

const PAGE = 100;

/** Shows a hundred more rows at a time: thirty thousand at once would block the page. */
function Rows({ rows }: { readonly rows: readonly CommuneRow[] }) {
  const analysing = useMessages(ANALYSING);
  const territory = useMessages(TERRITORY);
  const word = useWord();
  const [pages, setPages] = useState(1);
  const shown = rows.slice(0, pages * PAGE);
  return (
    <>
      <ul className="commune-rows">
        {shown.map((row) => (
          <li key={row.unit}>
            <Button className="actor-link" onPress={() => select(row.actor)}>
              {row.name}
            </Button>
            <span className="hint">
              {row.code} ·{' '}
              {row.articulations.value > 0 ? (
                <Counted text={territory.articulations(row.articulations)} />
              ) : (
                word(termOf(STANDINGS, row.standing))
              )}
            </span>
          </li>
        ))}
      </ul>
      {shown.length === rows.length ? null : (
        <Button className="link" onPress={() => setPages(pages + 1)}>
          <Counted text={analysing.more(countOf('more', rows.length - shown.length))} />
        </Button>
      )}
    </>
  );
}

function Exports({ laid }: { readonly laid: Laid }) {
  const strings = useMessages(TERRITORY);
  const { language } = useStore((state) => state.view);
  const standings = standingsIn(laid);
  const name = `${strings.fileName}-${fold(laid.perimeter.name).replaceAll(' ', '-')}-${laid.territory.year}`;
  const saveCsv = () => {
    const text = writeCsv(communeTable(laid, standings, language), FLAVOUR_OF_LANGUAGE[language]);
    download(`${name}.csv`, new TextEncoder().encode(text), 'text/csv');
  };
  return (
    <div className="button-row">
      <Button className="button" onPress={saveCsv}>
        {strings.exportCsv}
      </Button>
      <Button
        className="button"
        onPress={() => saveXlsx(`${name}.xlsx`, laid.perimeter.name, communeTable(laid, standings, language), NUMBER_COLUMNS)}
      >
        {strings.exportXlsx}
      </Button>
    </div>
  );
}
