/**
 * One session: a page of the application in a real Chromium, what is done in it, and the ways in which it can be interrupted. What the page
 * says to be kept is noted in the model as soon as it is said.
 */
import type { Browser, BrowserContext, Page } from 'playwright';
import { expect } from 'vitest';
import type { History } from '../../src/core/model/history.ts';
import { BrowserProcess } from './browser-process.ts';
import type { Deed, NetworkFile } from './edits.ts';
import { comparable, Model } from './model.ts';

/** reload: the page is loaded again. renderer: its process crashes. browser: the whole browser is killed. */
export type Interruption = 'reload' | 'renderer' | 'browser';

export class Session {
  readonly model: Model;
  private readonly url: string;
  private readonly own: BrowserProcess | null;
  private context: BrowserContext;
  private page: Page;
  /** For each document of the browser, how many operations were asked when it began. */
  private readonly begun = new Map<string, number>();

  private constructor(url: string, own: BrowserProcess | null, context: BrowserContext, page: Page, opened: History) {
    this.url = url;
    this.own = own;
    this.context = context;
    this.page = page;
    this.model = new Model(opened);
  }

  /** Opens a network. The browser is the shared one, or one of its own that can be killed. */
  static async begin(url: string, shared: Browser | BrowserProcess, network: NetworkFile): Promise<Session> {
    const own = shared instanceof BrowserProcess ? shared : null;
    const context = shared instanceof BrowserProcess ? await shared.start() : await shared.newContext();
    const page = await newPage(context);
    await load(page, url);
    await page.evaluate((file) => window.keepPage?.open(file), network);
    const session = new Session(url, own, context, page, (await seen(page)).history);
    await session.listen();
    expect(await session.settled(), 'the network is not kept').toBe('kept');
    return session;
  }

  /** Hears from now on what the page says. The page has done nothing yet since it was loaded. */
  private async listen(): Promise<void> {
    const { page, model, begun } = this;
    await page.exposeFunction('told', (document: string, keeping: string, operations: number) => {
      const base = begun.get(document);
      if (base !== undefined && keeping === 'kept') model.acknowledged = Math.max(model.acknowledged, base + operations);
    });
    await this.connect();
  }

  private async connect(): Promise<void> {
    const id = await this.page.evaluate(() => window.keepPage?.id ?? '');
    this.begun.set(id, this.model.asked);
  }

  private settled(): Promise<string | undefined> {
    return this.page.evaluate(() => window.keepPage?.settled());
  }

  /** Asks for it, and sees that the page shows what the model has. */
  async act(deeds: readonly Deed[], isSpaced: boolean): Promise<void> {
    for (const deed of deeds) this.model.ask(deed);
    await this.page.evaluate(([all, spaced]) => window.keepPage?.run(all, spaced), [deeds, isSpaced] as const);
    const { history } = await seen(this.page);
    expect(comparable(history), 'the page shows something else than was done').toEqual(comparable(this.model.history));
  }

  /** Waits until the page says that all is kept. */
  async rest(): Promise<void> {
    expect(await this.settled(), 'the page does not keep').toBe('kept');
    this.model.acknowledged = this.model.asked;
  }

  /** Asks for it, and interrupts it after so many milliseconds, wherever it is. Then sees what is there. */
  async lose(deeds: readonly Deed[], by: Interruption, after: number): Promise<void> {
    for (const deed of deeds) this.model.ask(deed);
    // Never answered where the page is gone before.
    void this.page.evaluate(([all]) => window.keepPage?.run(all, true), [deeds] as const).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, after));
    await this.interrupt(by);
    await this.look(by);
  }

  /**
   * Asks for it while the browser has no room for anything. The browser notes how much room there was, so it may still take some. Then there
   * is room again, and all is kept with another try, or the page is interrupted before that.
   */
  async loseRoom(deeds: readonly Deed[], then: Interruption | 'another try'): Promise<void> {
    const giveRoom = await this.takeRoom();
    await this.act(deeds, true);
    expect(await this.settled(), 'where there is no room, the page says something else').toMatch(/^(kept|full)$/);
    await giveRoom();
    if (then === 'another try') {
      await this.tryAgain();
      await this.rest();
    } else {
      await this.interrupt(then);
      await this.look(then);
    }
  }

  /** Leaves no room for anything further. Returns what gives it back. */
  async takeRoom(): Promise<() => Promise<void>> {
    const devtools = await this.context.newCDPSession(this.page);
    const { origin } = new URL(this.url);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    return async () => {
      await devtools.send('Storage.overrideQuotaForOrigin', { origin });
      await devtools.detach();
    };
  }

  async tryAgain(): Promise<void> {
    await this.page.evaluate(() => window.keepPage?.tryAgain());
  }

  /** An edit that changes something in any case. */
  async edit(): Promise<void> {
    const text = `Réseau ${this.model.asked}`;
    await this.act([{ kind: 'networkRenamed', at: 0, other: 0, text, transaction: null }], false);
  }

  /** Edits until the page says this of it. */
  async editUntil(keeping: string): Promise<void> {
    const once = async () => {
      await this.edit();
      return this.settled();
    };
    // Chromium looks at its room at most every half minute: an edit a second is enough to meet it.
    await expect.poll(once, { message: `the page never says «${keeping}»`, interval: 1000 }).toBe(keeping);
  }

  private address(): string {
    return `${this.url}#network=${this.model.history.document.id}`;
  }

  private async interrupt(by: Interruption): Promise<void> {
    if (by === 'reload') {
      await this.page.reload();
      await isThere(this.page);
    } else if (by === 'browser' && this.own !== null) {
      await this.own.kill();
      this.context = await this.own.start();
      this.page = await newPage(this.context);
      await load(this.page, this.address());
    } else {
      const crashed = this.page.waitForEvent('crash');
      const devtools = await this.context.newCDPSession(this.page);
      void devtools.send('Page.crash').catch(() => {});
      await crashed;
      await this.page.close();
      this.page = await newPage(this.context);
      await load(this.page, this.address());
    }
  }

  /** What is there after an interruption: all that was kept, and of the rest a part from its beginning. */
  private async look(by: Interruption): Promise<void> {
    const keeping = await this.settled();
    const { history } = await seen(this.page);
    const { model } = this;
    const asked = `${model.acknowledged} of ${model.asked} operations were said to be kept`;
    expect(history.document.id, `after ${by}, another network is open; ${asked}`).toBe(model.history.document.id);
    const count = model.foundAfter(history);
    if (count === null) {
      expect(comparable(history), `after ${by}, the page has none of the histories that it may have; ${asked}`).toEqual(
        comparable(model.history),
      );
      throw new Error('the same history is not found again');
    }
    expect(keeping, `after ${by}, the page says something is wrong; ${asked}`).toBe('kept');
    model.goOnFrom(count);
    await (by === 'reload' ? this.connect() : this.listen());
  }

  async end(): Promise<void> {
    if (this.own === null) await this.context.close();
    else await this.own.end();
  }
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  // Limits for what hangs, not for what is slow.
  page.setDefaultTimeout(120_000);
  page.setDefaultNavigationTimeout(120_000);
  return page;
}

async function load(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await isThere(page);
}

async function isThere(page: Page): Promise<void> {
  await page.waitForFunction(() => window.keepPage?.mayEdit() === true);
}

async function seen(page: Page): Promise<{ readonly history: History; readonly keeping: string }> {
  // As text: Playwright would copy such a tree value by value.
  const text = await page.evaluate(() => JSON.stringify(window.keepPage?.seen()));
  if (text === undefined) throw new Error('the page is not the page of the sessions');
  return JSON.parse(text);
}
