/**
 * Serves the built site to the end-to-end tests, on a free port of this machine; builds it first if `dist` is missing
 * or older than what it is made of. The tests get its address with `inject('baseUrl')`.
 */
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../scripts/built-site.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { root } = project.config;
  await ensureBuilt(root);
  const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0, open: false } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
  project.provide('baseUrl', `http://127.0.0.1:${address.port}/`);
  return () => server.close();
}
