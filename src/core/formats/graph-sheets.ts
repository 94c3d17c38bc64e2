/**
 * A plain graph → the sheets of a dataset: each node an actor, each edge a partnership, all out of one source, the file.
 * Nodes without kind are organisations without level. What a node or edge says is judged by the reader of datasets, like
 * any row; here only loops are dropped, since nobody is their own partner.
 */
import type { Issue } from '../issue.ts';
import { fold } from '../names.ts';
import { ACTOR_KINDS, LEVELS, type Term } from '../vocabulary.ts';
import { baseName, type Sheet } from './sheet.ts';

export interface PlainNode {
  readonly line: number;
  readonly id: string;
  /** Empty where the file has none. */
  readonly label: string;
  /** What the file says under `level`, `niveau`, `kind`, `genre`; empty where it says nothing. */
  readonly level: string;
  readonly kind: string;
}

export interface PlainEdge {
  readonly line: number;
  readonly source: string;
  readonly target: string;
}

const SOURCE = 'fichier';
/** As rows.ts wants identifiers. */
const IDENTIFIER = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._:-]*$/u;

/** Sources, actors and relations of a plain graph; loops become warnings. Nodes keep their order, edges theirs. */
export function graphSheets(
  file: string,
  nodes: readonly PlainNode[],
  edges: readonly PlainEdge[],
): { readonly sheets: readonly Sheet[]; readonly issues: readonly Issue[] } {
  const ids = safeIds(nodes);
  const idOf = (written: string) => ids.get(written) ?? written;
  const loops = edges.filter((edge) => edge.source === edge.target);
  const sheets: Sheet[] = [
    { file, table: 'sources', rows: [row(1, 'id', 'titre'), row(1, SOURCE, baseName(file))] },
    {
      file,
      table: 'actors',
      rows: [
        row(1, 'id', 'nom', 'genre', 'niveaux', 'source'),
        ...nodes.map((node) => {
          const level = levelWord(node.level);
          return row(node.line, idOf(node.id), node.label || node.id, kindWord(node.kind, level), level, SOURCE);
        }),
      ],
    },
    {
      file,
      table: 'relations',
      rows: [
        row(1, 'type', 'de', 'vers', 'statut', 'source'),
        ...edges
          .filter((edge) => edge.source !== edge.target)
          .map((edge) => row(edge.line, 'partnership', idOf(edge.source), idOf(edge.target), 'in-force', SOURCE)),
      ],
    },
  ];
  return { sheets, issues: loops.map((loop) => loopIssue(file, loop)) };
}

const row = (line: number, ...cells: readonly string[]) => ({ line, cells });

/** Ids without spaces or signs, each once; those that are fit already are kept as written. */
function safeIds(nodes: readonly PlainNode[]): ReadonlyMap<string, string> {
  const taken = new Set(nodes.map((node) => node.id).filter((id) => IDENTIFIER.test(id)));
  taken.add(SOURCE);
  const ids = new Map<string, string>();
  for (const { id } of nodes) {
    if (ids.has(id)) continue;
    if (IDENTIFIER.test(id) && id !== SOURCE) {
      ids.set(id, id);
      continue;
    }
    const stem =
      fold(id)
        .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'n';
    let free = stem;
    for (let i = 2; taken.has(free); i++) free = `${stem}-${i}`;
    taken.add(free);
    ids.set(id, free);
  }
  return ids;
}

/** The word of a level, written as a word or as a number, commune 1 … région 4; empty for anything else. */
function levelWord(written: string): string {
  const narrowestFirst = [...LEVELS].reverse();
  const byNumber = /^[1-4](\.0+)?$/.test(written) ? narrowestFirst[Number(written) - 1] : undefined;
  return (byNumber ?? termNamed(LEVELS, written))?.id ?? '';
}

function kindWord(written: string, level: string): string {
  return termNamed(ACTOR_KINDS, written)?.id ?? (level === '' ? 'organisation' : 'collectivity');
}

function termNamed(list: readonly Term[], written: string): Term | undefined {
  const folded = fold(written);
  return folded === '' ? undefined : list.find((term) => [term.id, term.fr, term.en].some((word) => fold(word) === folded));
}

function loopIssue(file: string, { line, source }: PlainEdge): Issue {
  return {
    severity: 'warning',
    place: { file, line, column: null },
    message: { fr: `« ${source} » est relié à lui-même : lien laissé de côté.`, en: `“${source}” is tied to itself: tie left out.` },
    remedy: null,
  };
}
