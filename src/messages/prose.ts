/**
 * Texts shown as a page of their own: chapters with paragraphs, lists, terms and keys. Only the content is here; the page decides the
 * layout.
 */

/** A part of a chapter: a paragraph or some sort of list. */
export type Block =
  | string
  | { readonly list: readonly string[] }
  /** Terms with their meanings. */
  | { readonly terms: readonly (readonly [term: string, meaning: string])[] }
  /** Keys to press, alone or together, with their effects. */
  | { readonly keys: readonly (readonly [keys: readonly string[], deed: string])[] }
  /** What can be gone to, by the id of a view, or of a panel after «panel-», with what it shows. */
  | { readonly places: readonly (readonly [place: string, meaning: string])[] }
  /** Stands for the list of all measures with their meanings, which is stored with the measures. */
  | { readonly measures: true };

/** A heading with the text below it. */
export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}
