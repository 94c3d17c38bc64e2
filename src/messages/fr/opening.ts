/**
 * Opening files, the list of remarks, and what was not understood.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

import { type Count, counted } from '../counted.ts';
import { ofNumber } from '../plural.ts';
import { some } from './numbers.ts';

export const opening = {
  open: {
    title: 'Ouvrir un réseau',
    intro:
      'Déposez le tableau que vous tenez déjà, tel quel : la page montre ce qu’elle en comprend et demande ce qui n’est pas sûr, avant d’en faire un réseau. Plusieurs fichiers, un dossier ou une archive zip s’ouvrent ensemble. Rien ne quitte votre ordinateur.',
    formats: (names: string) => `Ce qui s’ouvre : ${names}.`,
    paste: 'Ou coller des cellules copiées dans Excel ou LibreOffice',
    pasteHere: 'Coller ici (Ctrl+V), ou n’importe où sur la page',
    pastedName: 'cellules collées',
    files: 'Choisir des fichiers…',
    fileTypes: 'Réseaux et tableaux',
    folder: 'Choisir un dossier…',
    templates: 'Télécharger les modèles (zip)',
    templatesHelp: 'Des fichiers vides, avec une ligne d’exemple et l’explication de chaque colonne, prêts pour Excel et LibreOffice.',
    begin: 'Commencer un réseau vide',
    shipped: 'Revenir au réseau livré',
    close: 'Fermer',
    reading: 'Lecture…',
    readingOf: (name: string) => `Lecture de ${name}`,
    phases: { reading: 'Lecture des fichiers…', judging: 'Vérification des lignes…' },
    done: (share: number) => `${Math.floor(100 * share)} %`,
    cancel: 'Arrêter la lecture',
    cancelled: 'Lecture arrêtée. Le réseau affiché est resté le même.',
    failed: (name: string, reason: string) => `${name} n’a pas pu être lu (${reason}). Le réseau affiché est resté le même.`,
    current: (name: string) => `Réseau affiché : ${name}.`,
    columns: 'Colonnes des fichiers',
    required: 'obligatoire',
  },
  /** A network without any actor. */
  begin: {
    label: 'Commencer ce réseau',
    title: 'Nouveau réseau',
    how: 'Ajoutez un premier acteur ou une première relation, déposez ou collez (Ctrl+V) un tableau que vous tenez déjà.',
    open: 'Ouvrir un fichier…',
    tables: 'Sous «\u00a0Tableaux\u00a0», tout se saisit aussi en lignes, comme dans un tableur. Tout est gardé au fil de la saisie.',
  },
  /** The templates, and the page in their archive that explains every column. */
  templates: {
    archive: 'maillage-modeles.zip',
    readMe: 'LISEZ-MOI.txt',
    title: 'Fichiers d’un réseau Maillage',
    footnote: '* colonne obligatoire. Supprimez la ligne d’exemple avant d’ouvrir vos fichiers.',
  },
  issues: {
    title: (n: number) =>
      ofNumber('fr', n, 'Une erreur empêche d’ouvrir ces fichiers tels quels', `${n} erreurs empêchent d’ouvrir ces fichiers tels quels`),
    intro:
      'Rien n’a été remplacé : le réseau précédent est intact. Corrigez les lignes ci-dessous dans votre tableur, puis ouvrez de nouveau.',
    readable: (actors: Count, relations: Count, skipped: Count) =>
      counted`A pu être lu\u00a0: ${some(actors, 'acteur')}, ${some(relations, 'relation')}. ${some(skipped, 'ligne non lue', 'lignes non lues')}.`,
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
  remains: {
    /** `unread`: those of them of which nothing could be used. */
    title: (n: Count, unread: Count) =>
      counted`${some(n, 'ligne à reprendre', 'lignes à reprendre')}${unread.value === 0 ? [] : counted`, dont ${unread} ${ofNumber('fr', unread.value, 'non lue', 'non lues')}`}`,
    intro: 'Ce qui n’a pas été compris est gardé avec le réseau, et sera réécrit dans les fichiers quand vous l’enregistrerez.',
    columnsKept: (columns: string) => `Colonnes gardées sans être lues\u00a0: ${columns}.`,
    withheld: 'Ces textes ne sont pas montrés tant que les noms de personnes sont masqués.',
    place: 'Fichier, ligne',
    kept: 'Ce qui est écrit',
    line: (file: string, n: number | null) => (n === null ? file : `${file}, ligne ${n}`),
    others: (n: Count) => counted`et ${some(n, 'autre, gardée', 'autres, gardées')} aussi.`,
  },
};
