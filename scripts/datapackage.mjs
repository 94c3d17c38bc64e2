/**
 * Writes data/datapackage.json, the Table Schema (Frictionless) of the shipped files, from the description of tables and columns in
 * src/core/model/tables.ts. Run `npm run datapackage` after changing that description; a test fails if it was forgotten.
 */
import { writeFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const { datapackage } = await import('../src/cli/datapackage.ts');
writeFileSync(new URL('../data/datapackage.json', import.meta.url), `${JSON.stringify(datapackage(), null, 2)}\n`);
