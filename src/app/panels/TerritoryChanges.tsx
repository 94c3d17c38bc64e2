/**
 * What changed in a perimeter since another year: mergers, names, intercommunalities. The files of that year are loaded only when
 * the reader asks for it.
 */

import { useState } from 'react';
import { Button } from 'react-aria-components';
import { changesAround, changeText, type TerritoryChange } from '../../core/reference/changes.ts';
import { readTerritory } from '../../core/reference/reference-file.ts';
import type { Laid } from '../../core/territory/overlay.ts';
import { TERRITORY } from '../../messages/territory.ts';
import { OFFERED_YEARS } from '../edition.ts';
import { useMessages } from '../language.ts';
import { loadRegions } from '../shipped/territory-files.ts';
import { useStore } from '../state/store.ts';
import { LongList, PanelSection } from './PanelParts.tsx';

export function TerritoryChanges({ laid }: { readonly laid: Laid }) {
  const strings = useMessages(TERRITORY);
  const { language } = useStore((state) => state.view);
  const { territory, perimeter } = laid;
  const years = OFFERED_YEARS.filter((year) => year < territory.year);
  const [since, setSince] = useState(years.at(-1) ?? territory.year);
  const [found, setFound] = useState<{ readonly of: Laid; readonly since: number; readonly changes: readonly TerritoryChange[] } | null>(
    null,
  );
  const [failure, setFailure] = useState('');
  if (years.length === 0) return null;
  const compare = async () => {
    try {
      const { france, regions } = await loadRegions(since, territory.loaded);
      setFound({ of: laid, since, changes: changesAround(readTerritory(france, regions), territory, perimeter.communes) });
      setFailure('');
    } catch (error) {
      setFailure(strings.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <PanelSection title={strings.changes}>
      <div className="button-row">
        <select
          className="field year-field"
          aria-label={strings.changes}
          value={since}
          onChange={(event) => setSince(Number(event.target.value))}
        >
          {years.map((year) => (
            <option key={year} value={year}>
              {strings.changesSince(year)}
            </option>
          ))}
        </select>
        <Button className="button" onPress={compare}>
          {strings.changesRead}
        </Button>
      </div>
      {failure === '' ? null : (
        <p className="notice" role="alert">
          {failure}
        </p>
      )}
      {found === null || found.of !== laid || found.since !== since ? null : found.changes.length === 0 ? (
        <p>{strings.changesNone}</p>
      ) : (
        <LongList
          items={found.changes}
          render={(change) => <li key={`${change.kind} ${change.code}`}>{changeText(change, language)}</li>}
        />
      )}
    </PanelSection>
  );
}
