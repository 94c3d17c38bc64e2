/**
 * Texts that are read as a page rather than shown as a label: chapters of paragraphs, lists, terms and keys. Where they stand on the page
 * is for the page to say; here is only what they say.
 */

/** A part of a chapter: a paragraph, or a list of a kind. */
export type Block =
  | string
  | { readonly list: readonly string[] }
  /** Terms with what they mean. */
  | { readonly terms: readonly (readonly [term: string, meaning: string])[] }
  /** Keys to press, one or several, with what they do. */
  | { readonly keys: readonly (readonly [keys: readonly string[], deed: string])[] }
  /** The measures of the analysis with their meaning, which stand in their own list. */
  | { readonly measures: true };

/** A heading with what stands under it. */
export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}
