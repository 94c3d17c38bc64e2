/**
 * `npm test`: every check of the project, from a fresh clone, in one command. A failure does not stop the run, so that
 * one run shows all; the last line counts them. `npm test -- --only core` runs one step alone (its name is printed at
 * its start); further arguments go to vitest (`npm test -- --only core -t isolation`).
 *
 * `npm run soak`: only the files with tests that can be made longer, at their full length (tests/support/soak.ts).
 *
 * `npm run keep`: a hundred seeded sessions that are interrupted at any instant (tests/e2e/kept-sessions.test.ts); `npm run keep -- --seed N`
 * is the one of that seed.
 * `npm run fuzz`: only the damaged files, two hundred thousand of them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { ensureInstall, ROOT } from './ensure-install.mjs';

// Without colour codes in a file or a CI log, where vitest and `biome ci` would write them too.
const isTerminal = process.stdout.isTTY;
if (!isTerminal) process.env.NO_COLOR = '1';

/** The programs of the packages, run by this Node without shell or PATH, so that it works the same on every system. */
const TSC = 'node_modules/typescript/bin/tsc';
const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const VITE = 'node_modules/vite/bin/vite.js';
const VITEST = 'node_modules/vitest/vitest.mjs';

const STATIC_CHECKS = [
  { name: 'types-core', command: [TSC, '-p', 'src/core'] },
  { name: 'types-scene', command: [TSC, '-p', 'src/scene'] },
  { name: 'types-paper', command: [TSC, '-p', 'src/paper'] },
  { name: 'types-cli', command: [TSC, '-p', 'src/cli'] },
  { name: 'types-app', command: [TSC, '-p', '.'] },
  { name: 'biome', command: [BIOME, 'ci', '--error-on-warnings', ...(isTerminal ? [] : ['--colors=off'])] },
  { name: 'build', command: [VITE, 'build', '--logLevel', 'warn'] },
];
const PROJECTS = ['core', 'app', 'e2e'];

const total = { passed: 0, failed: 0, skipped: 0 };

const args = process.argv.slice(2);
const onlyAt = args.indexOf('--only');
const only = onlyAt === -1 ? undefined : args.splice(onlyAt, 2)[1];
const steps = [...STATIC_CHECKS.map((check) => check.name), ...PROJECTS];
if (onlyAt !== -1 && !steps.includes(only ?? '')) {
  console.error(`--only: ${steps.join(', ')}`);
  process.exit(1);
}

const soakAt = args.indexOf('--soak');
const isSoak = soakAt !== -1;
if (isSoak) {
  args.splice(soakAt, 1, ...soakedFiles());
  process.env.MAILLAGE_SOAK = '1';
}

const keepAt = args.indexOf('--keep');
const isKeep = keepAt !== -1;
if (isKeep) {
  args.splice(keepAt, 1, 'tests/e2e/kept-sessions.test.ts');
  const seedAt = args.indexOf('--seed');
  const seed = seedAt === -1 ? undefined : args.splice(seedAt, 2)[1];
  if (seedAt !== -1 && !/^\d+$/.test(seed ?? '')) {
    console.error('--seed: a number');
    process.exit(1);
  }
  if (seed === undefined) process.env.MAILLAGE_SESSIONS = '100';
  else process.env.MAILLAGE_SEED = seed;
}

const fuzzAt = args.indexOf('--fuzz');
const isFuzz = fuzzAt !== -1;
if (isFuzz) {
  args.splice(fuzzAt, 1, 'tests/core/fuzzed-files.test.ts');
  process.env.MAILLAGE_FUZZ = '1';
}

await ensureInstall();
const checks = isSoak || isKeep || isFuzz ? [] : STATIC_CHECKS.filter(({ name }) => only === undefined || only === name);
/** The only project of a command for one kind of test. */
const alone = isKeep ? 'e2e' : isFuzz ? 'core' : only;
const projects = PROJECTS.filter((name) => alone === undefined || alone === name);

await runChecks();
if (projects.length > 0) runVitest();

const failing = total.failed > 0 || total.passed === 0;
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(failing ? 1 : 0);

/** The test files that use tests/support/soak.ts, so can run longer. */
function soakedFiles() {
  return readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file) && readFileSync(join(ROOT, 'tests', file), 'utf8').includes('/support/soak.ts'))
    .map((file) => `tests/${file.replaceAll('\\', '/')}`);
}

/** Runs two static checks at a time, since most use one core. Their output is shown in their order. */
async function runChecks() {
  /** @type {Said[]} */
  const results = [];
  let shown = 0;
  const queue = checks.entries();
  const lane = async () => {
    for (const [i, { command }] of queue) {
      results[i] = await runAside(command);
      for (let said = results[shown]; said !== undefined; said = results[++shown]) show(checks[shown]?.name ?? '', said);
    }
  };
  await Promise.all([lane(), lane()]);
}

/**
 * @param {string} name
 * @param {Said} result
 */
function show(name, { status, said }) {
  console.log(`\n# ${name}`);
  process.stdout.write(said);
  if (status === 0) total.passed += 1;
  else fail(name);
}

/**
 * @typedef {{ status: number | null, said: string }} Said
 * @param {string[]} command
 * @returns {Promise<Said>} its output, to be shown in its turn
 */
function runAside(command) {
  return new Promise((resolve) => {
    const env = isTerminal ? { ...process.env, FORCE_COLOR: '1' } : process.env;
    const child = spawn(process.execPath, command, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 30 * 60_000 });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ status: null, said: `${error.message}\n` }));
    child.on('close', (status) => resolve({ status, said: Buffer.concat(chunks).toString('utf8') }));
  });
}

/**
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 */
function run(command, env = process.env) {
  return spawnSync(process.execPath, command, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: (isKeep ? 240 : 30) * 60_000,
  });
}

/** @param {string} what */
function fail(what) {
  total.failed += 1;
  console.error(`FAILED: ${what}`);
}

/**
 * Runs the tests and adds up vitest's own report. What the report cannot say counts as a failure too: no report at
 * all, a file that could not be loaded, no test run, an error outside any test.
 */
function runVitest() {
  console.log(`\n# ${projects.join(', ')}`);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env };
  if (projects.some((name) => name !== 'core')) env.CHROMIUM_PATH = ensureChromium();
  const folder = mkdtempSync(join(tmpdir(), 'maillage-test-'));
  const file = join(folder, 'report.json');
  const { status } = run(
    [
      VITEST,
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ],
    env,
  );
  const failedBefore = total.failed;
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += report.numPassedTests;
    total.failed += report.numFailedTests;
    total.skipped += report.numPendingTests + report.numTodoTests;
    for (const { name, status: outcome, assertionResults } of report.testResults) {
      const someFailed = assertionResults.some((/** @type {{ status: string }} */ result) => result.status === 'failed');
      if (outcome === 'failed' && !someFailed) fail(`${name} (the file itself)`);
    }
    if (report.numPassedTests + report.numFailedTests === 0) fail('vitest: no test ran');
  } catch {
    fail('vitest: no report');
  }
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0 && total.failed === failedBefore) fail('vitest: an error outside the tests, see above');
}

/** The path of a Chromium; installs one by apt-get if that needs no password. Ends the process if there is none. */
function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.platform === 'linux' && !process.env.CHROMIUM_PATH) {
    const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
    const shell = (/** @type {string} */ line) => spawnSync(line, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    if (shell(`command -v apt-get && ${sudo}true 2>&1`)) {
      console.log('Installation de Chromium (apt-get)… / Installing Chromium (apt-get)…');
      shell(`${sudo}apt-get -qq update && ${sudo}env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y chromium`);
    }
  }
  const installed = findChromium();
  if (installed) return installed;
  console.error('Aucun Chromium trouvé. Installez Chromium, Chrome ou Edge, ou indiquez son chemin dans la variable CHROMIUM_PATH.');
  console.error('No Chromium found. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to its path.');
  console.error('  Debian, Ubuntu : sudo apt-get install chromium · macOS : brew install --cask chromium · Windows : Edge');
  fail('no Chromium');
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(1);
}
