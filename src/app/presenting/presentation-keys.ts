/**
 * Keys of the presentation: those that clickers send (page up and down, B or full stop for a black screen), arrows and space, and
 * letters for the rest. The same in both windows. Text fields keep their letters, and the keyboard walk through the picture keeps
 * its arrows.
 */

import { useStore } from '../state/store.ts';
import { goToStep, leavePresenting, storyAt, toggleBlack, toggleExploring, toggleFullScreen, toggleNames, turnStep } from './presenting.ts';

/** Actions that only the component with the windows can do. */
export interface PresentationDoors {
  readonly togglePresenter: () => void;
  readonly toggleSteps: () => void;
}

/** Elements that use letters and arrows themselves while they have the focus. */
const OWN_KEYS = 'input, textarea, select, [role="dialog"], [role="listbox"], [role="grid"], [role="treegrid"], [role="menu"]';

/** Digits typed so far; Enter goes to the step of that number. */
let digits = '';

/** Acts on a key. Returns true if it is a key of the presentation. */
export function followKey(event: KeyboardEvent, doors: PresentationDoors): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const { presenting } = useStore.getState();
  const target = event.target as HTMLElement | null;
  if (presenting === null) return false;
  const isElsewhere = target?.closest?.(OWN_KEYS) != null;
  if (presenting.isExploring) {
    // After the path is left, only E (back to it) is a key of the presentation; all others are those of the application.
    if (isElsewhere || event.key.toLowerCase() !== 'e') return false;
    toggleExploring();
    return true;
  }
  if (target?.closest?.('input, textarea, select, [role="dialog"]') != null) return false;
  switch (event.key) {
    case 'PageDown':
      turnStep(1);
      return true;
    case 'PageUp':
      turnStep(-1);
      return true;
    default:
      return isElsewhere ? false : followLetter(event, target, doors);
  }
}

function followLetter(event: KeyboardEvent, target: HTMLElement | null, doors: PresentationDoors): boolean {
  const isOnButton = target?.closest?.('button, a, summary') != null;
  const typed = digits;
  digits = '';
  switch (event.key.toLowerCase()) {
    case 'arrowright':
    case 'arrowdown':
      turnStep(1);
      return true;
    case 'arrowleft':
    case 'arrowup':
    case 'backspace':
      turnStep(-1);
      return true;
    case ' ':
    case 'enter':
      if (event.key === 'Enter' && typed !== '') goToStep(Number(typed) - 1);
      else if (isOnButton) return false;
      else turnStep(1);
      return true;
    case 'home':
      goToStep(0);
      return true;
    case 'end':
      goToStep(storyAt().steps.length - 1);
      return true;
    case 'b':
    case '.':
      toggleBlack();
      return true;
    case 'e':
      toggleExploring();
      return true;
    case 'm':
      toggleNames();
      return true;
    case 'f':
      toggleFullScreen();
      return true;
    case 'n':
      doors.togglePresenter();
      return true;
    case 's':
      doors.toggleSteps();
      return true;
    case 'escape':
      if (useStore.getState().presenting?.isBlack) toggleBlack();
      else leavePresenting();
      return true;
    default:
      if (!/^\d$/.test(event.key)) return false;
      digits = typed + event.key;
      return true;
  }
}
