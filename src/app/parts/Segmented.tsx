/**
 * A choice of one option out of a few buttons, side by side: for choices that readers try one after the other. The words of the
 * buttons are the labels of the options.
 */
import { Button } from 'react-aria-components';
import type { Term } from '../../core/model/vocabulary.ts';
import { capitalised, useWord } from '../language.ts';

interface SegmentedProps<Option extends Term> {
  /** The name of the choice, for screen readers. */
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: Option['id'];
  readonly onChange: (id: Option['id']) => void;
}

export function Segmented<Option extends Term>({ label, options, value, onChange }: SegmentedProps<Option>) {
  const word = useWord();
  return (
    <fieldset className="segmented" aria-label={label}>
      {options.map((option) => (
        <Button key={option.id} className="segment" aria-pressed={option.id === value} onPress={() => onChange(option.id)}>
          {capitalised(word(option))}
        </Button>
      ))}
    </fieldset>
  );
}
