/**
 * The HTML page around everything that is printed as pages: one text with its own CSS and fonts, which any browser can print and Chromium
 * can convert to tagged PDF. Headings, tables and pictures use the proper HTML elements, so that screen readers can navigate both.
 */

import { escapeXml } from '../core/basics/xml-text.ts';
import type { Language } from '../messages/language.ts';

export interface HtmlPage {
  readonly title: string;
  readonly language: Language;
  /** Markup; all texts of the data in it must be escaped. */
  readonly body: string;
  /** Paper size and margins: the content of an @page rule. */
  readonly paper: string;
  /** CSS rules for this type of page. */
  readonly rules?: string;
  /** CSS rules that embed the fonts. */
  readonly fontFaces: string;
}

const RULES = `
*{box-sizing:border-box}
body{margin:0;color:#000;background:#fff;font:10pt/1.4 'Source Sans 3 Variable','Source Sans 3',Arial,sans-serif;font-variant-numeric:tabular-nums}
h1,h2,h3{font-family:'Source Serif 4 Variable','Source Serif 4',Georgia,serif;line-height:1.2;break-after:avoid;margin:1.4em 0 .5em}
h1{font-size:22pt;margin-top:0}h2{font-size:15pt}h3{font-size:11.5pt}
p{margin:.4em 0}ul,ol{margin:.4em 0;padding-left:1.4em}li{break-inside:avoid}
table{border-collapse:collapse;width:100%;margin:.6em 0}
th,td{border:.5pt solid #777;padding:.25em .5em;text-align:left;vertical-align:top}
thead{display:table-header-group}tr{break-inside:avoid}th{font-weight:600}
caption{text-align:left;font-weight:600;padding:.3em 0}
.number{text-align:right}.soft{color:#3d3b36}.note{border-left:2pt solid #000;padding-left:.7em}
blockquote{margin:.2em 0 .2em 1em}figure{margin:.6em 0;break-inside:avoid}figure svg{display:block;max-width:100%;height:auto}
.sheet{break-after:page}.sheet:last-child{break-after:auto}
@media screen{body{max-width:60rem;margin:2rem auto;padding:0 1.5rem}.sheet{border-bottom:1pt dashed #777;margin-bottom:2rem;padding-bottom:2rem}}
`;

/** The HTML text of a page. */
export function htmlPage({ title, language, body, paper, rules = '', fontFaces }: HtmlPage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${fontFaces}${RULES}@page{${paper}}${rules}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** An HTML element with an escaped text. */
export function element(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes === '' ? '' : ` ${attributes}`}>${escapeXml(text)}</${name}>`;
}

/** A table with caption and column headings; the first cell of each row is its heading. */
export function table(caption: string, headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number, i: number) =>
    i === 0 ? element('th', String(value), 'scope="row"') : element('td', String(value), typeof value === 'number' ? 'class="number"' : '');
  return [
    `<table>${element('caption', caption)}<thead><tr>${headings.map((heading) => element('th', heading, 'scope="col"')).join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}</tbody></table>`,
  ].join('\n');
}

/** A picture; the SVG contains its own name for assistive technology. */
export function figure(svg: string): string {
  return `<figure>${svg}</figure>`;
}

/** A poster as a page of its size, for printing or saving as PDF. */
export function posterPage(svg: string, title: string, language: Language, width: number, height: number): string {
  return htmlPage({
    title,
    language,
    body: svg,
    paper: `size:${width}mm ${height}mm;margin:0`,
    rules:
      '@media print{body{margin:0}svg{display:block}}@media screen{body{max-width:none;margin:0;padding:0}body>svg{width:100%;height:auto}}',
    fontFaces: '',
  });
}
