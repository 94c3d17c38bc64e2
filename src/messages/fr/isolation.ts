/**
 * Why an actor is told of as isolated: never «isolé», only what the sources record and what they do not.
 * In French: the source, whose entries and types every other language has.
 */
export const isolation = {
  /** A kind of isolation and what it comes from: how many drop off with the actor, itself among them. */
  hangsOn: (label: string, holder: string, held: number) =>
    `${label}\u00a0: si ${holder} se retire, ${held > 1 ? `${held} acteurs, dont lui, décrochent` : 'il décroche'}`,
  hangsOnTie: (label: string, a: string, b: string) => `${label}\u00a0: le lien entre ${a} et ${b}`,
  perhaps: (sentence: string) => `peut-être, selon des membres non nommés\u00a0: ${sentence}`,
};
