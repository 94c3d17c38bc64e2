/**
 * Opens a page of the built site in Chromium and watches it: console errors, uncaught errors and requests to any other host are
 * collected, and a test in which some occur fails. A test that provokes a fault must check `faults` and then empty it.
 */
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright';
import { expect, inject } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { COARSE, drawNothing } from '../support/undrawn-picture.ts';

export interface WatchedPage {
  readonly page: Page;
  /** What went wrong so far, in words. */
  readonly faults: string[];
  /** Fails the test if anything went wrong so far. Also done for every page after each test. */
  assertQuiet(): void;
}

/** Size of the window in px, the path below the site's own address (`?vue=…`, `#…`), and any option of Playwright's. */
export interface PageOptions extends Omit<BrowserContextOptions, 'viewport'> {
  readonly width?: number;
  readonly height?: number;
  readonly path?: string;
  /**
   * A browser context of the test's own, closed behind it. For a test that changes what a new document does not undo (answers in place
   * of the server's, a page that crashes) or that counts what is fetched. It costs as much as three pages that are lent: everything is
   * fetched and compiled anew.
   */
  readonly fresh?: boolean;
  /** Run in every document before its own scripts. Tests that give the same function are lent the same page. */
  readonly script?: (() => void) | undefined;
  /**
   * The test does nothing to the page that another address would not undo: it leaves no dialog open, opens no files, keeps no view,
   * writes no story, stops no computation. If the test before it was such a one as well, and of the same options, the document stays
   * and is led to the new address, as by a link: loading it and drawing the first picture takes longer than most tests.
   */
  readonly led?: boolean;
  /**
   * The test looks at the points of the picture, asks the graphics card what stands somewhere, or takes it away. In all others there is
   * no graphics card and nothing is drawn (see `drawNothing`); that the picture is drawn is tested in journeys.test.ts, and point by point
   * in tests/app.
   */
  readonly drawn?: boolean;
}

/** A page and what is watched about it. Pages of the same options are lent to one test after another: see `openPage`. */
interface OpenPage extends WatchedPage {
  readonly context: BrowserContext;
  /** Under which options the next test may have it; `null` if nobody may. */
  readonly kept: string | null;
  /** Whether the test that has it, or had it last, was one that only looks: see `PageOptions`. */
  isLed: boolean;
}

/**
 * Run in a page before its own scripts: files are chosen as in a browser that does not tell where they stand, since Playwright answers no
 * other chooser. The other one is tried in tests/app/opened-files.test.ts.
 */
export function chooseByInput(): void {
  Object.defineProperty(window, 'showOpenFilePicker', { value: undefined });
}

/** No other host is ever found. (Playwright's own interception would switch the browser's cache off, which these tests live by.) */
const ONLY_THIS_MACHINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

let shared: Promise<Browser> | undefined;
const open: OpenPage[] = [];
const free = new Map<string, OpenPage>();

/** The one browser of a worker, started by the first test that needs it; it ends with the worker (see vite.config.ts). */
export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  shared ??= chromium.launch({ args: [...CHROMIUM_ARGS, ONLY_THIS_MACHINE], ...(executablePath && { executablePath }) });
  return shared;
}

/**
 * Opens the site and waits until it is loaded. The page may have served a test before: it comes without storage, cookies and further
 * windows, but with the browser's caches, like that of a reader who came back; starting the whole application from nothing each time
 * would take most of the time of these tests.
 */
export async function openPage({
  width = 1280,
  height = 800,
  path = '',
  fresh = false,
  led = false,
  drawn = false,
  script,
  ...options
}: PageOptions = {}): Promise<WatchedPage> {
  const scripts = [...(drawn ? [] : [drawNothing]), ...(script === undefined ? [] : [script])];
  const kept = fresh ? null : JSON.stringify([options, ...scripts.map(String)]);
  const before = kept === null ? undefined : free.get(kept);
  const opened = before ?? (await newPage(options, kept, scripts));
  if (kept !== null) free.delete(kept);
  open.push(opened);
  const stays = led && opened.isLed;
  if (opened.isLed && !stays) await tidied(opened);
  opened.isLed = led;
  await opened.page.setViewportSize({ width, height });
  if (stays) {
    // By way of the first screen: nothing of the test before is taken for what is waited for.
    await goTo(opened.page, '#');
    if (path !== '') await goTo(opened.page, path);
  } else await opened.page.goto(new URL(path, inject('baseUrl')).href);
  return opened;
}

/** Another address of the document that is open, and the two frames in which it is followed. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    window.location.assign(wanted);
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, hash);
}

/**
 * Watches what a page fetches from here on. The function that it gives waits until all of it has come and nothing more is asked for
 * once the page has nothing left to do: what was fetched may have named further files.
 */
export function watchFetching(page: Page): () => Promise<void> {
  const pending = new Set<Request>();
  page.on('request', (request) => pending.add(request));
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  return async () => {
    for (let calm = 0; calm < 3; calm = pending.size === 0 ? calm + 1 : 0) {
      await expect.poll(() => [...pending].map((request) => request.url())).toEqual([]);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    }
  };
}

async function newPage(options: BrowserContextOptions, kept: string | null, scripts: readonly (() => unknown)[]): Promise<OpenPage> {
  const { host } = new URL(inject('baseUrl'));
  const isForeign = (url: URL) => /^(https?|wss?):$/.test(url.protocol) && url.host !== host;
  // Without motion, as its own test asks for it too: what fades and glides is drawn dozens of times for nothing.
  const context = await (await launch()).newContext({ locale: 'fr-FR', reducedMotion: 'reduce', ...options });
  await context.addInitScript((ratio) => Object.defineProperty(window, 'devicePixelRatio', { get: () => ratio }), COARSE);
  await context.addInitScript(chooseByInput);
  for (const script of scripts) await context.addInitScript(script);
  const faults: string[] = [];
  // On the context, not the page: workers and further windows are watched as well.
  context.on('request', (request) => {
    if (isForeign(new URL(request.url()))) faults.push(`request to another host: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`uncaught error: ${error.error().message}`));
  context.on('page', (page) =>
    page.on('websocket', (socket) => {
      if (isForeign(new URL(socket.url()))) faults.push(`request to another host: ${socket.url()}`);
    }),
  );
  const page = await context.newPage();
  // A limit for what hangs, not for what is slow.
  page.setDefaultTimeout(120_000);
  page.setDefaultNavigationTimeout(120_000);
  await hideTabs(page);
  return { context, kept, page, faults, isLed: false, assertQuiet: () => expect(faults).toEqual([]) };
}

/** A page opened from a file of the disk. */
export interface DiskPage {
  readonly page: Page;
  /** What went wrong so far, and every address that was asked for but the file's own. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** Opens a file from the disk, offline; whatever it asks for or complains of is told. Its picture is not drawn: see `drawNothing`. */
export async function openFromDisk(path: string, hash = ''): Promise<DiskPage> {
  const address = pathToFileURL(path).href;
  const context = await (await launch()).newContext({
    viewport: { width: 1280, height: 720 },
    offline: true,
    locale: 'fr-FR',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await context.addInitScript((ratio) => Object.defineProperty(window, 'devicePixelRatio', { get: () => ratio }), COARSE);
  await context.addInitScript(chooseByInput);
  await context.addInitScript(drawNothing);
  const faults: string[] = [];
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) faults.push(request.url());
  });
  context.on('console', (message) => {
    // The driver of the picture remarks on its own speed.
    const isTold = message.type() === 'error' || (message.type() === 'warning' && !message.text().includes('GL Driver Message'));
    if (isTold) faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(error.error().message));
  const page = await context.newPage();
  // A limit for what hangs, not for what is slow.
  page.setDefaultTimeout(120_000);
  await page.goto(address + hash);
  return { page, faults, close: () => context.close() };
}

/**
 * The whole window is the page's: Chromium draws its tabs in a window that nobody sees as well, and the turning sign of one that loads
 * takes a tenth of the processor time of loading. The page itself has the size that Playwright gives it.
 */
async function hideTabs(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'fullscreen' } });
  await session.detach();
}

/** Leaves nothing of a test behind: what the browser keeps for the site, its cookies, further windows. */
async function tidied({ context, page }: OpenPage): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  await context.setOffline(false);
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(inject('baseUrl')).origin, storageTypes: 'all' });
  await session.detach();
  await context.clearCookies();
}

/** After each test (see each-test.ts): its pages are made ready for the next one or closed, and it fails if anything went wrong in them. */
export async function endTest(): Promise<void> {
  const pages = open.splice(0);
  const found = pages.map(({ faults }) => [...faults]);
  for (const opened of pages) {
    if (opened.kept === null || opened.page.isClosed() || free.has(opened.kept)) await opened.context.close();
    else {
      if (!opened.isLed) await tidied(opened);
      opened.faults.length = 0;
      free.set(opened.kept, opened);
    }
  }
  expect(found.flat()).toEqual([]);
}
