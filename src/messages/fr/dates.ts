/**
 * Dates that are not sure, in French: before, after or between others, about or perhaps one; and which end of a period they are. Every
 * date that a sentence is given is a year, a month or a day as the data write it (2015, 2015-06, 2015-06-18), so that it can be read
 * beside the files.
 */
export const dates = {
  uncertain: ({ date }: { readonly date: string }) => `peut-être ${date}`,
  approximate: ({ date }: { readonly date: string }) => `vers ${date}`,
  between: ({ first, last }: { readonly first: string; readonly last: string }) => `entre ${first} et ${last}`,
  /** Neither date is meant itself. */
  before: ({ date }: { readonly date: string }) => `avant ${date}`,
  after: ({ date }: { readonly date: string }) => `après ${date}`,
  /** One end of a period, whose date is in words already. */
  start: ({ words }: { readonly words: string }) => `début ${words}`,
  end: ({ words }: { readonly words: string }) => `fin ${words}`,
};
