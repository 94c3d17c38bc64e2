/**
 * The languages of the application, and the type of labels with a text in each. Labels are stored with the list entry they name (a type of
 * relation, a column, a measure); sentences are in this folder, by language and topic.
 */

export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

export const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** For each language, the other one. */
export const OTHER_LANGUAGE: ByLanguage<Language> = { fr: 'en', en: 'fr' };

/** One value for each language. */
export type ByLanguage<T> = Readonly<Record<Language, T>>;

/** The messages of a topic in one language. */
export type MessagesOf<Topic> = Topic extends ByLanguage<infer Messages> ? Messages : never;
