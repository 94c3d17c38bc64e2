/**
 * The texts in a source file: what stands in its strings and templates, with their places, without comments and code. Enough for files of
 * messages, which hold no regular expression with a quote in it.
 */

/** A text, or the part of a template between two expressions, from one place in the file to before the other. */
export interface TextPlace {
  readonly from: number;
  readonly to: number;
}

export function textPlaces(source: string): readonly TextPlace[] {
  const found: TextPlace[] = [];
  /** For each open template: how many braces are open in its present expression. */
  const templates: number[] = [];
  let at = 0;
  const endOf = (sign: string) => {
    const from = at;
    while (at < source.length && source[at] !== sign && !(sign === '`' && source.startsWith('${', at))) at += source[at] === '\\' ? 2 : 1;
    found.push({ from, to: at });
    if (source[at] === sign) at++;
    else {
      at += 2;
      templates.push(0);
    }
  };
  while (at < source.length) {
    const sign = source[at] ?? '';
    const open = templates.at(-1);
    at++;
    if (sign === '/' && source[at] === '/') at = (source.indexOf('\n', at) + source.length + 1) % (source.length + 1);
    else if (sign === '/' && source[at] === '*') at = source.indexOf('*/', at) + 2;
    else if (sign === "'" || sign === '"' || sign === '`') endOf(sign);
    else if (sign === '{' && open !== undefined) templates.push((templates.pop() ?? 0) + 1);
    else if (sign === '}' && open !== undefined) {
      if (open > 0) templates.push((templates.pop() ?? 0) - 1);
      else {
        templates.pop();
        endOf('`');
      }
    }
  }
  return found;
}
