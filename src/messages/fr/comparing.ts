/**
 * Another network, or another state of the open one, compared with it: what differs, and what of it is taken.
 * In French: the source, whose entries and types every other language has.
 */

import { ofNumber } from '../plural.ts';
import { plural } from './numbers.ts';
import { TABLE_NAMES } from './table-names.ts';

const number = (n: number) => n.toLocaleString('fr');

/** How many differences of each kind are taken. */
interface Taken {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

const takenText = ({ added, changed, gone }: Taken): string => {
  const parts = [
    ...(added === 0 ? [] : [plural(added, 'ajout')]),
    ...(changed === 0 ? [] : [plural(changed, 'correction')]),
    ...(gone === 0 ? [] : [plural(gone, 'retrait')]),
  ];
  return parts.join(', ');
};

export const comparing = {
  /** Whether a file is opened, or compared with what is open. */
  ask: {
    title: (name: string) => `«\u00a0${name}\u00a0»\u00a0: comparer ou ouvrir\u00a0?`,
    intro: (open: string, actors: number) =>
      `Le réseau ouvert, «\u00a0${open}\u00a0», a ${plural(actors, 'acteur')} en commun avec ce fichier. Comparer montre ce qui diffère, et vous prenez ce que vous voulez\u00a0; ouvrir remplace ce qui est affiché, et le réseau ouvert reste dans la liste de vos réseaux.`,
    compare: 'Comparer et prendre ce que je veux',
    open: 'L’ouvrir à la place',
    cancel: 'Annuler',
  },
  title: (name: string) => `Comparer «\u00a0${name}\u00a0»`,
  intro: {
    same: (open: string) =>
      `C’est un autre état du réseau ouvert, «\u00a0${open}\u00a0»\u00a0: les mêmes lignes sont reconnues par leur identifiant. Cochez ce que vous prenez. Rien ne change avant «\u00a0Prendre\u00a0», et tout s’annule ensuite.`,
    other: (open: string) =>
      `C’est un autre réseau que celui qui est ouvert, «\u00a0${open}\u00a0»\u00a0: acteurs et relations y sont reconnus par code et par nom. Ce qui manque ici est coché\u00a0; ce qui contredit le réseau ouvert ne l’est pas. Rien ne change avant «\u00a0Prendre\u00a0», et tout s’annule ensuite.`,
  },
  hidden: 'Les noms de personnes sont masqués. Ici, ce qui diffère est montré entier, noms compris\u00a0: il faut le voir pour choisir.',
  show: 'Montrer ce qui diffère',
  same: 'Rien ne diffère\u00a0: il n’y a rien à prendre.',
  by: {
    label: 'Ranger par',
    table: 'par tableau',
    actor: 'par acteur',
  },
  tables: {
    ...TABLE_NAMES,
    rows: 'Lignes non comprises',
  },
  kinds: {
    added: 'de plus dans le fichier',
    changed: 'différents',
    same: 'pareils',
    gone: 'absents du fichier',
  },
  /** A group of differences, which is taken as a whole by one box. */
  groups: {
    added: (n: number) => `De plus dans le fichier (${number(n)})`,
    changed: (n: number) => `Différents, champ par champ (${number(n)})`,
    gone: (n: number) => `Absents du fichier\u00a0: gardés, sauf si vous les cochez pour les retirer (${number(n)})`,
    actor: (name: string, n: number) => `${name} (${number(n)})`,
    noActor: (n: number) => `Sans acteur (${number(n)})`,
  },
  /** What is done with a row, before its name, where rows of several kinds stand together. */
  does: { added: 'ajouter\u00a0:', gone: 'retirer\u00a0:' },
  showRows: 'Voir',
  hideRows: 'Replier',
  /** The name of the button that shows or folds the rows of a group, which begins with its words. */
  rowsOf: (does: string, group: string) => `${does}\u00a0: ${group}`,
  older: {
    added: 'vous l’aviez retiré',
    changed: 'vous l’avez changé depuis',
    gone: '',
  },
  along: 'vient avec ce qui est pris',
  staying: 'reste\u00a0: nommé par ce qui reste',
  more: (n: number) => `Montrer ${n === 1 ? 'la suivante' : `les ${number(n)} suivantes`}`,
  remarks: (n: number) => `${plural(n, 'remarque')} sur le fichier`,
  will: (taken: Taken) => (takenText(taken) === '' ? 'Rien n’est coché' : takenText(taken)),
  unchosen: (n: number) => `${number(n)} non ${ofNumber('fr', n, 'cochée', 'cochées')}`,
  take: 'Prendre',
  cancel: 'Revenir au réseau',
  taken: (taken: Taken) => `Pris\u00a0: ${takenText(taken)}. Ctrl+Z l’annule.`,
};
