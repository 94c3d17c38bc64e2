/**
 * `npm test`: every check of the project, from a fresh clone, in one command. A failure does not stop the run, so that
 * one run shows all; the last line counts them. `npm test -- --only core` runs one step alone (its name is printed at
 * its start); further arguments go to vitest (`npm test -- --only core -t isolation`).
 *
 * Some tests can be longer than `npm test` has time for. Each of these commands runs the files with such tests, at full length:
 * - `npm run combinations`: every screen in every theme, size and language, and what else depends on several things at once, in all of
 *   their combinations; `npm test` has each of these things, but not with all others (tests/support/combinations.ts).
 * - `npm run soak`: random checks, ten times as often (tests/support/soak.ts).
 * - `npm run keep`: a hundred seeded sessions that are interrupted at any instant (tests/e2e/kept-sessions.test.ts);
 *   `npm run keep -- --seed N` is the one of that seed.
 * - `npm run fuzz`: two hundred thousand damaged files.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
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

/** The longest first, so that both cores have something to do until the last is done. */
const STATIC_CHECKS = [
  { name: 'build', command: [VITE, 'build', '--logLevel', 'warn'] },
  { name: 'types-app', command: [TSC, '-p', '.'] },
  { name: 'types-core', command: [TSC, '-p', 'src/core'] },
  { name: 'types-scene', command: [TSC, '-p', 'src/scene'] },
  { name: 'types-paper', command: [TSC, '-p', 'src/paper'] },
  { name: 'types-cli', command: [TSC, '-p', 'src/cli'] },
  { name: 'biome', command: [BIOME, 'ci', '--error-on-warnings', ...(isTerminal ? [] : ['--colors=off'])] },
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

/**
 * @typedef {object} LongRun
 * @property {readonly string[]} files
 * @property {NodeJS.ProcessEnv} env What tells its tests to run at full length.
 * @property {number} minutes After which it is taken to hang.
 */
/** @type {Record<string, () => LongRun>} */
const LONG_RUNS = {
  '--combinations': () => ({ files: filesUsing('combinations.ts'), env: { MAILLAGE_COMBINATIONS: '1' }, minutes: 60 }),
  '--soak': () => ({ files: filesUsing('soak.ts'), env: { MAILLAGE_SOAK: '1' }, minutes: 240 }),
  '--keep': () => {
    const seed = readSeed();
    const env = seed === undefined ? { MAILLAGE_SESSIONS: '100' } : { MAILLAGE_SEED: seed };
    return { files: ['tests/e2e/kept-sessions.test.ts'], env, minutes: 240 };
  },
  '--fuzz': () => ({ files: ['tests/core/fuzzed-files.test.ts'], env: { MAILLAGE_FUZZ: '1' }, minutes: 240 }),
};
const longAt = args.findIndex((arg) => arg in LONG_RUNS);
const long = longAt === -1 ? null : (LONG_RUNS[args.splice(longAt, 1)[0] ?? '']?.() ?? null);
if (long !== null) {
  args.unshift(...long.files);
  Object.assign(process.env, long.env);
}

await ensureInstall();
/** @param {string} name of a step */
const isAsked = (name) => only === undefined || only === name;
const checks = STATIC_CHECKS.filter(({ name }) => long === null && isAsked(name));
const projects = PROJECTS.filter((name) => isAsked(name) && (long === null || isOf(name, long.files)));

await runChecks();
if (projects.length > 0) await runVitest();

const failing = total.failed > 0 || total.passed === 0;
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(failing ? 1 : 0);

/** The argument after `--seed`, which is taken from the arguments; undefined if there is none. */
function readSeed() {
  const at = args.indexOf('--seed');
  if (at === -1) return undefined;
  const [, seed = ''] = args.splice(at, 2);
  if (/^\d+$/.test(seed)) return seed;
  console.error('--seed: a number');
  process.exit(1);
}

/**
 * The test files that use a file of tests/support, so can run longer.
 * @param {string} support
 */
function filesUsing(support) {
  // Folders of stored pictures have the names of test files.
  return readdirSync(join(ROOT, 'tests'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file, 'utf8').includes(`/support/${support}`))
    .map((file) => relative(ROOT, file).replaceAll('\\', '/'));
}

/**
 * Whether some of these files are of a project; all outside of the folders of `app` and `e2e` are of `core`.
 * @param {string} project
 * @param {readonly string[]} files
 */
function isOf(project, files) {
  return files.some((file) => project === (/^tests\/(app|e2e)\//.exec(file)?.[1] ?? 'core'));
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
 * @param {boolean} isShown Whether its output is shown at once, instead of in its turn.
 * @returns {Promise<Said>} its output, to be shown in its turn; empty if it was shown at once
 */
function runAside(command, isShown = false) {
  return new Promise((resolve) => {
    const env = isTerminal ? { ...process.env, FORCE_COLOR: '1' } : process.env;
    const timeout = (long?.minutes ?? 30) * 60_000;
    const output = isShown ? 'inherit' : 'pipe';
    const child = spawn(process.execPath, command, { cwd: ROOT, env, stdio: ['ignore', output, output], timeout });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ status: null, said: `${error.message}\n` }));
    child.on('close', (status) => resolve({ status, said: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** @param {string} what */
function fail(what) {
  total.failed += 1;
  console.error(`FAILED: ${what}`);
}

/**
 * Runs the tests and adds up vitest's own reports. Those of the built site run as a vitest of their own beside the others, which leaves
 * neither core idle: within one vitest they would wait until all of `core` is done. What they say is shown when they have ended.
 */
async function runVitest() {
  console.log(`\n# ${projects.join(', ')}`);
  if (projects.some((name) => name !== 'core')) process.env.CHROMIUM_PATH = ensureChromium();
  const folder = mkdtempSync(join(tmpdir(), 'maillage-test-'));
  const groups = [projects.filter((name) => name !== 'e2e'), projects.filter((name) => name === 'e2e')].filter(({ length }) => length > 0);
  const results = await Promise.all(groups.map((group, i) => runGroup(group, join(folder, `${group[0]}.json`), i === 0)));
  for (const { said } of results) process.stdout.write(said);
  for (const { status, report } of results) addUp(status, report);
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {readonly string[]} group Projects of one vitest.
 * @param {string} report The file for its report.
 * @param {boolean} isShown Whether what it says is shown at once.
 * @returns {Promise<Said & { report: string }>}
 */
async function runGroup(group, report, isShown) {
  const command = [
    VITEST,
    'run',
    ...group.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ];
  return { ...(await runAside(command, isShown)), report };
}

/**
 * Adds up a report. What it cannot say counts as a failure too: no report at all, a file that could not be loaded, no test run, an error
 * outside any test.
 * @param {number | null} status
 * @param {string} file
 */
function addUp(status, file) {
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
