/**
 * Uncertain dates in French: before, after, between, about or perhaps a date; and which end of a period it is. Dates are years, months or
 * days as in the data (2015, 2015-06, 2015-06-18), so that they can be compared with the files.
 */
export const dates = {
  uncertain: ({ date }: { readonly date: string }) => `peut-être ${date}`,
  approximate: ({ date }: { readonly date: string }) => `vers ${date}`,
  between: ({ first, last }: { readonly first: string; readonly last: string }) => `entre ${first} et ${last}`,
  /** Excluding the date itself. */
  before: ({ date }: { readonly date: string }) => `avant ${date}`,
  after: ({ date }: { readonly date: string }) => `après ${date}`,
  /** One end of a period; its date is already in words. */
  start: ({ words }: { readonly words: string }) => `début ${words}`,
  end: ({ words }: { readonly words: string }) => `fin ${words}`,
};
