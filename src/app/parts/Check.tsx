/**
 * A checkbox with its words, for lists of things to choose. The whole line can be pressed. Inside a CheckboxGroup it takes a `value`; marked as
 * doubtful, it is a question that is still open; indeterminate, some of what it stands for is chosen.
 */
import type { ReactNode } from 'react';
import { Checkbox, type CheckboxProps } from 'react-aria-components';

interface CheckProps extends Omit<CheckboxProps, 'children' | 'className'> {
  readonly isDoubtful?: boolean;
  readonly children: ReactNode;
}

export function Check({ isDoubtful = false, children, ...props }: CheckProps) {
  return (
    <Checkbox {...props} className={isDoubtful ? 'check doubtful' : 'check'}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="check-box" aria-hidden="true">
            {isIndeterminate ? '–' : isSelected ? '✓' : ''}
          </span>
          <span>{children}</span>
        </>
      )}
    </Checkbox>
  );
}
