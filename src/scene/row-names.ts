/**
 * How names are written in columns: on one line beside or inside the symbol, on two where they are long. The layout keeps room for what is
 * drawn, so both ask this file.
 */

import { countOf } from '../core/analysis/count-names.ts';
import { type NodeName, ROW_LINE, type RowLook } from '../core/layout/column-boxes.ts';
import type { RowFold } from '../core/layout/column-folds.ts';
import { COLUMNS } from '../core/layout/column-network.ts';
import type { ColumnContent } from '../core/layout/layout.ts';
import { isAuthority } from '../core/model/actor-kinds.ts';
import type { Actor } from '../core/model/dataset.ts';
import type { Level } from '../core/model/vocabulary.ts';
import type { GraphNode } from '../core/network/graph.ts';
import { writtenOut } from '../messages/counted.ts';
import type { Language } from '../messages/language.ts';
import { PICTURE } from '../messages/picture.ts';
import { LEVEL_SHAPES } from './node-style.ts';
import type { Shape } from './scene.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Lines of a name, the second of which may be in smaller soft letters. */
export interface RowName {
  readonly lines: readonly string[];
  readonly bold: boolean;
  /** Symbols before the name, inside the outline of a body of two levels. */
  readonly signs: readonly Shape[];
}

/** What a name may be long in all its lines together, in multiples of the height of letters. */
const LONGEST_NAME = 39;
/** Between a name and the lines that begin at its end; and the room of a symbol inside an outline. */
const NAME_END = 0.35;
export const SIGN_ROOM = 1.25;
/** Height of the second line of a folded territory, of the heads’ figures and of the foot’s heading, relative to names. */
export const SMALL_LETTERS = 0.92;

/** The letters of names in columns, from those of labels elsewhere: a row is closer than a label in the open. CSS pixels. */
export function rowLetters(labelSize: number): number {
  return labelSize - 1;
}

/** The name of a node. A hub is named by the type of its relation. */
export function rowNameOf(attributes: GraphNode, letters: number, look: RowLook, language: Language): RowName {
  const text = attributes.kind === 'hub' ? attributes.type[language] : attributes.actor.name;
  const bold = attributes.kind === 'actor' && isAuthority(attributes.actor);
  const levels = bold && attributes.kind === 'actor' ? attributes.actor.levels : [];
  return {
    lines: wrapText(text, letters, bold, letters * look.longest, Math.ceil(LONGEST_NAME / look.longest)),
    bold,
    signs: levels.length > 1 ? levels.map((level) => LEVEL_SHAPES[level]) : [],
  };
}

/** The space that a name needs. */
export function sizeOfName({ lines, bold, signs }: RowName, letters: number, { edge }: RowLook): NodeName {
  const longest = lines.reduce((most, line) => Math.max(most, textWidth(line, letters, bold)), 0);
  return {
    text: lines.join(' '),
    width: letters * (signs.length * SIGN_ROOM + NAME_END) + longest,
    height: letters * (lines.length * ROW_LINE + edge),
  };
}

/** The space that the name of an actor needs. Cached for the actor, since an edit leaves most actors as they are. */
export function sizeOfActor(actor: Actor, letters: number, look: RowLook): NodeName {
  const ofLook = sizes.get(look) ?? new Map<number, WeakMap<Actor, NodeName>>();
  sizes.set(look, ofLook);
  const ofLetters = ofLook.get(letters) ?? new WeakMap<Actor, NodeName>();
  ofLook.set(letters, ofLetters);
  const size = ofLetters.get(actor) ?? sizeOfName(rowNameOf({ kind: 'actor', actor }, letters, look, 'fr'), letters, look);
  ofLetters.set(actor, size);
  return size;
}

/** By look and height of letters, of which there are a few, and by actor. */
const sizes = new Map<RowLook, Map<number, WeakMap<Actor, NodeName>>>();

/** The space that a folded territory needs: its name, and its figures below. */
export function sizeOfFold(
  { label, detail }: { readonly label: string; readonly detail: string },
  letters: number,
  { edge }: RowLook,
): NodeName {
  return {
    text: label,
    width: Math.max(textWidth(label, letters, true), textWidth(detail, letters * SMALL_LETTERS, false)),
    height: letters * (2 * ROW_LINE + edge),
  };
}

/** As much of a node as its word needs. */
type RowKind = { readonly kind: 'hub' } | { readonly kind: 'actor'; readonly actor: Pick<Actor, 'kind' | 'levels'> };

/** What the nodes of one row are, in a word that fits all of them. */
export type FoldWords = Level | 'group' | 'organisation' | 'actor';

/** The word for the nodes of one row. `attributesOf` gives null for nodes that are not known. */
export function foldWords({ members }: RowFold, attributesOf: (node: string) => RowKind | null): FoldWords {
  const words = new Set(
    members.flatMap((id): readonly FoldWords[] => {
      const attributes = attributesOf(id);
      if (attributes === null) return [];
      if (attributes.kind === 'hub') return ['group'];
      const { kind, levels } = attributes.actor;
      if (kind === 'group' || kind === 'organisation') return [kind];
      const [level, ...others] = levels;
      return [kind === 'collectivity' && level !== undefined && others.length === 0 ? level : 'actor'];
    }),
  );
  const [word = 'actor'] = words;
  return words.size > 1 ? 'actor' : word;
}

/** The space that the row of several nodes needs. Figures depend on filters and the row does not: it has room for any of as many digits. */
export function sizeOfRows(
  fold: RowFold,
  words: FoldWords,
  relations: number,
  letters: number,
  { edge }: RowLook,
  language: Language,
): NodeName {
  const wide = (n: number) => Number('8'.repeat(String(n).length));
  const cooperations = fold.beside === null ? null : countOf('rows-cooperations', wide(relations));
  const text = writtenOut(PICTURE[language].foldedRows(words, countOf('rows-folded', wide(fold.members.length)), cooperations), language);
  return { text, width: textWidth(text, letters * SMALL_LETTERS, false), height: letters * (ROW_LINE + edge) };
}

/** The name of a column. */
export function headLabel(content: ColumnContent, language: Language): string {
  return PICTURE[language].columns[content.kind === 'level' ? content.level : content.kind];
}

/** The width that each head needs, with figures of three digits. */
export function headWidths(letters: number, language: Language): readonly number[] {
  const figure = { id: 'tied', value: 888, implied: 0 } as const;
  const detail = writtenOut(PICTURE[language].headFigures(figure, { ...figure, id: 'actors' }), language);
  return COLUMNS.map(
    (content) =>
      Math.max(textWidth(headLabel(content, language), letters, true), textWidth(detail, letters * SMALL_LETTERS, false)) + letters * 1.3,
  );
}
