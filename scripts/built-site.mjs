/**
 * Builds the site into `dist`, unless what is there was made of the files as they are now. `npm start` and the end-to-end tests use it.
 * Needs what is installed, but imports nothing of it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the site is made of. */
const INGREDIENTS = ['index.html', 'package.json', 'package-lock.json', 'vite.config.ts', 'src', 'data', 'public', 'scripts'];
/** Written by first-route.ts once every other file of the site is: a build that was interrupted does not count. */
export const BUILT_MARK = '.built';

/**
 * When any file of the site's sources was last changed, milliseconds since 1970.
 * @param {string} root
 */
export function newestSource(root) {
  return Math.max(...INGREDIENTS.map((part) => newestIn(join(root, part))));
}

/** @param {string} path */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  const entries = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  return Math.max(statSync(path).mtimeMs, ...entries.map((entry) => statSync(join(path, entry)).mtimeMs));
}

/**
 * Whether `dist` holds the site, whole and made of the files as they are now.
 * @param {string} root
 */
export function isBuilt(root) {
  const mark = join(root, 'dist', BUILT_MARK);
  return existsSync(mark) && statSync(mark).mtimeMs > newestSource(root);
}

/**
 * Builds the site where that is needed; rejected if it fails. In a process of its own, so that this one can answer meanwhile, and so that
 * the tests' NODE_ENV does not make a development build.
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function ensureBuilt(root) {
  if (isBuilt(root)) return;
  const child = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  const status = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (status !== 0) throw new Error('vite build failed');
}
