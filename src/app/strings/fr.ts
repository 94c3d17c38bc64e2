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

  views: { label: 'Vue', bands: 'Bandes', force: 'Forces', list: 'Liste' },
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

  analysis: {
    title: 'Analyse',
    close: 'Fermer l’analyse',
    running: 'Calcul en cours',
    cancel: 'Arrêter',
    estimate: 'Première estimation : qui est entre les autres',
    estimateMeaning: (n: number) => `D’après ${n} points de départ ; le calcul exact suit.`,
    cancelled: 'Calcul arrêté.',
    again: 'Calculer',
    failed: 'Le calcul a échoué.',
    panels: { isolation: 'Isolement', pivots: 'Pivots', levels: 'Niveaux', instruments: 'Instruments', paths: 'Chemins' },
    whatItSays: 'Ce que cela dit, et ne dit pas',
    sources: 'Selon les sources saisies : ce qui n’y figure pas peut exister.',
    wholeNetwork: 'Calculé sur le réseau affiché, tel que dessiné : une relation à plusieurs membres passe par son instance.',
    partnersNetwork:
      'Calculé entre partenaires : les membres d’une même relation sont reliés deux à deux, les instances sont retirées. Les articulations seules comptent, jamais l’appartenance.',
    interval: (min: number, max: number | null) => (max === null ? `au moins ${min}` : min === max ? String(min) : `de ${min} à ${max}`),
    more: (n: number) => `et ${plural(n, 'autre')}`,
    show: 'Montrer sur le réseau',
    hide: 'Ne plus montrer',
    measures: 'Mesures',
    size: 'Taille des symboles',
    tint: 'Teinte des symboles',
    usual: 'habituelle',
    bandFrom: (value: string) => `à partir de ${value}`,
    metricPending: 'La mesure s’affiche dès que le calcul est fait.',
    automatic: 'Suggestion automatique, à discuter.',
    between: (a: string, b: string) => `${a} et ${b}`,
    isolation: {
      lead: (without: string, universe: number) =>
        `${without} des ${universe} collectivités et organismes affichés n’ont pas de coopération recensée.`,
      hidden: (n: number) => `${plural(n, 'autre a', 'autres ont')} des relations, masquées par un filtre.`,
      meaning:
        'Chacun est classé au premier cas qui s’applique ; les autres cas sont sous son nom. Ce n’est ni une note ni un classement : l’absence de source n’est pas la preuve d’un isolement.',
      undocumented: 'non documenté : aucune source ne dit rien de lui',
      noTie: 'cité par une source, sans coopération recensée',
      maybe: 'peut-être parmi des membres non nommés',
      none: 'Personne.',
      territories: 'Par intercommunalité, communes comprises dans une coopération',
      territoryKnown: (related: string, population: number) => `${related} sur ${population} communes`,
      territoryUnknown: (related: string) => `${related} ; le nombre de communes n’est pas donné`,
      territorySets: (names: string) => `Compte : ${names}`,
      reach: 'Relier ceux qui n’ont pas de coopération recensée',
    },
    pivots: {
      lead: (n: number) =>
        n === 0
          ? 'Aucun acteur n’est un passage obligé.'
          : `${plural(n, 'acteur ou instance est un passage obligé', 'acteurs ou instances sont des passages obligés')}.`,
      drops: (name: string, n: number) =>
        `Si ${name} se retire, ${n > 1 ? `${n} acteurs ou instances décrochent` : 'un acteur ou une instance décroche'} :`,
      meaning:
        'Passage obligé : sans lui, d’autres ne sont plus reliés au reste. Sensible aux oublis des sources : un seul lien non recensé peut tout changer.',
      between: 'Qui est le plus souvent entre les autres',
      betweenMeaning: 'Intermédiarité, en trois bandes : sur combien de plus courts chemins entre deux autres il se trouve.',
      bridges: 'Liens sans détour',
      bridge: (a: string, b: string, n: number) => `${a} – ${b} : sans ce lien, ${plural(n, 'décroche', 'décrochent')}`,
      detours: 'Doubler les passages obligés',
      spares: (n: number) => `${plural(n, 'décrochage évité', 'décrochages évités')}, calcul exact`,
      passages: (names: string) => `contourne ${names}`,
      draws: 'Et si les membres non nommés étaient connus ?',
      drawsMeaning: (sets: number, runs: number) =>
        `${plural(sets, 'ensemble chiffré rempli', 'ensembles chiffrés remplis')} au hasard ${runs} fois, graine fixe. Part des tirages où l’acteur reste parmi les cinq premiers intermédiaires :`,
      tryDraws: (runs: number) => `Éprouver sur ${runs} tirages`,
      noSet: 'Aucun ensemble chiffré à remplir : rien ne change.',
    },
    levels: {
      lead: (vertical: number, horizontal: number) =>
        `${plural(vertical, 'lien')} entre niveaux différents, ${horizontal} entre collectivités de même niveau.`,
      matrix: 'Liens entre niveaux, sur les paires possibles',
      cell: (count: number, possible: number) => `${plural(count, 'lien')} sur ${plural(possible, 'paire possible', 'paires possibles')}`,
      empty: 'Niveaux qui ne se rencontrent jamais',
      noEmpty: 'Tous les niveaux présents se rencontrent.',
      absent: (levels: string) =>
        `Aucun acteur affiché n’est seulement : ${levels}. Une collectivité à deux niveaux est comptée au plus proche des habitants.`,
      sets: 'Un ensemble non nommé compte pour une seule partie : les chiffres sont des minimums.',
      chains: 'De la commune à la région, de partenaire en partenaire',
      chainsCount: (n: number, all: number) =>
        `${n} sur ${plural(all, 'commune ou ensemble de communes', 'communes ou ensembles de communes')} ${n > 1 ? 'ont' : 'a'} une chaîne complète.`,
      brokers: 'Qui fait passerelle, entre quels niveaux',
      brokersMeaning: 'Paires non reliées entre elles que l’acteur relie.',
      pairs: (n: number) => plural(n, 'paire'),
      externalInternal: (value: string) => `Indice E-I : ${value} (+1 : tous les liens changent de niveau ; −1 : aucun).`,
      byRole: { coordinator: 'coordination', itinerant: 'consultant', liaison: 'liaison', gatekeeper: 'représentation ou filtre' },
    },
    instruments: {
      lead: (types: number, relations: number) => `${plural(relations, 'articulation')} par ${plural(types, 'instrument')}.`,
      table: 'Instruments et niveaux reliés',
      instrument: 'Instrument',
      pairs: 'Niveaux reliés',
      multiplex: (n: number, all: number) => `${n} paires de partenaires sur ${all} sont reliées par plusieurs instruments.`,
      concentration: (share: string) => `L’acteur le plus présent prend part à ${share} des articulations.`,
      multiples: 'Un instrument à la fois, mêmes positions',
      only: (type: string) => `Afficher seul : ${type}`,
      meaning:
        'Compte des relations, non des traits : un groupe de travail de dix communes est une relation. Les paires de niveaux d’une relation à plusieurs membres sont toutes comptées.',
    },
    paths: {
      from: 'De',
      to: 'À',
      choose: 'Choisir un acteur…',
      lead: 'Choisissez deux acteurs : comment sont-ils reliés ?',
      none: (a: string, b: string) => `Aucun chemin affiché ne relie ${a} et ${b}.`,
      same: 'Choisissez deux acteurs différents.',
      found: (n: number, steps: number) => `${n > 1 ? `${n} plus courts chemins` : 'Un plus court chemin'}, en ${plural(steps, 'étape')}.`,
      path: (i: number) => `Chemin ${i}`,
      meaning: 'Tous les plus courts chemins, par les relations affichées. Un chemin n’est pas une collaboration : il dit par qui passer.',
      sentence: (start: string, steps: readonly { readonly to: string; readonly by: readonly string[] }[]) =>
        `De ${start} ${steps.map(({ to, by }) => `à ${to} par ${by.join(' et ')}`).join(', puis ')}.`,
      swap: 'Inverser',
    },
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
