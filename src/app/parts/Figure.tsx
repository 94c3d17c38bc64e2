/**
 * A figure on the page: the element carries the name of its count (core/count-names.ts), so that whoever checks the page can lay
 * all figures of one name beside each other.
 */

import { Fragment, type ReactNode } from 'react';
import { type Count, type CountedText, writtenFigure } from '../../messages/counted.ts';
import { useStore } from '../state/store.ts';

/** A figure, written as the language writes numbers; `children` where it is written otherwise. */
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
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place
    return <Fragment key={i}>{typeof part === 'string' ? part : <Figure count={part} />}</Fragment>;
  });
}
