/** A boundary point inside a text node; UTF-16 units. */
export interface Place {
  node: Text;
  offset: number;
}

/**
 * A run of characters that stand side by side both in the read text, at [start, end), and in their node,
 * from `offset` on. White space that was folded and invisible characters lie between pieces; what parts
 * blocks belongs to no node. Pieces are in the order of the text, those of one node in a row.
 */
export interface Piece extends Place {
  start: number;
  end: number;
}

/** Where the first mapped character at or behind `offset` stands; null behind the last. */
export function placeAfter(pieces: Piece[], offset: number): Place | null {
  const piece = pieces[firstEndingAfter(pieces, offset)];
  if (!piece) return null;
  return { node: piece.node, offset: piece.offset + Math.max(0, offset - piece.start) };
}

/** The end of the last mapped character before `offset`; null before the first. */
export function placeBefore(pieces: Piece[], offset: number): Place | null {
  const index = firstEndingAfter(pieces, offset - 1);
  const found = pieces[index];
  const piece = found && found.start < offset ? found : pieces[index - 1];
  if (!piece) return null;
  return { node: piece.node, offset: piece.offset + Math.min(offset, piece.end) - piece.start };
}

/** The pieces, cut to what of them lies in [start, end). */
export function piecesWithin(pieces: Piece[], start: number, end: number): Piece[] {
  const found: Piece[] = [];
  for (let index = firstEndingAfter(pieces, start); index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.start >= end) break;
    const from = Math.max(start, piece.start);
    const offset = piece.offset + from - piece.start;
    found.push({ node: piece.node, offset, start: from, end: Math.min(end, piece.end) });
  }
  return found;
}

/** Offset in the read text of a place in a node whose first piece has the index `first`. */
export function offsetAmong(pieces: Piece[], first: number, { node, offset }: Place): number {
  let index = first;
  while (pieces[index + 1]?.node === node && pieces[index + 1]!.offset <= offset) index++;
  const { start, end, offset: own } = pieces[index]!;
  return Math.min(Math.max(start + offset - own, start), end);
}

/** Index of the first piece whose end lies behind `offset`. */
function firstEndingAfter(pieces: Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
