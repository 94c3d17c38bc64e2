/**
 * A page of the built site in Chromium, watched: console errors, uncaught errors and requests to any other host are
 * collected, and a test that leaves some behind fails, whether it asks or not. A test that provokes a fault checks
 * `faults` and then empties it.
 */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, expect, inject } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';

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
}

let shared: Promise<Browser> | undefined;
const open: { readonly context: BrowserContext; readonly watched: WatchedPage }[] = [];

/** The one browser of a test file, started by the first test that needs it. */
export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  shared ??= chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath && { executablePath }) });
  return shared;
}

/** Opens the site in a fresh context (no storage, no cache of other tests) and waits until it is loaded. */
export async function openPage({ width = 1280, height = 800, path = '', ...options }: PageOptions = {}): Promise<WatchedPage> {
  const baseUrl = inject('baseUrl');
  const { host } = new URL(baseUrl);
  const isForeign = (url: URL) => /^(https?|wss?):$/.test(url.protocol) && url.host !== host;
  const context = await (await launch()).newContext({ locale: 'fr-FR', ...options, viewport: { width, height } });
  const faults: string[] = [];
  // On the context, not the page: workers and further windows are watched as well.
  context.on('request', (request) => {
    if (isForeign(new URL(request.url()))) faults.push(`request to another host: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`uncaught error: ${error.error().message}`));
  await context.route(isForeign, (route) => route.abort());
  await context.routeWebSocket(isForeign, (socket) => {
    faults.push(`request to another host: ${socket.url()}`);
    return socket.close();
  });
  const page = await context.newPage();
  const watched = { page, faults, assertQuiet: () => expect(faults).toEqual([]) };
  open.push({ context, watched });
  await page.goto(new URL(path, baseUrl).href);
  return watched;
}

afterEach(async () => {
  const pages = open.splice(0);
  for (const { context } of pages) await context.close();
  for (const { watched } of pages) watched.assertQuiet();
});

afterAll(async () => {
  await (await shared)?.close();
});
