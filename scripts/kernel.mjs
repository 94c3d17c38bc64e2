/**
 * `npm run kernel`: compiles kernels/shortest-paths.ts and writes the bytes into src/core/analysis/metrics/path-kernel.ts, with a
 * fingerprint of the source. The compiler weighs 100 MB and only this command needs it, so it is fetched here and is not a
 * dependency.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(ROOT, 'kernels', 'shortest-paths.ts');
const TARGET = join(ROOT, 'src', 'core', 'analysis', 'metrics', 'path-kernel.ts');
const COMPILER = 'assemblyscript@0.28.20';
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory'];

const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
try {
  const compiled = join(folder, 'kernel.wasm');
  execFileSync('npx', ['--yes', '--package', COMPILER, 'asc', SOURCE, ...OPTIONS, '-o', compiled], { cwd: folder, stdio: 'inherit' });
  const bytes = readFileSync(compiled).toString('base64');
  const fingerprint = createHash('sha256').update(readFileSync(SOURCE)).digest('hex');
  const lines = (bytes.match(/.{1,120}/g) ?? []).map((line) => `  '${line}',`);
  const text = readFileSync(TARGET, 'utf8')
    .replace(/(export const KERNEL = \[\n)[\s\S]*?(\]\.join)/, `$1${lines.join('\n')}\n$2`)
    .replace(/(export const KERNEL_SOURCE = ')[^']*/, `$1${fingerprint}`);
  writeFileSync(TARGET, text);
} finally {
  rmSync(folder, { recursive: true });
}
