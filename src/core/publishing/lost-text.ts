/**
 * What a file does not hold of a network, in sentences: the same beside an export on the page and in the terminal. What is missing from several
 * tables stands in one sentence.
 */
import type { Language } from '../../messages/language.ts';
import { LOST } from '../../messages/lost.ts';
import type { Lost } from './written-formats.ts';

/** The sentences; none if the file holds everything. `title`: of the network, as it may be shown. */
export function lostText(
  { title: isTitleLost, settings, turns, tables, kept }: Lost,
  title: string,
  language: Language,
): readonly string[] {
  const texts = LOST[language];
  const counted = (of: 'gone' | 'changed') => tables.flatMap((rows) => (rows[of] === 0 ? [] : [texts.tables[rows.table](rows[of])]));
  const [gone, changed] = [counted('gone'), counted('changed')];
  return [
    ...(isTitleLost ? [texts.title(title)] : []),
    ...(settings ? [texts.settings] : []),
    ...(turns > 0 ? [texts.turns(turns)] : []),
    ...(gone.length > 0 ? [texts.gone(gone)] : []),
    ...(changed.length > 0 ? [texts.partly(changed)] : []),
    ...(kept > 0 ? [texts.kept(kept)] : []),
  ];
}
