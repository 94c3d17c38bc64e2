/**
 * An analysis in a few lines, for the terminal.
 * In English; the compiler checks that entries and types are those of the French file.
 */
import type { analysis as fr } from '../fr/analysis.ts';

export const analysis = {
  partial: 'Incomplete data: rows were left out.',
  network: (nodes, edges, components) => `Network: ${nodes} nodes, ${edges} edges, ${components} components.`,
  bodies: (universe, related, comprised, isolated) =>
    `Local authorities and bodies: ${universe}, ${related} with a partner, ${comprised} comprised in a set that cooperates and ${isolated} without cooperation recorded in the sources.`,
  pivots: 'Cut vertices (if they withdraw, others drop off):',
  neverMeet: (pairs) => `Levels that never meet: ${pairs}.`,
  chains: (complete, all) => `Complete chains commune → region: ${complete} of ${all}.`,
  suggestion: (a, b, spared, reasons) =>
    `Automatic suggestion, to be discussed: ${a} and ${b} (${[`spares ${spared} from dropping off`, ...reasons].join('; ')}).`,
  sources: 'According to the sources entered; what they lack may exist.',
} satisfies typeof fr;
