/**
 * A row of a table in one line: the names of its members, or its own, then its type and when it holds. For lists of what has changed or what
 * will.
 */
import type { RowSeen } from '../../core/importing/row-words.ts';
import { boundInWords } from '../../core/model/date-words.ts';
import type { Language } from '../../messages/language.ts';
import { useWord } from '../language.ts';
import { useStore } from '../state/store.ts';

export function RowText({ row: { names, type, period } }: { readonly row: RowSeen }) {
  const word = useWord();
  const language = useStore((state) => state.view.language);
  const when = periodTexts(period, language)
    .filter((part) => part !== '')
    .join(' – ');
  const told = [type === null ? '' : word(type), when].filter((part) => part !== '').join(', ');
  return (
    <>
      {names.join(' – ')}
      {told === '' ? null : (
        <span className="hint">
          {names.length === 0 ? '' : ' '}
          {told}
        </span>
      )}
    </>
  );
}

/** The beginning and the end of a period, or its words where neither is known. */
function periodTexts(period: RowSeen['period'], language: Language): readonly string[] {
  if (period === null) return [];
  const { start, end, words } = period;
  if (start === '' && end === '') return [words];
  return [start === '' ? '' : boundInWords('start', start, language), end === '' ? '' : boundInWords('end', end, language)];
}
