/**
 * The rules of the house (`messages ← core ← scene ← paper ← { app, cli }`, one place for each library) hold for every file of src.
 * Each rule is also tried on made-up files that break it, to show that it would find an offence.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  againstArrows,
  againstRooms,
  badlyExported,
  badlyNamed,
  besideContents,
  besideDoors,
  besideMessages,
  besideState,
  DOORS,
  importCycles,
  importsOf,
  impure,
  packageOf,
  reachedFrom,
  readFiles,
  type SourceFile,
  withoutHeader,
} from './support/imports.ts';

const root = join(import.meta.dirname, '..');
const files = readFiles(root, 'src');
const scripts = readFiles(root, 'scripts');
const file = (path: string, text = ''): SourceFile => ({ path, text });

describe('the source', () => {
  test('has been read, and its imports seen', () => {
    expect(files.map(({ path }) => path)).toContain('src/core/model/vocabulary.ts');
    expect(files.filter(({ text }) => importsOf(text).length > 0).length).toBeGreaterThan(3);
  });
  test('imports only along the arrows messages ← core ← scene ← paper ← { app, cli }', () => expect(againstArrows(files)).toEqual([]));
  test('imports only rooms of core that stand before its own', () => expect(againstRooms(files)).toEqual([]));
  test('imports of a room of core what its table of contents names', () => expect(besideContents([...files, ...scripts])).toEqual([]));
  test('imports each package through its one door', () => expect(besideDoors(files)).toEqual([]));
  test('has no import cycle', () => expect(importCycles(files)).toEqual([]));
  test('names its files kebab-case.ts or PascalCase.tsx, in words of the domain', () => expect(badlyNamed(files)).toEqual([]));
  test('opens every file with a header of two lines or more', () => expect(withoutHeader(files)).toEqual([]));
  test('has named exports and no barrels', () => expect(badlyExported(files)).toEqual([]));
  test('tells languages apart in the messages alone', () => expect(besideMessages(files)).toEqual([]));
  test('changes the state of the page in one folder', () => expect(besideState(files)).toEqual([]));
  test('has no clock, no console and no chance in messages, core, scene and paper', () => expect(impure(files)).toEqual([]));

  test('loads the readers of workbooks, HTML and graphs for no file but such a one', () => {
    const readers = ['src/core/files/formats/markup.ts', 'src/core/files/formats/xml-tree.ts'];
    const page = files.filter(({ path }) => path.startsWith('src/app/') && !path.startsWith('src/app/workers/'));
    const workers = ['src/app/workers/reading-worker.ts', 'src/app/workers/saving-worker.ts'];
    for (const start of [page.map(({ path }) => path), ...workers.map((path) => [path])]) {
      const reached = reachedFrom(files, start);
      expect(reached.length).toBeGreaterThan(1);
      expect(readers.filter((path) => reached.includes(path))).toEqual([]);
    }
    expect(reachedFrom(files, ['src/core/files/read-dataset.ts'])).toEqual(expect.arrayContaining(readers));
  });

  test('has a door only for packages that package.json names', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = Object.keys({ ...dependencies, ...devDependencies, node: '' });
    expect(Object.keys(DOORS).filter((name) => !named.includes(name))).toEqual([]);
  });

  test.each(['messages', 'core', 'scene', 'paper'])('compiles %s without the types of the DOM or of Node', (part) => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', join(root, 'src', part), '--listFilesOnly'], { encoding: 'utf8' });
    expect(stdout).toContain('lib.es2023');
    expect(stdout.split('\n').filter((line) => /lib\.(dom|webworker)|@types[/\\]node/.test(line))).toEqual([]);
  });
});

describe('the checker', () => {
  test('sees every kind of import, and none in comments', () => {
    const text = `/** import a from 'comment'; */
      // import b from 'comment';
      import c from 'static';
      import type { D } from "type";
      import { type E,
        F } from 'several-lines'; import g from 'same-line';
      import 'bare.css';
      export { h } from 'named'; export * from 'star';
      export type { I } from 'exported-type';
      const j = await import('dynamic'), k = import(\`template\`), l = require('required');
      type M = import('type-of').M;
      import n from './n.ts?worker'; // import o from 'comment';
      /* import p from 'comment';
      import q from 'comment'; */
      const r = "https://example.org"; export const from = 'text';`;
    expect(importsOf(text).sort()).toEqual(
      // biome-ignore format: one list
      ['static', 'type', 'several-lines', 'same-line', 'bare.css', 'named', 'star', 'exported-type', 'dynamic', 'template',
        'required', 'type-of', './n.ts'].sort(),
    );
  });

  test.each([
    ['sigma', 'sigma'],
    ['sigma/rendering', 'sigma'],
    ['@scope/name/part', '@scope/name'],
    ['node:fs/promises', 'node'],
    ['fs', 'node'],
    ['./sigma', null],
  ])('%s belongs to the package %s', (name, owner) => expect(packageOf(name)).toBe(owner));

  test('sees imports against the arrows', () => {
    const broken = [
      file('src/messages/fr/a.ts', `import type { A } from '../../core/a.ts';`),
      file('src/core/a.ts', `import type { B } from '../scene/b.ts';`),
      file('src/scene/b.ts', `export { c } from '../app/c.ts';`),
      file('src/app/c.ts', `const d = await import('../cli/main.ts');`),
      file('src/cli/main.ts', `import '../app/c.ts';`),
      file('src/core/formats/e.ts', `import data from '../../../data/e.csv?raw';`),
      file('src/elsewhere/f.ts'),
    ];
    expect(againstArrows(broken)).toEqual([
      'src/messages/fr/a.ts imports src/core/a.ts',
      'src/core/a.ts imports src/scene/b.ts',
      'src/scene/b.ts imports src/app/c.ts',
      'src/app/c.ts imports src/cli/main.ts',
      'src/cli/main.ts imports src/app/c.ts',
      'src/core/formats/e.ts imports data/e.csv',
      'src/elsewhere/f.ts belongs to no part of the house',
    ]);
    const sound = [
      file('src/core/formats/a.ts', `import '../b.ts'; import '../../messages/a.ts'; import 'zod';`),
      file('src/scene/c.ts', `import '../core/b.ts';`),
      file('src/app/panels/D.tsx', `import '../../scene/c.ts'; import '../../../data/e.csv?raw';`),
      file('src/cli/main.ts', `import '../core/b.ts';`),
    ];
    expect(againstArrows(sound)).toEqual([]);
  });

  test('sees imports against the order of the rooms, and beside their contents', () => {
    const broken = [
      file('src/core/model/index.ts', `export * from './a.ts'; export * from './unused.ts';`),
      file('src/core/model/a.ts', `import '../files/b.ts';`),
      file('src/core/files/b.ts', `import '../model/hidden.ts';`),
      file('src/core/stray.ts'),
      file('src/app/c.ts', `import '../core/model/a.ts'; import '../core/files/b.ts';`),
    ];
    expect(againstRooms(broken)).toEqual(['src/core/model/a.ts imports src/core/files/b.ts', 'src/core/stray.ts is in no room']);
    expect(besideContents(broken)).toEqual([
      'src/core/model/a.ts imports src/core/files/b.ts',
      'src/core/files/b.ts imports src/core/model/hidden.ts',
      'src/app/c.ts imports src/core/files/b.ts',
      'src/core/model/unused.ts is in the contents, and nobody imports it',
    ]);
  });

  test('sees packages imported beside their door', () => {
    const doors = { sigma: ['src/app/graph-view/'], zustand: ['src/app/store.ts'], node: ['src/cli/'] };
    const broken = [
      file('src/app/graph-view.ts', `import 'sigma';`),
      file('src/app/store.tsx', `import type { Store } from 'zustand/vanilla';`),
      file('src/core/a.ts', `import fs from 'fs';`),
      file('src/core/b.ts', `const stranger = import('stranger');`),
    ];
    expect(besideDoors(broken, doors)).toEqual([
      'src/app/graph-view.ts imports sigma',
      'src/app/store.tsx imports zustand/vanilla',
      'src/core/a.ts imports fs',
      'src/core/b.ts imports stranger',
    ]);
    const sound = [
      file('src/app/graph-view/programs/dashed.ts', `import 'sigma/rendering';`),
      file('src/app/store.ts', `import 'zustand';`),
      file('src/cli/a/b.ts', `import 'node:fs';`),
    ];
    expect(besideDoors(sound, doors)).toEqual([]);
  });

  test('sees state that is changed beside its folder', () => {
    const text = `import { useStore } from './state/store.ts'; useStore.setState({ dialog: null });`;
    expect(besideState([file('src/app/a.ts', text), file('src/app/state/session.ts', text.replace('./state', '.'))])).toEqual([
      'src/app/a.ts',
    ]);
    // A component of React has a state of its own.
    expect(
      besideState([file('src/app/B.tsx', 'this.setState({});'), file('src/app/c.ts', text.replace(/useStore.setState.*/, ''))]),
    ).toEqual([]);
  });

  test('sees languages that are told apart beside the messages', () => {
    const broken = [
      `const a = language === 'fr' ? 'oui' : 'yes';`,
      `const b = flavour.language !== "en";`,
      `const c = 'fr' === view.language;`,
      `switch (language) { case 'fr': break; }`,
      `const d = { fr: 'oui', en: 'yes' }[language];`,
    ];
    expect(broken.flatMap((text) => besideMessages([file('src/core/a.ts', text)]))).toHaveLength(broken.length);
    const sound = [
      file('src/messages/fr/a.ts', broken[0]),
      file(
        'src/core/a.ts',
        `// language === 'fr'\nconst a = PAGE[language].yes; const b = type[language]; const c = columnLabel(column)[language];`,
      ),
      file('src/core/b.ts', `const d = LANGUAGES.find((language) => language === written); useView({ language: 'fr' });`),
    ];
    expect(besideMessages(sound)).toEqual([]);
  });

  test('sees cycles, through types and folders too', () => {
    const a = file('src/core/a.ts', `import type { B } from './in/b.ts';`);
    const b = file('src/core/in/b.ts', `import '../c.ts';`);
    const c = file('src/core/c.ts', `const d = import('./d.ts');`);
    const d = file('src/core/d.ts', `export type { A } from './a.ts';`);
    expect(importCycles([a, b, c, d])).toEqual(['src/core/a.ts → src/core/in/b.ts → src/core/c.ts → src/core/d.ts → src/core/a.ts']);
    expect(importCycles([file('src/core/e.ts', `import './e.ts';`)])).toEqual(['src/core/e.ts → src/core/e.ts']);
    // The same file reached by two ways is no cycle.
    expect(importCycles([a, b, c, file('src/core/d.ts'), file('src/core/f.ts', `import './a.ts'; import './c.ts';`)])).toEqual([]);
  });

  test.each([
    'src/core/Graph.ts',
    'src/core/a_b.ts',
    'src/core/aB.ts',
    'src/app/panel.tsx',
    'src/app/main-page.tsx',
    'src/app/Main-Page.tsx',
    'src/core/utils.ts',
    'src/core/helpers/a.ts',
    'src/app/hooks/A.tsx',
    'src/app/Types.tsx',
    'src/core/types.d.ts',
  ])('refuses the name %s', (path) => expect(badlyNamed([file(path)])).toHaveLength(1));

  test.each([
    'src/core/network/graph.ts',
    'src/core/k-core.ts',
    'src/core/platform.d.ts',
    'src/app/App.tsx',
    'src/app/main.tsx',
    'src/app/ActorPanel.tsx',
    'src/app/theme.css',
    'src/core/tsconfig.json',
  ])('takes the name %s', (path) => expect(badlyNamed([file(path)])).toEqual([]));

  test.each([
    '',
    'const a = 1;',
    '/** One line. */\n',
    '// One line.\nconst a = 1;',
    '/**\n *\n * One.\n */',
    'import a;\n/* two\n lines */',
  ])('sees that a header is missing in %j', (text) => expect(withoutHeader([file('src/a.ts', text)])).toEqual(['src/a.ts']));

  test.each([
    '/**\n * Two\n * lines.\n */\n',
    '/* Two\n   lines. */',
    '// Two\n// lines.\nconst a = 1;',
    '#!/usr/bin/env node\n/**\n * Two\n * lines. */',
  ])('sees the header in %j', (text) => expect(withoutHeader([file('src/a.ts', text)])).toEqual([]));

  test('sees default exports and barrels', () => {
    const broken = [
      file('src/core/a.ts', 'export default 1;'),
      file('src/core/b.ts', 'export { b as default };'),
      file('src/scene/index.ts'),
      file('src/app/index.tsx'),
    ];
    expect(badlyExported(broken)).toEqual([
      'src/core/a.ts: export default',
      'src/core/b.ts: export default',
      'src/scene/index.ts: a barrel',
      'src/app/index.tsx: a barrel',
    ]);
    const sound = ['src/core/index.ts', 'src/core/files/formats/index.ts', 'src/app/panels/index.ts'].map((path) =>
      file(path, '// no export default'),
    );
    expect(badlyExported(sound)).toEqual([]);
  });

  test('sees clock, console and chance in core and scene, and only there', () => {
    const text = `/** Never Date.now. */
      const a = Math.random() + Date.now(), b = new Date(0); // console.
      console.log(a);`;
    const words = ['Math.random', 'Date.now', 'new Date(', 'console.'];
    expect(impure([file('src/core/a.ts', text)])).toEqual(words.map((word) => `src/core/a.ts: ${word}`));
    expect(impure([file('src/scene/a.ts', 'Math.random()')])).toEqual(['src/scene/a.ts: Math.random']);
    expect(impure([file('src/core/basics/random.ts', 'Math.random()'), file('src/app/a.ts', text), file('src/cli/a.ts', text)])).toEqual(
      [],
    );
    expect(impure([file('src/core/a.ts', '// Math.random\n/*\n * console.\n */')])).toEqual([]);
  });
});
