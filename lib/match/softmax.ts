/** A text as weighted features. */
export type Features = Map<string, number>;

/** A text with the classes that are right for it; none means that it is left out. */
export interface Lesson {
  features: Features;
  /** Indices of classes; several share the lesson. */
  classes: number[];
}

/** Multinomial logistic regression. `weights` has one number per class for each feature. */
export interface SoftmaxModel {
  bias: number[];
  weights: Map<string, number[]>;
}

/** L2 penalty and steps, chosen on the tune half: short texts, many features, few examples. */
const RIDGE = 0.003;
const STEPS = 300;
const RATE = 1.2;

/**
 * Learns to tell classes apart, each class counting by the square root of its lessons, so that a
 * rich one does not drown the others. Full-batch gradient descent with Nesterov's momentum:
 * deterministic. Without lessons every class is as likely as any other.
 */
export function trainSoftmax(lessons: Lesson[], classes: number): SoftmaxModel {
  const model: SoftmaxModel = { bias: new Array(classes).fill(0), weights: new Map() };
  const taught = lessons.filter((lesson) => lesson.classes.length > 0);
  if (taught.length === 0) return model;
  const names = [...new Set(taught.flatMap(({ features }) => [...features.keys()]))];
  const rows = sparseRows(taught, names);
  const shares = sharesOf(taught, classes);
  const theta = descend(rows, taught, shares, names.length + 1, classes);
  for (let c = 0; c < classes; c++) model.bias[c] = round(theta[names.length * classes + c]!);
  names.forEach((name, f) => {
    model.weights.set(name, [...theta.subarray(f * classes, (f + 1) * classes)].map(round));
  });
  return model;
}

/** Probability of each class. */
export function predict({ bias, weights }: SoftmaxModel, features: Features): number[] {
  const scores = [...bias];
  for (const [name, value] of features) {
    const row = weights.get(name);
    if (row) for (let c = 0; c < scores.length; c++) scores[c]! += row[c]! * value;
  }
  return normalise(scores);
}

interface SparseRow {
  at: Int32Array;
  value: Float64Array;
}

function sparseRows(lessons: Lesson[], names: string[]): SparseRow[] {
  const places = new Map(names.map((name, i) => [name, i]));
  return lessons.map(({ features }) => ({
    at: Int32Array.from([...features.keys(), ''].map((name) => places.get(name) ?? names.length)),
    value: Float64Array.from([...features.values(), 1]),
  }));
}

/** How much each lesson counts. */
function sharesOf(lessons: Lesson[], classes: number): number[] {
  const sizes = new Array<number>(classes).fill(0);
  for (const lesson of lessons)
    for (const c of lesson.classes) sizes[c]! += 1 / lesson.classes.length;
  const raw = lessons.map((lesson) =>
    Math.max(...lesson.classes.map((c) => 1 / Math.sqrt(sizes[c]!))),
  );
  const total = raw.reduce((sum, share) => sum + share, 0);
  return raw.map((share) => share / total);
}

function descend(
  rows: SparseRow[],
  lessons: Lesson[],
  shares: number[],
  size: number,
  classes: number,
): Float64Array {
  const theta = new Float64Array(size * classes);
  const speed = new Float64Array(size * classes);
  const ahead = new Float64Array(size * classes);
  for (let step = 0; step < STEPS; step++) {
    for (let i = 0; i < theta.length; i++) ahead[i] = theta[i]! + 0.9 * speed[i]!;
    const slope = slopeAt(ahead, rows, lessons, shares, classes);
    for (let i = 0; i < theta.length; i++) {
      // The bias, last, is not penalised.
      const pull = i < (size - 1) * classes ? RIDGE * ahead[i]! : 0;
      speed[i] = 0.9 * speed[i]! - RATE * (slope[i]! + pull * 0.1);
      theta[i]! += speed[i]!;
    }
  }
  return theta;
}

function slopeAt(
  theta: Float64Array,
  rows: SparseRow[],
  lessons: Lesson[],
  shares: number[],
  classes: number,
): Float64Array {
  const slope = new Float64Array(theta.length);
  rows.forEach(({ at, value }, r) => {
    const scores = new Array<number>(classes).fill(0);
    for (let i = 0; i < at.length; i++) {
      const base = at[i]! * classes;
      for (let c = 0; c < classes; c++) scores[c]! += theta[base + c]! * value[i]!;
    }
    const errors = normalise(scores);
    const right = lessons[r]!.classes;
    for (const c of right) errors[c]! -= 1 / right.length;
    for (let i = 0; i < at.length; i++) {
      const base = at[i]! * classes;
      const weight = value[i]! * shares[r]!;
      for (let c = 0; c < classes; c++) slope[base + c]! += errors[c]! * weight;
    }
  });
  return slope;
}

function normalise(scores: number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

const round = (weight: number) => Math.round(weight * 1000) / 1000;
