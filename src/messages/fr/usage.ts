/**
 * Errors in calling the program in the terminal, in French. They are printed in both languages, one after the other, because a faulty call
 * may not tell which language is wanted; so keep them short.
 */
import type { Topic } from '../message.ts';

export const usage = {
  unknownCommand: 'commande inconnue',
  didYouMean: ({ guess }: { readonly guess: string }) => `Vouliez-vous dire «\u00a0${guess}\u00a0»\u00a0?`,
  noSuchFile: 'ce fichier ou dossier n’existe pas.',
  notWritable: 'écriture impossible',
  isThere: 'existe déjà.',
  orFolder: 'ou un dossier',
  filesBeside: ({ files }: { readonly files: readonly string[] }) =>
    `ce dossier contient d’autres fichiers, qui seraient lus avec ceux du réseau : ${files.join(', ')}`,
  emptyFolder: 'dossier vide.',
  emptyFile: 'fichier vide.',
  noColumnOfNames: ({ headings }: { readonly headings: readonly string[] }) =>
    `aucune colonne de noms reconnue\u00a0; --column parmi\u00a0: ${headings.join(', ')}`,
  noMappingFile: 'ce n’est pas un fichier de correspondance (maillage mapping en écrit).',
  unknownTerritory: ({ year }: { readonly year: number }) => `ce territoire n’est ni dans les données ni dans le découpage ${year}.`,
  notInBoundaries: ({ year }: { readonly year: number }) => `inconnu du découpage ${year}.`,
  pageNotBuilt: 'La page n’a pas pu être construite.',
  pdfNotWritten: 'n’a pas écrit le PDF.',
  browserNeeded: ({ out }: { readonly out: string }) =>
    `${out}\u00a0: il faut Chromium, Chrome ou Edge pour écrire un PDF (variable CHROMIUM_PATH)\u00a0; ou écrivez un .html et imprimez-le.`,
  kilobytes: 'ko',
} satisfies Topic<string>;
