/**
 * A label as lines of at most `width` letters, for drawings that know no line breaks. What does not fit
 * into `lines` ends in an ellipsis; a word longer than a line is cut.
 */
export function wrapLabel(text: string, width: number, lines: number): string[] {
  const made: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = made.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      made[made.length - 1] = `${last} ${word}`;
    else made.push(...piecesOf(word, width));
  }
  if (made.length <= lines) return made;
  const kept = made.slice(0, lines);
  kept[lines - 1] = `${kept[lines - 1]!.slice(0, width - 1).trimEnd()}…`;
  return kept;
}

function piecesOf(word: string, width: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < word.length; at += width) pieces.push(word.slice(at, at + width));
  return pieces;
}
