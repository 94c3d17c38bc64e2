/**
 * Finds and configures Chromium for the browser tests, the end-to-end tests and the screenshots. Any Chromium will do (Chromium,
 * Chrome, Edge), so an installed one is used and none is downloaded.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Options for WebGL 2 without a GPU (SwiftShader), also as root, and without any of Chromium's own requests to the network. The page
 * itself is composed by the processor: composing it through SwiftShader too would make opening a page take a third longer.
 */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];

/** @returns {string[]} the usual places of each system, most wanted first */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': programFilesX86, LOCALAPPDATA } = process.env;
    const parents = [PROGRAMFILES, programFilesX86, LOCALAPPDATA].filter((parent) => parent !== undefined);
    const programs = ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return programs.flatMap((program) => parents.map((parent) => join(parent, program)));
  }
  return ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
}

/**
 * The path of a Chromium: CHROMIUM_PATH if set (a wrong one is not silently replaced by another browser), else the
 * first found in PATH, else in the usual places. `undefined` if there is none.
 * @returns {string | undefined}
 */
export function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) return existsSync(wanted) ? wanted : undefined;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...inPath, ...usualPlaces()].find((path) => existsSync(path));
}
