/**
 * The help in French: how to read the picture, the keyboard, the vocabulary. Kept in one file for proofreading. The keys of a presentation
 * must agree with app/presenting/presentation-keys.ts.
 */
import type { Chapter } from '../prose.ts';
import { plural } from './numbers.ts';

export const helpSearch = {
  label: 'Chercher dans l’aide',
  found: (n: number) => plural(n, 'passage'),
  none: 'Aucun passage.',
  here: (name: string) => `Ici\u00a0: ${name}`,
};

export const help: readonly Chapter[] = [
  {
    title: 'Lire le réseau',
    blocks: [
      'Chaque symbole est un acteur\u00a0: carré pour une région, triangle pour un département, losange pour une intercommunalité, rond pour une commune\u00a0; plein quand la collectivité est nommée, creux sinon, à demi plein quand elle n’a pas d’articulation en propre et se trouve dans un ensemble qui coopère («\u00a085 communes\u00a0»). Chaque trait est une relation\u00a0: sa couleur dit le type, son tracé dit le statut (plein\u00a0: en vigueur\u00a0; tirets\u00a0: prévu ou facultatif\u00a0; fin\u00a0: passé\u00a0; points\u00a0: non précisé), un trait double dit qu’elle est implicite. Une relation à plusieurs membres rayonne autour de l’instance ou du dispositif qui la porte.',
      'Appartenir n’est pas coopérer\u00a0: l’appartenance d’une commune à son intercommunalité n’est pas une articulation. Elle ne s’affiche que si vous la cochez, et ne compte jamais comme coopération.',
      '«\u00a0Sans coopération recensée\u00a0» veut dire que les sources saisies n’en mentionnent pas. Ce n’est pas la preuve qu’il n’y en a aucune, et ce n’est un jugement sur personne.',
    ],
  },
  {
    title: 'Chercher, filtrer, partager',
    blocks: [
      'La recherche ignore accents, majuscules, traits d’union, et lit «\u00a0St\u00a0» comme «\u00a0Saint\u00a0». La légende, en une ligne au-dessus de la vue, est le filtre\u00a0: une couleur ou un tracé pressé disparaît du dessin, pressé de nouveau il revient. «\u00a0Filtrer\u00a0» ouvre tout le filtre\u00a0: niveaux, types un à un («\u00a0seul\u00a0» n’en garde qu’un), dates, thèmes, certitude, sources, taille des symboles. Chaque vue a son adresse\u00a0: «\u00a0Partager\u00a0», «\u00a0Copier l’adresse\u00a0»\u00a0; le bouton retour du navigateur défait le dernier choix.',
      'Chaque filtre en vigueur est écrit sous le titre\u00a0; un clic le retire. Un acteur que ses relations masquées laissent sans trait porte les mots «\u00a0masqué par un filtre\u00a0»\u00a0: il n’est pas sans coopération. «\u00a0Mes vues\u00a0» (menu ⋯) garde une vue sous un nom, dans ce navigateur.',
    ],
  },
  {
    title: 'Les vues',
    blocks: [
      'Quatre espaces\u00a0: «\u00a0Réseau\u00a0», «\u00a0Territoire\u00a0», «\u00a0Tableaux\u00a0», «\u00a0Constats\u00a0». Toutes les vues montrent la même chose, avec les mêmes filtres et la même sélection. «\u00a0Côte à côte\u00a0» (menu ⋯) en montre deux. «\u00a0Partager\u00a0», «\u00a0Imprimer cette vue\u00a0» (ou Ctrl + P) met la vue sur une page A4 avec sa légende\u00a0; une fiche ouverte s’imprime par l’imprimante à côté de sa croix. «\u00a0Exporter et imprimer\u00a0» enregistre ce qui est affiché.',
      {
        places: [
          [
            'columns',
            'une colonne par niveau, et une pour les instances et dispositifs où l’on se rencontre\u00a0; un trait va d’un acteur à ceux avec qui il travaille. Qui n’a pas de coopération recensée reste en creux et en gris au pied de sa colonne. Quand des acteurs ou des relations s’ajoutent ou partent, les autres gardent leur rang\u00a0; «\u00a0Ranger\u00a0» redessine à neuf. Au-delà d’une soixantaine de lignes, un ensemble relié se réduit à une ligne, qu’un clic déplie\u00a0; dans un ensemble plus grand que cela, des acteurs d’une même colonne partagent une ligne («\u00a0+ 388 communes\u00a0»), qu’un clic ouvre et que «\u00a0−\u00a0», à gauche, referme.',
          ],
          [
            'ego',
            'un acteur au centre, les autres à un pas, à deux pas, ou par niveau. Choisissez-le au-dessus du dessin, ou dans sa fiche.',
          ],
          ['multiples', 'un petit dessin par type de coopération, aux mêmes positions\u00a0; un clic le montre seul.'],
          ['force', 'ceux qui coopèrent se rapprochent (menu ⋯).'],
          ['map', 'chacun à son vrai lieu\u00a0; ceux qui n’en ont pas sont rangés à côté.'],
          ['list', 'les acteurs par niveau, avec leurs relations\u00a0: le même contenu que le dessin, à lire.'],
          [
            'actors',
            'une ligne par acteur\u00a0: on y tape, colle, trie, filtre, ajoute une colonne\u00a0; la case au bout à gauche choisit des lignes à fusionner ou à supprimer, le feuillet ouvre la fiche.',
          ],
          [
            'relations',
            'une ligne par relation\u00a0: on y tape de qui à qui, le cadre, le statut, la citation et sa source\u00a0; la dernière ligne en crée une. «\u00a0Fin\u00a0», «\u00a0Remarque\u00a0» et d’autres colonnes s’ajoutent par «\u00a0Choisir les colonnes\u00a0».',
          ],
          ['sources', 'une ligne par source, avec le nombre de lignes qu’elle prouve.'],
          ['levels', 'combien de paires de partenaires d’un niveau à l’autre, et lesquels ne se rencontrent jamais.'],
          ['matrix', 'une case colorée là où deux acteurs coopèrent.'],
          ['timeline', 'les relations datées sur une échelle d’années, les autres en dessous.'],
          ['figures', 'combien de coopérations par type, niveaux, statut, thème et année.'],
        ],
      },
      '«\u00a0Limiter à une année\u00a0» («\u00a0Filtrer\u00a0») montre une année\u00a0: une relation que la source ne date pas reste affichée, marquée «\u00a0?\u00a0». Une date peut être incertaine («\u00a0vers 2010\u00a0», «\u00a0avant 2015\u00a0», «\u00a0entre 2014 et 2016\u00a0»)\u00a0: les années qui sont possibles sans être sûres portent aussi «\u00a0?\u00a0». Face à une année plus ancienne, «\u00a0+\u00a0» dit ce qui a commencé, «\u00a0−\u00a0» ce qui a pris fin. Une relation à plusieurs membres se dessine autour d’un nœud, comme une enveloppe, ou par paires (légende).',
    ],
  },
  {
    title: 'Territoire',
    blocks: [
      'Une commune sans coopération recensée n’apparaît dans aucun fichier de relations. « Territoire », « Choisir un territoire » charge la liste officielle d’une intercommunalité, d’un EPT, d’un département, d’une région, de la France ou de communes choisies, pour une année de 2019 à 2026, et y pose le réseau : chaque commune est comptée une fois, selon ce qu’en disent les sources. Les territoires repliés (deux cercles) s’ouvrent d’un clic ; sur la carte, ils s’ouvrent à mesure que l’on s’approche. Ce qui ne touche pas le territoire est mis de côté, et compté.',
      'Sur la carte, une position « approchée » est celle de communes voisines : la source n’en donne pas d’autre. Les instances et organismes, qui ne sont nulle part, sont rangés à côté. L’outre-mer a ses propres cadres, chacun à son échelle.',
    ],
  },
  {
    title: 'Constats',
    blocks: [
      'Tant qu’un panneau est ouvert, le dessin met en avant ce dont il parle, et redevient comme avant quand on le ferme. Chaque chiffre suit les filtres et dit sur quel réseau il est calculé. Quand des membres ne sont pas nommés («\u00a06 à 10 communes\u00a0»), les chiffres sont des intervalles. Les personnes ne sont jamais classées.',
      {
        places: [
          ['panel-isolation', 'qui n’a pas de coopération recensée, et pourquoi.'],
          ['panel-pivots', 'qui décrocherait si un acteur se retirait.'],
          ['panel-levels', 'les liens entre échelons, et ceux qui ne se rencontrent jamais.'],
          ['panel-instruments', 'par quoi l’on coopère.'],
          ['panel-territory', 'ce que les sources disent de chaque commune d’un territoire.'],
          ['panel-paths', 'comment deux acteurs sont reliés. Se demande dans la fiche d’un acteur.'],
          ['panel-compare', 'deux territoires côte à côte. Se demande dans la fiche d’un territoire.'],
          ['panel-story', 'les étapes d’une présentation\u00a0: voir «\u00a0Présenter à une salle\u00a0».'],
        ],
      },
      { measures: true },
    ],
  },
  {
    title: 'Présenter à une salle',
    blocks: [
      '« Présenter » ouvre le récit : une suite d’étapes, chacune avec sa vue, ses filtres, ce qui est mis en avant, un titre, un texte, une note et les lignes qui prouvent ce qui est dit. « Ajouter cette vue » en fait une de ce qui est affiché. ↶ et ↷, en haut de la page, annulent et rétablissent chaque modification en la nommant ; dans un champ de texte, Ctrl + Z défait la frappe. Le récit s’enregistre avec le jeu de données (recit.csv) ; si les données changent, les étapes restent, et ce qu’elles nomment en vain est dit.',
      'À la projection, une touche ou la télécommande passe à l’étape suivante. « Explorer » quitte le récit pour une question, la même touche y ramène. « Notes » ouvre une seconde fenêtre : note, étape suivante, temps. Tout est chargé au début : le réseau peut tomber.',
      {
        keys: [
          [['→ ␣ PgDn'], 'étape suivante (télécommande)'],
          [['← PgUp'], 'étape précédente'],
          [['1…9 ↵'], 'aller à l’étape de ce numéro'],
          [['S'], 'liste des étapes'],
          [['E'], 'explorer, puis reprendre'],
          [['B .'], 'écran noir'],
          [['N'], 'fenêtre des notes'],
          [['M'], 'sans les noms de personnes'],
          [['F'], 'plein écran'],
          [['Esc'], 'quitter'],
        ],
      },
      '«\u00a0Partager\u00a0», «\u00a0Exporter et imprimer\u00a0» écrit le réseau, en entier ou ce qui est montré, pour Excel, LibreOffice, Gephi ou un programme\u00a0: chaque fichier se rouvre ici, et ce que son format ne peut contenir est dit. Cela donne aussi la présentation en un seul fichier, à ouvrir d’un double clic sans réseau ; une copie publique, sans noms de personnes, avec ce que le récit et la première vue montrent seulement ; l’affiche (A4 à A0), les feuilles d’atelier par intercommunalité ou par instrument, une fiche par acteur à valider, des fiches vierges, et le rapport. Pour un PDF, choisissez-le dans la fenêtre d’impression.',
      'Un tableau exporté (CSV ou XLSX) revient\u00a0: corrigez-le dans votre tableur sans toucher à sa dernière colonne, «\u00a0identifiant\u00a0», et déposez-le sur la page, le même réseau étant ouvert. Seul ce qui a changé est montré, champ par champ\u00a0: cochez, puis «\u00a0Prendre\u00a0»\u00a0; une ligne nouvelle se laisse sans identifiant\u00a0; ce qui manque dans le fichier reste, sauf si vous le cochez.',
      'Le fichier d’un collègue, ou un autre état de ce réseau (.maillage, classeur, CSV), se dépose de même\u00a0: la page demande s’il faut l’ouvrir ou le comparer. Comparé, tout ce qui diffère est listé, par tableau ou par acteur, et seul ce que vous cochez est pris, en une étape qui s’annule.',
    ],
  },
  {
    title: 'Clavier',
    blocks: [
      {
        keys: [
          [['/'], 'chercher'],
          [['?'], 'cette aide'],
          [['Ctrl + Z'], 'annuler la dernière modification ; Ctrl + Maj + Z ou Ctrl + Y la rétablit'],
          [['Ctrl + Alt + Z'], 'historique et points de restauration'],
          [['Ctrl + S'], 'enregistrer dans un fichier'],
          [['Ctrl + P'], 'imprimer la fiche ouverte, sinon la vue'],
          [['+', '−', '0'], 'agrandir, réduire, tout voir'],
          [['Tab'], 'entrer dans le dessin (un seul arrêt), en sortir'],
          [['←', '→'], 'dans le dessin\u00a0: acteur précédent, suivant du même niveau'],
          [['↑', '↓'], 'le territoire, ses membres'],
          [['R'], 'ses relations, une à une et par type\u00a0; Maj + R à rebours'],
          [['Entrée'], 'suivre la relation annoncée\u00a0; sinon ouvrir la fiche'],
          [['Retour arrière'], 'revenir sur ses pas'],
          [['I'], 'l’acteur suivant sans coopération recensée, de partout'],
          [['Échap'], 'lâcher la relation, fermer la fiche ou l’infobulle'],
          [['↑', '↓', '→', '←', 'Entrée'], 'dans la liste et la grille\u00a0: parcourir, déplier, replier, ouvrir la fiche'],
          [['F2', 'Entrée'], 'dans un tableau\u00a0: corriger la cellule\u00a0; taper la remplace, Suppr la vide'],
          [
            ['Maj + flèches'],
            'choisir un bloc de cellules\u00a0; Ctrl + C, Ctrl + V le copient et le collent, Ctrl + B ou Ctrl + D recopient vers le bas',
          ],
        ],
      },
    ],
  },
  {
    title: 'Mots',
    blocks: [
      {
        terms: [
          [
            'Articulation',
            'lien explicite et sourcé par lequel des acteurs ajustent décisions, moyens ou actions en gardant chacun leurs compétences.',
          ],
          ['DLA', 'dispositif local d’accompagnement, appui aux structures employeuses d’utilité sociale.'],
          ['AMI, AAP', 'appel à manifestation d’intérêt, appel à projets.'],
          ['Ensemble non nommé', 'acteurs que la source compte ou évoque sans les nommer\u00a0: «\u00a06 à 10 communes\u00a0».'],
          ['Acteur-pivot', 'passage obligé\u00a0: sans lui, d’autres ne sont plus reliés au reste.'],
          ['Implicite', 'que la source ne dit pas mot pour mot\u00a0; la fiche écrit ce qui est sous-entendu.'],
        ],
      },
    ],
  },
];
