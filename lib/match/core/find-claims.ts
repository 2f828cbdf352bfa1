import type { ClaimIndex } from './claims';
import { featuresOf } from './features';
import { judgeCandidates, type Model, readModel } from './model';
import { readQuery } from './query';
import { DEPTH, inOrder, retrieve } from './retrieve';
import weights from './weights.json';

/** A claim that a text may repeat. */
export interface ClaimHit {
  /** Its place in the index. */
  doc: number;
  id: string;
  /** Orders the claims of one text; not comparable between texts. */
  score: number;
  /** Of a true match, in [0, 1]: comparable between texts, fit for a threshold. */
  probability: number;
}

/** What `npm run learn` made. */
export const SHIPPED_MODEL: Model = readModel(weights);

/**
 * The claims that a text most likely repeats, best first: retrieved by shared words, then put in
 * order by what else speaks for them. Empty where no claim shares a word with the text.
 */
export function findClaims(
  index: ClaimIndex,
  text: string,
  limit = 10,
  model: Model = SHIPPED_MODEL,
): ClaimHit[] {
  const query = readQuery(index, text);
  const hits = retrieve(index.postings, termsOf(index, query.first.keys()), Math.max(DEPTH, limit));
  const verdicts = judgeCandidates(model, featuresOf(index, query, hits));
  return inOrder(hits.map(({ doc }, i) => ({ doc, id: index.ids[doc]!, ...verdicts[i]! }))).slice(
    0,
    limit,
  );
}

function termsOf({ postings }: ClaimIndex, ids: Iterable<number>): string[] {
  return Array.from(ids, (id) => postings.terms[id]!);
}
