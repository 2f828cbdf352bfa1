import type { ClaimIndex } from './claims';
import { FEATURES, featuresOf } from './features';
import { judgeCandidates, type Model, readModel, type Verdict } from './model';
import { readQuery } from './query';
import { DEPTH, inOrder } from './retrieve';
import { countWorthwhile, searchClaims } from './search-claims';
import { FIELD } from './standing';
import weights from './weights.json';
import { weighQuery } from './worth';

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
  const worths = weighQuery(index, query, model.words);
  const hits = searchClaims(index, worths, Math.max(DEPTH, limit));
  const features = featuresOf(index, query, worths, hits, countWorthwhile(hits, limit));
  const verdicts = judgeCandidates(model, features).map((verdict, i) =>
    hits.length < FIELD ? bounded(verdict, features[i]!) : verdict,
  );
  const found = verdicts.map((verdict, i) => ({
    ...hits[i]!,
    id: index.ids[hits[i]!.doc]!,
    ...verdict,
  }));
  return inOrder(found).slice(0, limit);
}

const COVER = FEATURES.indexOf('coverBest');

/**
 * Where next to nothing else is found, as in a small index, that a claim stands apart is no evidence:
 * it is then no likelier than the share of its words that the text holds.
 */
function bounded({ score, probability }: Verdict, features: Float64Array): Verdict {
  return { score, probability: Math.min(probability, features[COVER]!) };
}
