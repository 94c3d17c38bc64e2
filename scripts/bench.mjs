/**
 * `npm run bench`: compares the speed of the heavy measures with that of other libraries (see tests/bench/run.ts). Not part of `npm
 * test`, because the figures depend on what else the machine does.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstall, ROOT } from './ensure-install.mjs';

await ensureInstall();
const args = ['--import', 'tsx', join(ROOT, 'tests', 'bench', 'run.ts'), ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1);
