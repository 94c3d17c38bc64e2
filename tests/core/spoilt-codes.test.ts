/**
 * Codes and SIREN that spreadsheets have spoilt are repaired where no other can be meant, each with its cause, in our own tables and in
 * those of anyone.
 */
import { describe, expect, test } from 'vitest';
import { writtenRemark } from '../../src/core/telling/issue-text.ts';
import { read } from '../support/datasets.ts';

const codes = ({ dataset }: ReturnType<typeof read>) => dataset.actors.map(({ name, code, siren }) => `${name} ${code || siren}`);
const told = ({ issues }: ReturnType<typeof read>) =>
  issues
    .filter(({ remark }) => ['codeWithoutZero', 'codeWithDecimals', 'siretAsSiren'].includes(remark.key))
    .map(({ place, remark }) => `${place.line} ${place.column} ${writtenRemark(remark, 'en').message.split(':')[0]}`);

test('in our own table of actors', () => {
  const parsed = read([
    'acteurs.csv',
    'id;nom;genre;niveaux;code;siren\nb;Beta;collectivité;département;1;\nc;Gamma;collectivité;commune;="01004";\nd;Delta;collectivité;EPCI;;245900410,0\ne;Epsilon;collectivité;intercommunalité;;24590041000013\nf;Zeta;collectivité;commune;1004,0;\ng;Eta;collectivité;commune;59350;200057867\n',
  ]);
  expect(codes(parsed)).toEqual(['Beta 01', 'Gamma 01004', 'Delta 245900410', 'Epsilon 245900410', 'Zeta 01004', 'Eta 59350']);
  expect(told(parsed)).toEqual([
    '2 code code 1 read as 01',
    '4 siren “245900410,0” read as 245900410',
    '5 siren “24590041000013” is the SIRET of an establishment',
    '6 code code 1004 read as 01004',
  ]);
});

describe('in anyone’s table', () => {
  test('with their lines and headings, so that one actor stays one', () => {
    const parsed = read([
      'a.csv',
      'Commune;Code INSEE;Partenaire;SIRET du partenaire\nAmbérieu;1004;Delta;24590041000013\nAmbérieu;="01004";Delta;245900410,0\n',
    ]);
    expect(codes(parsed)).toEqual(['Ambérieu 01004', 'Delta 245900410']);
    expect(told(parsed)).toEqual([
      '2 Code INSEE code 1004 read as 01004',
      '2 SIRET du partenaire “24590041000013” is the SIRET of an establishment',
      '3 SIRET du partenaire “245900410,0” read as 245900410',
    ]);
  });

  test('for each of several names', () => {
    const parsed = read(['a.csv', 'Commune,Code INSEE,Partenaire\nAlpha|Beta,1004|01005,Gamma\n']);
    expect(codes(parsed)).toEqual(['Alpha 01004', 'Beta 01005', 'Gamma ']);
  });
});

test.each([
  ['code', '04', 'département'],
  ['code', '2A', 'département'],
  ['code', '971', 'département'],
  ['code', '100', 'commune'],
  ['siren', '12345678901234', 'intercommunalité'],
])('%s «%s» of a %s is left as it is', (column, written, level) => {
  const parsed = read(['acteurs.csv', `id;nom;genre;niveaux;${column}\na;A;collectivité;${level};${written}\n`]);
  expect(told(parsed)).toEqual([]);
  expect(JSON.stringify([parsed.dataset, parsed.remains])).toContain(written);
});
