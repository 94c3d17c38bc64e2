/**
 * How the application is built and tested. Three test projects: `core` (Node: pure code and the command line), `app` (React and
 * sigma in a real Chromium), `e2e` (the built site, driven from outside). All three run at once (`npm test` runs `e2e` as a vitest
 * of its own), with two files of each at a time, so that one computes while another waits for a page. Tests may therefore not depend on
 * how long something takes.
 */
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { bundledWorkers } from './scripts/bundled-workers.ts';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs';
import { firstRoute } from './scripts/first-route.ts';
import { firstScript } from './scripts/first-script.ts';
import { placeIndex } from './scripts/place-index.ts';
import { shippedNetwork } from './scripts/shipped-network.ts';
import { singleFile } from './scripts/single-file.ts';

const chromium = findChromium();

const isSoak = process.env.MAILLAGE_SOAK !== undefined;

/**
 * The tests of the project `app` run React's production build, which is what users run and takes a third less time. Its development
 * build warns on the console (rows without keys, elements in the wrong place): the walks of `npm run soak` run that one, and fail at
 * any warning.
 */
const reactBuild = JSON.stringify(isSoak ? 'development' : 'production');

export default defineConfig({
  // The last plugin keeps only two of the thirty languages of react-aria's messages.
  plugins: [
    react(),
    shippedNetwork(),
    placeIndex(),
    singleFile(),
    firstRoute(),
    firstScript(),
    { ...optimizeLocales.vite({ locales: ['fr-FR', 'en-US'] }), enforce: 'pre' },
  ],
  // Relative addresses, so that the build works from any folder of any server.
  base: './',
  // The page has one main file, so Vite would warn about its size at every build.
  build: { target: 'es2022', outDir: 'dist', chunkSizeWarningLimit: 1000 },
  worker: { format: 'es' },
  test: {
    // A project with `extends` has this file read once more, which takes a second: only `app` needs what stands above.
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          // Files in the same worker share their modules, which halves the time: pure modules keep no state but caches. (With
          // `isolate`, every module would be loaded again for each of sixty files.)
          isolate: false,
          maxWorkers: 2,
          // A limit for tests that hang, not for slow ones: a busy machine takes many times as long.
          testTimeout: isSoak ? 3_600_000 : 600_000,
          include: ['tests/{core,scenes,paper,cli,oracle}/**/*.test.ts', 'tests/*.test.ts'],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
        },
      },
      {
        extends: true,
        plugins: [bundledWorkers()],
        // Vite searches these files for dependencies before the first test, workers and lazy parts included: a dependency found
        // later would reload the page in the middle of a test.
        optimizeDeps: {
          entries: ['src/{app,core,scene}/**/*.{ts,tsx}'],
          rolldownOptions: { transform: { define: { 'process.env.NODE_ENV': reactBuild } } },
        },
        oxc: { jsx: { development: isSoak } },
        define: {
          'process.env.NODE_ENV': reactBuild,
          // react-aria reads VIRT_ON in tests: without it, lists would draw every row instead of those in sight, as on the real page.
          'process.env.VIRT_ON': '"true"',
          'process.env.MAILLAGE_SOAK': JSON.stringify(process.env.MAILLAGE_SOAK ?? ''),
          'process.env.MAILLAGE_COMBINATIONS': JSON.stringify(process.env.MAILLAGE_COMBINATIONS ?? ''),
        },
        test: {
          name: 'app',
          // Limits for tests that hang, not for slow ones.
          testTimeout: 180_000,
          expect: { poll: { timeout: 60_000 } },
          // Files in the same worker share a window and its modules; this file empties the window before each.
          isolate: false,
          setupFiles: ['tests/support/fresh-window.ts'],
          include: ['tests/app/**/*.test.{ts,tsx}'],
          maxWorkers: 2,
          benchmark: { include: [] },
          browser: {
            enabled: true,
            headless: true,
            connectTimeout: 600_000,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: CHROMIUM_ARGS, ...(chromium && { executablePath: chromium }) },
              // Without animations, which would be drawn dozens of times; tests of motion turn them on.
              contextOptions: { reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          expect: { poll: { timeout: 60_000 } },
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          benchmark: { include: [] },
          globalSetup: 'tests/e2e/global-setup.ts',
          // Files in the same worker share a browser and the modules; what each test leaves behind is tidied by this file.
          isolate: false,
          setupFiles: ['tests/e2e/each-test.ts'],
          // A limit for tests that hang, not for slow ones: a busy machine takes several times as long.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
