/**
 * Promises that must hold for any dataset and any files, tried on the worst that can be drawn: reading back what was
 * written, ids that stay unique, faults that lie in their file, ties that never meet.
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/core/basics/names.ts';
import { CSV_FLAVOURS, type CsvFlavour } from '../../src/core/files/formats/csv.ts';
import type { InputFile } from '../../src/core/files/formats/sheet.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { datasetToCsv } from '../../src/core/files/write-dataset.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { buildGraph } from '../../src/core/network/graph.ts';
import { FULL_RECIPE } from '../../src/core/network/recipe.ts';
import { buildSearch } from '../../src/core/telling/search.ts';
import { textFile } from '../support/datasets.ts';
import { garbageFile, hostileDataset } from '../support/hostile-datasets.ts';
import { isCooperation } from '../support/recount.ts';
import { runs } from '../support/soak.ts';
import { isArticulation } from '../support/types.ts';

const written = (dataset: Dataset, flavour: CsvFlavour): readonly InputFile[] =>
  datasetToCsv(dataset, flavour).map((file) => textFile(file.name, file.text));

/** Members added by a further file come after the others: their order, which says nothing, may change on the way. */
const membersSorted = (dataset: Dataset): Dataset => ({
  ...dataset,
  relations: dataset.relations.map((relation) => ({
    ...relation,
    members: relation.members.toSorted((a, b) => (a.actor < b.actor ? -1 : 1)),
  })),
});

test.each(Object.entries(CSV_FLAVOURS))('reading what was written gives the dataset back (%s)', (_name, flavour) => {
  fc.assert(
    fc.property(hostileDataset, (dataset) => {
      const again = readDataset(written(dataset, flavour));
      expect(again.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
      expect(again.dataset).toEqual(dataset);
      expect(again.skipped).toBe(0);
    }),
    { seed: 20150619, numRuns: runs(60) },
  );
});

describe('files that begin as tables do', () => {
  const parsedFrom = (check: (files: readonly InputFile[]) => void, seed: number, examples: readonly InputFile[][] = []) =>
    fc.assert(fc.property(fc.uniqueArray(garbageFile, { maxLength: 4, selector: (file) => file.name }), check), {
      seed,
      numRuns: runs(100),
      examples: examples.map((files): [InputFile[]] => [files]),
    });

  test('give faults whose line exists', () => {
    parsedFrom(
      (files) => {
        for (const { place } of readDataset(files).issues) {
          const file = files.find((candidate) => candidate.name === place.file);
          if (file === undefined || place.line === null) continue;
          const isUtf16 = file.bytes[0] === 0xff && file.bytes[1] === 0xfe;
          const lines = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(file.bytes).split(/\r\n|\r|\n/).length;
          expect(place.line).toBeGreaterThan(0);
          expect(place.line).toBeLessThanOrEqual(lines);
        }
      },
      51,
      [
        // A quote out of place parts a line break from its second half.
        [textFile('sources.csv', 'titre;editeur;debut;fin;licence;note\n"\n"x\ny"\n\r\n"')],
        [textFile('sources.csv', 'titre;editeur;debut;fin;licence;note\r"\r"x\ry"\r\n\r\n"')],
      ],
    );
  });

  test('give ids that are unique over the whole dataset, those made by the reader too', () => {
    parsedFrom((files) => {
      const { actors, relations, sources, statements } = readDataset(files).dataset;
      const ids = [...actors, ...relations, ...sources, ...statements].map((entry) => entry.id);
      expect(new Set(ids).size).toBe(ids.length);
    }, 52);
  });

  test('give a dataset that can be saved and opened again', () => {
    parsedFrom((files) => {
      const { dataset } = readDataset(files);
      expect(membersSorted(readDataset(written(dataset, CSV_FLAVOURS.repository)).dataset)).toEqual(membersSorted(dataset));
    }, 53);
  });
});

test('the order of the actors’ rows changes nothing but their order', () => {
  fc.assert(
    fc.property(hostileDataset, fc.infiniteStream(fc.nat()), (dataset, chance) => {
      const shuffled = dataset.actors
        .map((actor) => ({ actor, rank: chance.next().value ?? 0 }))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ actor }) => actor);
      const again = readDataset(written({ ...dataset, actors: shuffled }, CSV_FLAVOURS.repository)).dataset;
      expect(again).toEqual({ ...dataset, actors: shuffled });
    }),
    { seed: 54, numRuns: runs(30) },
  );
});

test.each(['hub', 'pairs'] as const)('any dataset has a graph, with a key for every tie, and every member tied (%s)', (projection) => {
  fc.assert(
    fc.property(hostileDataset, (dataset) => {
      const graph = buildGraph(dataset, { ...FULL_RECIPE, projection });
      for (const relation of dataset.relations) {
        const own = graph.filterEdges((_edge, tie) => tie.relation.id === relation.id);
        const ends = new Set(own.flatMap((edge) => graph.extremities(edge)));
        const others = relation.members.filter((member) => member.role !== 'frame');
        const drawn = projection === 'pairs' && others.length >= 2 ? others : relation.members;
        // What stays within one body is no cooperation: it has no tie.
        const isDrawn = !isArticulation(relation.type) || isCooperation(dataset, relation);
        const expected = isDrawn ? drawn.map((member) => member.actor as string).sort() : [];
        expect([...ends].filter((end) => end !== relation.id).sort()).toEqual(expected);
      }
    }),
    { seed: 55, numRuns: runs(60) },
  );
});

test('keys of ties do not meet where ids hold the same signs', () => {
  const text = 'id;nom;genre\na;A;service\na:b;B;service\nb:c;C;service\nc;D;service\n';
  const { dataset } = readDataset([
    textFile('acteurs.csv', text),
    textFile('relations.csv', 'id;type;de;vers\nr;appel à projets, AMI;a|a:b;c|b:c\n'),
  ]);
  expect(buildGraph(dataset, { ...FULL_RECIPE, projection: 'pairs' }).size).toBe(4);
});

test('an actor is found by its whole name, before all that is not so named', () => {
  fc.assert(
    fc.property(hostileDataset, (dataset) => {
      const { search } = buildSearch(dataset);
      for (const actor of dataset.actors) {
        const name = fold(actor.name);
        // Some letters have no capital of their own («ς», «ß»).
        if (name === '' || fold(actor.name.toUpperCase()) !== name) continue;
        const named = dataset.actors.filter(({ name: own, otherNames, code, siren }) =>
          [own, ...otherNames, code, siren].some((other) => fold(other) === name),
        );
        const first = search(actor.name.toUpperCase(), named.length).map((hit) => hit.id);
        expect(first.toSorted()).toEqual(named.map((other) => other.id as string).toSorted());
      }
    }),
    { seed: 56, numRuns: runs(40) },
  );
});
