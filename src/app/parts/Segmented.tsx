/**
 * One of a few, side by side, each a press: for choices that one tries one after the other. The words are those of the list
 * that the choice is among.
 */
import { Button } from 'react-aria-components';
import type { Term } from '../../core/model/vocabulary.ts';
import { capitalised, useWord } from '../language.ts';

interface SegmentedProps<Option extends Term> {
  /** What is chosen, said to who cannot see it. */
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
