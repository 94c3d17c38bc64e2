/**
 * Graph files with faults: each is told once, at its exact place, with what to do; what is sound is read all the same, but
 * of a file that is not well-formed XML nothing is. Files made to exhaust the reader are refused and never make it throw.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDataset } from '../../src/core/files/read-dataset.ts';
import { EMPTY_DATASET } from '../../src/core/model/dataset.ts';
import { formatIssue } from '../../src/core/telling/issue-text.ts';
import { messages, read } from '../support/datasets.ts';

const NODES = '<nodes>\n<node id="1" label="Amont"/>\n<node id="3" label="2"/>\n</nodes>';
const gexf = (edges: string) => `<gexf><graph>\n${NODES}\n<edges>\n${edges}\n</edges>\n</graph></gexf>`;

test('an edge to a missing node names the end at fault and its line, and is not taken for a node of that label', () => {
  const parsed = read(['a.gexf', gexf('<edge source="1" target="2"/>\n<edge source="9" target="3"/>\n<edge source="1" target="3"/>')]);
  const remedy = 'Ajoutez ce nœud au fichier, ou supprimez le lien.';
  expect(messages(parsed)).toEqual([
    `a.gexf:7: error: colonne « target » : le nœud « 2 » n’existe pas. ${remedy}`,
    `a.gexf:8: error: colonne « source » : le nœud « 9 » n’existe pas. ${remedy}`,
  ]);
  expect(parsed.dataset.relations.map(({ members }) => members.map(({ actor }) => actor))).toEqual([['1', '3']]);
  expect(parsed.dataset.actors).toHaveLength(2);
});

test('an edge without an end is no edge', () => {
  const parsed = read(['a.graphml', '<graphml><graph>\n<node id="1"/>\n<edge source="1"/></graph></graphml>']);
  expect(messages(parsed)).toEqual([
    'a.graphml:3: error: colonne « target » : extrémité vide. Ajoutez ce nœud au fichier, ou supprimez le lien.',
  ]);
});

test('loops are left out with a warning at their line, in all three formats, and their node stays', () => {
  for (const [name, text, line] of [
    ['a.gexf', gexf('<edge source="3" target="3"/>'), 7],
    ['a.graphml', '<graphml><graph>\r\n<node id="3"/>\r\n<edge source="3" target="3"/></graph></graphml>', 3],
    ['a.csv', 'source;target\n3;1\n3;3\n', 3],
  ] as const) {
    const parsed = read([name, text]);
    expect(messages(parsed).filter((message) => message.includes('warning'))).toEqual([
      `${name}:${line}: warning: « 3 » est relié à lui-même : lien laissé de côté. S’il s’agit d’un autre acteur, corrigez l’une des extrémités.`,
    ]);
    expect(parsed.dataset.actors.map(({ id }) => String(id))).toContain('3');
  }
});

test('an id that two nodes share is told at the second', () => {
  const parsed = read(['a.graphml', '<graphml><graph>\n<node id="a"/>\n<node id="a"/>\n<node id="b"/>\n</graph></graphml>']);
  expect(messages(parsed)).toEqual([
    'a.graphml:3: error: colonne « id » : l’identifiant « a » est déjà pris (a.graphml, ligne 2). Donnez un identifiant différent à chaque ligne.',
  ]);
});

test('an edge of three ends is told, and not read as something else', () => {
  const text =
    '<graphml><graph>\n<node id="a"/>\n<node id="b"/>\n<hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge>\n</graph></graphml>';
  const parsed = read(['a.graphml', text]);
  expect(messages(parsed)[0]).toMatch(/^a\.graphml:4: warning: lien à plus de deux extrémités, non lu\./);
  expect(parsed.dataset.relations).toEqual([]);
});

test.each([
  ['a tag that is not closed', gexf('<edge source="1" target="3">'), 8, 1],
  [
    'a quote that is not closed, after Windows line breaks and characters of two units',
    '<gexf>\r\n<graph><node id="🙂" label="a/></graph>\r\n</gexf>',
    2,
    31,
  ],
  ['two roots', '<gexf/>\n<gexf/>', 2, 1],
  ['nothing at all', '', 1, 1],
])('%s: one error with line and column, and nothing is imported', (_, text, line, column) => {
  const { dataset, issues } = read(['a.gexf', text]);
  expect(issues.map(({ severity, place }) => ({ severity, ...place }))).toEqual([
    { severity: 'error', file: 'a.gexf', line, column: String(column) },
  ]);
  expect(issues[0]?.remark.key).toBe('xmlBroken');
  expect(dataset).toEqual(EMPTY_DATASET);
});

test('control characters are left out and told with their line, as signs and as references', () => {
  const { dataset, issues } = read([
    'a.graphml',
    '<graphml><graph>\n<node id="a"><data key="label">Al\u001epha</data></node>\n<node id="b"><data key="label">Be&#x1F;ta</data></node></graph></graphml>',
  ]);
  expect(dataset.actors.map(({ name }) => name)).toEqual(['Alpha', 'Beta']);
  const found = issues.flatMap(({ place, remark }) =>
    remark.key === 'controlCharacter' ? `${place.line} ${remark.values.character}` : [],
  );
  expect(found).toEqual(['2 U+001E', '3 U+001F']);
});

test('a graph without nodes is told to be empty', () => {
  for (const text of ['<gexf version="1.2"><graph><nodes/><edges/></graph></gexf>', '<graphml><graph/></graphml>']) {
    expect(read(['a.gexf', text]).issues.map(({ remark }) => remark.key)).toContain('graphEmpty');
  }
});

test('another XML file is told from a graph', () => {
  expect(messages(read(['a.xml', '<?xml version="1.0"?><svg/>']))).toEqual([
    'a.xml:1: error: ce fichier XML n’est ni GEXF ni GraphML. Exportez le graphe en GEXF ou en GraphML.',
  ]);
});

test('entities of the file’s own are refused, not expanded', () => {
  const entities = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join('');
  const parsed = read(['a.graphml', `<!DOCTYPE g [<!ENTITY e0 "x">${entities}]>\n<graphml><graph><node id="&e30;"/></graph></graphml>`]);
  expect(parsed.dataset.actors).toEqual([]);
  expect(parsed.issues.map(({ severity, place }) => `${severity} ${place.line}`)).toEqual(['error 2']);
});

test('a file outside the text, such as a password file, is not fetched', () => {
  const parsed = read([
    'a.graphml',
    '<!DOCTYPE g [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<graphml><graph><node id="&e;"/></graph></graphml>',
  ]);
  expect(parsed.dataset.actors).toEqual([]);
  expect(parsed.issues[0]?.place.line).toBe(2);
});

test('a file nested deeper than the stack is an error', () => {
  const parsed = read(['a.graphml', `<graphml>${'<graph>'.repeat(50_000)}${'</graph>'.repeat(50_000)}</graphml>`]);
  expect(messages(parsed)).toEqual(['a.graphml:1: error: fichier XML trop profondément imbriqué. Exportez le graphe sans groupes.']);
});

test('more faults than a call can have arguments are all told', { timeout: 60_000 }, () => {
  // In our own columns: a table of anyone may not be as long.
  const parsed = read(['relations.csv', `type,de,vers\n${'contrat,a,a\n'.repeat(130_000)}`]);
  expect(parsed.issues.filter(({ severity }) => severity === 'error')).toHaveLength(130_000);
});

test('accents survive where a program wrote Latin 1', () => {
  const bytes = Uint8Array.from(
    [...'<?xml version="1.0" encoding="ISO-8859-1"?><graphml><graph><node id="Genève"/></graph></graphml>'],
    (sign) => sign.charCodeAt(0),
  );
  expect(readDataset([{ name: 'a.graphml', bytes }]).dataset.actors[0]?.name).toBe('Genève');
});

test('a node whose name is a way to reach a person is refused, and so is its edge', () => {
  const address = ['prenom.nom', 'exemple.fr'].join('@');
  const parsed = read([
    'a.graphml',
    `<graphml><graph>\n<node id="a"><data key="label">${address}</data></node>\n<node id="b"/>\n<edge source="a" target="b"/></graph></graphml>`,
  ]);
  expect(parsed.dataset.actors.map(({ name }) => name)).toEqual(['b']);
  expect(parsed.dataset.relations).toEqual([]);
  expect(parsed.issues.map(({ severity, place }) => `${severity} ${place.line}`)).toEqual(['error 2', 'warning 4']);
});

test('no cut, no character changed makes the reader throw, and every fault has a message in both languages', { timeout: 60_000 }, () => {
  const whole = gexf('<edge source="1" target="3"/><![CDATA[x]]><!-- y -->&amp;');
  fc.assert(
    fc.property(fc.nat({ max: whole.length }), fc.nat({ max: whole.length }), fc.string({ unit: 'binary', maxLength: 4 }), (a, b, put) => {
      const text = whole.slice(0, Math.min(a, b)) + put + whole.slice(Math.max(a, b));
      for (const name of ['a.gexf', 'a.graphml', 'a.csv'])
        for (const issue of read([name, text]).issues)
          for (const language of ['fr', 'en'] as const) expect(formatIssue(issue, language)).not.toMatch(/undefined|null|NaN/);
    }),
    { numRuns: 300 },
  );
});
