/**
 * The forms in which a name can be written in the bytes of a file. A search must try all of them before it concludes that the name
 * is not there.
 */

/** Spellings of a name as bytes, one character a byte: with and without accents, composed and not, escaped and encoded. */
export function spellingsOf(name: string): ReadonlySet<string> {
  const bare = name.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  const found = new Set<string>();
  for (const form of [
    name.normalize('NFC'),
    name.normalize('NFD'),
    bare,
    name.toUpperCase(),
    bare.toUpperCase(),
    bare.replaceAll(/[ -]+/g, '-').toLowerCase(),
  ]) {
    // A short word in small letters is part of others («pons» of «responsable»): whole names only.
    if (form.length < 6) continue;
    found.add(bytes(form));
    found.add(form.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`));
    found.add(form.replace(/[^\0-\x7f]/g, (letter) => `&#${letter.charCodeAt(0)};`));
    found.add(form.replace(/[^\0-\x7f]/g, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`));
    found.add(encodeURIComponent(form));
    found.add(Buffer.from(form, 'utf16le').toString('latin1'));
    found.add(Buffer.from(form, 'latin1').toString('latin1'));
    found.add(Buffer.from(form, 'utf8').toString('hex'));
    // Base 64 has three alignments; the ends of each depend on the neighbours.
    for (let shift = 0; shift < 3; shift++) {
      const padded = Buffer.concat([Buffer.alloc(shift), Buffer.from(form, 'utf8')]).toString('base64');
      found.add(padded.slice(shift === 0 ? 0 : 4, -4));
    }
  }
  return found;
}

function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Every text in a value, at any depth, but for ids. */
export function textsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string')
    return ['id', 'actor', 'actors', 'speaker', 'within', 'source', 'view', 'reveal', 'frame', 'proofs'].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, key));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([own, inner]) => textsIn(inner, own));
  return [];
}
