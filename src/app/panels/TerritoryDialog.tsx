/**
 * Choosing a perimeter: any intercommunality, EPT, département, région, the whole of France, or communes picked one by one, in
 * the boundaries of a year.
 */

import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, ComboBox, Dialog, Heading, Input, ListBox, ListBoxItem, Modal, ModalOverlay, Popover, Text } from 'react-aria-components';
import { LEVELS, type Level, termOf } from '../../core/model/vocabulary.ts';
import { nameScan } from '../../core/reference/name-scan.ts';
import { FRANCE } from '../../core/reference/perimeters.ts';
import type { FranceFile } from '../../core/reference/reference-file.ts';
import { NATURES, NEWEST_YEAR } from '../../core/reference/territory.ts';
import { PAGE } from '../../messages/page.ts';
import { TERRITORY } from '../../messages/territory.ts';
import { IS_APPLICATION_FILE, OFFERED_YEARS } from '../edition.ts';
import { useMessages, useWord } from '../language.ts';
import { loadFrance } from '../shipped/territory-files.ts';
import { openDialog } from '../state/presence.ts';
import { choosePerimeter } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { CommuneList } from './CommuneList.tsx';

interface Body {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly level: Level;
  readonly nature: string;
  readonly departments: readonly string[];
}

const MOST_SHOWN = 30;

export function TerritoryDialog() {
  const page = useMessages(PAGE);
  const territory = useMessages(TERRITORY);
  const { year: current } = useStore((state) => state.view);
  const [year, setYear] = useState(OFFERED_YEARS.includes(current) ? current : NEWEST_YEAR);
  const [france, setFrance] = useState<FranceFile | null>(null);
  useEffect(() => {
    let isOver = false;
    loadFrance(year).then(
      (file) => {
        if (!isOver) setFrance(file);
      },
      () => setFrance(null),
    );
    return () => {
      isOver = true;
    };
  }, [year]);
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => openDialog(open ? 'territory' : null)} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{territory.title}</Heading>
          <p>{territory.intro}</p>
          <BodySearch france={france} year={year} />
          <label className="picker">
            <span>{territory.year}</span>
            <select value={year} onChange={(event) => setYear(Number(event.target.value))}>
              {OFFERED_YEARS.map((entry) => (
                <option key={entry} value={entry}>
                  {entry}
                </option>
              ))}
            </select>
          </label>
          {IS_APPLICATION_FILE ? <p className="hint">{territory.oneYear(year)}</p> : null}
          {(france?.notes ?? []).map((note) => (
            <p key={note} className="hint">
              {note}
            </p>
          ))}
          <div className="button-row">
            <Button className="button" onPress={() => choosePerimeter(FRANCE, year)}>
              {territory.france}
            </Button>
            <Button className="button" onPress={() => choosePerimeter('', year)}>
              {territory.none}
            </Button>
          </div>
          <hr />
          <CommuneList year={year} />
          <Button className="icon-button dialog-close" slot="close" aria-label={page.close}>
            ×
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function BodySearch({ france, year }: { readonly france: FranceFile | null; readonly year: number }) {
  const strings = useMessages(TERRITORY);
  const word = useWord();
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const bodies = useMemo(() => (france === null ? [] : bodiesOf(france)), [france]);
  const scan = useMemo(
    () => nameScan(bodies.map(({ name, code, departments }) => ({ name, code, around: departments.join(' '), isBody: true, size: 0 }))),
    [bodies],
  );
  const hits = useMemo(() => scan(query, MOST_SHOWN).flatMap(({ index }) => bodies[index] ?? []), [bodies, scan, query]);
  const choose = (key: string | undefined) => {
    if (key !== undefined) choosePerimeter(key, year);
  };
  return (
    <ComboBox
      className="search territory-search"
      aria-label={strings.search}
      items={hits}
      inputValue={query}
      onInputChange={setQuery}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key !== null) choose(String(key));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && field.current?.getAttribute('aria-activedescendant') === null) choose(hits[0]?.key);
      }}
      allowsEmptyCollection={query.trim() !== ''}
      allowsCustomValue
      menuTrigger="input"
    >
      <Input ref={field} placeholder={strings.search} autoFocus />
      <Popover className="search-results" offset={4}>
        <ListBox<Body> renderEmptyState={() => <p className="hint search-empty">{strings.noResult}</p>}>
          {(body) => (
            <ListBoxItem id={body.key} textValue={body.name} className="search-hit">
              <Text slot="label">{body.name}</Text>
              <Text slot="description" className="hint">
                {[body.nature === '' ? word(termOf(LEVELS, body.level)) : body.nature, body.departments.join(', ')]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** What can be chosen, the broadest first. */
function bodiesOf(france: FranceFile): readonly Body[] {
  const names = new Map(france.departments.map(([code, name]) => [code, name]));
  const body = (level: Level, code: string, name: string, nature = '', departments: readonly string[] = []): Body => ({
    key: `${level}:${code}`,
    name,
    code,
    level,
    nature: NATURES.find(({ id }) => id === nature)?.fr ?? '',
    departments: departments.map((department) => `${names.get(department) ?? ''} (${department})`),
  });
  return [
    ...france.regions.map(([code, name]) => body('region', code, name)),
    ...france.departments.map(([code, name]) => body('department', code, name, '', [code])),
    ...[...france.intercommunalities, ...france.territorialBodies].map(([siren, name, nature, departments]) =>
      body('intercommunality', siren, name, nature, departments),
    ),
  ];
}
