/**
 * `npm start`: from a fresh clone to the application in the browser, in one command. Installs what is missing, builds,
 * serves the build on this machine only, and opens it. Options: --port N (default 4173, or the next free one), --no-open.
 */
import { parseArgs } from 'node:util';
import { ensureInstall, ROOT } from './ensure-install.mjs';

const { values: options } = parseArgs({
  options: { port: { type: 'string', default: '4173' }, 'no-open': { type: 'boolean', default: false } },
});
const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`--port ${options.port} : il faut un nombre de 0 à 65535. / a number from 0 to 65535 is needed.`);
  process.exit(1);
}

ensureInstall();
// Imported only now: before the installation vite may be missing.
const { build, preview } = await import('vite');
await build({ root: ROOT, logLevel: 'warn' });

// Without a desktop there is nothing to open, and the attempt would only print an error.
const hasDesktop = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.env.BROWSER);
const open = !options['no-open'] && !process.env.CI && hasDesktop;
const server = await preview({ root: ROOT, logLevel: 'warn', preview: { host: 'localhost', port, strictPort: false, open } });

const address = server.httpServer.address();
const url = `http://localhost:${typeof address === 'object' && address ? address.port : port}/`;
console.log(`Maillage est prêt : ${url}  (Ctrl+C pour arrêter)`);
console.log(`Maillage is ready: ${url}  (Ctrl+C to stop)`);
