/**
 * Messages as values: which sentence of a topic, and what it speaks of. Whoever has something to say hands out such a value, and the
 * language is chosen when it is written. What stands in it is plain, so that it can be kept as JSON and sent to another thread.
 */

/** A message of a topic, given the texts of that topic in any language. One whose text speaks of nothing else has no values. */
export type Message<Topic> = {
  readonly [Key in keyof Topic]: Topic[Key] extends (values: infer Values) => unknown
    ? { readonly key: Key; readonly values: Values }
    : { readonly key: Key };
}[keyof Topic];

/** A topic in one language: texts, and functions from values to them. */
export type Topic<Text> = Readonly<Record<string, Text | ((values: never) => Text)>>;

/** What an entry of a topic says: itself, or what it gives for values. */
type Said<Entry> = Entry extends (values: never) => infer Text ? Text : Entry;

/** A message in the language of a topic. */
export function written<Topic extends object>(topic: Topic, message: Message<Topic>): Said<Topic[keyof Topic]> {
  const { key, values } = message as { readonly key: keyof Topic; readonly values?: unknown };
  const entry = topic[key];
  return (typeof entry === 'function' ? entry(values) : entry) as Said<Topic[keyof Topic]>;
}
