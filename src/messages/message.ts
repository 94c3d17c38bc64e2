/**
 * Messages as values: the key of a text in a topic, and the values for it. Code creates such values, and the language is chosen when they
 * are written. They are plain data, so they can be stored as JSON and sent to another thread.
 */

/** A message of a topic, given the type of its texts in any language. Messages whose text takes no values have none. */
export type Message<Topic> = {
  readonly [Key in keyof Topic]: Topic[Key] extends (values: infer Values) => unknown
    ? { readonly key: Key; readonly values: Values }
    : { readonly key: Key };
}[keyof Topic];

/** A topic in one language: texts, and functions that make texts from values. */
export type Topic<Text> = Readonly<Record<string, Text | ((values: never) => Text)>>;

/** The text of an entry: the entry itself, or the result of its function. */
type Said<Entry> = Entry extends (values: never) => infer Text ? Text : Entry;

/** Writes a message with the texts of a topic in one language. */
export function written<Topic extends object>(topic: Topic, message: Message<Topic>): Said<Topic[keyof Topic]> {
  const { key, values } = message as { readonly key: keyof Topic; readonly values?: unknown };
  const entry = topic[key];
  return (typeof entry === 'function' ? entry(values) : entry) as Said<Topic[keyof Topic]>;
}
