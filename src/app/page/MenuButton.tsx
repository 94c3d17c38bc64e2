/**
 * A button that opens a menu. The list itself is loaded at the first press, since no first screen shows one.
 */
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { lazyPart } from '../lazy-part.ts';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** A few words on what it does; null where the label says it. */
  readonly help: string | null;
  /** Whether a line sets it apart from the entry before. */
  readonly isFirst?: boolean;
  /** Of a switch: whether it is on. */
  readonly isOn?: boolean;
  /** The language of the label, where it is not that of the page. */
  readonly lang?: string;
  readonly onPress: () => void;
}

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
