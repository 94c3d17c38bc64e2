/**
 * Saving the open network into a file, and opening a file of a network that this browser has already.
 * In French, the reference version: every other language must have the same entries with the same types.
 */

import { ofNumber } from '../plural.ts';

export const saving = {
  /** `count`: how many modifications are in no file yet; null if that cannot be told. */
  unsaved: (count: number | null) =>
    count === null
      ? 'des modifications ne sont pas encore dans un fichier'
      : ofNumber(
          'fr',
          count,
          `${count} modification n’est pas encore dans un fichier`,
          `${count} modifications ne sont pas encore dans un fichier`,
        ),
  nothingNew: 'tout est dans un fichier',
  title: 'Enregistrer dans un fichier',
  intro:
    'Un seul fichier, à l’extension .maillage : le réseau, son récit, ses réglages et les lignes à reprendre. Il se rouvre avec « Ouvrir », ici ou sur un autre ordinateur ; c’est aussi une archive zip, dont les tables CSV s’ouvrent dans un tableur.',
  withHistory: 'Avec l’historique : les modifications pourront encore être annulées',
  holdsAll:
    'Ce fichier contient tout, y compris les noms de personnes, les notes et l’historique, qui garde aussi les noms et les fiches que vous avez supprimés ou remplacés. Pour publier, choisissez plutôt la copie publique, dans « Exporter ».',
  holdsNames:
    'Ce fichier contient les noms de personnes et les notes. Pour publier, choisissez plutôt la copie publique, dans « Exporter ».',
  toExport: 'Ouvrir « Exporter »',
  choose: 'Choisir le fichier…',
  download: 'Télécharger le fichier',
  /** What a browser can do that cannot write into the same file again. */
  downloads: 'Ce navigateur ne peut pas récrire le même fichier : chaque enregistrement est un nouveau téléchargement.',
  changedTitle: 'Ce fichier a changé',
  changed: (name: string, date: string) =>
    `« ${name} » a été modifié le ${date}, par un autre programme ou une autre fenêtre. Le remplacer par ce qui est affiché ici ?`,
  replace: 'Remplacer',
  elsewhere: 'Enregistrer dans un autre fichier…',
  cancel: 'Annuler',
  fileType: 'Réseau Maillage',
  writing: 'Enregistrement…',
  saved: (name: string) => `Enregistré : ${name}.`,
  gone: (name: string) => `« ${name} » n’est plus accessible : choisissez un fichier.`,
  failed: (reason: string) => `L’enregistrement a échoué (${reason}). Rien n’a été remplacé.`,
  /** A network that is both in a file and in this browser. */
  twin: {
    title: 'Ce réseau est déjà dans ce navigateur',
    intro: (name: string) => `« ${name} » est gardé ici dans un autre état que celui du fichier. Lequel ouvrir ? Rien ne sera écrasé.`,
    file: (date: string) => `Le fichier, enregistré le ${date}`,
    kept: (date: string) => `Celui de ce navigateur, modifié le ${date}`,
    removed: (date: string) => `Celui de ce navigateur, modifié le ${date}, que vous aviez supprimé`,
    openKept: 'Ouvrir celui de ce navigateur',
    openFile: 'Ouvrir le fichier comme une autre copie',
    same: 'Ce fichier dit la même chose que le réseau gardé dans ce navigateur : c’est lui qui est ouvert.',
  },
};
