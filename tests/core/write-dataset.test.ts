/**
 * Writing and reading are inverse, in every flavour: a dataset
 * that was saved here opens again unchanged.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_FLAVOURS } from '../../src/core/files/formats/csv.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { datasetToCsv, templatesToCsv } from '../../src/core/files/write-dataset.ts';
import { TABLES } from '../../src/core/model/tables.ts';
import { datasets } from '../support/arbitraries.ts';
import { read, shippedDataset, textFile } from '../support/datasets.ts';
import { runs } from '../support/soak.ts';

const flavours = Object.entries(CSV_FLAVOURS);

describe.each(flavours)('CSV, %s', (_name, flavour) => {
  test('reading what was written gives the dataset back', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const files = datasetToCsv(dataset, flavour).map((file) => textFile(file.name, file.text));
        const again = readDataset(files);
        expect(again.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
        expect(again.dataset).toEqual(dataset);
      }),
      { seed: 20150618, numRuns: runs(60) },
    );
  });

  test('the shipped network survives the journey', () => {
    const dataset = shippedDataset();
    const files = datasetToCsv(dataset, flavour).map((file) => textFile(file.name, file.text));
    expect(readDataset(files).dataset).toEqual(dataset);
  });

  test('the templates are a small network that opens without a remark', () => {
    const parsed = readDataset(templatesToCsv(flavour).map((file) => textFile(file.name, file.text)));
    expect(parsed.issues).toEqual([]);
    expect(parsed.dataset.relations).toHaveLength(1);
    expect(templatesToCsv(flavour)).toHaveLength(TABLES.length);
  });
});

test('the flavour for Excel starts with a byte order mark and guards formulas; the canonical one does neither', () => {
  const parsed = read(['relations.csv', 'type,de,vers,note\nfinancement,=A,B,-1\n']);
  const [excel] = datasetToCsv(parsed.dataset, CSV_FLAVOURS.excel).filter((file) => file.name === 'acteurs.csv');
  const [canonical] = datasetToCsv(parsed.dataset, CSV_FLAVOURS.canonical).filter((file) => file.name === 'actors.csv');
  expect(excel?.text.startsWith('\uFEFFid;nom;')).toBe(true);
  expect(excel?.text).toContain("'=A");
  expect(canonical?.text.startsWith('id,name,')).toBe(true);
  expect(canonical?.text).toContain(',=A');
});
