/**
 * `npm start`: from a fresh clone to the application in the browser, in one command. Installs what is missing, builds, serves the build on
 * this machine only, and opens it. It is at the same address every day, since what the browser keeps belongs to the address: it never
 * takes another port by itself. If Maillage has the port already, that one is opened; if another program has it, that is said.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, newestSource } from './built-site.mjs';
import { ensureInstall, ROOT } from './ensure-install.mjs';
import { addressOf, folderDigest, HOST, hold, maillageAt, USUAL_PORT } from './own-port.mjs';

const USAGE = `npm start -- [--port N] [--no-open]
  --port N    un autre port que ${USUAL_PORT} : une autre adresse, sous laquelle le navigateur garde d’autres réseaux
              another port than ${USUAL_PORT}: another address, under which the browser keeps other networks
  --no-open   n’ouvre pas le navigateur / does not open the browser`;

const options = readOptions();
const port = options.port;
/** @type {Omit<import('./own-port.mjs').Identity, 'isReady'>} */
const identity = {
  program: 'maillage',
  version: JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
  folder: folderDigest(ROOT),
  startedAt: Date.now(),
};

const held = await hold(port, identity).catch((/** @type {NodeJS.ErrnoException} */ error) => {
  say(`Le système refuse le port ${port} (${error.code}).`, `The system refuses port ${port} (${error.code}).`);
  tellOtherPort();
  process.exit(1);
});
if (held === null) process.exitCode = await joinRunning();
else await serve(held);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: String(USUAL_PORT) },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const number = Number(values.port);
    if (!/^\d+$/.test(values.port) || number > 65535) {
      say(`--port ${values.port} : il faut un nombre de 0 à 65535.`, `--port ${values.port}: a number from 0 to 65535 is needed.`);
      process.exit(1);
    }
    return { port: number, open: !values['no-open'] };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    process.exit(1);
  }
}

/**
 * @param {string} french
 * @param {string} english
 */
function say(french, english) {
  console.error(`${french}\n${english}`);
}

/**
 * Installs, builds, serves and opens the site. The port is held all the while, so that a second start does not do the same at the same time.
 * @param {{ port: number, serve: (site: import('./own-port.mjs').Handler) => void }} held
 */
async function serve(held) {
  await ensureInstall();
  await ensureBuilt(ROOT);
  // Imported only now: before the installation vite may be missing.
  const { preview } = await import('vite');
  // Vite knows how a built site is answered for, but only on a port that it takes itself: the port held here gets its answers instead.
  const { middlewares, httpServer } = await preview({ root: ROOT, logLevel: 'warn', preview: { host: HOST, port: 0, open: false } });
  httpServer.close();
  held.serve(middlewares);
  const url = addressOf(held.port);
  if (mayOpen()) await openPage(url);
  console.log(`Maillage est prêt : ${url}  (Ctrl+C pour arrêter)`);
  console.log(`Maillage is ready: ${url}  (Ctrl+C to stop)`);
  if (held.port !== USUAL_PORT) tellWhatStays(url);
}

/** Somebody has the port: opens the Maillage that runs there, or says who has it. Returns the exit code. */
async function joinRunning() {
  const url = addressOf(port);
  const running = await maillageAt(port);
  if (running === null) {
    say(
      `Le port ${port} est pris par un autre programme : Maillage ne peut pas s’ouvrir à l’adresse ${url}`,
      `Port ${port} is taken by another program: Maillage cannot open at ${url}`,
    );
    tellOtherPort();
    return 1;
  }
  const { version, folder, isReady, startedAt } = running;
  if (folder !== identity.folder || version !== identity.version) {
    if (folder === identity.folder) {
      say(
        `Maillage ${version} est encore ouvert à cette adresse (${url}), et ce dossier contient la version ${identity.version}.`,
        `Maillage ${version} still runs at this address (${url}), and this folder has version ${identity.version}.`,
      );
    } else {
      say(
        `Maillage ${version} est ouvert à cette adresse (${url}) depuis un autre dossier ; celui-ci contient la version ${identity.version}.`,
        `Maillage ${version} runs at this address (${url}) from another folder; this one has version ${identity.version}.`,
      );
    }
    say('Arrêtez-le (Ctrl+C dans sa fenêtre), puis recommencez.', 'Stop it (Ctrl+C in its window), then start again.');
    tellOtherPort();
    return 1;
  }
  if (!isReady) {
    say(`Maillage démarre déjà : il sera à l’adresse ${url}`, `Maillage is being started already: it will be at ${url}`);
    return 0;
  }
  console.log(`Maillage est déjà ouvert : ${url}`);
  console.log(`Maillage is open already: ${url}`);
  if (newestSource(ROOT) > startedAt) {
    say(
      'Ses fichiers ont changé depuis : arrêtez-le (Ctrl+C dans sa fenêtre) et recommencez pour les voir.',
      'Its files have changed since: stop it (Ctrl+C in its window) and start again to see them.',
    );
  }
  if (mayOpen()) await openPage(url);
  return 0;
}

/** How to go on under another address, and what that means for what is kept. */
function tellOtherPort() {
  const other = port === 5200 ? 5201 : 5200;
  say(`Pour l’ouvrir à une autre adresse : npm start -- --port ${other}`, `To open it at another address: npm start -- --port ${other}`);
  tellWhatStays(addressOf(other));
}

/** @param {string} url the other address */
function tellWhatStays(url) {
  const usual = addressOf(USUAL_PORT);
  say(
    `Les réseaux gardés sous ${usual} y restent : on les retrouve à cette adresse dès que son port est libre, et non à ${url}`,
    `The networks kept under ${usual} stay there: they are found at that address as soon as its port is free, and not at ${url}`,
  );
}

/** Without a desktop there is nothing to open, and the attempt would only print an error. */
function mayOpen() {
  const { env } = process;
  const hasDesktop = process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.BROWSER);
  return options.open && !env.CI && hasDesktop;
}

/**
 * Opens a page in the reader's browser. Vite knows how, on every system, but does so only for a server: one that serves nothing is started
 * for that, and stopped again.
 * @param {string} url
 */
async function openPage(url) {
  const { preview } = await import('vite');
  const server = await preview({ configFile: false, logLevel: 'warn', preview: { host: HOST, port: 0, open: url } });
  await server.close();
}
