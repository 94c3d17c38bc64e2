/**
 * What a person is shown and decides between a table and a network: decisions, merges, words for types, what becomes of each row, and the
 * territory that is proposed.
 */
import { describe, expect, test } from 'vitest';
import { readWholeTerritory, yearOf } from '../../src/cli/territory-files.ts';
import { withMeaning } from '../../src/core/files/mapping/mapping.ts';
import { readMappingFile, withMappings, writeMappingFile } from '../../src/core/files/mapping/mapping-file.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import type { ReadFiles } from '../../src/core/files/read-files.ts';
import { overviewOf } from '../../src/core/importing/overview.ts';
import { type Decisions, NO_DECISIONS, prepared } from '../../src/core/importing/prepare.ts';
import { countOfNames, readStoredNames, storedNames, withNames, withoutName } from '../../src/core/importing/remembered-names.ts';
import { type ActorId, EMPTY_DATASET } from '../../src/core/model/dataset.ts';
import type { Document } from '../../src/core/model/document.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { textFile } from '../support/datasets.ts';

const territory = readWholeTerritory(yearOf(undefined));
const EMPTY: Document = { id: 'd', title: '', dataset: EMPTY_DATASET, remains: NO_REMAINS, settings: {} };

const FILE = textFile(
  'suivi.csv',
  [
    'Suivi des coopérations;;;',
    'Structure;Partenaires;Type de lien;Observations',
    'Ville d’Aubervilliers;Plaine Commune;entraide;vu',
    'Stains;Plaine Commune, L’ALEC;entraide;',
    'Saint-Ouen;ALEC;groupe de travail;',
    'La Courneuve;Stains;groupe de travail;',
    '',
  ].join('\n'),
);

/** What is shown of a file, with decisions, before a document. */
function shown(read: ReadFiles, decisions: Partial<Decisions> = {}, document = EMPTY) {
  const ready = prepared(read, territory, document, { ...NO_DECISIONS, ...decisions });
  return { ready, seen: overviewOf(read, ready, territory, document) };
}

describe('a table on its way into a network', () => {
  const read = readDataset([FILE]);
  const { seen } = shown(read);

  test('is shown with its first rows, headings and what was passed over', () => {
    expect(seen.tables).toHaveLength(1);
    const [table] = seen.tables;
    expect(table).toMatchObject({ file: 'suivi.csv', line: 2, headings: ['Structure', 'Partenaires', 'Type de lien', 'Observations'] });
    expect([table?.rows.count, table?.rows.first[0]?.line, table?.top[0]?.line]).toEqual([4, 3, 1]);
    expect(table?.remarks.map(({ remark }) => remark.key)).toContain('rowAboveHeadings');
  });

  test('has certain, doubtful and other actors, each once', () => {
    expect(seen.certain.first.map(({ written }) => written)).toEqual(['Ville d’Aubervilliers', 'Plaine Commune', 'Stains', 'La Courneuve']);
    expect(seen.doubtful.map(({ written, units }) => [written, units[0]?.name, units[0]?.department])).toEqual([
      ['Saint-Ouen', 'Saint-Ouen-sur-Seine', 'Seine-Saint-Denis'],
    ]);
    expect(seen.others.first.map(({ written }) => written)).toEqual(['L’ALEC', 'ALEC']);
  });

  test.each(['Saint-Ouen', 'Ville de Saint-Ouen', 'Mairie de Saint-Ouen'])('asks of «%s» first for the commune near the others', (name) => {
    const near = readDataset([textFile('a.csv', `Structure;Partenaire\n${name};CRESS\nStains;CRESS\nLa Courneuve;CRESS\n`)]);
    const asked = shown(near).seen.doubtful.map(({ written, units }) => [written, units[0]?.name]);
    expect(asked).toEqual([[name, 'Saint-Ouen-sur-Seine']]);
  });

  test('takes certain names by their official ones, and leaves them where a person says that they are not', () => {
    const { ready } = shown(read);
    expect(ready.dataset.actors.map(({ name, code }) => [name, code])).toContainEqual(['Aubervilliers', '93001']);
    const actor = seen.certain.first[0]?.actor as ActorId;
    const refused = shown(read, { units: new Map([[actor, null]]) }).ready;
    expect(refused.dataset.actors.find(({ id }) => id === actor)).toMatchObject({ name: 'Ville d’Aubervilliers', code: '' });
  });

  test('takes what was chosen for a doubtful name, and nothing without a choice', () => {
    const actor = seen.doubtful[0]?.actor as ActorId;
    const codeOf = (units: Decisions['units']) => shown(read, { units }).ready.dataset.actors.find(({ id }) => id === actor)?.code;
    expect(codeOf(new Map())).toBe('');
    expect(codeOf(new Map([[actor, 'commune:93070']]))).toBe('93070');
    // A unit that does not exist is none.
    expect(codeOf(new Map([[actor, 'commune:00000']]))).toBe('');
  });

  test('merges spellings only where that was decided', () => {
    const [group] = seen.same;
    expect(group?.written).toEqual(['L’ALEC', 'ALEC']);
    const one = shown(read, { merged: new Set([group?.key ?? '']) });
    expect(one.ready.dataset.actors.map(({ name }) => name)).not.toContain('ALEC');
    expect([seen.actors.added.count, one.seen.actors.added.count]).toEqual([7, 6]);
  });

  test('merges names of one territory, unless a person says that they are two', () => {
    const names = readDataset([textFile('a.csv', 'De;À\nVille de Stains;CRESS\nStains;APES\n')]);
    const one = shown(names);
    expect(one.seen.same).toMatchObject([{ written: ['Ville de Stains', 'Stains'], areOneUnit: true, areMerged: true }]);
    expect(one.seen.actors.added.count).toBe(3);
    const two = shown(names, { apart: new Set([one.seen.same[0]?.key ?? '']) });
    expect([two.seen.same[0]?.areMerged, two.seen.actors.added.count]).toEqual([false, 4]);
  });

  describe('takes what was decided about names before', () => {
    const units = new Map<string, string | null>([
      ['saint ouen', 'commune:93070'],
      ['stains', null],
    ]);
    const same = new Map([['alec\nl alec', true]]);

    test('for the same names, and shows that', () => {
      const { seen: again, ready } = shown(read, { names: { units, same } });
      expect(again.doubtful.map(({ rememberedAs }) => rememberedAs)).toEqual(['commune:93070']);
      expect(again.certain.first.flatMap(({ written, rememberedAs }) => (rememberedAs === null ? [written] : []))).toEqual(['Stains']);
      expect(again.same).toMatchObject([{ areMerged: true, isRemembered: true }]);
      const codes = ready.dataset.actors.map(({ name, code }) => [name, code]);
      expect(codes).toContainEqual(['Saint-Ouen-sur-Seine', '93070']);
      expect(codes).toContainEqual(['Stains', '']);
      expect(codes).not.toContainEqual(['ALEC', '']);
    });

    test('but not against what is decided for this file, nor against a code in it', () => {
      const [doubtful] = seen.doubtful;
      if (doubtful === undefined) throw new Error('nobody is doubtful');
      const now = shown(read, {
        names: { units, same },
        units: new Map([[doubtful.actor, null]]),
        apart: new Set([seen.same[0]?.key ?? '']),
      });
      expect(now.seen.doubtful[0]?.rememberedAs).toBeUndefined();
      expect(now.seen.same).toMatchObject([{ areMerged: false, isRemembered: false }]);
      const coded = readDataset([textFile('a.csv', 'Commune;Code INSEE;Partenaire\nStains;93072;ALEC\n')]);
      expect(shown(coded, { names: { units, same } }).ready.dataset.actors[0]?.code).toBe('93072');
    });

    test('reads back as it is stored; anything else is nothing', () => {
      const names = { units, same };
      expect(readStoredNames(JSON.parse(JSON.stringify(storedNames(names))))).toEqual(names);
      for (const other of [null, 3, 'x', [], { version: 2, units: [['a', 'b']] }, { version: 1, units: [['a', 3], 4], same: 'x' }])
        expect(countOfNames(readStoredNames(other))).toBe(0);
    });

    test('is replaced by newer decisions, of which the oldest go', () => {
      const kept = withNames(
        { units, same },
        {
          units: new Map([
            ['stains', 'commune:93072'],
            ['x', null],
          ]),
          same: new Map(),
        },
        2,
      );
      expect([...kept.units]).toEqual([
        ['stains', 'commune:93072'],
        ['x', null],
      ]);
      expect([...withoutName(kept, 'STAINS').units]).toEqual([['x', null]]);
    });
  });

  test('gives an actor the kind that was chosen', () => {
    const { actor } = seen.others.first[0] ?? {};
    const { ready } = shown(read, { kinds: new Map([[actor as ActorId, 'group']]) });
    expect(ready.dataset.actors.find(({ id }) => id === actor)?.kind).toBe('group');
  });

  test('asks about words for types that are none of ours, and reads them as was chosen', () => {
    expect(seen.words.map(({ word, relations, chosen }) => [word, relations, chosen])).toEqual([['entraide', 3, null]]);
    const [table] = seen.tables;
    if (table === undefined) throw new Error('no table');
    const mapping = { ...table.mapping, types: { Entraide: 'partnership' as const } };
    const chosen = shown(readDataset([FILE], undefined, { mappingOf: () => mapping }));
    expect(chosen.ready.dataset.types).toEqual([]);
    expect(chosen.ready.dataset.relations.filter(({ type }) => type === 'partnership')).toHaveLength(3);
    expect(chosen.seen.words).toEqual([{ word: 'Entraide', relations: 0, nearest: null, chosen: 'partnership' }]);
  });

  test('shows the same as added once, then as the same, then as gone; what is gone is taken out only on request', () => {
    const first = shown(read);
    expect([first.seen.actors.added.count, first.seen.relations.added.count]).toEqual([7, 5]);
    const { document } = first.ready.integration;
    const again = shown(read, {}, document);
    expect([again.seen.actors.added.count, again.seen.relations.same, again.ready.integration.document.dataset]).toEqual([
      0,
      5,
      document.dataset,
    ]);

    const shorter = readDataset([
      textFile('suivi.csv', new TextDecoder().decode(FILE.bytes).replace('Saint-Ouen;ALEC;groupe de travail;\n', '')),
    ]);
    const later = shown(shorter, {}, document);
    expect(later.seen.relations.missing.first.map(({ names }) => names)).toEqual([['Saint-Ouen', 'ALEC']]);
    expect(later.ready.integration.document.dataset.relations).toHaveLength(5);
    const dropped = shown(shorter, { dropsMissing: true }, document).ready.integration.document.dataset;
    expect(dropped.relations).toHaveLength(4);
    expect(document.dataset.actors.filter(({ id }) => !dropped.actors.some((actor) => actor.id === id)).map(({ name }) => name)).toEqual([
      'Saint-Ouen',
      'ALEC',
    ]);
  });

  test('shows what changes field by field', () => {
    const { document } = shown(read).ready.integration;
    const later = readDataset([textFile('suivi.csv', new TextDecoder().decode(FILE.bytes).replace(';vu', ';vu et signé'))]);
    const { changed } = shown(later, {}, document).seen.relations;
    expect(changed.first.map(({ names, fields }) => [names, fields.find(({ field }) => field === 'note')])).toEqual([
      [
        ['Aubervilliers', 'Plaine Commune'],
        { field: 'note', before: { fr: 'vu', en: 'vu' }, after: { fr: 'vu et signé', en: 'vu et signé' } },
      ],
    ]);
  });
});

describe('headings that somebody has pointed out', () => {
  test('are taken, or none', () => {
    const file = textFile('a.csv', 'Structure;Partenaire\nAlpha;Beta\nGamma;Delta\n');
    const headingsOf = (at: number | 'none') =>
      readDataset([file], undefined, { mappingOf: (_, { mapping }) => mapping, headingsOf: () => at });
    expect(headingsOf('none').dataset.actors.map(({ name }) => name)).toContain('Structure');
    expect(headingsOf(2).mapped[0]?.table.headings).toEqual(['Alpha', 'Beta']);
  });
});

describe('a column that is given another meaning', () => {
  const mapping = {
    rows: 'relations',
    hasHeader: true,
    columns: [{ means: 'from' }, { means: 'code', of: 0 }, { means: 'to' }, { means: 'keep' }],
    constants: {},
  } as const;

  test('is about the nearest column of names', () => {
    expect(withMeaning(mapping, 3, 'level').columns[3]).toEqual({ means: 'level', of: 2 });
    expect(withMeaning(mapping, 3, 'note').columns[3]).toEqual({ means: 'note' });
  });

  test('leaves nothing that was said about its actors', () => {
    expect(withMeaning(mapping, 0, 'keep').columns.slice(0, 2)).toEqual([{ means: 'keep' }, { means: 'keep' }]);
    expect(withMeaning(mapping, 0, 'to').columns[1]).toEqual({ means: 'code', of: 0 });
  });
});

describe('remembered mappings', () => {
  const table = (headings: readonly string[]) => ({
    file: 'a.csv',
    line: 1,
    headings,
    isHeaderSure: true,
    rows: [],
    top: [],
    width: headings.length,
    date: '',
  });
  const mapped = (headings: readonly string[], means: 'note' | 'keep') => {
    const columns = [{ means: 'from' }, { means: 'to' }, { means }] as const;
    return { table: table(headings), mapping: { rows: 'relations', hasHeader: true, columns, constants: {} } as const };
  };

  test('hold each shape once, the newest first, and no more than asked', () => {
    const first = writeMappingFile([mapped(['A', 'B', 'C'], 'note'), mapped(['D', 'E', 'F'], 'note')]);
    const both = withMappings(first, writeMappingFile([mapped(['a', 'b', 'c'], 'keep')]), 10);
    expect(JSON.parse(both).tables).toHaveLength(2);
    expect(readMappingFile(both)?.mappingOf(table(['A', 'B', 'C']))?.columns[2]).toEqual({ means: 'keep' });
    expect(JSON.parse(withMappings(first, '', 1)).tables).toHaveLength(1);
    expect(JSON.parse(withMappings('not JSON', first, 10)).tables).toHaveLength(2);
  });
});

test('the territory of the actors that were taken for official units is proposed', () => {
  const perimeter = (text: string, decisions?: Partial<Decisions>) => shown(readDataset([textFile('a.csv', text)]), decisions).seen;
  const text = 'Structure;Partenaire\nAubervilliers;Stains\nLille;CRESS\n';
  expect(perimeter(text).perimeter).toBeNull();
  const actor = perimeter(text).certain.first.find(({ written }) => written === 'Lille')?.actor as ActorId;
  expect(perimeter(text, { units: new Map([[actor, null]]) }).perimeter).toMatchObject({
    key: 'intercommunality:200057867',
    name: 'Plaine Commune',
    inside: 2,
    of: 2,
  });
});

describe('within a perimeter that is known', () => {
  const text = 'Structure;Partenaire\nSaint-Denis;CRESS\nLille;CRESS\nSaint-Ouen;CRESS\n';
  const found = (within: string | null) =>
    Object.fromEntries(
      prepared(readDataset([textFile('a.csv', text)]), territory, EMPTY, { ...NO_DECISIONS, within }).identifications.map(
        ({ actor, certainty, units }) => [actor, `${certainty} ${units.length === 0 ? '' : territory.codes[units[0] ?? -1]}`],
      ),
    );

  test('the only one of a name there is certain, and one elsewhere is only proposed', () => {
    expect(found(null)).toMatchObject({ 'saint-denis': expect.stringMatching(/^proposed/), lille: 'certain 59350' });
    expect(found('department:93')).toMatchObject({
      'saint-denis': 'certain 93066',
      lille: 'proposed 59350',
      'saint-ouen': expect.stringMatching(/^proposed 93070/),
    });
  });

  test('one that does not exist changes nothing', () => expect(found('department:00')).toEqual(found(null)));
});

describe('the row of a file', () => {
  const places = (text: string) =>
    readDataset([textFile('a.csv', text)]).dataset.relations.map(({ evidence }) => evidence.map(({ place }) => place));

  test('is the place of each relation in its source, unless columns say otherwise', () => {
    expect(places('Structure;Partenaire\nA;B\nC;D\n')).toEqual([['l. 2'], ['l. 3']]);
    expect(places('Structure;Partenaire;Page\nA;B;12\n')).toEqual([['12']]);
    expect(places('Structure;Partenaire;Source\nA;B;Rapport annuel\n')).toEqual([['']]);
  });

  test('may be another when the file comes back, and changes nothing', () => {
    const [first, moved] = ['Structure;Partenaire\nA;B\nC;D\n', 'Structure;Partenaire\nC;D\nA;B\n'].map((text) =>
      readDataset([textFile('a.csv', text)]),
    ) as [ReadFiles, ReadFiles];
    const { document } = shown(first).ready.integration;
    expect(shown(moved, {}, document).ready.integration.document.dataset).toEqual(document.dataset);
  });
});
