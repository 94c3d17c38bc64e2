/**
 * The public copy contains nothing that had to be left out: searched for as a reader would, and in the bytes of the file, in every
 * encoding in which a name can be written. The copy is a valid dataset of its own.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_FLAVOURS } from '../../src/core/files/formats/csv.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';
import type { Actor, ActorId, Dataset } from '../../src/core/model/dataset.ts';
import { brokenSteps } from '../../src/core/model/story.ts';
import { withoutPersonNames } from '../../src/core/publishing/nameless.ts';
import { publicCopy, SMALLEST_CELL } from '../../src/core/publishing/public-copy.ts';
import { hashToAddress } from '../../src/core/session/address.ts';
import { idsInView } from '../../src/core/session/story-views.ts';
import { DATA_PLACE, presentationFile } from '../../src/paper/presentation-file.ts';
import { datasets } from '../support/arbitraries.ts';
import { read, shippedDataset, textFile } from '../support/datasets.ts';
import { spellingsOf, textsIn } from '../support/encodings.ts';

const shipped = shippedDataset();
const persons = shipped.actors.filter(({ kind }) => kind === 'person');
const named = persons.filter(({ id, name }) => !id.startsWith('p-') && name !== '');

describe('without names of persons', () => {
  const nameless = withoutPersonNames(shipped);

  test('nobody is named in any text, and nobody is lost', () => {
    expect(named.length).toBeGreaterThan(5);
    for (const { name } of named) {
      const last = name.split(' ').slice(1).join(' ');
      for (const text of textsIn(nameless))
        for (const part of [name, last]) expect(text.split(/[^\p{L}-]+/u).join(' ')).not.toMatch(new RegExp(`(^| )${part}( |$)`));
    }
    expect(nameless.actors.map(({ id }) => id)).toEqual(shipped.actors.map(({ id }) => id));
    expect(nameless.relations).toHaveLength(shipped.relations.length);
    expect(nameless.actors.find(({ id }) => id === 'clara-schmidt')?.name).toBe('Chargée de mission ESS, Métropole européenne de Lille');
  });

  test('what was a function already stays as it is', () => {
    for (const { id, name } of persons.filter((person) => person.id.startsWith('p-')))
      expect(nameless.actors.find((actor) => actor.id === id)?.name).toBe(name);
  });

  test('names go whatever their case, accents, spaces and apostrophes, and common words stay', () => {
    const { dataset } = read(
      [
        'acteurs.csv',
        'id,nom,genre,fonction\nx,Rose-Marie Saint-Germès,personne,élue\ny,Jean Petit,personne,\nz,Lille,collectivité,\nw,Roubaix,collectivité,\n',
      ],
      [
        'relations.csv',
        'type,de,vers,intitule,note\npartenariat,z,w,"ROSE-MARIE SAINT-GERMÈS et rose\u00a0marie saint germes","Mme Saint-Germes, M. PETIT et Jean Petit : un petit groupe"\n',
      ],
    );
    const [relation] = withoutPersonNames(dataset).relations;
    expect(relation?.title).toBe('[Élue] et [Élue]');
    expect(relation?.note).toBe('Mme [Élue], M. [Une personne] et [Une personne] : un petit groupe');
  });

  test('ids and words of the vocabulary are never touched', () => {
    fc.assert(
      fc.property(datasets, fc.constantFrom('a', 'organisation', 'en vigueur', 's1', 'contract', 'A0', 'Map'), (dataset, name) => {
        const persons = dataset.actors.map((actor): Actor => ({ ...actor, kind: 'person', name }));
        const changed = withoutPersonNames({ ...dataset, actors: persons });
        expect(changed.actors.map(({ id, kind, within }) => [id, kind, within])).toEqual(
          persons.map(({ id, kind, within }) => [id, kind, within]),
        );
        expect(changed.relations.map(({ id, type, members, status }) => [id, type, members, status])).toEqual(
          dataset.relations.map(({ id, type, members, status }) => [id, type, members, status]),
        );
        // An address keeps the ids that it names, and is read as it was.
        expect(changed.story.map(({ id, view, reveal }) => [id, hashToAddress(view), reveal])).toEqual(
          dataset.story.map(({ id, view, reveal }) => [id, hashToAddress(view), reveal]),
        );
      }),
      { seed: 64, numRuns: 60 },
    );
  });
});

describe('the public copy', () => {
  const { dataset, removedNames } = publicCopy(shipped, 'fr');
  const page = `<title>Maillage</title>${DATA_PLACE}`;
  const file = presentationFile(page, dataset, { files: '', language: 'fr', skipped: 0 });

  test('removes every person named and every commune without recorded cooperation', () => {
    for (const { name } of named) expect(removedNames).toContain(name);
    for (const name of ['Fresnes', 'Chevilly-Larue', 'Strasbourg']) expect(removedNames).toContain(name);
    expect(dataset.actors.map(({ name }) => name)).toContain('3 communes sans coopération recensée');
  });

  test('holds none of their names in its bytes, in any encoding', () => {
    const bytes = new TextEncoder().encode(file);
    const latin = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    for (const name of removedNames)
      for (const spelling of spellingsOf(name)) expect([name, latin.includes(spelling)]).toEqual([name, false]);
    // The search itself finds what is there.
    const whole = new TextEncoder().encode(presentationFile(page, shipped, { files: '', language: 'fr', skipped: 0 }));
    const there = Array.from(whole, (byte) => String.fromCharCode(byte)).join('');
    for (const name of ['Clara Schmidt', 'Marie-Françoise Loison', 'Strasbourg'])
      expect([name, [...spellingsOf(name)].some((spelling) => there.includes(spelling))]).toEqual([name, true]);
  });

  test('has ids that say nothing, and no remark or note', () => {
    for (const row of [...dataset.sources, ...dataset.actors, ...dataset.relations, ...dataset.statements, ...dataset.story])
      expect(row.id).toMatch(/^[sarce]\d+$/);
    expect([...dataset.sources, ...dataset.actors, ...dataset.relations].filter(({ note }) => note !== '')).toEqual([]);
    expect(dataset.story.filter(({ note }) => note.fr !== '' || note.en !== '')).toEqual([]);
  });

  test('holds only what a step or the first view shows', () => {
    // No step shows services, and persons stand only where they are quoted.
    expect(dataset.actors.filter(({ kind }) => kind === 'service')).toEqual([]);
    const speakers = new Set(
      [...dataset.actors, ...dataset.relations, ...dataset.statements].flatMap(({ evidence }) => evidence.map(({ speaker }) => speaker)),
    );
    for (const { id, kind } of dataset.actors) if (kind === 'person') expect(speakers.has(id)).toBe(true);
    expect(dataset.relations.some(({ type }) => type === 'affiliation' || type === 'attendance')).toBe(false);
    expect(dataset.relations.length).toBeLessThan(shipped.relations.length);
  });

  test('is a sound dataset with its story, and still has every articulation', () => {
    const files = datasetToCsv(dataset, CSV_FLAVOURS.canonical).map(({ name, text }) => textFile(name, text));
    const again = readDataset(files);
    expect(again.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(again.dataset).toEqual(dataset);
    expect(brokenSteps(dataset, dataset.story, idsInView)).toEqual([]);
    expect(dataset.story).toHaveLength(shipped.story.length);
    expect(dataset.story.find(({ title }) => title.fr.startsWith('À Lille'))?.view).toMatch(/^view=ego&center=a\d+$/);
  });

  test('opens in the picture what a step opens, under the new ids', () => {
    const [first, ...others] = shipped.story;
    if (first === undefined) throw new Error('no story');
    const view = 'select=mel&open=open-strip:mel,open-rows:lille,epci:59,open-rows:nobody';
    const copy = publicCopy({ ...shipped, story: [{ ...first, view }, ...others] }, 'fr').dataset;
    const { selected, view: shown } = hashToAddress(copy.story[0]?.view ?? '');
    expect(selected).toMatch(/^a\d+$/);
    expect(shown.open).toEqual([`open-strip:${selected}`, expect.stringMatching(/^open-rows:a\d+$/)]);
  });

  test('of any dataset names no row that is not in it', () => {
    fc.assert(
      fc.property(datasets, (any: Dataset) => {
        const copy = publicCopy(any, 'en').dataset;
        const known = new Set<string>(copy.actors.map(({ id }) => id));
        for (const { members } of copy.relations) {
          expect(members.length).toBeGreaterThanOrEqual(2);
          for (const { actor } of members) expect(known.has(actor)).toBe(true);
        }
        for (const { evidence } of [...copy.actors, ...copy.relations, ...copy.statements])
          for (const { source, speaker } of evidence) {
            expect(copy.sources.map(({ id }) => id)).toContain(source);
            if (speaker !== null) expect(known.has(speaker)).toBe(true);
          }
        for (const { actors } of copy.statements) for (const actor of actors) expect(known.has(actor)).toBe(true);
      }),
      { seed: 65, numRuns: 150 },
    );
  });

  test('one or two communes are «fewer than three», whichever they are', () => {
    const commune = (id: string, name: string): Actor => ({
      ...(shipped.actors.find((actor) => actor.id === 'fresnes') as Actor),
      id: id as ActorId,
      name,
      otherNames: [],
      evidence: [],
    });
    const of = (count: number) =>
      publicCopy(
        {
          ...shipped,
          story: [],
          actors: [
            ...shipped.actors.filter(({ id }) => !['fresnes', 'chevilly-larue', 'strasbourg'].includes(id)),
            ...Array.from({ length: count }, (_, i) => commune(`c${i}`, `Villeneuve-${i}`)),
          ],
        },
        'fr',
      ).dataset.actors.filter(({ name }) => name.includes('sans coopération'));
    expect(of(0)).toEqual([]);
    expect(of(1)).toEqual(of(2));
    expect(of(2)).toMatchObject([{ name: `Moins de ${SMALLEST_CELL} communes sans coopération recensée`, size: { min: 1, max: 2 } }]);
    expect(of(3)).toMatchObject([{ name: '3 communes sans coopération recensée', size: { min: 3, max: 3 } }]);
  });
});

describe('what was not understood', () => {
  const secret = 'Zoé Introuvable';
  const parsed = read(
    ['acteurs.csv', `id,nom,genre,référent\nx,Jean Petit,personne,${secret}\na,Lille,collectivité,${secret}\nb,,service,${secret}\n`],
    [
      'relations.csv',
      `id,type,de,vers,debut,cadre,dit_par,source,statut\nr,partenariat,a,x,${secret},${secret},${secret},S,${secret}\nq,partenariat,a,${secret},,,,,\n`,
    ],
    ['preuves.csv', `objet,source,citation\n${secret},S,x\nr,,dit par ${secret}\n`],
    ['participations.csv', `relation,acteur,role\nr,${secret},participant\n`],
  );

  test('is kept with the network, and written with it', () => {
    const { remains } = parsed;
    expect([remains.columns.length, remains.rows.length > 3, remains.cells.length > 3]).toEqual([1, true, true]);
    const files = datasetToCsv(parsed.dataset, CSV_FLAVOURS.canonical, remains);
    expect(files.filter(({ text }) => text.includes(secret)).map(({ name }) => name)).toEqual([
      'actors.csv',
      'relations.csv',
      'memberships.csv',
      'evidence.csv',
    ]);
  });

  test('stands in no copy for others, nor in a copy without names, nor in the page that presents', () => {
    const { dataset } = publicCopy(parsed.dataset, 'fr');
    const page = `<title>Maillage</title>${DATA_PLACE}`;
    const options = { files: '', language: 'fr', skipped: parsed.skipped } as const;
    for (const copy of [dataset, withoutPersonNames(parsed.dataset)]) {
      expect(Object.keys(copy).toSorted()).toEqual(['actors', 'relations', 'sources', 'statements', 'story', 'types']);
      const given = [presentationFile(page, copy, options), ...datasetToCsv(copy, CSV_FLAVOURS.canonical).map(({ text }) => text)];
      for (const text of given) expect(text).not.toContain(secret);
    }
  });
});
