/**
 * The port of this machine on which Maillage is served. What a browser keeps belongs to an address, port included, so the address must be
 * the same every day. This file holds the port from the first moment of a start, and finds out who has it if it is taken: a Maillage
 * answers under IDENTITY with its program, version and folder. Uses nothing but Node itself, since it runs before anything is installed.
 */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { json } from 'node:stream/consumers';

/**
 * The only name of this machine under which pages are served: for a browser, `localhost` would be another site, which keeps other
 * networks. A number also means one address only, where `localhost` may lead to another program on ::1.
 */
export const HOST = '127.0.0.1';
/** The port without `--port`: one that IANA assigns to nobody and that no tool for developers starts with. */
export const USUAL_PORT = 6245;
/** Where a Maillage says what it is. */
const IDENTITY = '/.well-known/maillage';
/** After this time, in milliseconds, a program that does not answer is taken for another one: a Maillage answers at once. */
const PATIENCE = 10_000;

/**
 * @typedef {object} Identity What a Maillage says of itself.
 * @property {'maillage'} program
 * @property {string} version
 * @property {string} folder A digest of the path of its folder: any page could ask for it, and a path often holds the name of a person.
 * @property {boolean} isReady Whether it serves the site; false while it is installed and built.
 * @property {number} startedAt Milliseconds since 1970.
 */

/**
 * @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, next: () => void) => void} Handler
 * A step of the way in which a request is answered.
 */

/** @param {number} port */
export function addressOf(port) {
  return `http://${HOST}:${port}/`;
}

/** @param {string} root */
export function folderDigest(root) {
  return createHash('sha256').update(realpathSync.native(root)).digest('hex').slice(0, 16);
}

/**
 * Answers requests for the identity, and leads those that name this machine otherwise to its one address. The part of an address behind
 * `#` stays through that, and with it the network that was asked for. It is for this visit only: a browser must not note it for good.
 * @param {() => Identity} identity
 * @returns {Handler}
 */
function answerer(identity) {
  return (request, response, next) => {
    const { host = '', port } = hostOf(request);
    if (host === 'localhost' || host === '[::1]') {
      response.writeHead(307, { location: `http://${HOST}:${port}${request.url ?? '/'}`, 'cache-control': 'no-store' }).end();
    } else if (request.url === IDENTITY) {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(identity()));
    } else next();
  };
}

/** @param {import('node:http').IncomingMessage} request */
function hostOf({ headers, socket }) {
  return { host: headers.host?.replace(/:\d+$/, ''), port: socket.localPort };
}

/**
 * Takes a port, answers there that Maillage is being prepared, and serves the site from the moment at which it is given to `serve`. The port
 * is never let go of in between, so that nobody who asks in that moment takes it for free. Null if somebody else has it; rejected if the
 * system refuses it.
 * @param {number} port 0 for any that is free
 * @param {Omit<Identity, 'isReady'>} identity
 * @returns {Promise<{ port: number, serve: (site: Handler) => void } | null>}
 */
export function hold(port, identity) {
  /** @type {Handler | null} */
  let site = null;
  const answer = answerer(() => ({ ...identity, isReady: site !== null }));
  const server = createServer((request, response) =>
    answer(request, response, () => {
      if (site === null) response.writeHead(503, { 'retry-after': '5' }).end('Maillage se prépare. / Maillage is being prepared.');
      else site(request, response, () => response.writeHead(404).end());
    }),
  );
  const serve = (/** @type {Handler} */ handler) => {
    site = handler;
  };
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve({ port: typeof address === 'object' && address ? address.port : port, serve });
    });
  });
}

/**
 * The Maillage that has a port; null if another program has it.
 * @param {number} port
 * @returns {Promise<Identity | null>}
 */
export async function maillageAt(port) {
  try {
    const said = await new Promise((resolve, reject) => {
      const request = get(new URL(IDENTITY, addressOf(port)), { agent: false, signal: AbortSignal.timeout(PATIENCE) }, (response) =>
        response.statusCode === 200 ? resolve(json(response)) : reject(request.destroy()),
      ).on('error', reject);
    });
    return said?.program === 'maillage' && typeof said.version === 'string' && typeof said.folder === 'string' ? said : null;
  } catch {
    return null;
  }
}
