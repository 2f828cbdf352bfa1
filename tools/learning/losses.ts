import type { Slope } from './newton';

/** A list of candidates of one query: features, and which of them are right. */
export interface RankedList {
  rows: Float64Array[];
  right: boolean[];
}

/** One pair with its outcome. */
export interface Outcome {
  row: Float64Array;
  right: boolean;
  /** How much it counts; once where it is not given. */
  worth?: number;
}

/**
 * The chance that a right candidate is drawn when candidates are drawn by the exponent of their
 * score (Z. Cao et al., "Learning to rank: from pairwise to listwise approach", ICML 2007), with a
 * pull of all weights to nought.
 */
export function listwiseSlope(lists: RankedList[], pull: number) {
  return (weights: Float64Array): Slope => {
    const slope = pulled(weights, pull, weights.length);
    for (const { rows, right } of lists) addList(slope, weights, rows, right);
    return mirrored(slope);
  };
}

function addList(slope: Slope, weights: Float64Array, rows: Float64Array[], right: boolean[]) {
  const scores = rows.map((row) => dot(weights, row));
  const top = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - top));
  const sum = exps.reduce((total, exp) => total + exp, 0);
  const share = 1 / right.filter(Boolean).length;
  const mean = new Float64Array(weights.length);
  rows.forEach((row, i) => {
    const chance = exps[i]! / sum;
    if (right[i]) slope.loss -= share * Math.log(chance + 1e-300);
    addScaled(slope.gradient, row, chance - (right[i] ? share : 0));
    addScaled(mean, row, chance);
    addOuter(slope.hessian, row, chance);
  });
  addOuter(slope.hessian, mean, -1);
}

/** Logistic regression; the last weight is the bias and is not pulled. */
export function logisticSlope(outcomes: Outcome[], pull: number) {
  return (weights: Float64Array): Slope => {
    const slope = pulled(weights, pull, weights.length - 1);
    for (const { row, right, worth = 1 } of outcomes) {
      const score = dot(weights, row);
      const chance = 1 / (1 + Math.exp(-score));
      const surprise = Math.log1p(Math.exp(-Math.abs(score)));
      slope.loss += worth * (Math.max(score, 0) - (right ? score : 0) + surprise);
      addScaled(slope.gradient, row, worth * (chance - Number(right)));
      addOuter(slope.hessian, row, worth * chance * (1 - chance));
    }
    return mirrored(slope);
  };
}

function pulled(weights: Float64Array, pull: number, count: number): Slope {
  const n = weights.length;
  const slope = { loss: 0, gradient: new Float64Array(n), hessian: new Float64Array(n * n) };
  for (let i = 0; i < count; i++) {
    slope.loss += (pull / 2) * weights[i]! ** 2;
    slope.gradient[i] = pull * weights[i]!;
    slope.hessian[i * n + i] = pull;
  }
  return slope;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function addScaled(to: Float64Array, row: Float64Array, by: number): void {
  for (let i = 0; i < row.length; i++) to[i]! += by * row[i]!;
}

/** Adds to the lower triangle alone; `mirrored` completes it. */
function addOuter(to: Float64Array, row: Float64Array, by: number): void {
  const n = row.length;
  for (let i = 0; i < n; i++) {
    const scaled = by * row[i]!;
    if (scaled === 0) continue;
    for (let j = 0; j <= i; j++) to[i * n + j]! += scaled * row[j]!;
  }
}

function mirrored(slope: Slope): Slope {
  const n = slope.gradient.length;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) slope.hessian[i * n + j] = slope.hessian[j * n + i]!;
  }
  return slope;
}
