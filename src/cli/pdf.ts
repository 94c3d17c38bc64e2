/**
 * HTML → PDF with the installed Chromium: vectors, embedded fonts, and tags, so that screen readers find headings and tables. No library
 * writes tagged PDF of this quality or draws the same picture.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { inBothLanguages } from '../messages/usage.ts';
import { UsageError } from './files.ts';

/** Writes a page as PDF on the paper it defines. If there is no Chromium, throws a UsageError that says what to do instead. */
export function writePdf(out: string, html: string): void {
  const chromium = findChromium();
  if (chromium === undefined) {
    throw new UsageError(inBothLanguages({ key: 'browserNeeded', values: { out } }, '\n'));
  }
  const folder = mkdtempSync(join(tmpdir(), 'maillage-pdf-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, html);
    const { status, stderr } = spawnSync(
      chromium,
      [
        '--headless',
        ...CHROMIUM_ARGS,
        `--user-data-dir=${join(folder, 'profile')}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${resolve(out)}`,
        pathToFileURL(page).href,
      ],
      { encoding: 'utf8', timeout: 120_000 },
    );
    if (status !== 0 || statSync(out, { throwIfNoEntry: false }) === undefined) {
      throw new UsageError(`${out}\u00a0: ${chromium} ${inBothLanguages({ key: 'pdfNotWritten' })}\n${stderr.slice(-500)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
