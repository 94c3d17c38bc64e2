/**
 * The width of a text in Source Sans 3, computed without a browser: label placement must give the same result on screen, on paper and in
 * tests. Widths of characters come from the font itself (version 5.3.0 of its package), in thousandths of the font size.
 */

const CHARACTERS = '0123456789 !"#$%&\'()*+,-./:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~«»’…–—·œŒæ€°';
// biome-ignore format: one row a weight
const REGULAR = [497,497,497,497,497,497,497,497,497,497,200,289,426,497,497,824,609,249,303,303,418,497,249,311,249,350,249,249,497,497,497,425,847,543,588,571,615,527,494,617,652,263,479,579,486,727,647,664,566,664,569,534,536,645,515,786,513,476,539,303,350,303,497,500,542,504,553,456,555,496,292,504,544,246,247,495,255,829,547,542,555,555,347,419,338,544,467,719,446,467,425,303,241,303,497,429,429,249,948,480,800,249,839,847,778,497,331];
// biome-ignore format: one row a weight
const SEMIBOLD = [513,513,513,513,513,513,513,513,513,513,200,315,482,513,513,841,639,275,324,324,438,513,275,322,275,344,275,275,513,513,513,444,875,558,597,576,625,538,510,628,663,282,494,597,502,745,657,674,582,674,592,545,546,655,536,800,541,501,540,324,344,324,513,500,549,516,563,462,564,507,317,520,558,262,263,522,271,843,560,549,564,564,373,431,361,556,495,748,481,495,443,324,255,324,513,455,455,275,964,480,800,275,830,859,780,513,348];

/** Width of characters missing in the table: that of an average capital. */
const OTHER = 600;

/** Width in pixels of a line of text, for a font size in pixels. Accented letters count as their base letter. */
export function textWidth(text: string, size: number, bold: boolean): number {
  const widths = bold ? SEMIBOLD : REGULAR;
  let sum = 0;
  for (const character of text.normalize('NFD')) {
    if (/\p{Diacritic}/u.test(character) && character > '\u02ff') continue;
    const i = CHARACTERS.indexOf(character);
    sum += i < 0 ? OTHER : (widths[i] ?? OTHER);
  }
  return (sum * size) / 1000;
}

/** Breaks a text into at most `maxLines` lines of at most `maxWidth`; a text that is too long ends in «…». */
export function wrapText(text: string, size: number, bold: boolean, maxWidth: number, maxLines: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // Not where French keeps words together, also when typed with a plain space: «50 %», « nom ».
  for (const word of text.split(/(?<!«)[^\S\u00a0\u202f]+(?![%€;:!?»])/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, size, bold) <= maxWidth) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  lines.push(line);
  if (lines.length <= maxLines) return lines;
  const last = lines.slice(maxLines - 1).join(' ');
  return [...lines.slice(0, maxLines - 1), ellipsis(last, size, bold, maxWidth)];
}

function ellipsis(text: string, size: number, bold: boolean, maxWidth: number): string {
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, size, bold) > maxWidth) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}
