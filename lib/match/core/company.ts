import { type ClaimIndex, termOf } from './claims';
import type { Query } from './query';

/** In the order in which `Company` gives them. */
export const COMPANY = ['akin', 'akinSum'] as const;

/**
 * For a claim found, by its rank, and the terms that it shares with the query: how far the words that
 * each lacks of the other keep company elsewhere, as the values of `COMPANY`: the mean over their pairs,
 * and the sum over them by IDF.
 */
export type Company = (rank: number, shared: Set<number>) => number[];

/** Of a word's claims, so many are read to see what stands beside it. */
const SAMPLE = 24;
/** One meeting is half a chance. */
const DOUBT = 0.5;

/**
 * "You shall know a word by the company it keeps" (J. R. Firth, 1957): a post about a pilot and a claim
 * about a plane share no word, but other claims hold both. Association is normalised pointwise mutual
 * information (G. Bouma, GSCL 2009), in [0, 1], read from the claims that hold the query's words; so
 * it takes no memory, and time by the words of the query alone.
 */
export function createCompany(index: ClaimIndex, query: Query, docs: readonly number[]): Company {
  const found = layOut(index, query, docs);
  const words = [...query.first.keys()];
  const rows = words.map((word) => associations(index, word, found));
  const unit = Math.log1p(index.postings.size) ** 2;
  return (rank, shared) => {
    const slots = found.slots[rank]!;
    const free = words.flatMap((word, i) => (shared.has(word) ? [] : [i]));
    let sum = 0;
    let weighed = 0;
    for (const i of free) {
      const row = rows[i]!;
      let own = 0;
      for (const slot of slots) {
        sum += row[slot]!;
        own += row[slot]! * found.weights[slot]!;
      }
      weighed += own * index.idfs[words[i]!]!;
    }
    const pairs = free.length * slots.length;
    return [pairs > 0 ? sum / pairs : 0, weighed / unit];
  };
}

/** The terms of the claims found that the query lacks, each in a slot of its own. */
interface Found {
  /** By term id: 1 + its slot, 0 for none. */
  slotOf: Uint16Array;
  terms: number[];
  /** IDF by slot. */
  weights: number[];
  /** Slots of each claim found. */
  slots: number[][];
}

function layOut(index: ClaimIndex, { first }: Query, docs: readonly number[]): Found {
  const { bounds, terms, idfs, postings } = index;
  const idOf = termOf;
  const found: Found = {
    slotOf: new Uint16Array(postings.terms.length),
    terms: [],
    weights: [],
    slots: [],
  };
  for (const doc of docs) {
    const ids = new Set<number>();
    const end = bounds[2 * doc + 2]!;
    for (let at = bounds[2 * doc]!; at < end; at++) ids.add(idOf(terms[at]!));
    const slots: number[] = [];
    for (const id of ids) {
      if (first.has(id)) continue;
      if (found.slotOf[id] === 0) {
        // A slot more than fit would be a text of tens of thousands of words; it stays out.
        if (found.terms.length >= 65_535) continue;
        found.slotOf[id] = found.terms.push(id);
        found.weights.push(idfs[id]!);
      }
      slots.push(found.slotOf[id]! - 1);
    }
    found.slots.push(slots);
  }
  return found;
}

/** Association of a word with the term of each slot, from an even sample of the word's claims. */
function associations({ postings, bounds, terms }: ClaimIndex, word: number, found: Found) {
  const { offsets, docs, size } = postings;
  const idOf = termOf;
  const { slotOf } = found;
  const [from, to] = [offsets[word]!, offsets[word + 1]!];
  const sampled = Math.min(SAMPLE, to - from);
  const step = (to - from) / sampled;
  const counts = new Float32Array(found.terms.length);
  const last = new Uint8Array(found.terms.length);
  for (let i = 0; i < sampled; i++) {
    const doc = docs[from + Math.floor(i * step)]!;
    const end = bounds[2 * doc + 2]!;
    for (let at = bounds[2 * doc]!; at < end; at++) {
      const slot = slotOf[idOf(terms[at]!)]! - 1;
      if (slot < 0 || last[slot] === i + 1) continue;
      last[slot] = i + 1;
      counts[slot]!++;
    }
  }
  for (let slot = 0; slot < counts.length; slot++) {
    if (counts[slot] === 0) continue;
    const term = found.terms[slot]!;
    const both = (counts[slot]! * step - DOUBT) / size;
    const apart = ((to - from) / size) * ((offsets[term + 1]! - offsets[term]!) / size);
    counts[slot] = Math.min(1, Math.max(0, Math.log(both / apart) / -Math.log(both)));
  }
  return counts;
}
