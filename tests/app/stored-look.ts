/**
 * Compares a screen with its stored form: a picture, and its labels as text. The picture has a tolerance, since another Chromium
 * draws the edges of letters differently; but a lost label could lie within that tolerance. So the labels are compared exactly: one
 * that is lost, added, moved or dimmed fails the test. Look at a changed screen before accepting it with `-u` after the call of
 * vitest.
 */
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { labelsOnPage } from '../support/labels.ts';

/** `folder`: that of the labels, beside the test. Called once all that is to be seen is there. */
export async function expectStoredLook(name: string, folder: string): Promise<void> {
  await document.fonts.ready;
  await expect.element(page.elementLocator(document.querySelector('.page') as HTMLElement)).toMatchScreenshot(name, {
    comparatorName: 'pixelmatch',
    comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.02 },
    timeout: 60_000,
  });
  await expect(labelsOnPage()).toMatchFileSnapshot(`__labels__/${folder}/${name}.txt`);
}
