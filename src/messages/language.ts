/**
 * The languages of the application, and a label that has a text in each. Labels stay with the entry of the list that they name (a type of
 * relation, a column, a measure); sentences stand in this folder, by language and topic.
 */

export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

export const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** The one that is not in use. */
export const OTHER_LANGUAGE: ByLanguage<Language> = { fr: 'en', en: 'fr' };

/** The same in every language: what a topic is, once its languages are brought together. */
export type ByLanguage<T> = Readonly<Record<Language, T>>;

/** The messages of a topic, in whatever language. */
export type MessagesOf<Topic> = Topic extends ByLanguage<infer Messages> ? Messages : never;
