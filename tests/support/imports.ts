/**
 * Reads the source files as text and checks the rules of the house: who imports whom, how files are named, how they open. Every
 * rule is a function from files to a list of offences in words, so that it can be tried on made-up files as well. It works line by
 * line, since TypeScript 7 offers no parser to call. It may report an unusual line wrongly, which a person then sees, but it must
 * not miss an import.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';

/** A file, by its path from the root of the project with `/` on every system, such as `src/core/network/graph.ts`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

type Part = 'messages' | 'core' | 'scene' | 'paper' | 'app' | 'cli';

/** What each part may import: its own files and those of other parts, and for the outer parts files outside src. */
const ARROWS: Readonly<Record<Part, readonly string[]>> = {
  messages: ['src/messages/'],
  core: ['src/messages/', 'src/core/'],
  scene: ['src/messages/', 'src/core/', 'src/scene/'],
  paper: ['src/messages/', 'src/core/', 'src/scene/', 'src/paper/'],
  app: ['src/messages/', 'src/core/', 'src/scene/', 'src/paper/', 'src/app/', 'data/', 'package.json'],
  cli: [
    'src/messages/',
    'src/core/',
    'src/scene/',
    'src/paper/',
    'src/cli/',
    'data/',
    'package.json',
    'scripts/chromium.mjs',
    'scripts/built-site.mjs',
  ],
};

/** The files or folders (with `/`) that may import a package. A package that is not listed may not be imported at all. */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  sigma: ['src/app/graph-view/'],
  zustand: ['src/app/state/store.ts'],
  idb: ['src/app/keeping/database.ts', 'src/app/keeping/linked-file.ts'],
  zod: ['src/app/keeping/kept-shapes.ts', 'src/core/files/stored-shapes.ts'],
  minisearch: ['src/core/telling/search.ts'],
  papaparse: ['src/core/files/formats/csv.ts'],
  htmlparser2: ['src/core/files/formats/markup.ts'],
  '@rgrove/parse-xml': ['src/core/files/formats/xml-tree.ts'],
  fflate: ['src/core/files/formats/archive.ts'],
  'lean-qr': ['src/paper/qr.ts'],
  '@noble/hashes': ['src/core/publishing/objection-marks.ts'],
  'write-excel-file': ['src/core/files/formats/xlsx.ts'],
  graphology: ['src/core/network/graph.ts', 'src/core/layout/force.ts', 'src/core/analysis/metrics/communities.ts', 'src/app/graph-view/'],
  'graphology-communities-louvain': ['src/core/analysis/metrics/communities.ts'],
  'pure-rand': ['src/core/basics/random.ts'],
  'graphology-types': ['src/core/network/graph.ts', 'src/app/graph-view/'],
  'graphology-layout-forceatlas2': ['src/core/layout/force.ts'],
  react: ['src/app/'],
  'react-dom': ['src/app/'],
  'react-aria-components': ['src/app/'],
  'react-data-grid': ['src/app/tables/'],
  '@fontsource-variable/source-sans-3': ['src/app/'],
  '@fontsource-variable/source-serif-4': ['src/app/'],
  node: ['src/cli/'],
};

/** The rooms of core from the ground up: each imports only those before it. */
export const ROOMS = [
  'basics',
  'model',
  'reference',
  'files',
  'importing',
  'editing',
  'network',
  'territory',
  'analysis',
  'layout',
  'telling',
  'session',
  'publishing',
];

const BARREL_FOLDERS = [...ROOMS, 'formats', 'metrics', 'panels'];
const VAGUE_NAMES = ['utils', 'types', 'hooks', 'services', 'helpers'];
const IMPURE = ['Math.random', 'Date.now', 'new Date(', 'console.'];
const CODE = /\.tsx?$/;

/** Every file below a folder of the project, with its text. */
export function readFiles(root: string, folder: string): SourceFile[] {
  return readdirSync(posix.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .map((path) => ({ path: posix.relative(root.replaceAll('\\', '/'), path), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The text without comments: blocks that start a line, and what follows `//` at the start of a line or after a space. */
export function withoutComments(text: string): string {
  return text.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** The module names that a text imports: static, type-only, bare, re-exported, dynamic, required; without `?query`. */
export function importsOf(text: string): string[] {
  const code = withoutComments(text);
  const patterns = [
    /(?:^|[;}])\s*(?:import|export)\b[^;'"`=()]*?\bfrom\s*(['"])(.+?)\1/gm,
    /(?:^|[;}])\s*import\s*(['"])(.+?)\1/gm,
    /\b(?:import|require)\s*\(\s*(['"`])(.+?)\1/gm,
  ];
  const names = patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[2] ?? ''));
  return [...new Set(names.map((name) => name.replace(/\?.*$/, '')))];
}

/** The package that a module name belongs to: `sigma/rendering` → `sigma`, `node:fs` and `fs` → `node`; null if relative. */
export function packageOf(name: string): string | null {
  // Modules made by the build are no packages.
  if (name.startsWith('.') || name.startsWith('virtual:')) return null;
  const [first = '', second = ''] = name.split('/');
  if (name.startsWith('node:') || builtinModules.includes(first)) return 'node';
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** The path from the root of a file that is imported by a relative name. */
function resolved(from: string, name: string): string {
  return posix.join(posix.dirname(from), name);
}

function isWithin(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
}

function codeOf(files: readonly SourceFile[]): SourceFile[] {
  return files.filter(({ path }) => CODE.test(path));
}

/** (a) messages ← core ← scene ← paper ← { app, cli }: no import against the arrows. */
export function againstArrows(files: readonly SourceFile[]): string[] {
  return codeOf(files).flatMap(({ path, text }) => {
    const part = path.split('/')[1] ?? '';
    if (!(part in ARROWS)) return [`${path} belongs to no part of the house`];
    return importsOf(text)
      .filter((name) => packageOf(name) === null && !isWithin(resolved(path, name), ARROWS[part as Part]))
      .map((name) => `${path} imports ${resolved(path, name)}`);
  });
}

/** The room of core that a file is in, its place in the order (-1: none), and its name inside of it. */
function roomOf(path: string): { readonly room: string; readonly at: number; readonly file: string } {
  const [src, core, room = '', ...rest] = path.split('/');
  const isIn = src === 'src' && core === 'core' && rest.length > 0;
  return { room: isIn ? room : '', at: isIn ? ROOMS.indexOf(room) : -1, file: rest.join('/') };
}

/** (a') The rooms of core stand in an order, and every file of core is in one of them, but for its index and the types of the platform. */
export function againstRooms(files: readonly SourceFile[]): string[] {
  return codeOf(files)
    .filter(({ path }) => path.startsWith('src/core/') && !/^src\/core\/(index|[a-z]+\.d)\.ts$/.test(path))
    .flatMap(({ path, text }) => {
      const own = roomOf(path).at;
      if (own === -1) return [`${path} is in no room`];
      return importsOf(text)
        .filter((name) => packageOf(name) === null && roomOf(resolved(path, name)).at > own)
        .map((name) => `${path} imports ${resolved(path, name)}`);
    });
}

/**
 * (a'') Files outside a room import only what its table of contents (`index.ts`) names, and each file that it names is imported by
 * another room.
 */
export function besideContents(files: readonly SourceFile[]): string[] {
  const contents = new Map(
    ROOMS.map((room) => [
      room,
      importsOf(files.find(({ path }) => path === `src/core/${room}/index.ts`)?.text ?? '').map((name) => name.slice(2)),
    ]),
  );
  const used = new Set<string>();
  const beside = codeOf(files).flatMap(({ path, text }) =>
    importsOf(text).flatMap((name) => {
      if (packageOf(name) !== null) return [];
      const target = resolved(path, name);
      const { room, file } = roomOf(target);
      if (room === '' || room === roomOf(path).room || file === 'index.ts') return [];
      used.add(target);
      return contents.get(room)?.includes(file) ? [] : [`${path} imports ${target}`];
    }),
  );
  const unused = [...contents].flatMap(([room, names]) =>
    names.map((name) => `src/core/${room}/${name}`).filter((path) => !used.has(path)),
  );
  return [...beside, ...unused.map((path) => `${path} is in the contents, and nobody imports it`)];
}

/** (b) Every package is imported only in its listed places. */
export function besideDoors(files: readonly SourceFile[], doors: Readonly<Record<string, readonly string[]>> = DOORS): string[] {
  return codeOf(files).flatMap(({ path, text }) =>
    importsOf(text).flatMap((name) => {
      const owner = packageOf(name);
      return owner === null || isWithin(path, doors[owner] ?? []) ? [] : [`${path} imports ${name}`];
    }),
  );
}

/** The files that some files load with them, themselves included: what they import at once, types apart. */
export function reachedFrom(files: readonly SourceFile[], start: readonly string[]): readonly string[] {
  const known = new Map(codeOf(files).map(({ path, text }) => [path, text]));
  const reached = new Set(start);
  for (const path of reached) {
    const loaded = (known.get(path) ?? '').replace(/^(?:import|export) type [^;]*;/gm, '').replace(/\bimport\s*\([^)]*\)/g, '');
    for (const name of importsOf(loaded)) {
      const target = resolved(path, name);
      if (packageOf(name) === null && known.has(target)) reached.add(target);
    }
  }
  return [...reached];
}

/** (c) Import cycles, type-only imports included; each is told once, from its first file in reading order. */
export function importCycles(files: readonly SourceFile[]): string[] {
  const targets = new Map(
    codeOf(files).map(({ path, text }) => [
      path,
      importsOf(text)
        .filter((name) => packageOf(name) === null)
        .map((name) => resolved(path, name)),
    ]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) cycles.push([...trail.slice(at), path].join(' → '));
    if (at !== -1 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  return cycles;
}

/** (d) kebab-case.ts, PascalCase.tsx (and main.tsx), no name without meaning. */
export function badlyNamed(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const folders = path.split('/');
    const file = folders.pop() ?? '';
    const stem = file.replace(/\..*$/, '');
    const isComponent = file.endsWith('.tsx') && file !== 'main.tsx';
    const wellFormed = isComponent ? /^([A-Z][a-z0-9]*)+\.tsx$/ : /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;
    const vague = [...folders, stem].filter((name) => VAGUE_NAMES.includes(name.toLowerCase()));
    return [
      ...(wellFormed.test(file) ? [] : [`${path}: kebab-case.ts or PascalCase.tsx`]),
      ...vague.map((name) => `${path}: «${name}» is no name in the domain`),
    ];
  });
}

/** (e) Every file opens with a comment of two lines of text or more. */
export function withoutHeader(files: readonly SourceFile[]): string[] {
  return codeOf(files)
    .filter(({ text }) => {
      const opening = /^(?:#!.*\n)?(\/\*[\s\S]*?\*\/|(?:\/\/.*\n)+)/.exec(text)?.[1] ?? '';
      return opening.split('\n').filter((line) => /\p{L}/u.test(line)).length < 2;
    })
    .map(({ path }) => path);
}

/** (f) Named exports only; no index.ts but the public library and the plain lists. */
export function badlyExported(files: readonly SourceFile[]): string[] {
  return codeOf(files).flatMap(({ path, text }) => {
    const isIndex = /\/index\.tsx?$/.test(path);
    const mayBeIndex = path === 'src/core/index.ts' || BARREL_FOLDERS.includes(path.split('/').at(-2) ?? '');
    const isDefault = /\bexport\s+default\b|\bas\s+default\b/.test(withoutComments(text));
    return [...(isDefault ? [`${path}: export default`] : []), ...(isIndex && !mayBeIndex ? [`${path}: a barrel`] : [])];
  });
}

/** (g) messages, core, scene and paper are pure: no clock, no console, no chance but that of src/core/basics/random.ts. */
export function impure(files: readonly SourceFile[]): string[] {
  return codeOf(files)
    .filter(({ path }) => isWithin(path, ['src/messages/', 'src/core/', 'src/scene/', 'src/paper/']))
    .flatMap(({ path, text }) => {
      const code = withoutComments(text);
      return IMPURE.filter((word) => code.includes(word))
        .filter((word) => !(word === 'Math.random' && path === 'src/core/basics/random.ts'))
        .map((word) => `${path}: ${word}`);
    });
}

/** (h) The state of the page is changed only in its own folder, which has a file for each part of the state. */
export function besideState(files: readonly SourceFile[]): string[] {
  return codeOf(files)
    .filter(({ path, text }) => path.startsWith('src/') && !path.startsWith('src/app/state/') && /\bsetState\b/.test(withoutComments(text)))
    .filter(({ text }) => importsOf(text).some((name) => name.endsWith('/state/store.ts')))
    .map(({ path }) => path);
}

/**
 * (i) Only src/messages may tell languages apart: other code neither compares a language with the name of one nor writes a text in each
 * language to pick one of them. Labels of lists are taken from their entry.
 */
export function besideMessages(files: readonly SourceFile[]): string[] {
  const offences = [
    /(?:language|lang)\b\)?\s*[!=]==?\s*['"](?:fr|en)['"]/i,
    /['"](?:fr|en)['"]\s*[!=]==?\s*(?:\w+\.)*\w*(?:language|lang)\b/i,
    /\bcase ['"](?:fr|en)['"]/,
    /\}\s*\[(?:\w+\.)*language\]/,
  ];
  return codeOf(files)
    .filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/messages/'))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .filter((line) => offences.some((offence) => offence.test(line)))
        .map((line) => `${path}: ${line.trim()}`),
    );
}
