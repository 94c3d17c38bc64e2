/**
 * How the application is built and tested. Three test projects: `core` (Node: everything pure, and the command line),
 * `app` (React and sigma in a real Chromium), `e2e` (the built site, driven from outside). All three at once, two files of Node and two
 * of the browser at a time: while one waits for a page, another computes, and no core stands idle. So no test may count on how long
 * something takes.
 */
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs';
import { placeIndex } from './scripts/place-index.ts';
import { shippedNetwork } from './scripts/shipped-network.ts';
import { singleFile } from './scripts/single-file.ts';

const chromium = findChromium();

export default defineConfig({
  // Without the second, the sentences of react-aria come in thirty languages.
  plugins: [
    react(),
    shippedNetwork(),
    placeIndex(),
    singleFile(),
    { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-US'] }), enforce: 'pre' },
  ],
  // Relative addresses: the build works from any folder of any server.
  base: './',
  // One page, one main file: the warning about its size would greet everyone who starts the application.
  build: { target: 'es2022', outDir: 'dist', chunkSizeWarningLimit: 1000 },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          // Pure modules keep nothing between files but caches: loading them once a worker halves the time. (`isolate` would load
          // every module again for each of sixty files.)
          isolate: false,
          maxWorkers: 2,
          // Properties run hundreds of cases: on a busy machine they take their time, and that is no fault.
          testTimeout: process.env.MAILLAGE_SOAK ? 3_600_000 : 120_000,
          include: ['tests/{core,scenes,paper,cli,oracle}/**/*.test.ts', 'tests/*.test.ts'],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
        },
      },
      {
        extends: true,
        // Vite looks for dependencies from these files on before the first test, workers and lazy parts included;
        // one found later would reload the page in the middle of a test.
        optimizeDeps: { entries: ['src/{app,core,scene}/**/*.{ts,tsx}'] },
        // react-aria asks for it in tests, to draw every row instead of those in sight: ours are of the real thing.
        define: { 'process.env.VIRT_ON': '"true"', 'process.env.MAILLAGE_SOAK': JSON.stringify(process.env.MAILLAGE_SOAK ?? '') },
        test: {
          name: 'app',
          // Limits for what never comes, not for what is slow to come.
          testTimeout: 180_000,
          expect: { poll: { timeout: 60_000 } },
          setupFiles: ['tests/support/quiet-react.ts'],
          include: ['tests/app/**/*.test.{ts,tsx}'],
          maxWorkers: 2,
          benchmark: { include: [] },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: CHROMIUM_ARGS, ...(chromium && { executablePath: chromium }) },
              // What fades and glides would be drawn dozens of times for nothing; what is about motion asks for it.
              contextOptions: { reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          expect: { poll: { timeout: 60_000 } },
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          benchmark: { include: [] },
          globalSetup: 'tests/e2e/global-setup.ts',
          // A limit for what hangs, not for what is slow: a busy machine takes several times as long.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
