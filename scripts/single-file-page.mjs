/**
 * Writes the page for presentations in one file to the path given as argument.
 * `maillage publish` puts a network into this page.
 */
import { writeFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const { singleFilePage } = await import('./single-file.ts');
writeFileSync(process.argv[2] ?? 'presentation.html', await singleFilePage('presentation'));
