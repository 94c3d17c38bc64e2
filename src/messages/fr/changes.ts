/**
 * Changes between two years of the official territories, in French: one sentence for each kind of change. The commune or intercommunality
 * is given with its code.
 */
import { ofNumber } from '../plural.ts';

/** «Lille (59350) :» */
const about = ({ name, code }: About) => `${name} (${code})\u00a0:`;

interface About {
  readonly name: string;
  readonly code: string;
}

export const changes = {
  /** `to`: the commune it belongs to now; empty if unknown. */
  merged: ({ to, ...unit }: About & { readonly to: string }) => `${about(unit)} fusionnée${to === '' ? '' : ` dans ${to}`}.`,
  /** `from`: the commune it belonged to; empty for a new commune. */
  restored: ({ from, ...unit }: About & { readonly from: string }) =>
    `${about(unit)} ${from === '' ? 'créée' : `rétablie, faisait partie de ${from}`}.`,
  recoded: ({ before, ...unit }: About & { readonly before: string }) => `${about(unit)} avait le code ${before}.`,
  renamed: ({ before, ...unit }: About & { readonly before: string }) => `${about(unit)} s’appelait ${before}.`,
  'body-renamed': ({ before, ...unit }: About & { readonly before: string }) => `${about(unit)} s’appelait ${before}.`,
  /** `from` and `to`: the intercommunalities; empty for none. */
  moved: ({ from, to, ...unit }: About & { readonly from: string; readonly to: string }) =>
    `${about(unit)} passe de ${from || 'aucune intercommunalité'} à ${to || 'aucune'}.`,
  created: ({ members, from, ...unit }: About & { readonly members: number; readonly from: readonly string[] }) =>
    `${about(unit)} créée, ${members} communes${from.length === 0 ? '' : `, auparavant dans ${from.join(', ')}`}.`,
  dissolved: ({ to, ...unit }: About & { readonly to: readonly string[] }) =>
    `${about(unit)} n’existe plus${to.length === 0 ? '' : `\u00a0; ses communes sont dans ${to.join(', ')}`}.`,
  /** `before` and `after`: the natures in words. */
  nature: ({ before, after, ...unit }: About & { readonly before: string; readonly after: string }) =>
    `${about(unit)} ${before} devenue ${after}.`,
  /** The number of communes that joined and left. */
  members: ({ gained, lost, ...unit }: About & { readonly gained: number; readonly lost: number }) => {
    const came = gained === 0 ? [] : [`${gained} ${ofNumber('fr', gained, 'commune arrivée', 'communes arrivées')}`];
    const went = lost === 0 ? [] : [`${lost} ${ofNumber('fr', lost, 'commune partie', 'communes parties')}`];
    return `${about(unit)} ${[...came, ...went].join(', ')}.`;
  },
};
