/**
 * Telling the story to a room: the bar of the presentation and the window of the speaker.
 * In English; the compiler checks that entries and types are those of the French file.
 */

import { type Count, counted } from '../counted.ts';
import type { presenting as fr } from '../fr/presenting.ts';

export const presenting = {
  stepSaid: (i: number, n: number, title: string) => `Step ${i} of ${n}: ${title}`,
  count: (i: Count, n: Count) => counted`Step ${i} of ${n}`,
  bar: 'Presentation',
  sources: 'Sources:',
  noSource: 'No source.',
  previous: 'Previous step',
  forward: 'Next step',
  explore: 'Explore (E)',
  back: 'Back to the presentation',
  left: (title: string) => `Presentation paused: ${title}`,
  notes: 'Notes (N)',
  leave: 'Leave the presentation',
  steps: 'Steps',
  jump: 'Go to',
  black: 'Black screen (B)',
  endBlack: 'Back from the black screen',
  names: 'Without names of persons (M)',
  namesShown: 'Names of persons are shown.',
  namesHidden: 'Persons are told by their function.',
  presenter: 'Maillage: notes',
  presenterRefused: 'The browser refused to open the window of notes: allow windows for this page.',
  now: 'On screen',
  next: 'Next',
  end: 'End of the story',
  noNote: 'No note.',
  isBlack: 'Black screen',
  isExploring: 'Off the path',
  elapsed: 'Time elapsed',
  pause: 'Stop',
  resume: 'Go on',
  restart: 'Back to zero',
} satisfies typeof fr;
