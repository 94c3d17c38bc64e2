/**
 * A figure on the page. The element carries the name of its count (core/analysis/count-names.ts), so that tests can compare all
 * figures of one name.
 */

import { Fragment, type ReactNode } from 'react';
import { type Count, type CountedText, writtenFigure } from '../../messages/counted.ts';
import { useStore } from '../state/store.ts';

/** A figure, written as numbers are in the language in use, or as `children` if they are given. */
export function Figure({ count, children }: { readonly count: Count; readonly children?: ReactNode }) {
  const { language } = useStore((state) => state.view);
  return (
    <data data-count={count.id} value={count.value}>
      {children ?? writtenFigure(count, language)}
    </data>
  );
}

/** A sentence with its figures. */
export function Counted({ text }: { readonly text: CountedText }) {
  return text.map((part, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no identity but their order
    return <Fragment key={i}>{typeof part === 'string' ? part : <Figure count={part} />}</Fragment>;
  });
}
