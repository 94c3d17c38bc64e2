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

/** A message in the language of some texts. */
export function written<Text extends string | object>(
  texts: Topic<Text>,
  message: { readonly key: string; readonly values?: unknown },
): Text {
  const text = texts[message.key];
  return typeof text === 'function' ? (text as (values: unknown) => Text)(message.values) : (text as Text);
}
