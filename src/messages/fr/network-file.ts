/**
 * The texts inside a network file, for people who open it as an archive: what it holds, and who may use the data.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

export const networkFile = {
  readMe: (title: string, withHistory: boolean) => [
    `Réseau : ${title}`,
    '',
    'Ce fichier a été écrit par Maillage, une application qui montre qui coopère avec qui parmi les collectivités locales. Pour l’ouvrir : « Ouvrir », ou déposez-le sur la page.',
    '',
    'C’est une archive zip. Elle contient :',
    '- des fichiers CSV (acteurs, relations, sources…), qui s’ouvrent dans Excel et LibreOffice ;',
    '- document.json : le titre, les réglages et ce qui n’a pas été compris à la lecture ;',
    withHistory
      ? '- changes.json : l’historique des modifications, pour pouvoir encore les annuler.'
      : 'L’historique des modifications n’y est pas.',
    'Le format est décrit dans docs/file-format.md, avec ses schémas JSON.',
    '',
    withHistory
      ? 'Attention : ce fichier contient tout, y compris les noms de personnes, les notes et ce qui a été supprimé ou remplacé. Pour publier, utilisez plutôt « Exporter », « Copie publique ».'
      : 'Attention : ce fichier contient les noms de personnes et les notes. Pour publier, utilisez plutôt « Exporter », « Copie publique ».',
  ],
  licence: (sources: readonly { readonly title: string; readonly licence: string }[]) => [
    'Ces données appartiennent à qui les a réunies ; aucune licence n’est choisie à sa place. Demandez avant de les réutiliser.',
    ...(sources.length === 0 ? [] : ['Conditions indiquées pour chaque source :']),
    ...sources.map(({ title, licence }) => `- ${title} : ${licence === '' ? 'non indiquées' : licence}`),
    'Le format du fichier et le programme sont libres (licence MIT).',
  ],
};
