/**
 * The languages of the application, and a label that has a text in each. Labels stay with the entry of the list that they name (a type of
 * relation, a column, a measure); sentences stand in this folder, by language and topic.
 */

export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

export type Language = keyof Bilingual;
