/**
 * The texts inside a network file. They are written in both languages, one after the other, because whoever opens the file may read either;
 * with the line breaks that every editor of Windows shows.
 */
import { networkFile as en } from './en/network-file.ts';
import { networkFile as fr } from './fr/network-file.ts';

const inBoth = <Values extends readonly unknown[]>(texts: readonly ((...values: Values) => readonly string[])[]) => {
  return (...values: Values) => texts.map((text) => `${text(...values).join('\r\n')}\r\n`).join('\r\n----\r\n\r\n');
};

export const NETWORK_FILE = {
  readMe: { name: 'LISEZ-MOI.txt', text: inBoth([fr.readMe, en.readMe]) },
  licence: { name: 'LICENCE.txt', text: inBoth([fr.licence, en.licence]) },
} as const;
