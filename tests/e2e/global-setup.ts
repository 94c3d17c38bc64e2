/**
 * Serves the built site to the end-to-end tests, on a free port of this machine; builds it first if `dist` is missing
 * or older than what it is made of. The tests get its address with `inject('baseUrl')`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string;
  }
}

const INGREDIENTS = ['index.html', 'package-lock.json', 'vite.config.ts', 'src', 'data', 'public'];

function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const entries = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  return Math.max(statSync(path).mtimeMs, ...entries.map((entry) => statSync(join(path, entry)).mtimeMs));
}

function ensureBuild(root: string): void {
  const built = join(root, 'dist', 'index.html');
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...INGREDIENTS.map((part) => newestChange(join(root, part))))) return;
  // In a process of its own, because this one has NODE_ENV=test, which would build React's development version.
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('vite build failed: the end-to-end tests have nothing to test');
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { root } = project.config;
  ensureBuild(root);
  const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0, open: false } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
  project.provide('baseUrl', `http://127.0.0.1:${address.port}/`);
  return () => server.close();
}
