/**
 * Exports from the page: the application itself, presentation, public copy, poster, sheets for a workshop, report.
 * In English; the compiler checks that entries and types are those of the French file.
 */

import type { takingAway as fr } from '../fr/taking-away.ts';

export const takingAway = {
  application: (size: string) => `Download Maillage as one file (${size})`,
  applicationHelp:
    'To be opened by a double click, with nothing to install and no connection, from a folder or a USB key. It holds the territories of the year and opens with the shipped network: your networks pass from one Maillage to another by a file (“Save”, “Open”).',
  presentation: 'Presentation to take away',
  presentationHelp:
    'One HTML file with the network, the story, views, search and sheets: it opens by a double click, without a network, from a USB key.',
  presentationFile: 'Export the presentation',
  publicCopy: 'Public copy',
  publicHelp:
    'The public copy is another dataset: no names of persons, no notes, only what the story and the first view show, and communes without recorded cooperation as a number. A quote that would name a person or one of these communes is left out, never rewritten.',
  publicLimits:
    'What cannot be promised: a misspelt name, a part of a name written without a capital, initials alone, a person whom the data do not hold. Read the copy before you hand it out.',
  saved: (size: string) => `File saved: ${size} kB.`,
  poster: 'Poster',
  size: 'Size',
  address: 'Address of the online copy (QR code)',
  posterSvg: 'Poster (SVG)',
  print: 'Print, or PDF',
  sheets: 'Sheets for a workshop',
  report: 'Report',
  reportFile: 'Report (HTML)',
  reportName: 'maillage-report.html',
  printHelp: 'For a PDF: “Save as PDF” in the print dialog; the size of the paper is already chosen.',
  failed: (message: string) => `The export failed: ${message}`,
} satisfies typeof fr;
