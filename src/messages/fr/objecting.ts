/**
 * Persons who object to being named, and names that are reviewed because they are old. In French, the reference version: every other
 * language must have the same entries with the same types.
 */
import { plural } from './numbers.ts';

const texts = (n: number) => plural(n, 'texte');

export const objecting = {
  start: 'Remplacer le nom par la fonction…',
  title: 'Remplacer le nom par la fonction\u00a0?',
  looking: 'Recherche du nom dans tout ce qui est gardé…',
  warning: 'Cette action ne peut pas être annulée.',
  becomes: (name: string, label: string) => `«\u00a0${name}\u00a0» devient «\u00a0${label}\u00a0».`,
  otherNames: (names: readonly string[]) => `Ses autres noms disparaissent\u00a0: ${names.join(', ')}.`,
  namesakes: (names: readonly string[]) => `Porte le même nom, et le perd aussi\u00a0: ${names.join(', ')}.`,
  rewritten: 'Ce qui est réécrit',
  places: {
    now: (n: number) => `${texts(n)} du réseau\u00a0: noms, notes, citations, récit, colonnes à vous, lignes à reprendre`,
    before: (n: number) => `${texts(n)} de l’historique (ce qui peut être annulé ou rétabli) et des remarques sur les fichiers`,
    points: (n: number) => `${texts(n)} des points de restauration`,
    browser: 'les vues enregistrées et les choix retenus dans ce navigateur, les autres onglets, et tout ce que vous exporterez ensuite',
  },
  mark: 'Une empreinte du nom, et non le nom, reste dans le réseau\u00a0: un import, un collage ou une fusion ne le ramènera pas.',
  doubtful: 'Est-ce bien cette personne\u00a0?',
  doubtfulHelp: 'Un nom seul peut être un autre mot ou quelqu’un d’autre. Cochez les textes où c’est cette personne.',
  inHistory: 'dans l’historique',
  inPoints: 'dans un point de restauration',
  unreached: 'Ce qui ne peut pas être atteint',
  unreachedList: [
    'les fichiers déjà enregistrés ou exportés, ici ou ailleurs, et les copies qu’en ont d’autres personnes (un fichier .maillage de ce réseau, rouvert dans ce navigateur, perd le nom)',
    'les autres réseaux de ce navigateur (ouvrez-les pour y faire de même)',
    'l’historique de navigation de ce navigateur',
  ],
  linked: (file: string) => `le fichier «\u00a0${file}\u00a0», jusqu’à ce que vous y enregistriez de nouveau ce réseau`,
  confirm: 'Remplacer définitivement',
  cancel: 'Annuler',
  done: (label: string) => `Le nom est remplacé par «\u00a0${label}\u00a0».`,
  doneAndSave: (label: string, file: string) =>
    `Le nom est remplacé par «\u00a0${label}\u00a0». Enregistrez pour le remplacer aussi dans «\u00a0${file}\u00a0».`,
  failed: 'Le nom n’a pas pu être remplacé dans ce que ce navigateur garde\u00a0: rien n’a changé. Fermez les autres onglets et réessayez.',
  namesNobody: 'Cette ligne ne porte pas de nom\u00a0: il n’y a rien à remplacer.',
  review: {
    title: 'Personnes nommées',
    intro:
      'Un nom se garde le temps du mandat ou de la fonction, puis un délai (deux ans en général)\u00a0; ensuite, la fonction suffit. Voici qui n’est plus mentionné depuis ce temps.',
    years: (n: number) => plural(n, 'an'),
    age: 'Sans mention depuis',
    old: (n: number) => (n === 0 ? 'Aucun nom à revoir' : `${plural(n, 'nom')} à revoir`),
    undated: (n: number) => `${plural(n, 'nom')} sans date`,
    undatedHelp: 'Ni leurs relations ni leurs sources n’ont de date.',
    recent: (n: number) => (n === 1 ? '1 autre nom est plus récent, ou gardé.' : `${n} autres noms sont plus récents, ou gardés.`),
    mentioned: (date: string) => `mention la plus récente\u00a0: ${date}`,
    keptOn: (date: string) => `gardé le ${date}`,
    keep: 'Garder',
    keepOf: (name: string) => `Garder le nom de ${name}`,
    replaceOf: (name: string) => `Remplacer par la fonction le nom de ${name}`,
    replace: 'Remplacer…',
    kept: (name: string) => `Le nom de ${name} est gardé\u00a0; il reviendra dans cette liste avec le temps.`,
    hidden: 'Les noms des personnes sont masqués\u00a0: affichez-les pour les revoir.',
    nobody: 'Aucune personne n’est nommée dans ce réseau.',
  },
  keptOut: (persons: number) =>
    persons === 1
      ? '1 personne qui s’est opposée\u00a0: remplacée par sa fonction.'
      : `${persons} personnes qui se sont opposées\u00a0: remplacées par leur fonction.`,
};
