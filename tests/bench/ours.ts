import { inOrder } from '../../lib/match/core/find-claims';
import { judgeCandidates, type Model, type Verdict } from '../../lib/match/core/model';
import type { Candidate, Example } from '../../tools/learning/examples';
import { type Pulls, trainModel } from '../../tools/learning/train';

/** A candidate as the shipped code would give it. */
export type Judged = Candidate & Verdict;

/** Candidates in the order and with the probabilities of a model. */
export function judge(model: Model, candidates: readonly Candidate[]): Judged[] {
  const verdicts = judgeCandidates(
    model,
    candidates.map(({ features }) => features),
  );
  return inOrder(candidates.map((candidate, i) => ({ ...candidate, ...verdicts[i]! })));
}

/** What each query finds, judged by a model that was learned without its fold. */
export interface Judgement {
  full: Judged[];
  without: Judged[];
}

export function crossValidate(
  examples: readonly Example[],
  folds: readonly number[],
  pulls?: Pulls,
): Judgement[] {
  const models = [...new Set(folds)].sort().map((fold) =>
    trainModel(
      examples.filter((_, i) => folds[i] !== fold),
      pulls,
    ),
  );
  return examples.map(({ full, without }, i) => {
    const model = models[folds[i]!]!;
    return { full: judge(model, full), without: judge(model, without) };
  });
}
