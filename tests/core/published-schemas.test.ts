/**
 * What the program writes is what its published JSON Schemas say, by the word of another program: Ajv, which knows nothing of the shapes
 * that the schemas are made from.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FORMAT_VERSION } from '../../src/core/files/format-version.ts';
import { writeNetworkFile, writeNetworkJson } from '../../src/core/files/network-file.ts';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { historyOfRead } from '../../src/core/files/read-network.ts';
import { type History, historyOf } from '../../src/core/model/history.ts';
import { NO_REMAINS } from '../../src/core/model/remains.ts';
import { documents } from '../support/arbitraries.ts';
import { shippedDataset } from '../support/datasets.ts';
import { session, wishes } from '../support/sessions.ts';
import { runs } from '../support/soak.ts';

// With all errors; in strict mode it refuses words of a schema that it does not know.
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const validators = Object.fromEntries(
  ['document', 'changes', 'network'].map((name) => [
    name,
    ajv.compile(JSON.parse(file(`public/schemas/${name}-${FORMAT_VERSION}.schema.json`).toString())),
  ]),
);

/** What is wrong with a value, by the schema of that name: the places and what is said of them. */
function faultsOf(name: string, value: unknown): readonly string[] {
  const validate = validators[name];
  if (validate === undefined) throw new Error(name);
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const parsed = (bytes: Uint8Array | undefined): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** The JSON of a network file and the network as one JSON, each with the name of its schema. */
function writtenOf(history: History, withHistory = true): readonly (readonly [string, unknown])[] {
  const options = { language: 'fr', program: 'Maillage (test)', savedAt: '2026-11-30T08:00:00.000Z', withHistory } as const;
  const entries = unzipSync(writeNetworkFile(history, options));
  return [
    ['document', parsed(entries['document.json'])],
    ...(withHistory ? ([['changes', parsed(entries['changes.json'])]] as const) : []),
    ['network', parsed(writeNetworkJson(history, options))],
  ];
}
const faultsIn = (history: History, withHistory = true) =>
  writtenOf(history, withHistory).flatMap(([name, value]) => faultsOf(name, value).map((fault) => `${name}${fault}`));

const shipped = historyOf({ id: 'shipped', title: 'Réseau', dataset: shippedDataset(), remains: NO_REMAINS, settings: {} });

describe('what is written', () => {
  test('of the shipped network has the published shape, with its history and without', () => {
    expect(faultsIn(shipped)).toEqual([]);
    expect(faultsIn(shipped, false)).toEqual([]);
  });

  test.each(['version-1.maillage', 'version-1.json'])('of %s, with what was not understood and what was undone', (name) => {
    const read = readDataset([{ name, bytes: new Uint8Array(file(`tests/fixtures/saved/${name}`)) }]);
    expect(faultsIn(historyOfRead(read, { id: 'made', title: 'made' }))).toEqual([]);
  });

  test('of any network has the published shape', () => {
    fc.assert(
      fc.property(documents, wishes, (document, done) => {
        expect(faultsIn(session(document, done).history)).toEqual([]);
      }),
      { numRuns: runs(15) },
    );
  });
});

test.each([
  ['a relation without its type', (value: Value) => delete value.dataset.relations[0].type, '/dataset/relations/0 must have'],
  ['a status that is none', (value: Value) => (value.dataset.relations[0].status = 'someday'), '/dataset/relations/0/status must be'],
  ['another format', (value: Value) => (value.format = 'graphml'), '/format must be'],
  ['no title', (value: Value) => delete value.title, "must have required property 'title'"],
])('the schema of a network refuses %s', (_, damage, words) => {
  const network = structuredClone(writtenOf(shipped, false).at(-1)?.[1]);
  damage(network as Value);
  expect(faultsOf('network', network).join('\n')).toContain(words);
});

// biome-ignore lint/suspicious/noExplicitAny: a value that is made wrong on purpose
type Value = any;
