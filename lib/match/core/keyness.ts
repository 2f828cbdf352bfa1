/** Claims as term ids laid out flat: text, then title, of each. */
interface FlatClaims {
  bounds: Uint32Array;
  /** Id of the term at a place. */
  idAt(place: number): number;
}

/** What is assumed of a term before any claim is seen, and how many claims that is worth. */
const USUAL = 0.4;
const DOUBT = 4;

/**
 * For each term, how likely a claim's title takes it over from the text, in [0, 1]. Who writes a title
 * keeps the words that tell what the claim is about ("hurricane") and drops the others, also rare
 * ones ("ridicule"): IDF alone cannot tell these apart. Without titles all terms are alike.
 */
export function keynessOf({ bounds, idAt }: FlatClaims, terms: number): Float32Array {
  const inText = new Float32Array(terms);
  const inBoth = new Float32Array(terms);
  // Place in `bounds` of the last text and title that held the term, so that each counts once.
  const text = new Int32Array(terms).fill(-1);
  const title = new Int32Array(terms).fill(-1);
  for (let field = 0; field + 2 < bounds.length; field += 2) {
    const [from, middle, to] = [bounds[field]!, bounds[field + 1]!, bounds[field + 2]!];
    if (middle === to) continue;
    for (let at = from; at < middle; at++) {
      const id = idAt(at);
      if (text[id] !== field) inText[id]!++;
      text[id] = field;
    }
    for (let at = middle; at < to; at++) {
      const id = idAt(at);
      if (text[id] === field && title[id] !== field) inBoth[id]!++;
      title[id] = field;
    }
  }
  return inText.map((count, id) => (inBoth[id]! + DOUBT * USUAL) / (count + DOUBT));
}
