import { judgeCandidates, type Model, type Verdict } from '../../lib/match/core/model';
import { inOrder } from '../../lib/match/core/retrieve';
import type { Candidate, Example } from '../../tools/learning/examples';
import { type Pulls, trainModel } from '../../tools/learning/train';
import { lessonsOf } from '../../tools/learning/views';

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

/** `views` hold the queries in one order, as `folds` does; the first is judged, all are learned from. */
export function crossValidate(
  views: readonly Example[][],
  folds: readonly number[],
  pulls?: Pulls,
): Judgement[] {
  const models = [...new Set(folds)].sort().map((fold) =>
    trainModel(
      lessonsOf(views, (place) => folds[place] !== fold),
      pulls,
    ),
  );
  return views[0]!.map(({ full, without }, i) => {
    const model = models[folds[i]!]!;
    return { full: judge(model, full), without: judge(model, without) };
  });
}
