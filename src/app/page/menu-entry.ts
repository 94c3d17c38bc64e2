/**
 * An entry of a menu of the bar: what stands in the list and what choosing it does. The menus themselves are in menus.ts, the button and
 * the list that show them in MenuButton.tsx and MenuList.tsx.
 */
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
