/**
 * Files that Maillage cannot open, in French: what each is, and the shortest way to a file that it can open.
 * The reference version: every other language must have the same entries.
 */
const AS_XLSX = 'Dans Excel : Fichier › Enregistrer sous › Classeur Excel (.xlsx), puis ouvrez ce nouveau fichier.';

export const unopened = {
  xls: { message: 'classeur d’un ancien format d’Excel (.xls).', remedy: AS_XLSX },
  xlsb: { message: 'classeur binaire d’Excel (.xlsb).', remedy: AS_XLSX },
  xmlWorkbook: { message: 'classeur Excel au format XML 2003.', remedy: AS_XLSX },
  protectedWorkbook: {
    message: 'classeur protégé par un mot de passe.',
    remedy:
      'Dans Excel : Fichier › Informations › Protéger le classeur › Chiffrer avec mot de passe, effacez le mot de passe, puis enregistrez.',
  },
  numbers: { message: 'classeur Numbers.', remedy: 'Dans Numbers : Fichier › Exporter vers › Excel (.xlsx).' },
  onlineSheet: {
    message: 'ce fichier n’est qu’un lien vers Google Sheets.',
    remedy: 'Dans Google Sheets : Fichier › Télécharger › Microsoft Excel (.xlsx).',
  },
  gephi: { message: 'projet Gephi.', remedy: 'Dans Gephi : Fichier › Exporter › Fichier de graphe, au format GEXF.' },
  otherGraph: {
    message: 'format de graphe qui n’est pas lu (GML, DOT ou UCINET).',
    remedy: 'Exportez le graphe en GraphML, en GEXF ou en CSV.',
  },
  pdf: {
    message: 'document PDF.',
    remedy: 'Demandez le tableau d’origine, ou copiez-le dans un tableur, puis enregistrez-le en .xlsx.',
  },
  document: { message: 'document de texte.', remedy: 'Copiez le tableau dans un tableur, puis enregistrez-le en .xlsx.' },
  slides: { message: 'présentation.', remedy: 'Copiez le tableau dans un tableur, puis enregistrez-le en .xlsx.' },
  webArchive: {
    message: 'page web enregistrée en un seul fichier.',
    remedy: 'Copiez le tableau dans un tableur, puis enregistrez-le en .xlsx.',
  },
  json: { message: 'fichier JSON.', remedy: 'Choisissez plutôt l’export CSV ou Excel des mêmes données.' },
  image: { message: 'image.', remedy: 'Demandez le tableau d’origine : un tableau photographié doit être saisi à nouveau.' },
  database: { message: 'base de données.', remedy: 'Exportez-en la table au format Excel (.xlsx) ou CSV.' },
  otherArchive: { message: 'archive qui n’est pas un zip.', remedy: 'Sortez-en les fichiers, puis ouvrez-les.' },
} satisfies Readonly<Record<string, { readonly message: string; readonly remedy: string }>>;
