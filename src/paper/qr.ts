/**
 * A QR code as the outline of its dark squares: on a poster, the address that people can
 * open with a phone. The only user of lean-qr.
 */
import { correction, generate } from 'lean-qr';

export interface QrCode {
  /** Number of squares along a side, including the quiet zone of four on each side. */
  readonly side: number;
  /** Path of the dark squares, one unit each. */
  readonly path: string;
}

/** Width of the empty zone that readers need around a code, in squares. */
const QUIET = 4;

/** The code of an address, with error correction level M: readable even if about a seventh of it is damaged. */
export function qrCode(address: string): QrCode {
  const code = generate(address, { minCorrectionLevel: correction.M });
  const squares: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) squares.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
  }
  return { side: code.size + 2 * QUIET, path: squares.join('') };
}
