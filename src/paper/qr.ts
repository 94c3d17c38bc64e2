/**
 * A QR code as the outline of its dark squares, for a poster: the address that a room can open with a phone.
 * The only user of lean-qr.
 */
import { correction, generate } from 'lean-qr';

export interface QrCode {
  /** Squares along a side, with the four of the quiet zone on each side. */
  readonly side: number;
  /** Path of the dark squares, one unit each. */
  readonly path: string;
}

/** Squares of paper that readers need around a code. */
const QUIET = 4;

/** The code of an address, with level M of correction: a fold or a stain of a seventh of it does no harm. */
export function qrCode(address: string): QrCode {
  const code = generate(address, { minCorrectionLevel: correction.M });
  const squares: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) squares.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
  }
  return { side: code.size + 2 * QUIET, path: squares.join('') };
}
