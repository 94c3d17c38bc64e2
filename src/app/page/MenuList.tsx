/**
 * The list of a menu, below its button: walked by arrows and by first letters, closed by Escape, which gives the focus back to the button.
 * Choosing an entry closes it, too.
 */
import type { RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { MenuEntry } from './menu-entry.ts';

interface MenuListProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

export function MenuList({ label, entries, trigger, onClose }: MenuListProps) {
  return (
    <Popover
      className="menu-popover"
      aria-label={label}
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? null : onClose())}
      placement="bottom end"
    >
      <Menu className="menu" aria-label={label} autoFocus="first" onClose={onClose}>
        {entries.map(({ id, label: text, help, isFirst = false, isOn, lang, onPress }) => (
          <MenuItem key={id} className={isFirst ? 'menu-item first' : 'menu-item'} textValue={text} onAction={onPress}>
            {/* What it does is part of its name: it is text on the control, too. */}
            <span lang={lang}>
              {text}
              {isOn === true ? <span aria-hidden="true"> ✓</span> : null}
            </span>{' '}
            {help === null ? null : <span className="hint">{help}</span>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
