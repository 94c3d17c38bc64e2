/**
 * Writes data/datapackage.json, the Table Schema (Frictionless) of the shipped files, from the one description of tables
 * and columns in src/core/model/tables.ts. Run after changing that: `npm run datapackage`. A test fails when it was forgotten.
 */
import { writeFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const { datapackage } = await import('../src/cli/datapackage.ts');
writeFileSync(new URL('../data/datapackage.json', import.meta.url), `${JSON.stringify(datapackage(), null, 2)}\n`);
