/**
 * Builds and serves the page of the seeded sessions. It is the application from its entry on; only the component that draws the page is
 * an empty one, unless it is asked for. Served at a port of its own, so what it keeps is apart from what other tests keep.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin, preview } from 'vite';
import { placeIndex } from '../../scripts/place-index.ts';
import { shippedNetwork } from '../../scripts/shipped-network.ts';

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));
const NOTHING = '\0nothing';

/** In the place of the component of the whole page: one that draws nothing. */
const undrawn: Plugin = {
  name: 'maillage-undrawn',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('/page/App.tsx') ? NOTHING : null),
  load: (id) => (id === NOTHING ? 'export const App = () => null;' : null),
};

const APPLICATION = 'virtual:application-file';
/** No page in one file is built beside this one, so there is none whose size could be told. */
const alone: Plugin = {
  name: 'maillage-alone',
  resolveId: (id) => (id === APPLICATION ? `\0${APPLICATION}` : null),
  load: (id) => (id === `\0${APPLICATION}` ? 'export const bytes = 0;' : null),
};

export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

export async function servePage(isDrawn = false): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-keep-'));
  const shared = { configFile: false, root: PAGE, base: './', logLevel: 'error' } as const;
  // The tests' own NODE_ENV would make a development build.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({
    ...shared,
    plugins: [...(isDrawn ? [] : [undrawn]), react(), shippedNetwork(), placeIndex(), alone],
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5000, reportCompressedSize: false },
  }).finally(() => {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  });
  const server = await preview({ ...shared, build: { outDir: folder }, preview: { host: '127.0.0.1', port: 0, open: false } });
  const { port } = server.httpServer.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
