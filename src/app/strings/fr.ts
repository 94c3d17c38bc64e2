/**
 * Every sentence that the reader sees, in French: the source. `en.ts` must have the same entries; the compiler checks it.
 * Words of the vocabulary (levels, types, statuses) are not here but in the core, where files need them too.
 */

const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n > 1 ? many : one}`;

export const fr = {
  otherLanguage: 'English',
  appName: 'Maillage',
  skipToContent: 'Aller au contenu',

  search: {
    label: 'Chercher un acteur, un thème, une relation',
    noResult: 'Aucun résultat.',
  },
  header: { open: 'Ouvrir', share: 'Partager', help: 'Aide' },
  share: {
    copied: 'Adresse de cette vue copiée.',
    failed: 'La copie a été refusée par le navigateur : copiez l’adresse affichée dans sa barre.',
    ownData: 'L’adresse rappelle les filtres et la sélection, mais pas vos fichiers : joignez-les.',
  },
  theme: { label: 'Thème', light: 'Clair', dark: 'Sombre' },

  views: { label: 'Vue', bands: 'Niveaux', force: 'Forces', list: 'Liste' },
  picture: {
    label: 'Réseau',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    fit: 'Tout voir',
    asList: 'Voir en liste',
    fallback: {
      missing: 'Ce navigateur ne dispose pas de WebGL : le réseau est dessiné en image vectorielle, avec le même contenu.',
      lost: 'L’affichage accéléré a été interrompu : le réseau est dessiné en image vectorielle, avec le même contenu.',
      retry: 'Réessayer',
    },
    failed: 'Le dessin a échoué. La liste donne le même contenu.',
    loading: 'Chargement du dessin…',
  },

  legend: {
    title: 'Légende et filtres',
    actors: 'Acteurs',
    relations: 'Relations',
    belonging: 'Appartenance et présence',
    statuses: 'Statut',
    only: 'seul',
    onlyThis: (label: string) => `Afficher seul : ${label}`,
    reset: 'Tout réafficher',
    combined: (n: number) => `+${n} cumul`,
    combinedHelp: (n: number) => `et ${plural(n, 'collectivité')} qui cumule ce niveau avec un autre`,
    projection: 'Relations à plusieurs membres',
    implied: 'Implicite : sous-entendu par la source',
    arrow: 'La flèche va de qui agit vers qui reçoit.',
  },

  sheet: {
    relation: 'Relation',
    close: 'Fermer la fiche',
    identifiers: 'Identifiants',
    code: 'code INSEE',
    siren: 'SIREN',
    year: (year: string) => `(référence ${year})`,
    noCode: 'Sans identifiant',
    became: 'Depuis',
    otherNames: 'Autres noms',
    function: 'Fonction',
    within: 'Parmi',
    size: (min: number, max: number | null) => (max === null ? `au moins ${min}` : min === max ? String(min) : `de ${min} à ${max}`),
    members: 'Effectif',
    note: 'Remarque',
    identity: { certain: '', deduced: 'identité déduite', doubtful: 'identité douteuse' },
    articulations: (n: number) => plural(n, 'articulation'),
    belonging: 'Appartenance',
    people: 'Personnes et services',
    events: 'Présence',
    noArticulation: 'Pas de coopération recensée dans les sources.',
    hiddenByFilter: (n: number) => `${plural(n, 'relation')} ${n > 1 ? 'masquées' : 'masquée'} par un filtre.`,
    showHidden: 'Tout réafficher',
    statements: 'Ce que dit la source',
    saidBy: (name: string) => `dit par ${name}`,
    implied: 'Implicite',
    unknownDate: 'date non précisée',
    from: (date: string) => `depuis ${date}`,
    until: (date: string) => `jusqu’à ${date}`,
    between: (start: string, end: string) => (start === end ? start : `${start} – ${end}`),
    themes: 'Thèmes',
    membersOf: 'Membres',
  },

  list: {
    title: 'Liste des acteurs et de leurs relations',
    groups: {
      support: 'Organismes d’appui',
      group: 'Instances et dispositifs',
      set: 'Ensembles non nommés',
      service: 'Services',
      person: 'Personnes',
      none: 'Sans niveau',
    },
    actorSummary: (relations: number) => (relations === 0 ? 'aucune relation affichée' : plural(relations, 'relation')),
    without: 'pas de coopération recensée',
    hidden: 'relations masquées par un filtre',
    expandAll: 'Tout déplier',
    collapseAll: 'Tout replier',
    nothing: 'Aucun acteur ne correspond aux filtres.',
  },

  open: {
    title: 'Ouvrir un réseau',
    intro:
      'Un réseau tient en deux fichiers CSV : relations.csv et, de préférence, acteurs.csv. Déposez-les ici, ensemble, dans un dossier ou dans une archive zip. Rien ne quitte votre ordinateur.',
    files: 'Choisir des fichiers…',
    folder: 'Choisir un dossier…',
    templates: 'Télécharger les modèles (zip)',
    templatesHelp: 'Des fichiers vides, avec une ligne d’exemple et l’explication de chaque colonne, prêts pour Excel et LibreOffice.',
    shipped: 'Revenir au réseau livré',
    close: 'Fermer',
    drop: 'Déposez vos fichiers pour les ouvrir',
    reading: 'Lecture…',
    current: (name: string) => `Réseau affiché : ${name}.`,
    columns: 'Colonnes des fichiers',
    required: 'obligatoire',
  },
  issues: {
    title: (n: number) =>
      n === 1 ? 'Une erreur empêche d’ouvrir ces fichiers tels quels' : `${n} erreurs empêchent d’ouvrir ces fichiers tels quels`,
    remarks: (n: number) => plural(n, 'remarque à la lecture', 'remarques à la lecture'),
    intro:
      'Rien n’a été remplacé : le réseau précédent est intact. Corrigez les lignes ci-dessous dans votre tableur, puis ouvrez de nouveau.',
    readable: (actors: number, relations: number, skipped: number) =>
      `A pu être lu : ${plural(actors, 'acteur')}, ${plural(relations, 'relation')}. ${plural(skipped, 'ligne écartée', 'lignes écartées')}.`,
    nothingReadable: 'Rien n’a pu être lu.',
    showPartial: 'Afficher ce qui a pu être lu',
    retry: 'Ouvrir de nouveau…',
    back: 'Revenir au réseau précédent',
    copy: 'Copier la liste',
    copied: 'Liste copiée.',
    severity: { error: 'erreur', warning: 'à vérifier', info: 'note' },
    columns: { place: 'Fichier, ligne', severity: 'Gravité', message: 'Ce qui ne va pas, et que faire' },
    line: (n: number) => `ligne ${n}`,
    wholeFile: 'fichier',
  },
  partial: (skipped: number) => `Réseau incomplet : ${plural(skipped, 'ligne écartée', 'lignes écartées')} à la lecture.`,
  seeIssues: 'Voir',

  footer: { accessibility: 'Accessibilité : non conforme', privacy: 'Données personnelles' },
  close: 'Fermer',
};
export type Strings = typeof fr;
