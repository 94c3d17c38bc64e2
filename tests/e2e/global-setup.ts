/**
 * Serves the built site to the end-to-end tests, on a free port of this machine; builds it first if `dist` is missing
 * or older than what it is made of. The tests get its address with `inject('baseUrl')`.
 */
import type { ServerResponse } from 'node:http';
import { type Plugin, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../scripts/built-site.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string;
  }
}

/**
 * Files under a name made of their content are kept by the browser, as the servers of sites have it. (Vite's
 * own server has every file asked for anew at each load.)
 */
const keepAssets: Plugin = {
  name: 'keep-assets',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url?.startsWith('/assets/')) {
        const answer = response.writeHead.bind(response) as (status: number, headers: object) => ServerResponse;
        const answerKept = (status: number, headers: object) =>
          answer(status, { ...headers, ...(status === 200 && { 'Cache-Control': 'max-age=31536000, immutable' }) });
        response.writeHead = answerKept as unknown as typeof response.writeHead;
      }
      next();
    });
  },
};

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { root } = project.config;
  await ensureBuilt(root);
  const server = await preview({
    root,
    // Nothing in the project's configuration is about serving what is built, and to read it takes seconds.
    configFile: false,
    plugins: [keepAssets],
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
  project.provide('baseUrl', `http://127.0.0.1:${address.port}/`);
  return () => server.close();
}
