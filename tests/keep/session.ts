/**
 * One session: a page of the application in a real Chromium, what is done in it, and the ways in which it can be interrupted. What the page
 * says to be kept is noted in the model as soon as it is said. A second tab may have the same network open: it follows, and may take over.
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
  /** The tab that may edit, and the one that follows it; null for none. */
  private page: Page;
  private second: Page | null = null;
  /** The tabs of which is heard what they say. */
  private readonly heard = new WeakSet<Page>();
  /** The document of the browser that may edit, and how many operations the model had before the first of that document. */
  private begun: { readonly id: string; readonly base: number } | null = null;

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
    await page.goto(url);
    await isThere(page);
    await page.evaluate((file) => window.keepPage?.open(file), network);
    const session = new Session(url, own, context, page, (await seen(page)).history);
    await session.listen();
    expect(await session.settled(), 'the network is not kept').toBe('kept');
    return session;
  }

  /** Hears from now on what the tab that may edit says. It shows what the model has. */
  private async listen(): Promise<void> {
    const { page, model } = this;
    if (!this.heard.has(page)) {
      this.heard.add(page);
      await page.exposeFunction('told', (document: string, keeping: string, operations: number) => {
        if (this.begun?.id === document && keeping === 'kept')
          model.acknowledged = Math.max(model.acknowledged, this.begun.base + operations);
      });
    }
    const [id, operations] = await page.evaluate(() => [window.keepPage?.id ?? '', window.keepPage?.operations() ?? 0] as const);
    this.begun = { id, base: model.asked - operations };
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
    await this.follows();
  }

  /** Opens the network in a second tab, if there is none. */
  async openSecond(): Promise<void> {
    if (this.second !== null) return;
    await this.rest();
    this.second = await newPage(this.context);
    await this.second.goto(this.address());
    await this.follows();
  }

  /** Ends the second tab, if there is one, while this is done in the first: by closing it, or by a crash. */
  async endSecond(deeds: readonly Deed[], isCrash: boolean): Promise<void> {
    const { second } = this;
    if (second === null) return;
    this.second = null;
    await Promise.all([this.act(deeds, true), isCrash ? this.crash(second) : second.close()]);
  }

  /** Asks for it, and lets the second tab, if there is one, take over after so many milliseconds, wherever the first is. */
  async takeOver(deeds: readonly Deed[], after: number): Promise<void> {
    const { page, second } = this;
    if (second === null) return;
    for (const deed of deeds) this.model.ask(deed);
    const running = page.evaluate(([all]) => window.keepPage?.run(all, true), [deeds] as const);
    await new Promise((resolve) => setTimeout(resolve, after));
    expect(await second.evaluate(() => window.keepPage?.takeOver()), 'the first tab does not give its turn').toBe(true);
    await isThere(second);
    await running;
    const done = (this.begun?.base ?? 0) + (await page.evaluate(() => window.keepPage?.operations() ?? 0));
    [this.page, this.second] = [second, page];
    await this.look('another tab has taken over');
    // More, where the next that was asked changes nothing: then what is found is there after it, too.
    expect(this.model.asked, 'something that the first tab has done is not in the second').toBeGreaterThanOrEqual(done);
  }

  /** Waits until the second tab, if there is one, shows what the first has, to be read only. */
  private async follows(): Promise<void> {
    const { second, model } = this;
    if (second === null) return;
    await second.waitForFunction(() => window.keepPage?.mayEdit() === false);
    const shown = async () => comparable((await seen(second)).history);
    await expect.poll(shown, { message: 'the second tab does not show what the first has' }).toEqual(comparable(model.history));
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
    if (by === 'reload') await this.page.reload();
    else if (by === 'browser' && this.own !== null) {
      await this.own.kill();
      this.context = await this.own.start();
      this.second = null;
      await this.openAgain();
    } else {
      await this.crash(this.page);
      if (this.second === null) await this.openAgain();
      else [this.page, this.second] = [this.second, null];
    }
    await this.findTurn();
  }

  private async openAgain(): Promise<void> {
    this.page = await newPage(this.context);
    await this.page.goto(this.address());
  }

  /** Ends the process of a page at once. */
  private async crash(page: Page): Promise<void> {
    const crashed = page.waitForEvent('crash');
    const devtools = await this.context.newCDPSession(page);
    void devtools.send('Page.crash').catch(() => {});
    await crashed;
    await page.close();
  }

  /** Waits until one tab may edit, which is the first from then on: of two tabs, the other one where it has the turn. */
  private async findTurn(): Promise<void> {
    const { page, second } = this;
    if (second === null) {
      await isThere(page);
      return;
    }
    const both = () => Promise.all([page, second].map((one) => one.evaluate(() => window.keepPage?.mayEdit() ?? null)));
    await expect.poll(async () => (await both()).toSorted(), { message: 'not exactly one tab may edit' }).toEqual([false, true]);
    if ((await both())[1] === true) [this.page, this.second] = [second, page];
  }

  /** What is there after an interruption: all that was kept, and of the rest a part from its beginning. */
  private async look(by: string): Promise<void> {
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
    await this.listen();
    await this.follows();
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

async function isThere(page: Page): Promise<void> {
  await page.waitForFunction(() => window.keepPage?.mayEdit() === true);
}

async function seen(page: Page): Promise<{ readonly history: History; readonly keeping: string }> {
  // As text: Playwright would copy such a tree value by value.
  const text = await page.evaluate(() => JSON.stringify(window.keepPage?.seen()));
  if (text === undefined) throw new Error('the page is not the page of the sessions');
  return JSON.parse(text);
}
