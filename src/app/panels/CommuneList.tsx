/**
 * Choosing communes one by one: pasted names or codes are matched to communes. The reader decides where a line may mean several
 * communes; lines that match none are listed.
 */

import { useState } from 'react';
import { Button, TextArea, TextField } from 'react-aria-components';
import { countOf } from '../../core/analysis/count-names.ts';
import { buildMatcher, type Match } from '../../core/reference/matching.ts';
import { listKey } from '../../core/reference/perimeters.ts';
import { readTerritory } from '../../core/reference/reference-file.ts';
import type { Territory, Unit } from '../../core/reference/territory.ts';
import { TERRITORY } from '../../messages/territory.ts';
import { useMessages } from '../language.ts';
import { Counted } from '../parts/Figure.tsx';
import { loadTexts } from '../shipped/territory-files.ts';
import { choosePerimeter } from '../state/session.ts';

interface Line {
  readonly written: string;
  readonly match: Match;
}

interface Recognised {
  readonly territory: Territory;
  readonly lines: readonly Line[];
}

export function CommuneList({ year }: { readonly year: number }) {
  const strings = useMessages(TERRITORY);
  const [text, setText] = useState('');
  const [recognised, setRecognised] = useState<Recognised | null>(null);
  const [failure, setFailure] = useState('');
  /** What the reader decided for each line; null for «leave out». */
  const [chosen, setChosen] = useState<ReadonlyMap<number, Unit | null>>(new Map());
  const recognise = async () => {
    try {
      const texts = await loadTexts(year, 'france');
      if (texts === null) return;
      const territory = readTerritory(texts.france, texts.regions);
      const match = buildMatcher(territory);
      const lines = text
        .split(/[\n;]/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((written) => ({ written, match: communesOnly(territory, match(written, { level: 'commune' })) }));
      setRecognised({ territory, lines });
      setChosen(new Map());
      setFailure('');
    } catch (error) {
      setFailure(strings.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <section className="commune-list">
      <h3 className="overline">{strings.listTitle}</h3>
      <TextField aria-label={strings.listTitle} value={text} onChange={setText}>
        <TextArea className="field" rows={4} />
      </TextField>
      <p className="hint">{strings.listHelp}</p>
      <Button className="button" isDisabled={text.trim() === ''} onPress={recognise}>
        {strings.listCheck}
      </Button>
      {failure === '' ? null : (
        <p className="notice" role="alert">
          {failure}
        </p>
      )}
      {recognised === null ? null : (
        <Answers
          recognised={recognised}
          year={year}
          chosen={chosen}
          onChoose={(line, unit) => setChosen(new Map([...chosen, [line, unit]]))}
        />
      )}
    </section>
  );
}

interface AnswersProps {
  readonly recognised: Recognised;
  readonly year: number;
  readonly chosen: ReadonlyMap<number, Unit | null>;
  readonly onChoose: (line: number, unit: Unit | null) => void;
}

function Answers({ recognised: { territory, lines }, year, chosen, onChoose }: AnswersProps) {
  const strings = useMessages(TERRITORY);
  const certain = lines.filter(({ match }) => match.certainty === 'certain').flatMap(({ match }) => match.units);
  const proposed = lines.flatMap((line, i) => (line.match.certainty === 'proposed' ? [{ ...line, i }] : []));
  const unknown = lines.filter(({ match }) => match.certainty === 'unknown');
  const units = [...new Set([...certain, ...proposed.flatMap(({ i }) => chosen.get(i) ?? [])])];
  return (
    <div role="status">
      <p>
        <Counted text={strings.listCertain(countOf('recognised', certain.length))} />
      </p>
      {proposed.length === 0 ? null : (
        <>
          <p className="overline">{strings.listProposed}</p>
          {proposed.map(({ written, match, i }) => (
            <label key={i} className="picker">
              <span>{written}</span>
              <select
                value={chosen.get(i) ?? ''}
                onChange={(event) => onChoose(i, event.target.value === '' ? null : Number(event.target.value))}
              >
                <option value="">{strings.listIgnore}</option>
                {match.units.map((unit) => (
                  <option key={unit} value={unit}>
                    {territory.names[unit]} ({territory.names[territory.department[unit] ?? -1]}), {territory.codes[unit]}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </>
      )}
      {unknown.length === 0 ? null : (
        <p className="notice">
          {strings.listUnknown} {unknown.map(({ written }) => written).join(', ')}
        </p>
      )}
      <Button
        className="button primary"
        isDisabled={units.length === 0}
        onPress={() => choosePerimeter(listKey(units.map((unit) => territory.codes[unit] ?? '')), year)}
      >
        <Counted text={strings.listUse(countOf('recognised', units.length, 'taken'))} />
      </Button>
    </div>
  );
}

/** Removes territories that are no communes from a match. */
function communesOnly(territory: Territory, match: Match): Match {
  const units = match.units.filter((unit) => unit >= territory.firstCommune);
  return units.length === match.units.length
    ? match
    : units.length === 0
      ? { certainty: 'unknown', units, reason: 'none' }
      : { ...match, certainty: 'proposed', units };
}
