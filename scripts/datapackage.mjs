/**
 * Writes what describes the files to other programs: data/datapackage.json, the Table Schema (Frictionless) of the shipped files, from
 * src/core/model/tables.ts; and public/schemas/, the JSON Schemas of network files, from src/core/files/stored-shapes.ts. Run `npm run
 * datapackage` after changing either; tests fail if it was forgotten.
 */
import { writeFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const { datapackage } = await import('../src/cli/datapackage.ts');
const { jsonSchemas } = await import('../src/core/files/stored-shapes.ts');
const { FORMAT_VERSION } = await import('../src/core/files/format-version.ts');
const write = (/** @type {string} */ path, /** @type {unknown} */ value) =>
  writeFileSync(new URL(path, import.meta.url), `${JSON.stringify(value, null, 2)}\n`);
write('../data/datapackage.json', datapackage());
for (const [name, schema] of Object.entries(jsonSchemas())) write(`../public/schemas/${name}-${FORMAT_VERSION}.schema.json`, schema);
