/**
 * The reasons for an actor's kinds of isolation. They never say «isolé», only what the sources record and what they do not. In French, the
 * reference version: every other language must have the same entries with the same types.
 */
export const isolation = {
  /** A kind of isolation with its cause: the number of actors cut off if the holder leaves, this actor included. */
  hangsOn: (label: string, holder: string, held: number) =>
    `${label}\u00a0: si ${holder} se retire, ${held > 1 ? `${held} acteurs, dont lui, décrochent` : 'il décroche'}`,
  hangsOnTie: (label: string, a: string, b: string) => `${label}\u00a0: le lien entre ${a} et ${b}`,
  perhaps: (sentences: readonly string[]) => `peut-être, selon des membres non nommés\u00a0: ${sentences.join(', ')}`,
};
