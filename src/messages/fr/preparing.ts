/**
 * The page «Préparer ses données»: which tables open as they are, what makes one easy to read, and what is done with what stands in it.
 * In French, the reference version: every other language must have the same entries with the same types.
 */
import type { Chapter } from '../prose.ts';

export const preparing: { readonly title: string; readonly chapters: readonly Chapter[] } = {
  title: 'Préparer ses données',
  chapters: [
    {
      title: 'Le plus souvent, rien à préparer',
      blocks: [
        'Ouvrez votre tableau tel qu’il est : « Ouvrir », ou déposez-le sur la page, ou copiez des cellules dans votre tableur et collez-les (Ctrl + V). Vos titres de colonnes sont lus, les noms sont cherchés dans la liste officielle, et une page montre ce qui a été compris, ce qui est à décider, et ce qui changera. Rien n’entre dans un réseau avant « Intégrer ».',
        {
          list: [
            'S’ouvrent tels quels : classeurs Excel (.xlsx, .xlsm) et LibreOffice (.ods, .fods), CSV et textes à tabulations (tous encodages et séparateurs), tableaux HTML, dossiers et archives zip de ces fichiers, réseaux .maillage.',
            'S’ouvrent aussi les graphes d’autres outils : GEXF, GraphML, Pajek (.net), listes de liens en CSV.',
            'Une matrice aussi (des acteurs en lignes et en colonnes, ou des communes et leurs syndicats, avec « x », « oui », 0/1 ou des nombres) : chaque case remplie est un lien, chaque syndicat une relation entre ses membres.',
            'Titres au-dessus du tableau, lignes vides, titres de colonnes sur deux lignes, cellules fusionnées : tout cela est toléré, et dit. Les feuilles masquées ne sont pas lues, les lignes et colonnes masquées le sont, et c’est dit aussi.',
          ],
        },
      ],
    },
    {
      title: 'Ce qui rend un tableau facile à lire',
      blocks: [
        {
          list: [
            'Une ligne = une relation : qui, avec qui, de quel type. Une relation à plusieurs membres peut tenir en une ligne, les noms dans une même cellule.',
            'Une seule ligne de titres, avec des mots courants : « Structure », « Partenaire », « Type de lien », « Depuis », « Source ».',
            'Une chose par cellule : le nom dans une colonne, la date dans une autre, la remarque dans une troisième.',
            'Ce qu’une couleur veut dire n’est pas lu : écrivez-le dans une colonne. Les commentaires de cellules sont mis dans une colonne de plus.',
            'Une colonne « Source » : c’est elle qui permet de croire le réseau. Sans elle, la source est le fichier lui-même, à la date de sa dernière modification, avec le numéro de la ligne.',
          ],
        },
      ],
    },
    {
      title: 'Ce qui est fait de chaque chose',
      blocks: [
        {
          terms: [
            [
              'Noms',
              'cherchés dans la liste officielle. Les certains sont pris, les douteux sont demandés (« Saint-Denis » : lequel ?), les inconnus restent tels qu’ils sont écrits.',
            ],
            [
              'Codes',
              'un code INSEE ou un SIREN dans sa colonne lève tout doute. Mettez la colonne au format « texte » dans le tableur : sinon « 01004 » y perd son zéro.',
            ],
            [
              'Dates',
              'comme on les écrit : « 18 juin 2015 », « 2015 », « fin 2018 », « avant 2015 », « 2015 ? ». Une date incertaine reste incertaine, une date vide reste inconnue.',
            ],
            [
              'Plusieurs noms dans une cellule',
              'séparés par un point-virgule, une virgule, une barre ou un retour à la ligne : le signe est proposé, et se corrige à l’ouverture.',
            ],
            [
              'Mots du type de lien',
              'rapprochés des nôtres (« Convention » : contractualisation) quand c’est sûr ; sinon proposés, ou gardés comme un type à vous.',
            ],
            [
              'Personnes',
              'une colonne « Contact », « Référent », « Nom » et « Prénom » donne des acteurs de genre personne, rattachés à la structure de la ligne, avec leur « Fonction ». Ils sont cachés au départ, et aucune copie publique ne les nomme. « Ne pas garder » les laisse dehors.',
            ],
            [
              'Montants',
              'gardés avec la relation, comme ils sont écrits, sous le titre de leur colonne ; sa fiche les montre. Ils ne sont pas additionnés.',
            ],
            [
              'Colonnes inconnues',
              'gardées avec le réseau, montrées dans la fiche de leur acteur ou de leur relation, et réécrites quand vous l’enregistrez.',
            ],
            ['Lignes non comprises', 'gardées à part, avec leur place dans le fichier : ce sont les « lignes à reprendre ».'],
          ],
        },
      ],
    },
    {
      title: 'Données personnelles',
      blocks: [
        'Maillage n’a besoin ni d’adresses électroniques, ni de numéros de téléphone, ni d’adresses de personnes : retirez ces colonnes avant d’ouvrir. Une colonne faite surtout d’adresses électroniques ou de numéros n’est pas gardée ; dans un texte, adresses électroniques, téléphones et adresses postales (numéro, rue, ville) sont remplacés par «\u00a0[…]\u00a0», et c’est dit. Toute adresse ne se reconnaît pas\u00a0: relisez. Le nom d’une personne n’est utile que si c’est elle qui fait le lien ; sa fonction suffit le plus souvent. La copie publique est faite sans noms de personnes. Rien ne quitte votre ordinateur.',
      ],
    },
    {
      title: 'Ce qui ne s’ouvre pas',
      blocks: [
        {
          terms: [
            ['.xls, .xlsb', 'ouvrez le classeur dans Excel ou LibreOffice, puis « Enregistrer sous » : .xlsx.'],
            ['.numbers, Google Sheets', 'exportez en .xlsx ou en CSV.'],
            ['.pdf, .docx, images', 'copiez le tableau dans un tableur, vérifiez les lignes, puis collez les cellules ici.'],
            ['.gephi, .gml, .cys', 'exportez en GraphML ou en GEXF depuis le logiciel.'],
            ['Classeur protégé par un mot de passe', 'ouvrez-le, puis enregistrez une copie sans mot de passe.'],
          ],
        },
      ],
    },
    {
      title: 'Partir de rien, ou d’un modèle',
      blocks: [
        '« Ouvrir », puis « Commencer un réseau vide » : acteurs et relations se saisissent alors sur la page, par un formulaire ou en lignes sous « Tableaux ».',
        '« Ouvrir », puis « Télécharger les modèles » : deux tableaux vides (relations et acteurs) et d’autres au choix, avec une ligne d’exemple et l’explication de chaque colonne. C’est le plus sûr pour un recueil que l’on commence, et pour des sources citées mot à mot.',
      ],
    },
  ],
};
