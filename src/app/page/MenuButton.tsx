/**
 * A button that opens a menu. The list itself is loaded at the first press, since no first screen shows one: until it is there, nothing
 * is shown, and a second press takes the first one back.
 */
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { lazyPart } from '../lazy-part.ts';
import type { MenuEntry } from './menu-entry.ts';

interface MenuButtonProps {
  /** What is on the button. */
  readonly children: ReactNode;
  /** What the menu is called; read in place of what is on the button. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

const MenuList = lazyPart(async () => (await import('./MenuList.tsx')).MenuList);

export function MenuButton({ children, label, entries }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        className="header-button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {children}
      </Button>
      <Suspense>{isOpen ? <MenuList label={label} entries={entries} trigger={button} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}
