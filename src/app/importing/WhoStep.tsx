/**
 * The third step of importing: which official territory each name is, which names are one actor, what words for types mean, and which territory
 * to show. Certain answers are taken, doubtful ones are asked together, the rest stays as it is written.
 */
import { Button, Label, RadioGroup } from 'react-aria-components';
import type { UnitSeen, Who } from '../../core/importing/overview.ts';
import { countOfNames } from '../../core/importing/remembered-names.ts';
import { ACTOR_KINDS, LEVELS, TYPES_TO_CHOOSE, termOf } from '../../core/model/vocabulary.ts';
import { MATCH_REASONS } from '../../core/reference/matching.ts';
import { IMPORT_PAGE } from '../../messages/import-page.ts';
import { capitalised, useMessages, useWord } from '../language.ts';
import { Check } from '../parts/Check.tsx';
import { Choice } from '../parts/Choice.tsx';
import { changeImporting } from '../state/presence.ts';
import type { Importing } from '../state/store.ts';
import { choose, forget, perimeterToShow } from './import-session.ts';
import { isOpen, isSameOpen } from './questions.ts';
import type { OfImport } from './Step.tsx';

export function WhoStep({ importing, told }: OfImport) {
  const strings = useMessages(IMPORT_PAGE).who;
  const { doubtful, certain, others, same, words } = told.overview;
  return (
    <>
      {importing.territory === 'loading' ? <p role="status">{strings.loading}</p> : null}
      {importing.territory === 'failed' ? <p className="notice">{strings.noReference}</p> : null}
      {countOfNames(importing.choices.names) === 0 ? null : (
        <p className="hint">
          {strings.rememberedNames(countOfNames(importing.choices.names))}{' '}
          <Button className="link" onPress={() => forget()}>
            {strings.forget}
          </Button>
        </p>
      )}
      {doubtful.length === 0 ? null : <Doubtful doubtful={doubtful} importing={importing} />}
      {same.length === 0 ? null : <Same importing={importing} told={told} />}
      {words.length === 0 ? null : <Words importing={importing} told={told} />}
      {told.overview.perimeter === null && told.overview.communes === null ? null : <PerimeterChoice importing={importing} told={told} />}
      {certain.count === 0 ? null : (
        <details className="import-more">
          <summary>{strings.certainTitle(certain.count)}</summary>
          <Certain certain={certain.first} importing={importing} />
          <More count={certain.count} shown={certain.first.length} />
        </details>
      )}
      {others.count === 0 ? null : (
        <details className="import-more">
          <summary>{strings.othersTitle(others.count)}</summary>
          <Others others={others.first} importing={importing} />
          <More count={others.count} shown={others.first.length} />
        </details>
      )}
    </>
  );
}

export function More({ count, shown }: { readonly count: number; readonly shown: number }) {
  const { more } = useMessages(IMPORT_PAGE).who;
  return count > shown ? <p className="hint">{more(count - shown)}</p> : null;
}

/** A territory with what tells it from others of its name. */
function useUnitText(): (unit: UnitSeen) => string {
  const strings = useMessages(IMPORT_PAGE).who;
  const word = useWord();
  return ({ name, level, department, intercommunality, population, code }) =>
    strings.unit({
      name,
      parts: [
        word(termOf(LEVELS, level)),
        department,
        intercommunality,
        level === 'commune' && population >= 0 ? strings.inhabitants(population) : '',
        code,
      ].filter((part) => part !== ''),
    });
}

/** The value of a choice that is none of the territories. */
const NONE = 'none';

function decide(importing: Importing, decisions: readonly (readonly [Who['actor'], string | null | undefined])[]): void {
  const units = new Map(importing.choices.units);
  for (const [actor, key] of decisions) {
    if (key === undefined) units.delete(actor);
    else units.set(actor, key);
  }
  choose({ units });
}

function Doubtful({ doubtful, importing }: { readonly doubtful: readonly Who[]; readonly importing: Importing }) {
  const strings = useMessages(IMPORT_PAGE).who;
  const word = useWord();
  const unitText = useUnitText();
  const { units: chosen } = importing.choices;
  const open = doubtful.filter((who) => isOpen(who, importing));
  return (
    <section className="import-part">
      <h3>{strings.doubtfulTitle(doubtful.length)}</h3>
      <p className="hint">{strings.doubtfulHelp}</p>
      {open.length === 0 ? null : (
        <Button
          className="button"
          onPress={() =>
            decide(
              importing,
              open.map(({ actor, units }) => [actor, units[0]?.key]),
            )
          }
        >
          {strings.takeFirst(open.length)}
        </Button>
      )}
      <table className="import-who">
        <thead>
          <tr>
            <th scope="col">{strings.written}</th>
            <th scope="col">{strings.official}</th>
            <th scope="col">{strings.reason}</th>
          </tr>
        </thead>
        <tbody>
          {doubtful.map(({ actor, written, relations, units, reason, rememberedAs }) => {
            const isRemembered = rememberedAs !== undefined && !chosen.has(actor);
            const key = isRemembered ? rememberedAs : chosen.get(actor);
            return (
              <tr key={actor} className={key === undefined ? 'doubtful' : ''}>
                <th scope="row">
                  {written} <span className="hint">{strings.relations(relations)}</span>
                </th>
                <td>
                  <select
                    aria-label={`${strings.official}, ${written}`}
                    value={key === undefined ? '' : (key ?? NONE)}
                    onChange={({ target: { value } }) => {
                      if (value === '' && isRemembered) forget(written);
                      else decide(importing, [[actor, value === '' ? undefined : value === NONE ? null : value]]);
                    }}
                  >
                    <option value="">{units[0] === undefined ? strings.toChoose : strings.toChooseFrom(unitText(units[0]))}</option>
                    {units.map((unit) => (
                      <option key={unit.key} value={unit.key}>
                        {unitText(unit)}
                      </option>
                    ))}
                    <option value={NONE}>{strings.none}</option>
                  </select>
                </td>
                <td className="hint">{isRemembered ? strings.asBefore : word(termOf(MATCH_REASONS, reason))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Spellings that may be those of one actor; and those of one territory, which are one unless a person says otherwise. */
function Same({ importing, told }: OfImport) {
  const strings = useMessages(IMPORT_PAGE).who;
  const { choices, settled } = importing;
  const { same } = told.overview;
  const decideOn = (key: string, isOne: boolean) => {
    const [merged, apart] = [new Set(choices.merged), new Set(choices.apart)];
    (isOne ? merged : apart).add(key);
    (isOne ? apart : merged).delete(key);
    changeImporting({ settled: new Set(settled).add(key) });
    choose({ merged, apart });
  };
  return [same.filter(({ areOneUnit }) => !areOneUnit), same.filter(({ areOneUnit }) => areOneUnit)].map((groups, i) =>
    groups.length === 0 ? null : (
      <section key={i === 0 ? 'asked' : 'taken'} className="import-part">
        <h3>{i === 0 ? strings.sameTitle : strings.oneUnitTitle}</h3>
        {groups.map((group) => {
          const { key, name, written, areMerged, isRemembered } = group;
          return (
            <div key={key}>
              <Check isDoubtful={isSameOpen(group, importing)} isSelected={areMerged} onChange={(isOne) => decideOn(key, isOne)}>
                {strings.same(name, written)}
                {isRemembered ? <span className="hint"> {strings.asBefore}</span> : null}
              </Check>
            </div>
          );
        })}
      </section>
    ),
  );
}

function Words({ importing, told }: OfImport) {
  const strings = useMessages(IMPORT_PAGE).who;
  const word = useWord();
  const { choices, settled } = importing;
  const setWord = (written: string, type: string) => {
    changeImporting({ settled: new Set(settled).add(written) });
    const mappings = new Map(choices.mappings);
    for (const { file, mapping } of told.overview.tables) {
      const { [written]: _, ...others } = mapping.types ?? {};
      const id = TYPES_TO_CHOOSE.find((known) => known.id === type)?.id;
      mappings.set(file, { ...mapping, types: id === undefined ? others : { ...others, [written]: id } });
    }
    choose({ mappings });
  };
  return (
    <section className="import-part">
      <h3>{strings.wordsTitle}</h3>
      <div className="import-fields">
        {told.overview.words.map(({ word: written, nearest, chosen }) => (
          <label key={written} className={chosen !== null || settled.has(written) ? 'picker' : 'picker doubtful'}>
            <span>{strings.wordIs(written)}</span>
            <select value={chosen ?? ''} onChange={(event) => setWord(written, event.target.value)}>
              <option value="">{strings.ownType(written)}</option>
              {TYPES_TO_CHOOSE.toSorted((a, b) => Number(b.id === nearest) - Number(a.id === nearest)).map((type) => (
                <option key={type.id} value={type.id}>
                  {capitalised(word(type))}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </section>
  );
}

/** The territory to show afterwards: the proposed one, exactly the communes of the files, or none. */
function PerimeterChoice({ importing, told }: OfImport) {
  const strings = useMessages(IMPORT_PAGE).who;
  const { perimeter, communes } = told.overview;
  return (
    <RadioGroup
      className="import-part"
      value={perimeterToShow(importing, told) ?? NONE}
      onChange={(key) => changeImporting({ perimeter: key === NONE ? null : key })}
    >
      <Label className="import-label">{strings.perimeterTitle}</Label>
      {perimeter === null ? null : <Choice value={perimeter.key}>{strings.perimeter(perimeter)}</Choice>}
      {communes === null ? null : <Choice value={communes.key}>{strings.communes(communes.count)}</Choice>}
      <Choice value={NONE}>{strings.noPerimeter}</Choice>
    </RadioGroup>
  );
}

function Certain({ certain, importing }: { readonly certain: readonly Who[]; readonly importing: Importing }) {
  const strings = useMessages(IMPORT_PAGE).who;
  const unitText = useUnitText();
  const { units: chosen } = importing.choices;
  return (
    <ul className="import-list">
      {certain.map(({ actor, written, units: [unit], rememberedAs }) => (
        <li key={actor}>
          {written} → {unit === undefined ? '' : unitText(unit)}{' '}
          <Check
            aria-label={`${strings.notHim}\u00a0: ${written}`}
            isSelected={chosen.has(actor) ? chosen.get(actor) === null : rememberedAs === null}
            onChange={(isOther) => decide(importing, [[actor, isOther ? null : rememberedAs === null ? unit?.key : undefined]])}
          >
            {strings.notHim}
          </Check>
        </li>
      ))}
    </ul>
  );
}

function Others({ others, importing }: { readonly others: readonly Who[]; readonly importing: Importing }) {
  const strings = useMessages(IMPORT_PAGE).who;
  const word = useWord();
  return (
    <ul className="import-list import-kinds">
      {others.map(({ actor, written, kind }) => (
        <li key={actor}>
          <span>{written}</span>
          <select
            aria-label={strings.kindOf(written)}
            value={importing.choices.kinds.get(actor) ?? kind}
            onChange={(event) => {
              const found = ACTOR_KINDS.find(({ id }) => id === event.target.value);
              if (found !== undefined) choose({ kinds: new Map(importing.choices.kinds).set(actor, found.id) });
            }}
          >
            {ACTOR_KINDS.map((term) => (
              <option key={term.id} value={term.id}>
                {capitalised(word(term))}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
