/**
 * Errors in calling the program in the terminal, in English. They are printed after the
 * French ones, which already name the file or option.
 */
import type { usage as french } from '../fr/usage.ts';

export const usage: typeof french = {
  unknownCommand: 'unknown command.',
  didYouMean: ({ guess }) => `Did you mean “${guess}”?`,
  noSuchFile: 'no such file or folder.',
  notWritable: 'cannot be written',
  isThere: 'is there already.',
  orFolder: 'or a folder',
  filesBeside: () => 'this folder has other files, which would be read with those of the network.',
  emptyFolder: 'empty folder.',
  emptyFile: 'the file is empty.',
  noColumnOfNames: () => 'no column of names was recognised.',
  noMappingFile: 'this is no mapping file (maillage mapping writes one).',
  unknownTerritory: ({ year }) => `neither in the data nor in the boundaries of ${year}.`,
  notInBoundaries: ({ year }) => `not in the boundaries of ${year}.`,
  pageNotBuilt: 'The page could not be built.',
  pdfNotWritten: 'has not written the PDF.',
  browserNeeded: ({ out }) =>
    `${out}: Chromium, Chrome or Edge is needed to write a PDF (variable CHROMIUM_PATH); or write an .html and print it.`,
  kilobytes: 'kB',
};
