/**
 * Changes between two years of the official territories, in English. The French file
 * defines the values that each sentence needs.
 */
import type { changes as french } from '../fr/changes.ts';
import { ofNumber } from '../plural.ts';

const about = ({ name, code }: { readonly name: string; readonly code: string }) => `${name} (${code}):`;

export const changes: typeof french = {
  merged: ({ to, ...unit }) => `${about(unit)} merged${to === '' ? '' : ` into ${to}`}.`,
  restored: ({ from, ...unit }) => `${about(unit)} ${from === '' ? 'created' : `restored, was part of ${from}`}.`,
  recoded: ({ before, ...unit }) => `${about(unit)} had the code ${before}.`,
  renamed: ({ before, ...unit }) => `${about(unit)} was called ${before}.`,
  'body-renamed': ({ before, ...unit }) => `${about(unit)} was called ${before}.`,
  moved: ({ from, to, ...unit }) => `${about(unit)} from ${from || 'no intercommunality'} to ${to || 'none'}.`,
  created: ({ members, from, ...unit }) =>
    `${about(unit)} created, ${members} communes${from.length === 0 ? '' : `, before in ${from.join(', ')}`}.`,
  dissolved: ({ to, ...unit }) => `${about(unit)} no longer exists${to.length === 0 ? '' : `; its communes are in ${to.join(', ')}`}.`,
  nature: ({ before, after, ...unit }) => `${about(unit)} ${before}, now ${after}.`,
  members: ({ gained, lost, ...unit }) => {
    const came = gained === 0 ? [] : [`${gained} ${ofNumber('en', gained, 'commune joined', 'communes joined')}`];
    const went = lost === 0 ? [] : [`${lost} ${ofNumber('en', lost, 'commune left', 'communes left')}`];
    return `${about(unit)} ${[...came, ...went].join(', ')}.`;
  },
};
