/** Value, gradient and Hessian (row by row) of a convex loss at a point. */
export interface Slope {
  loss: number;
  gradient: Float64Array;
  hessian: Float64Array;
}

const MOST_STEPS = 40;
const CLOSE_ENOUGH = 1e-8;

/** The point where a convex loss is least, by damped Newton steps from the origin. Deterministic. */
export function minimise(size: number, slopeAt: (point: Float64Array) => Slope): Float64Array {
  let point = new Float64Array(size);
  let slope = slopeAt(point);
  for (let step = 0; step < MOST_STEPS; step++) {
    const move = solve(slope.hessian, slope.gradient);
    let next = slope;
    let moved = point;
    for (let rate = 1; rate > 1e-6; rate /= 2) {
      moved = point.map((value, i) => value - rate * move[i]!);
      next = slopeAt(moved);
      if (next.loss <= slope.loss) break;
    }
    const gain = slope.loss - next.loss;
    if (gain < 0) break;
    [point, slope] = [moved, next];
    if (gain < CLOSE_ENOUGH * (1 + Math.abs(slope.loss))) break;
  }
  return point;
}

/** Solves a symmetric positive definite system by Cholesky's factors. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!;
      lower[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j * n + j]!;
    }
  }
  const out = right.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) out[i]! -= lower[i * n + k]! * out[k]!;
    out[i]! /= lower[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) out[i]! -= lower[k * n + i]! * out[k]!;
    out[i]! /= lower[i * n + i]!;
  }
  return out;
}
