import { CONTRASTS, contrastsOf } from './contrast';
import { FEATURES } from './features';
import { ASKED_SIGNS, HELD_SIGNS, type WordWeights } from './worth';

/** A linear model: what puts claims in order, and what makes a true match of the best. */
export interface Model {
  /** What the words of query and claim are worth one by one. */
  words: WordWeights;
  /** Weight of each of `FEATURES` in the ranking score. */
  ranking: number[];
  /** Log odds of a true match for each of `FEATURES`, then for each of `CONTRASTS`. */
  odds: number[];
  /** Log odds where all else is nought. */
  bias: number;
  /** The least and the most of each that was seen in learning; beyond, it counts as at its end. */
  low: number[];
  high: number[];
}

/** `weights.json`: a row of numbers for each feature and each contrast. */
export interface StoredModel {
  features: Record<string, number[]>;
  contrasts: Record<string, number[]>;
  asked: Record<string, number>;
  held: Record<string, number>;
  bias: number;
}

/** A claim's ranking score and the probability that it is what the text repeats. */
export interface Verdict {
  score: number;
  probability: number;
}

/** Throws where the stored features are not those that the code computes: then learn anew. */
export function readModel(stored: StoredModel): Model {
  const features = FEATURES.map((name) => weightOf(stored.features, name));
  const rows = [...features, ...CONTRASTS.map((name) => weightOf(stored.contrasts, name))];
  const column = (from: typeof rows, at: number) => from.map((row) => row[at]!);
  return {
    words: {
      asked: ASKED_SIGNS.map((name) => weightOf(stored.asked, name)),
      held: HELD_SIGNS.map((name) => weightOf(stored.held, name)),
    },
    low: column(rows, 0),
    high: column(rows, 1),
    odds: column(rows, 2),
    ranking: column(features, 3),
    bias: stored.bias,
  };
}

/** The model as `readModel` reads it, numbers cut to five digits: more cannot be told apart. */
export function storeModel({ words, low, high, odds, ranking, bias }: Model): StoredModel {
  const short = (value: number) => Number(value.toPrecision(5));
  const row = (i: number) => [low[i]!, high[i]!, odds[i]!, ...ranking.slice(i, i + 1)].map(short);
  const rows = (names: readonly string[], from: number) =>
    Object.fromEntries(names.map((name, i) => [name, row(from + i)]));
  const named = (names: readonly string[], weights: readonly number[]) =>
    Object.fromEntries(names.map((name, i) => [name, short(weights[i]!)]));
  return {
    features: rows(FEATURES, 0),
    contrasts: rows(CONTRASTS, FEATURES.length),
    asked: named(ASKED_SIGNS, words.asked),
    held: named(HELD_SIGNS, words.held),
    bias: short(bias),
  };
}

function weightOf<T>(stored: Record<string, T>, name: string): T {
  const weight = stored[name];
  if (weight === undefined) throw new Error(`No weights for ${name}; run npm run learn`);
  return weight;
}

/** Ranking scores of one text's candidates; only their differences mean something. */
export function rankingScores(model: Model, features: readonly Float64Array[]): number[] {
  return features.map((row) => weigh(model, model.ranking, row));
}

/**
 * Score and probability of each of one text's candidates, by their features: a logistic regression
 * on the features and on how the ranking scores stand to each other (J. Platt, "Probabilistic
 * outputs for support vector machines", 1999, widened by what tells a match from a near miss).
 */
export function judgeCandidates(model: Model, features: readonly Float64Array[]): Verdict[] {
  const scores = rankingScores(model, features);
  const contrasts = contrastsOf(scores);
  return scores.map((score, i) => {
    const odds = model.bias + weigh(model, model.odds, [...features[i]!, ...contrasts[i]!]);
    return { score, probability: 1 / (1 + Math.exp(-odds)) };
  });
}

function weigh({ low, high }: Model, weights: readonly number[], row: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) {
    sum += weights[i]! * Math.min(high[i]!, Math.max(low[i]!, row[i]!));
  }
  return sum;
}
