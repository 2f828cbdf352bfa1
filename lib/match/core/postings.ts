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
 * Weighs as S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 extension to multiple weighted
 * fields", CIKM 2004: the fields' frequencies are summed first and saturate once.
 */
export function buildPostings(docs: readonly Bag[], options: Partial<Bm25fOptions> = {}): Postings {
  const settings = { ...DEFAULT_BM25F, ...options };
  const averages = averageLengths(docs);
  const terms: string[] = [];
  const ids = new Map<string, number>();
  const rows = new PostingRows();
  for (let doc = 0; doc < docs.length; doc++) {
    for (const [term, frequency] of weighDocument(docs[doc]!, averages, settings)) {
      let id = ids.get(term);
      if (id === undefined) {
        id = terms.push(term) - 1;
        ids.set(term, id);
      }
      const share = frequency / (settings.k1 + frequency);
      rows.push(id, doc, Math.max(1, Math.round(share * IMPACT_STEPS)));
    }
  }
  return { size: docs.length, terms, ids, ...rows.sorted(terms.length) };
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

function averageLengths(docs: readonly Bag[]): number[] {
  const sums: number[] = [];
  for (const doc of docs) {
    for (let field = 0; field < doc.length; field++) {
      sums[field] = (sums[field] ?? 0) + doc[field]!.length;
    }
  }
  return sums.map((sum) => Math.max(sum / docs.length, Number.EPSILON));
}

/** A document's terms with their frequencies, over all fields, set right for length and weight. */
function weighDocument(doc: Bag, averages: number[], options: Bm25fOptions): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (let field = 0; field < doc.length; field++) {
    const terms = doc[field]!;
    const b = options.b[field] ?? options.b[0] ?? 0;
    const weight = options.weights[field] ?? 1;
    const unit = weight / (1 - b + (b * terms.length) / averages[field]!);
    if (unit > 0)
      for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + unit);
  }
  return frequencies;
}

/** Postings as they come, document by document; sorted by term at the end by counting. */
class PostingRows {
  private count = 0;
  private termIds = new Uint32Array(1024);
  private docIds = new Uint32Array(1024);
  private impactOf = new Uint8Array(1024);

  push(term: number, doc: number, impact: number): void {
    if (this.count === this.termIds.length) this.grow();
    this.termIds[this.count] = term;
    this.docIds[this.count] = doc;
    this.impactOf[this.count++] = impact;
  }

  private grow(): void {
    const size = this.count * 2;
    const [termIds, docIds, impactOf] = [this.termIds, this.docIds, this.impactOf];
    this.termIds = new Uint32Array(size);
    this.docIds = new Uint32Array(size);
    this.impactOf = new Uint8Array(size);
    this.termIds.set(termIds);
    this.docIds.set(docIds);
    this.impactOf.set(impactOf);
  }

  sorted(terms: number): Pick<Postings, 'offsets' | 'docs' | 'impacts'> {
    const offsets = new Uint32Array(terms + 1);
    for (let i = 0; i < this.count; i++) offsets[this.termIds[i]! + 1]!++;
    for (let term = 0; term < terms; term++) offsets[term + 1]! += offsets[term]!;
    const next = offsets.slice();
    const docs = new Uint32Array(this.count);
    const impacts = new Uint8Array(this.count);
    for (let i = 0; i < this.count; i++) {
      const at = next[this.termIds[i]!]!++;
      docs[at] = this.docIds[i]!;
      impacts[at] = this.impactOf[i]!;
    }
    return { offsets, docs, impacts };
  }
}
