import { contrastsOf } from '../../lib/match/core/contrast';
import { FEATURES } from '../../lib/match/core/features';
import { type Model, rankingScores } from '../../lib/match/core/model';
import type { WordWeights } from '../../lib/match/core/worth';
import type { Candidate, Example } from './examples';
import { listwiseSlope, logisticSlope, type Outcome } from './losses';
import { minimise } from './newton';

/** How strongly weights are pulled to nought, in units of standardised features. */
export interface Pulls {
  ranking: number;
  odds: number;
}

/** Chosen on the development part; the outcome hardly moves between a third and three times of it. */
export const PULLS: Pulls = { ranking: 8, odds: 8 };

/** Of each list, this many best candidates teach what a true match looks like. */
const TAUGHT = 2;

/** Learns a model from examples. The same examples give the same model. */
export function trainModel(
  examples: readonly Example[],
  words: WordWeights,
  pulls: Pulls = PULLS,
): Model {
  const ranking = learnRanking(examples, pulls.ranking);
  const open = { low: -Infinity, high: Infinity };
  const bounds = FEATURES.map(() => open);
  const ranker = { words, ...modelWith(bounds, ranking, [], 0) };
  const outcomes = examples.flatMap(({ full, without }) => [
    ...taught(full, ranker),
    ...taught(without, ranker),
  ]);
  const { weights, bias } = learnOdds(outcomes, pulls.odds);
  const all = examples.flatMap(({ full, without }) => [...full, ...without]);
  const model = modelWith(
    [
      ...boundsOf(all.map(({ features }) => features)),
      ...boundsOf(outcomes.map(({ row }) => row)).slice(FEATURES.length),
    ],
    ranking,
    weights,
    bias,
  );
  return { words, ...model };
}

interface Bounds {
  low: number;
  high: number;
}

function modelWith(bounds: Bounds[], ranking: number[], odds: number[], bias: number) {
  const low = bounds.map((bound) => bound.low);
  const high = bounds.map((bound) => bound.high);
  return { ranking, odds, bias, low, high };
}

function boundsOf(rows: readonly Float64Array[]): Bounds[] {
  return Array.from(rows[0] ?? [], (_, i) => ({
    low: rows.reduce((least, row) => Math.min(least, row[i]!), Infinity),
    high: rows.reduce((most, row) => Math.max(most, row[i]!), -Infinity),
  }));
}

/** Means and deviations, so that one pull fits all features. */
interface Scale {
  means: Float64Array;
  deviations: Float64Array;
}

function scaleOf(rows: readonly Float64Array[]): Scale {
  const size = rows[0]!.length;
  const means = new Float64Array(size);
  const deviations = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (const row of rows) means[i]! += row[i]! / rows.length;
    for (const row of rows) deviations[i]! += (row[i]! - means[i]!) ** 2 / rows.length;
    deviations[i] = Math.sqrt(deviations[i]!) + 1e-6;
  }
  return { means, deviations };
}

const standardise = (row: Float64Array, { means, deviations }: Scale) =>
  row.map((value, i) => (value - means[i]!) / deviations[i]!);

function learnRanking(examples: readonly Example[], pull: number): number[] {
  const scale = scaleOf(examples.flatMap(({ full }) => full.map(({ features }) => features)));
  const lists = examples
    .map(({ full }) => ({
      rows: full.map(({ features }) => standardise(features, scale)),
      right: full.map(({ right }) => right),
    }))
    .filter(({ right }) => right.includes(true));
  const weights = minimise(FEATURES.length, listwiseSlope(lists, pull));
  return Array.from(weights, (weight, i) => weight / scale.deviations[i]!);
}

/** Logistic regression: weights and bias, the pull in units of standardised features. */
export function learnOdds(outcomes: readonly Outcome[], pull: number) {
  const scale = scaleOf(outcomes.map(({ row }) => row));
  const standard = outcomes.map(({ row, right, worth }) => ({
    row: Float64Array.from([...standardise(row, scale), 1]),
    right,
    worth,
  }));
  const size = scale.deviations.length + 1;
  const learned = minimise(size, logisticSlope(standard, pull));
  const weights = Array.from(scale.deviations, (deviation, i) => learned[i]! / deviation);
  const shift = weights.reduce((sum, weight, i) => sum + weight * scale.means[i]!, 0);
  return { weights, bias: learned[size - 1]! - shift };
}

/** The best few candidates by ranking score, each with its features and contrasts. */
function taught(candidates: readonly Candidate[], ranker: Model): Outcome[] {
  const scores = rankingScores(
    ranker,
    candidates.map(({ features }) => features),
  );
  const contrasts = contrastsOf(scores);
  return candidates
    .map(({ right, features }, i) => ({
      score: scores[i]!,
      row: Float64Array.from([...features, ...contrasts[i]!]),
      right,
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, TAUGHT);
}
