/**
 * Whether the browser has promised to keep what this page keeps. Without a promise it may erase it when room runs short, and does so at
 * the end of a private window; whether a window is private cannot be known. The promise is asked for once, and the answer is remembered.
 */
import { keep, kept } from './browser-storage.ts';

/** Where it is noted that the question was put. */
const ASKED = 'lasting';

/** True where the browser has promised; null where it does not say, as at an address of the local network over http. */
export async function isLasting(): Promise<boolean | null> {
  try {
    return (await navigator.storage?.persisted?.()) ?? null;
  } catch {
    return null;
  }
}

/** Whether the reader may be asked: never asked before, the browser can promise, and has not done so. */
export async function mayAsk(): Promise<boolean> {
  return kept(ASKED) === null && (await isLasting()) === false;
}

/** Asks the browser, which may ask the reader or decide by itself. Returns whether it has promised. */
export async function askToLast(): Promise<boolean> {
  decline();
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}

/** Notes that the question was put, so that it is not put again. */
export function decline(): void {
  keep(ASKED, true);
}

/** How much room there is for this page in all, and how much of it is taken, bytes. Null where the browser does not say. */
export async function room(): Promise<{ readonly used: number; readonly all: number } | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { used: usage, all: quota };
  } catch {
    return null;
  }
}
