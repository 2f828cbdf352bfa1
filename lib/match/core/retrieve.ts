import { IMPACT_STEPS, idf, type Postings } from './postings';

/** A term to look for; without a weight it counts once. */
export type QueryTerm = string | { term: string; weight: number };

/** A document found; the score is a sum of IDF × impact, comparable within one query only. */
export interface Hit {
  doc: number;
  score: number;
}

/** How many claims are looked at closely: more cost time, and hardly ever hold the right one. */
export const DEPTH = 22;

/** A query's term as it stands in the index. */
interface Row {
  from: number;
  to: number;
  /** IDF × query weight / steps: what one step of impact adds. */
  unit: number;
  /** The most that the row adds to any document. */
  most: number;
}

/**
 * The `k` documents that score highest, best first, ties by document; fewer where fewer hold any of
 * the terms. Exact: rows are read from the rarest term on, and once the terms that are left could
 * not lift a new document into the first `k`, only documents that are still in the race are looked
 * up in them (H. Turtle, J. Flood, "Query evaluation: strategies and optimizations", IPM 1995).
 * Where the terms have no more than `few` postings, they are all read.
 */
export function retrieve(
  postings: Postings,
  query: readonly QueryTerm[],
  k: number,
  few = FEW_POSTINGS,
): Hit[] {
  if (k <= 0) return [];
  const rows = rowsOf(postings, query);
  const scores = new Float64Array(postings.size);
  const touched: number[] = [];
  if (countPostings(rows) <= few) {
    for (const row of rows) addRow(postings, row, scores, touched);
    return best(scores, touched, k);
  }
  const rest = remaining(rows);
  let at = 0;
  for (; at < rows.length; at++) {
    if (touched.length > k && rest[at]! < kthBest(scores, touched, k)) break;
    addRow(postings, rows[at]!, scores, touched);
  }
  const racing = raceOn(postings, rows, rest, at, scores, touched, k);
  return best(scores, racing, k);
}

/** So many are sooner added up than ruled out. */
const FEW_POSTINGS = 20_000;

function countPostings(rows: readonly Row[]): number {
  return rows.reduce((sum, { from, to }) => sum + to - from, 0);
}

function rowsOf(postings: Postings, query: readonly QueryTerm[]): Row[] {
  const weights = new Map<number, number>();
  for (const entry of query) {
    const { term, weight } = typeof entry === 'string' ? { term: entry, weight: 1 } : entry;
    const id = postings.ids.get(term);
    if (id !== undefined && weight > 0) weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  const rows = [...weights].map(([id, weight]) => rowOf(postings, id, weight));
  return rows.sort((a, b) => b.most - a.most || a.from - b.from);
}

function rowOf({ offsets, size }: Postings, id: number, weight: number): Row {
  const [from, to] = [offsets[id]!, offsets[id + 1]!];
  const most = idf(size, to - from) * weight;
  return { from, to, unit: most / IMPACT_STEPS, most };
}

/** At index `i`: the most that the rows from `i` on can add together. */
function remaining(rows: Row[]): Float64Array {
  const rest = new Float64Array(rows.length + 1);
  for (let i = rows.length - 1; i >= 0; i--) rest[i] = rest[i + 1]! + rows[i]!.most;
  return rest;
}

function addRow(postings: Postings, row: Row, scores: Float64Array, touched: number[]): void {
  const { docs, impacts } = postings;
  for (let i = row.from; i < row.to; i++) {
    const doc = docs[i]!;
    if (scores[doc] === 0) touched.push(doc);
    scores[doc]! += row.unit * impacts[i]!;
  }
}

/** Takes the documents that can still be among the first `k` through the rows that are left. */
function raceOn(
  postings: Postings,
  rows: Row[],
  rest: Float64Array,
  from: number,
  scores: Float64Array,
  touched: number[],
  k: number,
): number[] {
  let racing = touched;
  for (let at = from; at < rows.length; at++) {
    const bar = kthBest(scores, racing, k) - rest[at]!;
    racing = racing.filter((doc) => scores[doc]! >= bar);
    if (at === from) racing.sort((a, b) => a - b);
    addFor(postings, rows[at]!, scores, racing);
  }
  return racing;
}

/** Adds a row's impacts to the given documents alone, which are in ascending order. */
function addFor(postings: Postings, row: Row, scores: Float64Array, racing: number[]): void {
  let from = row.from;
  for (const doc of racing) {
    from = lowerBound(postings.docs, doc, from, row.to);
    if (from < row.to && postings.docs[from] === doc) {
      scores[doc]! += row.unit * postings.impacts[from]!;
    }
  }
}

/** First place in `[from, to)` that is not below `value`: in growing steps, then by halves. */
function lowerBound(sorted: Uint32Array, value: number, from: number, to: number): number {
  let step = 1;
  let low = from;
  while (low + step < to && sorted[low + step]! < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(to, low + step + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function kthBest(scores: Float64Array, docs: number[], k: number): number {
  if (docs.length < k) return 0;
  return kLargest(scores, docs, k)[0]!;
}

/** The `k` largest scores as a heap with the smallest at the root. */
function kLargest(scores: Float64Array, docs: number[], k: number): Float64Array {
  const heap = new Float64Array(k).fill(-1);
  for (const doc of docs) {
    const score = scores[doc]!;
    if (score > heap[0]!) sink(heap, score);
  }
  return heap;
}

/** Replaces the root of a least-first heap. */
function sink(heap: Float64Array, score: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
    if (heap[child]! >= score) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = score;
}

function best(scores: Float64Array, docs: number[], k: number): Hit[] {
  const bar = kthBest(scores, docs, k);
  return docs
    .filter((doc) => scores[doc]! >= bar)
    .map((doc) => ({ doc, score: scores[doc]! }))
    .sort((a, b) => b.score - a.score || a.doc - b.doc)
    .slice(0, k);
}

/** Best first; claims told twice in their order. */
export function inOrder<T extends { score: number } & Pick<Hit, 'doc'>>(hits: T[]): T[] {
  return hits.sort((a, b) => b.score - a.score || a.doc - b.doc);
}
