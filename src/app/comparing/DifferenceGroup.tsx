/**
 * A group of differences with a box for all of them, and below it a box for each row and each field. Long groups show their first rows and the
 * others on demand; the box of the group stands for all.
 */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Comparison } from '../../core/importing/compare.ts';
import type { RowWords } from '../../core/importing/row-words.ts';
import type { Difference } from '../../core/importing/take.ts';
import { COMPARING } from '../../messages/comparing.ts';
import { IMPORT_PAGE } from '../../messages/import-page.ts';
import { useMessages, useWord } from '../language.ts';
import { Check } from '../parts/Check.tsx';
import { RowText } from '../parts/RowText.tsx';
import type { Group, RowGroup } from './groups.ts';

/** What is chosen of the differences, and what is known of each. */
export interface Choosing {
  readonly chosen: ReadonlySet<string>;
  /** Rows that come along with what is chosen, and rows that stay although they were chosen to go; see `taken`. */
  readonly along: ReadonlySet<string>;
  readonly staying: ReadonlySet<string>;
  /** Whether the open network is newer in this. */
  readonly isOlder: (difference: Difference) => boolean;
  readonly words: RowWords;
  readonly notUnderstood: Comparison['notUnderstood'];
  readonly choose: (keys: readonly string[], isChosen: boolean) => void;
}

const ROWS_AT_FIRST = 30;
const ROWS_MORE = 200;

interface GroupProps {
  readonly group: Group;
  readonly choosing: Choosing;
  /** Whether its rows are shown at first. */
  readonly isOpen: boolean;
}

export function DifferenceGroup({ group, choosing, isOpen }: GroupProps) {
  const strings = useMessages(COMPARING);
  const [isUnfolded, setUnfolded] = useState(isOpen);
  const [shown, setShown] = useState(ROWS_AT_FIRST);
  const { kind, actor, rows } = group;
  const left = rows.length - shown;
  const does = isUnfolded ? strings.hideRows : strings.showRows;
  const title =
    kind !== null
      ? strings.groups[kind](rows.length)
      : actor === null
        ? strings.groups.noActor(rows.length)
        : strings.groups.actor(choosing.words.seen('actors', actor).names.join(), rows.length);
  return (
    <section className="compare-group" aria-label={title}>
      <div className="compare-head">
        <ChooseAll differences={rows.flatMap((row) => row.differences)} choosing={choosing}>
          <span className="compare-title">{title}</span>
        </ChooseAll>
        <Button
          className="link"
          aria-expanded={isUnfolded}
          aria-label={strings.rowsOf(does, title)}
          onPress={() => setUnfolded(!isUnfolded)}
        >
          {does}
        </Button>
      </div>
      {isUnfolded ? (
        <>
          <ul className="compare-rows">
            {rows.slice(0, shown).map((row) => (
              <Row key={row.key} row={row} choosing={choosing} tellsKind={kind === null} />
            ))}
          </ul>
          {left <= 0 ? null : (
            <Button className="link" onPress={() => setShown(shown + ROWS_MORE)}>
              {strings.more(Math.min(left, ROWS_MORE))}
            </Button>
          )}
        </>
      ) : null}
    </section>
  );
}

/** A box for several differences at once. */
function ChooseAll({
  differences,
  choosing: { chosen, along, choose },
  children,
}: {
  readonly differences: readonly Difference[];
  readonly choosing: Choosing;
  readonly children: React.ReactNode;
}) {
  const keys = differences.map(({ key }) => key);
  const count = keys.filter((key) => chosen.has(key) || along.has(key)).length;
  const isAll = count === keys.length;
  return (
    <Check isSelected={isAll} isIndeterminate={count > 0 && !isAll} onChange={() => choose(keys, !isAll)}>
      {children}
    </Check>
  );
}

function Row({ row, choosing, tellsKind }: { readonly row: RowGroup; readonly choosing: Choosing; readonly tellsKind: boolean }) {
  const strings = useMessages(COMPARING);
  const { kind, differences } = row;
  const [first] = differences;
  if (first === undefined) return null;
  if (kind === 'changed')
    return (
      <li>
        <ChooseAll differences={differences} choosing={choosing}>
          <RowName row={row} choosing={choosing} />
        </ChooseAll>
        <ul className="compare-fields">
          {differences.map((one) => (
            <li key={one.key}>
              <One difference={one} choosing={choosing}>
                <FieldText difference={one} choosing={choosing} />
              </One>
            </li>
          ))}
        </ul>
      </li>
    );
  return (
    <li>
      <One difference={first} choosing={choosing}>
        {tellsKind ? `${strings.does[kind]} ` : null}
        <RowName row={row} choosing={choosing} />
      </One>
    </li>
  );
}

/** The box of one difference, with why it is ticked or not where that is not plain. */
function One({
  difference,
  choosing: { chosen, along, staying, isOlder, choose },
  children,
}: {
  readonly difference: Difference;
  readonly choosing: Choosing;
  readonly children: React.ReactNode;
}) {
  const strings = useMessages(COMPARING);
  const { key, kind } = difference;
  const comes = along.has(key) && !chosen.has(key);
  const note = comes ? strings.along : staying.has(key) ? strings.staying : isOlder(difference) ? strings.older[kind] : '';
  return (
    <Check isSelected={comes || chosen.has(key)} isDisabled={comes} onChange={(isChosen) => choose([key], isChosen)}>
      {children}
      {note === '' ? null : <span className="compare-note"> {note}</span>}
    </Check>
  );
}

function RowName({
  row: { table, id, kind },
  choosing: { words, notUnderstood },
}: {
  readonly row: RowGroup;
  readonly choosing: Choosing;
}) {
  if (table !== 'rows') return <RowText row={words.seen(table, id)} />;
  const kept = notUnderstood[kind === 'gone' ? 'gone' : 'added'][Number(id)];
  return (
    <>
      {kept === undefined
        ? id
        : [...kept.cells, ...kept.others]
            .map(({ text }) => text)
            .concat(kept.beyond)
            .join(' · ')}
    </>
  );
}

/** A field, what it says here and what it says there. */
function FieldText({ difference: { field }, choosing: { words } }: { readonly difference: Difference; readonly choosing: Choosing }) {
  const { changes } = useMessages(IMPORT_PAGE);
  const word = useWord();
  if (field === null) return null;
  const name = field.kept === undefined ? (changes.fields[field.field] ?? field.field) : field.field;
  return <>{changes.fromTo(name, word(words.inWords(field, field.before)), word(words.inWords(field, field.after)))}</>;
}
