/**
 * Pages that a public body must publish, in French: the declaration of accessibility after the official model (RGAA 4.1), to which the
 * publisher adds its name, an audit and a contact; and the page on personal data.
 */
import type { Chapter } from '../prose.ts';

export const accessibility: readonly Chapter[] = [
  {
    title: 'Déclaration d’accessibilité',
    blocks: [
      'L’organisme qui publie ce site s’engage à le rendre accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Maillage est fourni avec cette déclaration\u00a0; l’organisme y ajoute son nom, son schéma pluriannuel et son plan annuel.',
    ],
  },
  {
    title: 'État de conformité\u00a0: non conforme',
    blocks: [
      'Le site n’a pas encore fait l’objet d’un audit de conformité au RGAA 4.1 (106 critères)\u00a0: il doit donc se dire non conforme. Un contrôle automatique (axe-core, règles WCAG 2.2 A et AA) est refait sur chaque écran, dans chaque thème, à chaque version\u00a0; il ne remplace pas un audit.',
    ],
  },
  {
    title: 'Ce qui est prévu pour tous',
    blocks: [
      {
        list: [
          'Le réseau entier se parcourt au clavier\u00a0: les touches sont dans l’aide (touche «\u00a0?\u00a0»).',
          'Chaque dessin a le même contenu en liste et en tableaux, avec les mêmes filtres, la même sélection et la même adresse.',
          'La couleur ne dit jamais rien seule\u00a0: forme pour l’acteur, tracé pour le statut, mots partout.',
          'Les déplacements sont annoncés\u00a0; les animations cessent si le système le demande\u00a0; rien ne bouge de soi-même.',
          'Cibles d’au moins 24 pixels, agrandissement à 200 %, largeur de 320 pixels, couleurs imposées par le système, thème de projection.',
        ],
      },
    ],
  },
  {
    title: 'Ce qui ne va pas encore',
    blocks: [
      {
        list: [
          'Aucune restitution n’a été contrôlée avec NVDA, JAWS ou VoiceOver\u00a0; Firefox et Safari n’ont pas été essayés.',
          'La grille des acteurs est large\u00a0: elle défile dans les deux sens. Le tableau des relations dit la même chose.',
          'Les images exportées (SVG, PNG) portent un titre et une description, mais pas la structure du réseau\u00a0: exportez aussi les tableaux.',
        ],
      },
    ],
  },
  {
    title: 'Technologies',
    blocks: ['HTML, CSS, JavaScript, ARIA, WebGL, SVG. Sans WebGL, le dessin est vectoriel, avec le même contenu.'],
  },
  {
    title: 'Retour d’information, voies de recours',
    blocks: [
      'Écrivez à l’organisme qui publie ce site pour obtenir un contenu sous une autre forme. Sans réponse, vous pouvez saisir le Défenseur des droits\u00a0: formulaire en ligne sur defenseurdesdroits.fr, délégués en région, courrier gratuit.',
    ],
  },
];

export const privacy: readonly Chapter[] = [
  {
    title: 'Qui est nommé, et pourquoi',
    blocks: [
      'Les élus et les personnes que la source cite nommément figurent par leur nom et leur fonction, à la date de la source\u00a0; les autres par leur fonction seulement. Une personne est nommée pour dire qui parle, jamais pour être mesurée\u00a0: aucune analyse ne classe des personnes, et elles ne sont pas affichées au départ.',
    ],
  },
  {
    title: 'Ce qui n’est jamais enregistré',
    blocks: [
      'Aucune adresse électronique, aucun numéro de téléphone\u00a0: ils sont retirés de ce qui s’ouvre, ou la ligne est à corriger, et c’est dit. Les adresses postales d’un tableau sont retirées de même, pour autant qu’elles se reconnaissent.',
    ],
  },
  {
    title: 'Ce que fait la page',
    blocks: [
      'Elle n’envoie rien, ne dépose aucun traceur et n’appelle aucun autre site. Vos fichiers sont lus par le navigateur et ne quittent pas votre ordinateur. L’adresse de la page contient vos filtres et votre sélection\u00a0: qui la reçoit les voit.',
      'Restent dans ce navigateur, sur cet ordinateur\u00a0: les réseaux que vous ouvrez et votre copie de l’exemple si vous le modifiez, avec ce que vous y changez («\u00a0Ouvrir\u00a0», «\u00a0Mes réseaux\u00a0») et les vues que vous gardez sous un nom («\u00a0Mes vues\u00a0»). Vous les supprimez un à un\u00a0; un réseau supprimé est effacé au bout de trente jours. Vider les données du site supprime tout. Sur un ordinateur partagé, qui ouvre la page voit ces réseaux.',
    ],
  },
  {
    title: 'Vos droits',
    blocks: [
      'Toute personne citée peut demander à l’organisme qui publie ce site que son nom soit remplacé par sa fonction, ou corrigé. Une réclamation peut être adressée à la CNIL (cnil.fr).',
      'Qui tient le réseau le fait en une fois, depuis la fiche de la personne («\u00a0Remplacer le nom par la fonction…\u00a0»)\u00a0: le nom disparaît du réseau, de son historique et de ses points de restauration, sans retour possible. Reste une empreinte chiffrée du nom, qui sert à le reconnaître s’il revient\u00a0: elle ne se lit pas, mais qui a le réseau peut vérifier si un nom donné y correspond. Les fichiers déjà donnés à d’autres ne sont pas atteints.',
    ],
  },
];
