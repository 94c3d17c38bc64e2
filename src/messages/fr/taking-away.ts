/**
 * Exports from the page: the application itself, presentation, public copy, poster, sheets for a workshop, report.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

export const takingAway = {
  application: (size: string) => `Télécharger Maillage en un seul fichier (${size})`,
  applicationHelp:
    'À ouvrir d’un double clic, sans rien installer et sans connexion, depuis un dossier ou une clé USB. Il contient les territoires de l’année, et s’ouvre sur le réseau livré : vos réseaux passent d’un Maillage à l’autre par un fichier (« Enregistrer », « Ouvrir »).',
  presentation: 'Présentation à emporter',
  presentationHelp:
    'Un seul fichier HTML avec le réseau, le récit, les vues, la recherche et les fiches : il s’ouvre d’un double clic, sans réseau, depuis une clé USB.',
  presentationFile: 'Exporter la présentation',
  publicCopy: 'Copie publique',
  publicHelp:
    'La copie publique est un autre jeu de données : sans noms de personnes ni notes, seulement ce que le récit et la première vue montrent, et les communes sans coopération recensée en nombre. Une citation qui nommerait une personne ou l’une de ces communes est retirée, jamais réécrite.',
  publicLimits:
    'Ce qui ne peut pas être garanti : un nom mal orthographié, une partie d’un nom écrite sans majuscule, des initiales seules, une personne qui n’est pas dans les données. Relisez la copie avant de la diffuser.',
  saved: (size: string) => `Fichier enregistré : ${size} ko.`,
  poster: 'Affiche',
  size: 'Format',
  address: 'Adresse de la copie en ligne (QR code)',
  posterSvg: 'Affiche (SVG)',
  print: 'Imprimer, ou PDF',
  sheets: 'Feuilles d’atelier',
  report: 'Rapport',
  reportFile: 'Rapport (HTML)',
  reportName: 'maillage-rapport.html',
  printHelp: 'Pour un PDF : « Enregistrer au format PDF » dans la fenêtre d’impression ; le format de papier est déjà choisi.',
  failed: (message: string) => `L’export a échoué : ${message}`,
};
