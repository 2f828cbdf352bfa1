/** A text in which quotes, dashes and white space are alike, with the way back to the offsets it came from. */
export interface Loose {
  text: string;
  /** Offset in the source of each UTF-16 unit of `text`, and of the source's end last. */
  at: Uint32Array;
}

const LIKE: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  ʼ: "'",
  '′': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
};
const DROPPED = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const SPACE = /\s/;

/**
 * What stays the same when an article is restyled: white space runs are one space, quotation marks and
 * dashes are plain, soft hyphens and zero-width characters are gone. Leading and trailing space is cut.
 */
export function loosen(source: string): Loose {
  const units: string[] = [];
  const at = new Uint32Array(source.length + 1);
  for (let offset = 0; offset < source.length; offset++) {
    const unit = source[offset]!;
    if (DROPPED.test(unit)) continue;
    const plain = SPACE.test(unit) ? ' ' : (LIKE[unit] ?? unit);
    if (plain === ' ' && (!units.length || units[units.length - 1] === ' ')) continue;
    at[units.length] = offset;
    units.push(plain);
  }
  if (units[units.length - 1] === ' ') units.pop();
  at[units.length] = source.length;
  return { text: units.join(''), at: at.slice(0, units.length + 1) };
}
