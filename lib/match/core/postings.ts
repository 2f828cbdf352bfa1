import { GrowingList, Vocabulary } from './growing';

/** How fields are weighed against each other and against repetition (BM25F). */
export interface Bm25fOptions {
  /** Weight of each field, in the order of a document's fields. */
  weights: number[];
  /** How much a field's length is held against it, per field, 0 not at all to 1 in full. */
  b: number[];
  /** How soon a term's repetition stops counting. */
  k1: number;
}

/** A document: one list of terms per field. A term is any string ("raid", "a:kyiv", "n:70"). */
export type Bag = readonly (readonly string[])[];

/**
 * An inverted index in typed arrays. Row `t` of `offsets` leads to the documents that hold term
 * `t`, in ascending order, each with its impact: the share of the term's highest possible weight
 * that it has in the document, in `IMPACT_STEPS` steps.
 */
export interface Postings {
  size: number;
  terms: string[];
  ids: Map<string, number>;
  /** Where the row of each term begins; one longer than `terms`. */
  offsets: Uint32Array;
  docs: Uint32Array;
  impacts: Uint8Array;
}

/**
 * Impacts in one byte cost no ranking quality that can be measured and make a posting 5 bytes
 * (V. N. Anh, A. Moffat, "Impact transformation", SIGIR 2002).
 */
export const IMPACT_STEPS = 255;

/** k1 and b from the benchmark's training part; short texts want little of either. */
export const DEFAULT_BM25F: Bm25fOptions = { weights: [1], b: [0.35], k1: 1 };

/**
 * An index over documents, in their order; document `d` is the d-th. Fields that the options do not
 * weigh count 1 with the first field's `b`. No documents give an index that finds nothing.
 */
export function buildPostings(docs: readonly Bag[], options: Partial<Bm25fOptions> = {}): Postings {
  const vocabulary = new Vocabulary();
  const fields = docs.reduce((most, doc) => Math.max(most, doc.length), 0);
  const ids = new GrowingList();
  const bounds = new GrowingList();
  bounds.push(0);
  for (const doc of docs) {
    for (let field = 0; field < fields; field++) {
      for (const term of doc[field] ?? []) ids.push(vocabulary.idOf(term));
      bounds.push(ids.length);
    }
  }
  const flat = { size: docs.length, fields, bounds: bounds.toArray(), ids: ids.toArray() };
  return invert(flat, vocabulary, options);
}

/** Documents laid out flat: field `f` of document `d` is from `bounds[d * fields + f]` to the next. */
export interface FlatDocuments {
  size: number;
  fields: number;
  bounds: Uint32Array;
  /** Term ids, in the vocabulary's numbering. */
  ids: Uint32Array;
}

/**
 * The index over documents laid out flat. Weighs as S. Robertson, H. Zaragoza, M. Taylor, "Simple
 * BM25 extension to multiple weighted fields", CIKM 2004: the fields' frequencies are summed first
 * and saturate once.
 */
export function invert(
  flat: FlatDocuments,
  { terms, ids }: Vocabulary,
  options: Partial<Bm25fOptions> = {},
): Postings {
  const settings = { ...DEFAULT_BM25F, ...options };
  const offsets = rowOffsets(flat, terms.length);
  const next = offsets.slice();
  const docs = new Uint32Array(offsets[terms.length]!);
  const impacts = new Uint8Array(docs.length);
  weighAll(flat, settings, terms.length, (doc, term, frequency) => {
    const at = next[term]!++;
    docs[at] = doc;
    const share = frequency / (settings.k1 + frequency);
    impacts[at] = Math.max(1, Math.round(share * IMPACT_STEPS));
  });
  return { size: flat.size, terms, ids, offsets, docs, impacts };
}

/** How many documents hold a term; 0 for an unknown one. */
export function documentFrequency(postings: Postings, term: string): number {
  const id = postings.ids.get(term);
  return id === undefined ? 0 : postings.offsets[id + 1]! - postings.offsets[id]!;
}

/**
 * How much a term tells, by the documents that hold it: K. Spärck Jones, 1972, in the form that is
 * never negative. A term that no document holds counts as if one half of a document did.
 */
export function idf(size: number, frequency: number): number {
  const known = Math.max(frequency, 0.5);
  return Math.log(1 + (size - Math.min(known, size) + 0.5) / (known + 0.5));
}

/** Where each term's row begins, by how many documents hold it. */
function rowOffsets({ size, fields, bounds, ids }: FlatDocuments, terms: number): Uint32Array {
  const offsets = new Uint32Array(terms + 1);
  const lastSeen = new Int32Array(terms).fill(-1);
  for (let doc = 0; doc < size; doc++) {
    for (let at = bounds[doc * fields]!; at < bounds[(doc + 1) * fields]!; at++) {
      const id = ids[at]!;
      if (lastSeen[id] === doc) continue;
      lastSeen[id] = doc;
      offsets[id + 1]!++;
    }
  }
  for (let term = 0; term < terms; term++) offsets[term + 1]! += offsets[term]!;
  return offsets;
}

/** Gives each term of each document with its frequency over all fields, set right for length. */
function weighAll(
  { size, fields, bounds, ids }: FlatDocuments,
  { weights, b }: Bm25fOptions,
  terms: number,
  give: (doc: number, term: number, frequency: number) => void,
): void {
  const averages = averageLengths(size, fields, bounds);
  const frequencies = new Float64Array(terms);
  const touched = new GrowingList();
  for (let doc = 0; doc < size; doc++) {
    touched.length = 0;
    for (let field = 0; field < fields; field++) {
      const [from, to] = [bounds[doc * fields + field]!, bounds[doc * fields + field + 1]!];
      const held = b[field] ?? b[0] ?? 0;
      const unit = (weights[field] ?? 1) / (1 - held + (held * (to - from)) / averages[field]!);
      for (let at = from; at < to; at++) {
        const id = ids[at]!;
        if (frequencies[id] === 0) touched.push(id);
        frequencies[id]! += unit;
      }
    }
    for (let i = 0; i < touched.length; i++) {
      const id = touched.at(i);
      give(doc, id, frequencies[id]!);
      frequencies[id] = 0;
    }
  }
}

function averageLengths(size: number, fields: number, bounds: Uint32Array): number[] {
  return Array.from({ length: fields }, (_, field) => {
    let sum = 0;
    for (let doc = 0; doc < size; doc++) {
      sum += bounds[doc * fields + field + 1]! - bounds[doc * fields + field]!;
    }
    return Math.max(sum / size, Number.EPSILON);
  });
}
