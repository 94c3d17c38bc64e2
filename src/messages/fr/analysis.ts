/**
 * An analysis in a few lines, for the terminal.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
export const analysis = {
  partial: 'Données incomplètes\u00a0: des lignes ont été laissées de côté.',
  network: (nodes: number, edges: number, components: number) => `Réseau\u00a0: ${nodes} nœuds, ${edges} liens, ${components} morceaux.`,
  bodies: (universe: number, related: string, comprised: number, isolated: string) =>
    `Collectivités et organismes\u00a0: ${universe}, dont ${related} avec un partenaire, ${comprised} compris dans un ensemble qui coopère et ${isolated} sans coopération recensée dans les sources.`,
  pivots: 'Acteurs-pivots (s’ils se retirent, d’autres décrochent)\u00a0:',
  neverMeet: (pairs: string) => `Échelons qui ne se rencontrent pas\u00a0: ${pairs}.`,
  chains: (complete: number, all: number) => `Chaînes complètes commune → région\u00a0: ${complete} sur ${all}.`,
  suggestion: (a: string, b: string, spared: number, reasons: readonly string[]) =>
    `Suggestion automatique, à discuter\u00a0: ${a} et ${b} (${[`épargne ${spared} décrochages`, ...reasons].join('\u00a0; ')}).`,
  sources: 'Selon les sources saisies\u00a0; ce qui n’y figure pas peut exister.',
};
