/**
 * `npm start` is at the same address every day, since what the browser keeps belongs to it: real processes on real ports. They run in
 * copies of the folder, which serve the site that was built for these tests, so that nothing is installed or built here.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { BUILT_MARK } from '../../scripts/built-site.mjs';
import { chooseByInput, launch } from './support.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A folder as a reader has it, with everything installed and built. */
function installedFolder(version: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-start-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of readdirSync(join(ROOT, 'scripts')).filter((file) => file.endsWith('.mjs'))) {
    cpSync(join(ROOT, 'scripts', name), join(folder, 'scripts', name));
  }
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  writeFileSync(join(folder, 'package-lock.json'), lock);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', version }));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(ROOT, 'node_modules', 'vite'), join(folder, 'node_modules', 'vite'), 'junction');
  writeFileSync(join(folder, 'node_modules', '.maillage-lock-hash'), createHash('sha256').update(lock).digest('hex'));
  mkdirSync(join(folder, 'dist'));
  for (const entry of readdirSync(join(ROOT, 'dist'), { withFileTypes: true })) {
    const [from, to] = [join(ROOT, 'dist', entry.name), join(folder, 'dist', entry.name)];
    if (entry.isDirectory()) symlinkSync(from, to, 'junction');
    else cpSync(from, to);
  }
  writeFileSync(join(folder, 'dist', BUILT_MARK), '');
  // In place of a browser: a program that notes which page it was to open.
  writeFileSync(
    join(folder, 'browser.js'),
    `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(join(folder, 'opened'))}, process.argv.at(-1));`,
  );
  writeFileSync(join(folder, 'opened'), '');
  return folder;
}

interface Started {
  readonly process: ChildProcess;
  /** Resolved with all that it has said, once it has said this or has ended. */
  said(words: string): Promise<string>;
  /** Resolved with its exit code and all that it has said. */
  readonly ended: Promise<{ readonly code: number | null; readonly text: string }>;
}

function start(folder: string, ...options: readonly string[]): Started {
  const { CI: _, ...env } = process.env;
  const child = spawn(process.execPath, [join(folder, 'scripts', 'start.mjs'), ...options], {
    cwd: folder,
    env: { ...env, BROWSER: join(folder, 'browser.js') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<{ code: number | null; text: string }>((resolve) => child.once('close', (code) => resolve({ code, text })));
  cleanups.push(async () => {
    child.kill();
    await ended;
  });
  const said = (words: string) =>
    new Promise<string>((resolve) => {
      const look = () => {
        if (text.includes(words)) resolve(text);
      };
      listeners.add(look);
      look();
      void ended.then(() => resolve(text));
    });
  return { process: child, said, ended };
}

async function stop(started: Started): Promise<void> {
  started.process.kill();
  await started.ended;
}

const opened = (folder: string) => readFileSync(join(folder, 'opened'), 'utf8');
const READY = 'Maillage is ready: ';

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('the same port every day: a network that was kept is there after another start', async () => {
  const folder = installedFolder('1.0.0');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const first = start(folder, '--port', String(port));
  expect(await first.said(READY)).toContain(`${READY}${url}`);
  await expect.poll(() => opened(folder)).toBe(url);

  const context = await (await launch()).newContext({ locale: 'fr-FR', reducedMotion: 'reduce' });
  await context.addInitScript(chooseByInput);
  cleanups.push(() => context.close());
  const page = await context.newPage();
  // The other name of this machine leads to the one address, and what is asked for behind # stays.
  await page.goto(`http://localhost:${port}/?seen#view=list`);
  await expect.poll(() => page.url()).toBe(`${url}?seen#view=list`);
  const heading = () => page.locator('.network-name').textContent();
  const shipped = await heading();
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choisir des fichiers…' }).click(),
  ]);
  await chooser.setFiles(['acteurs.csv', 'relations.csv'].map((name) => join(ROOT, 'tests/fixtures/own', name)));
  await expect.poll(() => page.url()).toContain('#network=');
  const own = await heading();
  expect(own).not.toBe(shipped);
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect.poll(() => page.locator('.kept-networks li').count()).toBe(1);
  await page.goto('about:blank');
  await stop(first);

  const second = start(folder, '--port', String(port), '--no-open');
  expect(await second.said(READY)).toContain(url);
  await page.goto(`http://localhost:${port}/`);
  await expect.poll(heading).toBe(own);
});

test('where it runs already, a second start opens that one', async () => {
  const folder = installedFolder('1.0.0');
  const port = await freePort();
  const first = start(folder, '--port', String(port), '--no-open');
  await first.said(READY);
  const second = await start(folder, '--port', String(port)).ended;
  expect(second.code).toBe(0);
  expect(second.text).toContain(`Maillage est déjà ouvert : http://127.0.0.1:${port}/`);
  expect(second.text).not.toContain('fichiers ont changé');
  expect(opened(folder)).toBe(`http://127.0.0.1:${port}/`);
  writeFileSync(join(folder, 'index.html'), 'changed since');
  expect((await start(folder, '--port', String(port), '--no-open').ended).text).toContain('Ses fichiers ont changé depuis');
});

test('of two starts at the same moment, one serves and the other says so', async () => {
  const folder = installedFolder('1.0.0');
  const port = String(await freePort());
  const both = [start(folder, '--port', port, '--no-open'), start(folder, '--port', port, '--no-open')];
  const first = await Promise.race(both.map((started) => started.ended));
  expect(first).toMatchObject({ code: 0 });
  expect(first.text).toMatch(/Maillage (is being started|is open) already/);
  const texts = await Promise.all(both.map((started) => started.said(READY)));
  expect(texts.filter((text) => text.includes(READY))).toHaveLength(1);
});

describe('where another program has the port', () => {
  const others: readonly (readonly [string, () => Server])[] = [
    ['a site', () => createHttpServer((_, response) => response.writeHead(404).end('no'))],
    ['a site of JSON', () => createHttpServer((_, response) => response.end(JSON.stringify({ program: 'other', version: '1.0.0' })))],
    [
      'a site that leads elsewhere',
      () => createHttpServer((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()),
    ],
    ['a server of something else', () => createServer((socket) => socket.on('error', () => {}).end('220 ready\r\n'))],
  ];
  test.each(others)('%s: it says so, names the option, and that what is kept stays', async (_, other) => {
    const folder = installedFolder('1.0.0');
    const port = await listening(other());
    const { code, text } = await start(folder, '--port', String(port)).ended;
    expect(code).toBe(1);
    expect(text).toContain(`Le port ${port} est pris par un autre programme`);
    expect(text).toContain('npm start -- --port 5200');
    expect(text).toContain('Les réseaux gardés sous http://127.0.0.1:6245/ y restent');
    expect(text).toContain('The networks kept under http://127.0.0.1:6245/ stay there');
    expect(opened(folder)).toBe('');
  });

  test('and once it has left, the address is the same as ever', async () => {
    const folder = installedFolder('1.0.0');
    const server = createServer((socket) => socket.destroy());
    const port = String(await listening(server));
    expect((await start(folder, '--port', port).ended).code).toBe(1);
    await new Promise((resolve) => server.close(resolve));
    expect(await start(folder, '--port', port, '--no-open').said(READY)).toContain(`${READY}http://127.0.0.1:${port}/`);
  });
});

test.each([
  ['another version of the same folder', true, '1.1.0', 'Maillage 1.0.0 est encore ouvert à cette adresse'],
  ['another folder', false, '1.0.0', 'Maillage 1.0.0 est ouvert à cette adresse'],
  ['another version of another folder', false, '1.1.0', 'depuis un autre dossier ; celui-ci contient la version 1.1.0'],
])('%s is not taken for this one', async (_, isSameFolder, version, words) => {
  const folder = installedFolder('1.0.0');
  const port = String(await freePort());
  await start(folder, '--port', port, '--no-open').said(READY);
  const other = isSameFolder ? folder : installedFolder(version);
  writeFileSync(join(other, 'package.json'), JSON.stringify({ type: 'module', version }));
  const { code, text } = await start(other, '--port', port).ended;
  expect(code).toBe(1);
  expect(text).toContain(words);
  expect(text).toContain('Ctrl+C');
  expect(opened(other)).toBe('');
});

test.each([
  [['--port', 'ten'], 1, '--port ten: a number from 0 to 65535 is needed.'],
  [['--port', '65536'], 1, '--port 65536'],
  [['--prot', '1'], 1, 'npm start -- [--port N] [--no-open]'],
  [['--help'], 0, 'another port than 6245'],
])('%s', async (options, code, words) => {
  const ended = await start(installedFolder('1.0.0'), ...options).ended;
  expect(ended.code).toBe(code);
  expect(ended.text).toContain(words);
});
