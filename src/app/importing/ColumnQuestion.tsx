/**
 * A question about the columns of a table, with a button for each answer. What is not among the answers can be corrected above the columns,
 * which answers the question too.
 */
import { type Mapping, withMeaning, withUse } from '../../core/files/mapping/mapping.ts';
import { isEnd, meaningOf } from '../../core/files/mapping/meanings.ts';
import type { Doubt } from '../../core/files/mapping/propose.ts';
import type { TableSeen } from '../../core/importing/overview.ts';
import { IMPORT_PAGE } from '../../messages/import-page.ts';
import { useMessages, useWord } from '../language.ts';
import { useHeading } from './headings.ts';
import { chooseMapping, settle } from './import-session.ts';
import { Question } from './Step.tsx';
import { TextConstant } from './TextConstant.tsx';

interface ColumnQuestionProps {
  readonly doubt: Doubt;
  readonly table: TableSeen;
  /** Leaves the whole table unread. */
  readonly onLeaveOut: () => void;
}

export function ColumnQuestion({ doubt, table, onLeaveOut }: ColumnQuestionProps) {
  const all = useMessages(IMPORT_PAGE);
  const strings = all.columns;
  const word = useWord();
  const heading = useHeading();
  const { file, mapping } = table;
  const asItIs = () => settle(file, [doubt]);
  const answer = (next: Mapping) => chooseMapping(file, next, [doubt]);
  switch (doubt.about) {
    case 'header':
    case 'matrix':
      return null;
    case 'ends': {
      const [one, other] = mapping.columns.flatMap(({ means }, at) => (isEnd(means) ? [at] : []));
      if (one === undefined) return <Question text={strings.askNoNames} answers={[{ label: strings.leaveTable, onPress: onLeaveOut }]} />;
      if (other === undefined)
        return (
          <Question
            text={strings.askOtherSide(heading(table, one))}
            answers={[{ label: strings.noOtherSide, onPress: () => answer(ofActors(mapping)) }]}
          >
            <TextConstant
              label={strings.constant.to}
              value={mapping.constants.to ?? ''}
              onChange={(to) => answer({ ...mapping, rows: 'relations', constants: { ...mapping.constants, to } })}
            />
          </Question>
        );
      return (
        <Question
          text={strings.askEnds(heading(table, one), heading(table, other))}
          answers={[
            { label: all.yes, onPress: asItIs },
            { label: strings.rowsAreActors, onPress: () => answer(ofActors(mapping)) },
          ]}
        />
      );
    }
    case 'column': {
      const means = mapping.columns[doubt.column]?.means ?? 'keep';
      return (
        <Question
          text={strings.askColumn(heading(table, doubt.column), word(meaningOf(means)))}
          answers={[
            { label: all.yes, onPress: asItIs },
            { label: strings.keepColumn, onPress: () => answer(withMeaning(mapping, doubt.column, 'keep')) },
          ]}
        />
      );
    }
    case 'separators': {
      const { column, signs } = doubt;
      const use = mapping.columns[column] ?? { means: 'keep' };
      const clear = (use.separators ?? []).filter((sign) => !signs.includes(sign));
      const { separators: _, ...alone } = use;
      const separatedBy = (more: readonly string[]) => {
        const separators = [...clear, ...more];
        answer(withUse(mapping, column, separators.length === 0 ? alone : { ...use, separators }));
      };
      const answers = signs.length === 1 ? [signs] : [...signs.map((sign) => [sign]), signs];
      const example = table.rows.first.map(({ cells }) => cells[column] ?? '').find((cell) => signs.some((sign) => cell.includes(sign)));
      return (
        <Question
          text={strings.askSeparators(heading(table, column), example ?? '')}
          answers={[
            ...answers.map((chosen) => ({
              label: strings.separatedBy(chosen.map((sign) => sign.trim())),
              onPress: () => separatedBy(chosen),
            })),
            { label: strings.notSeparated, onPress: () => separatedBy([]) },
          ]}
        />
      );
    }
  }
}

/** The mapping of a list of actors, of which each row names one: the first column with names. What the others say is kept. */
function ofActors(mapping: Mapping): Mapping {
  const [first = -1, ...others] = mapping.columns.flatMap(({ means }, at) => (isEnd(means) ? [at] : []));
  const list = others.reduce((next, at) => withMeaning(next, at, 'keep'), mapping);
  const columns = list.columns.map((use, at) => (at === first ? { ...use, means: 'from' as const } : use));
  return { ...list, columns, rows: 'actors' };
}
