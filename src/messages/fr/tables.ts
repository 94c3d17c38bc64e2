/**
 * The tables in which a network is edited: cells, rows, columns, and what is told of them. In French, the reference version: every other
 * language must have the same entries with the same types.
 */
import type { Count, CountedText } from '../counted.ts';
import { counted } from '../counted.ts';
import { plural, some } from './numbers.ts';

export const tables = {
  of: { actors: 'Tableau des acteurs', relations: 'Tableau des relations', sources: 'Tableau des sources' },
  row: (n: number) => `ligne ${n}`,
  openSheet: (name: string) => `Fiche\u00a0: ${name}`,
  choose: (name: string) => `Choisir\u00a0: ${name}`,
  chooseAll: 'Choisir toutes les lignes',
  sheetColumn: 'Fiche',
  newRow: { actors: 'Nouvel acteur…', relations: 'Nouvelle relation\u00a0: type…', sources: 'Nouvelle source…' },
  addRow: { actors: 'Ajouter un acteur…', relations: 'Ajouter une relation…', sources: 'Ajouter une source…' },
  form: {
    add: { actors: 'Nouvel acteur', relations: 'Nouvelle relation', sources: 'Nouvelle source' },
    change: { actors: 'Modifier l’acteur', relations: 'Modifier la relation', sources: 'Modifier la source' },
    several: 'plusieurs, séparés par «\u00a0;\u00a0»',
    proof: 'D’où le sait-on',
    more: 'Plus de champs',
    notStated: '(vide)',
    save: 'Enregistrer',
    saveAndNext: 'Enregistrer et en ajouter une autre',
    saved: 'Enregistré.',
    waiting: 'Gardé dans le tableau, parmi les lignes à compléter.',
    remove: 'Supprimer…',
  },
  change: 'Modifier…',
  draw: {
    start: 'Relier à…',
    add: 'Ajouter une relation…',
    choose: (name: string) => `«\u00a0${name}\u00a0» est relié à…\u00a0: choisissez l’autre acteur dans la vue ou par la recherche.`,
    from: (name: string) => `Relier «\u00a0${name}\u00a0» à un autre acteur`,
    hint: 'Tirez jusqu’à un autre acteur pour les relier',
    cancel: 'Annuler',
  },
  toComplete: 'à compléter',
  tools: 'Outils du tableau',
  addColumn: 'Ajouter une colonne',
  columnName: 'Nom de la nouvelle colonne',
  add: 'Ajouter',
  columnTaken: 'Cette colonne existe déjà.',
  removeColumn: (name: string) => `Retirer la colonne «\u00a0${name}\u00a0»`,
  find: 'Rechercher, remplacer',
  findWhat: 'Rechercher',
  replaceBy: 'Remplacer par',
  inWhich: 'Dans',
  allColumns: 'toutes les colonnes modifiables',
  found: (cells: number) => (cells === 0 ? 'Aucune cellule.' : `${plural(cells, 'cellule')}.`),
  replaceAll: 'Remplacer tout',
  replaced: (cells: number) => `${plural(cells, 'cellule modifiée', 'cellules modifiées')}.`,
  chosen: (n: Count): CountedText => counted`${some(n, 'ligne choisie', 'lignes choisies')}`,
  remove: 'Supprimer…',
  merge: 'Fusionner…',
  split: 'Remplacer par ses membres…',
  unchoose: 'Ne plus choisir',
  cancel: 'Annuler',
  keys: 'Tapez pour modifier\u00a0; Entrée pour corriger\u00a0; Ctrl+C, Ctrl+V pour copier et coller des blocs\u00a0; Maj+flèches pour en choisir\u00a0; Ctrl+B ou Ctrl+D pour recopier vers le bas\u00a0; Suppr pour vider.',
  nameless: 'Les noms des personnes sont masqués\u00a0: affichez-les pour modifier le tableau.',
  ofReference: 'Cette ligne vient de la liste officielle\u00a0: elle se modifie là où elle entre dans une relation.',
  computed: 'Cette colonne est calculée.',
  pasted: (cells: number) => `${plural(cells, 'cellule collée', 'cellules collées')}.`,
  leftOut: (cells: number) =>
    `${plural(cells, 'cellule', 'cellules')} hors des colonnes modifiables\u00a0: non ${cells === 1 ? 'collée' : 'collées'}.`,
  made: (names: readonly string[]) => `${names.length === 1 ? 'Nouvel acteur' : 'Nouveaux acteurs'}\u00a0: ${names.join(', ')}.`,
  atCell: (column: string, text: string) => `${column}\u00a0: ${text}`,
  removing: {
    title: (n: number, what: string) => `Supprimer ${n === 1 ? what : `${n} lignes`}\u00a0?`,
    relationsGone: (n: number) =>
      `${plural(n, 'relation disparaît', 'relations disparaissent')} avec\u00a0: il y resterait moins de deux membres.`,
    relationsLeft: (n: number) =>
      `${plural(n, 'relation perd un membre', 'relations perdent un membre')} et ${n === 1 ? 'reste' : 'restent'}.`,
    statements: (n: number) => `${plural(n, 'constat reste', 'constats restent')}, sans ce renvoi.`,
    steps: (n: number) => `${plural(n, 'étape')} du récit ${n === 1 ? 'reste' : 'restent'}, sans ce renvoi.`,
    evidence: (n: number) => `${plural(n, 'preuve est touchée', 'preuves sont touchées')}.`,
    nothing: 'Rien d’autre n’en dépend.',
    undo: 'Ctrl+Z rétablit tout.',
    confirm: 'Supprimer',
  },
  merging: {
    title: (n: number) => `Fusionner ${n} acteurs en un seul`,
    intro:
      'Les relations, preuves et renvois de tous passent à celui qui reste. Les autres noms sont gardés. Choisissez ce qui diffère\u00a0:',
    same: 'Rien d’autre ne diffère.',
    between: (n: number) => `${plural(n, 'relation', 'relations')} entre eux seuls ${n === 1 ? 'disparaît' : 'disparaissent'}.`,
    confirm: 'Fusionner',
  },
  splitting: {
    title: (name: string) => `Remplacer «\u00a0${name}\u00a0» par ses membres`,
    intro: 'Un membre par ligne. Dans chaque relation, les membres prennent la place de l’ensemble, qui disparaît.',
    members: 'Membres',
    confirm: 'Remplacer',
  },
};
