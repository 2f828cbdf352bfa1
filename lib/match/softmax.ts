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

/** L2 penalty, and how far the loss is followed down, in lengths of its slope; little hangs on either. */
const RIDGE = 0.0001;
const FLOW = 4000;
/** So many passes over the lessons, each with shorter steps than the last. */
const PASSES = 8;
/** A longer step goes past where a lesson leads: in several shorter ones, apart from each other, it does not. */
const LONGEST_STEP = 0.2;
/** A feature of which no class makes more than this is not worth its place. */
const LEAST_WEIGHT = 0.1;

/**
 * Learns to tell classes apart, each class counting by the square root of its lessons, so that a
 * rich one does not drown the others. Stochastic gradient descent (H. Robbins, S. Monro, 1951) in an order
 * that is always the same. Without lessons every class is as likely as any other.
 */
export function trainSoftmax(lessons: Lesson[], classes: number): SoftmaxModel {
  const model: SoftmaxModel = { bias: new Array(classes).fill(0), weights: new Map() };
  const taught = lessons.filter((lesson) => lesson.classes.length > 0);
  if (taught.length === 0) return model;
  const names = frequentNames(taught);
  const rows = sparseRows(taught, names);
  const shares = sharesOf(taught, classes);
  const theta = descend(rows, taught, shares, names.length + 1, classes);
  for (let c = 0; c < classes; c++) model.bias[c] = round(theta[names.length * classes + c]!);
  names.forEach((name, f) => {
    const row = [...theta.subarray(f * classes, (f + 1) * classes)].map(round);
    if (row.some((weight) => Math.abs(weight) >= LEAST_WEIGHT)) model.weights.set(name, row);
  });
  return model;
}

/** Features of one text alone teach nothing that carries over, pairs, beginnings and meanings of two hardly. */
function frequentNames(lessons: Lesson[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of lessons) {
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([name, count]) => count > (RARE_TEACH_LITTLE.test(name) ? 2 : 1))
    .map(([name]) => name);
}

const RARE_TEACH_LITTLE = /\+|^[wby]:/;

/** The weights of several models, feature by feature, so that a feature is looked up once for all. */
export type WeightTable = Map<string, (number[] | undefined)[]>;

export function tableOf(models: readonly SoftmaxModel[]): WeightTable {
  const table: WeightTable = new Map();
  models.forEach(({ weights }, at) => {
    for (const [name, row] of weights) {
      const rows =
        table.get(name) ?? new Array<number[] | undefined>(models.length).fill(undefined);
      rows[at] = row;
      table.set(name, rows);
    }
  });
  return table;
}

/** The features that any of the models knows: their values, and their weights in each model. */
export type KnownFeatures = { value: number; rows: (number[] | undefined)[] }[];

export function lookUp(table: WeightTable, features: Features): KnownFeatures {
  const known: KnownFeatures = [];
  for (const [name, value] of features) {
    const rows = table.get(name);
    if (rows) known.push({ value, rows });
  }
  return known;
}

/** Probability of each class of the model at a place of the table. */
export function predictAt({ bias }: SoftmaxModel, known: KnownFeatures, place: number): number[] {
  const scores = Float64Array.from(bias);
  for (const { value, rows } of known) {
    const row = rows[place];
    if (row) for (let c = 0; c < scores.length; c++) scores[c]! += row[c]! * value;
  }
  return Array.from(normalise(scores));
}

/** Probability of each class by all features, and by those alone whose name does not fit `but`. */
export function predictTwice(
  { bias, weights }: SoftmaxModel,
  features: Features,
  but: RegExp,
): [all: number[], some: number[]] {
  const [all, some] = [Float64Array.from(bias), Float64Array.from(bias)];
  for (const [name, value] of features) {
    const row = weights.get(name);
    if (!row) continue;
    for (let c = 0; c < all.length; c++) all[c]! += row[c]! * value;
    if (but.test(name)) continue;
    for (let c = 0; c < some.length; c++) some[c]! += row[c]! * value;
  }
  return [Array.from(normalise(all)), Array.from(normalise(some))];
}

interface SparseRow {
  at: Int32Array;
  value: Float64Array;
}

function sparseRows(lessons: Lesson[], names: string[]): SparseRow[] {
  const places = new Map(names.map((name, i) => [name, i]));
  return lessons.map(({ features }) => {
    const known = [...features].filter(([name]) => places.has(name));
    return {
      at: Int32Array.from([...known.map(([name]) => places.get(name)!), names.length]),
      value: Float64Array.from([...known.map(([, value]) => value), 1]),
    };
  });
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

/** Weights by feature and class, the bias as the last feature. */
function descend(
  rows: SparseRow[],
  lessons: Lesson[],
  shares: number[],
  size: number,
  classes: number,
): Float64Array {
  const theta = new Float64Array(size * classes);
  const errors = new Float64Array(classes);
  const longest = (2 * FLOW) / (PASSES + 1);
  const turns = shares.map((share) => Math.ceil((longest * share) / LONGEST_STEP));
  const order = scattered(turns.flatMap((count, r) => new Array<number>(count).fill(r)));
  for (let pass = 0; pass < PASSES; pass++) {
    const length = (longest * (PASSES - pass)) / PASSES;
    for (const r of order) {
      step(theta, errors, rows[r]!, lessons[r]!.classes, (length * shares[r]!) / turns[r]!);
    }
    const kept = 1 - RIDGE * length;
    for (let i = 0; i < (size - 1) * classes; i++) theta[i]! *= kept;
  }
  return theta;
}

/** What stands side by side comes far apart; the order is always the same. */
function scattered(places: number[]): number[] {
  const key = (at: number) => Math.imul(at + 1, 0x9e3779b1) >>> 0;
  const keyed = places.map((place, at) => ({ place, key: key(at) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ place }) => place);
}

/** Moves the weights by what one lesson teaches. */
function step(
  theta: Float64Array,
  errors: Float64Array,
  { at, value }: SparseRow,
  right: readonly number[],
  length: number,
): void {
  const classes = errors.length;
  errors.fill(0);
  for (let i = 0; i < at.length; i++) {
    const base = at[i]! * classes;
    const by = value[i]!;
    for (let c = 0; c < classes; c++) errors[c]! += theta[base + c]! * by;
  }
  normalise(errors);
  for (const c of right) errors[c]! -= 1 / right.length;
  for (let i = 0; i < at.length; i++) {
    const base = at[i]! * classes;
    const by = value[i]! * length;
    for (let c = 0; c < classes; c++) theta[base + c]! -= errors[c]! * by;
  }
}

/** Turns scores into probabilities, in place. */
function normalise(scores: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < scores.length; c++) top = Math.max(top, scores[c]!);
  let total = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(scores[c]! - top);
    total += scores[c]!;
  }
  for (let c = 0; c < scores.length; c++) scores[c]! /= total;
  return scores;
}

const round = (weight: number) => Math.round(weight * 100) / 100;
