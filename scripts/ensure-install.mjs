/**
 * Makes `npm start` and `npm test` work on a fresh clone: installs the dependencies when they are missing or no longer
 * those of package-lock.json. Uses nothing but Node itself, since it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project; the current directory may be another one. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.maillage-lock-hash');
/** npm's own record, which it writes at the end of an installation. It shows an `npm ci` done by hand, which leaves no stamp of ours. */
const NPM_RECORD = join(ROOT, 'node_modules', '.package-lock.json');

/** Ends the process with a message if Node is too old for Vite 8 (^20.19 || >=22.12). */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  console.error(`Node ${process.versions.node} : version trop ancienne. Il faut Node 20.19 ou plus (22.12 ou plus pour la série 22).`);
  console.error(`Node ${process.versions.node} is too old. Node 20.19 or later is needed (22.12 or later within 22).`);
  process.exit(1);
}

/** @param {string} lockHash */
function isInstalled(lockHash) {
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === lockHash;
  return existsSync(NPM_RECORD) && statSync(NPM_RECORD).mtimeMs >= statSync(LOCK).mtimeMs;
}

/** Checks Node's version, then installs if needed. Ends the process when that fails. */
export async function ensureInstall() {
  requireNode();
  const lockHash = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (!isInstalled(lockHash)) {
    console.log('Installation des dépendances (npm ci)… / Installing the dependencies (npm ci)…');
    // One constant string through the shell, because npm is a script (npm.cmd) on Windows; dev packages even if
    // NODE_ENV says production, since Vite is one.
    const child = spawn('npm ci --include=dev --no-audit --no-fund --loglevel=error', { cwd: ROOT, shell: true, stdio: 'inherit' });
    const status = await new Promise((resolve) => child.once('error', () => resolve(1)).once('exit', resolve));
    if (status !== 0) {
      console.error('npm ci a échoué : vérifiez l’accès au registre npm. / npm ci failed: check the access to the npm registry.');
      process.exit(1);
    }
  }
  writeFileSync(STAMP, lockHash);
}
