/**
 * A label as lines of at most `width` letters (two or more), for drawings that know no line breaks. What does
 * not fit into `lines` ends in an ellipsis; a word longer than a line is parted with a hyphen.
 */
export function wrapLabel(text: string, width: number, lines: number): string[] {
  const made: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = made.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      made[made.length - 1] = `${last} ${word}`;
    else made.push(...partWord(word, width));
  }
  if (made.length <= lines) return made;
  const kept = made.slice(0, lines);
  kept[lines - 1] = `${kept[lines - 1]!.slice(0, width - 1).trimEnd()}…`;
  return kept;
}

function partWord(word: string, width: number): string[] {
  const parts: string[] = [];
  let rest = word;
  while (rest.length > width) {
    const cut = cutOf(rest, width - 1);
    parts.push(`${rest.slice(0, cut)}-`);
    rest = rest.slice(cut);
  }
  return [...parts, rest];
}

const VOWEL = /[aeiouyäöüаеёиоуыэюяєії]/i;

/** Behind a vowel before a consonant, as nearly all hyphenation allows; where there is none, at the end. */
function cutOf(word: string, most: number): number {
  for (let cut = most; cut > most / 2; cut--) {
    if (VOWEL.test(word[cut - 1]!) && !VOWEL.test(word[cut]!)) return cut;
  }
  return most;
}
