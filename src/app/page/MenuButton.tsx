/**
 * A button that opens a menu. The list itself is loaded at the first press, since no first screen shows one: until it is there, nothing
 * is shown, and a second press takes the first one back.
 */
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { lazyPart } from '../lazy-part.ts';
import type { MenuEntry } from './menu-entry.ts';

interface MenuButtonProps {
  /** The name of the menu. */
  readonly label: string;
  /** What is on the button in place of its name; null for the name itself. */
  readonly sign: ReactNode | null;
  readonly entries: readonly MenuEntry[];
}

const MenuList = lazyPart(async () => (await import('./MenuList.tsx')).MenuList);

export function MenuButton({ label, sign, entries }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        className={sign === null ? 'header-button menu-button' : 'header-button'}
        {...(sign === null ? {} : { 'aria-label': label })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {sign ?? label}
      </Button>
      <Suspense>{isOpen ? <MenuList label={label} entries={entries} trigger={button} onClose={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}
