/**
 * A Chromium that this test starts, with a folder of its own for what it keeps, so that it can be killed at any instant and started again,
 * as when a computer loses its power. Playwright only connects to it: a browser of its own could not be killed so.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';

const ARGS = [...CHROMIUM_ARGS, '--headless', '--remote-debugging-port=0', '--no-default-browser-check', '--disable-crash-reporter'];

export class BrowserProcess {
  private readonly folder = mkdtempSync(join(tmpdir(), 'maillage-profile-'));
  private child: ChildProcess | null = null;
  private browser: Browser | null = null;

  async start(): Promise<BrowserContext> {
    // A group of its own: whoever ends the group ends the processes that Chromium has started as well.
    const child = spawn(findChromium() ?? chromium.executablePath(), [...ARGS, `--user-data-dir=${this.folder}`, 'about:blank'], {
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    const address = await new Promise<string>((resolve, reject) => {
      child.once('error', reject).once('exit', (code) => reject(new Error(`Chromium has ended with ${code} before it could be driven`)));
      createInterface(child.stderr).on('line', (line) => {
        const found = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    this.browser = await chromium.connectOverCDP(address);
    const [context] = this.browser.contexts();
    if (context === undefined) throw new Error('Chromium has no context');
    return context;
  }

  /** Ends it at once, without a chance to write anything. Resolves when it has ended. */
  async kill(): Promise<void> {
    const { child, browser } = this;
    if (child === null) return;
    this.child = null;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null) {
      if (process.platform !== 'win32' && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
      await ended;
    }
    await browser?.close().catch(() => {});
  }

  /** Ends it and forgets what it has kept. */
  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
