/**
 * One of several choices in a RadioGroup, with its words, for choices whose words are too long for buttons side by side. The whole line can
 * be pressed.
 */
import type { ReactNode } from 'react';
import { Radio } from 'react-aria-components';

export function Choice({ value, children }: { readonly value: string; readonly children: ReactNode }) {
  return (
    <Radio value={value} className="check">
      {({ isSelected }) => (
        <>
          <span className="check-box round" aria-hidden="true">
            {isSelected ? '●' : ''}
          </span>
          <span>{children}</span>
        </>
      )}
    </Radio>
  );
}
