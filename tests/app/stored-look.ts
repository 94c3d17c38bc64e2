/**
 * A screen compared with what is stored of it: a picture, and its labels as text. The picture has a tolerance, since another Chromium
 * draws the edges of letters differently, and under any tolerance that allows for that some label can be lost. The labels have none:
 * one that is lost, moved or put into the background fails the test (so does one that is new). A changed look is to be looked at before
 * it is accepted, by `-u` behind the call of vitest.
 */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/source-serif-4/wght.css';
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
