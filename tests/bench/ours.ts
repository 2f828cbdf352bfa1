import { judgeCandidates, type Model, type Verdict } from '../../lib/match/core/model';
import { inOrder } from '../../lib/match/core/retrieve';
import type { Candidate } from '../../tools/learning/examples';
import { type Pulls, trainModel } from '../../tools/learning/train';
import { guisesOf, lessonsOf, unsigned, viewsOf } from '../../tools/learning/views';
import { learnWords } from '../../tools/learning/words';
import type { BenchClaim, BenchData, BenchQuery } from './data';
import { foldsOf } from './folds';

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

/** Judgements by query, and the models by fold. */
export interface CrossValidation {
  judged: Judgement[];
  models: Model[];
}

const done = new WeakMap<BenchData, CrossValidation>();

/** All queries, training part first, in five folds; done once for all parts of the benchmark. */
export function crossValidateAll(data: BenchData): CrossValidation {
  const queries = [...data.train, ...data.dev];
  const crossed = done.get(data) ?? crossValidate(data.claims, queries, foldsOf(queries));
  done.set(data, crossed);
  return crossed;
}

/** Judges each query with all weights learned from the queries of the other folds. */
export function crossValidate(
  claims: readonly BenchClaim[],
  queries: readonly BenchQuery[],
  folds: readonly number[],
  pulls?: Pulls,
): CrossValidation {
  const guises = guisesOf(claims, queries);
  const judged = new Array<Judgement>(queries.length);
  const models = [...new Set(folds)].map((fold) => {
    const isKept = (place: number) => folds[place] !== fold;
    const kept = queries.filter((_, place) => isKept(place));
    const words = learnWords(guises.whole.whole, [...kept, ...unsigned(kept)]);
    const views = viewsOf(guises, queries, words);
    const model = trainModel(lessonsOf(views, isKept), words, pulls);
    views[0]!.forEach(({ full, without }, place) => {
      if (isKept(place)) return;
      judged[place] = { full: judge(model, full), without: judge(model, without) };
    });
    return model;
  });
  return { judged, models };
}
