import { type ClaimIndex, termOf } from './claims';

/** How much a term tells where others are given already, at most its IDF. */
export interface Novelty {
  /** Of each of a claim's terms, rarest first, given those before it. */
  chain(ids: readonly number[]): number[];
  /** Of a term that the query lacks, given those that it shares, rarest first. */
  given(id: number, ids: readonly number[]): number;
}

/** The rarest few terms tell what others follow from them; more hardly change anything. */
const MOST_GIVEN = 3;
/** Of a term's claims, so many are read to see what stands beside it. */
const SAMPLE = 10;
/** Mask of the bits that hold a place in the sample. */
const LAST_BITS = 4;
const LAST = 2 ** LAST_BITS - 1;
/** A term is taken for independent until this many claims tell otherwise. */
const DOUBT = 2;

/**
 * "War" tells little after "World", and "Behar" nothing after "Joy", however rare both are: words of
 * one name are one piece of evidence. The information of a term given another is read from the
 * claims that hold the other, the one in question left out (chain rule; compare K. Church, P. Hanks,
 * "Word association norms, mutual information, and lexicography", CL 1990).
 */
export function createNovelty(index: ClaimIndex): Novelty {
  const { idfs, postings } = index;
  const frequency = (id: number) => postings.offsets[id + 1]! - postings.offsets[id]!;
  const besides = new Map<number, Map<number, number>>();
  const after = (id: number, other: number) => {
    let counts = besides.get(other);
    if (!counts) {
      counts = countBeside(index, other);
      besides.set(other, counts);
    }
    const held = frequency(other);
    const scale = held / Math.min(SAMPLE, held);
    const meetings = Math.max(0, ((counts.get(id) ?? 0) >> LAST_BITS) * scale - 1);
    const chance = (DOUBT * frequency(id)) / postings.size;
    const share = (meetings + chance) / (held - 1 + DOUBT);
    return Math.min(idfs[id]!, Math.max(0, -Math.log(share)));
  };
  const given = (id: number, ids: readonly number[]) => {
    let least = idfs[id]!;
    for (let i = 0; i < Math.min(MOST_GIVEN, ids.length); i++) {
      if (frequency(ids[i]!) <= frequency(id)) least = Math.min(least, after(id, ids[i]!));
    }
    return least;
  };
  return { given, chain: (ids) => ids.map((id, i) => given(id, ids.slice(0, i))) };
}

/** How many claims with a term hold each other term, estimated from an even sample of them. */
function countBeside({ postings, bounds, terms }: ClaimIndex, other: number): Map<number, number> {
  const idOf = termOf;
  const [from, to] = [postings.offsets[other]!, postings.offsets[other + 1]!];
  const sampled = Math.min(SAMPLE, to - from);
  const step = (to - from) / sampled;
  // The lower bits keep which claim held the term last, so that each counts it once.
  const counts = new Map<number, number>();
  for (let i = 0; i < sampled; i++) {
    const doc = postings.docs[from + Math.floor(i * step)]!;
    const end = bounds[2 * doc + 2]!;
    for (let at = bounds[2 * doc]!; at < end; at++) {
      const id = idOf(terms[at]!);
      const count = counts.get(id) ?? 0;
      if ((count & LAST) !== i + 1) counts.set(id, (count & ~LAST) + LAST + 1 + i + 1);
    }
  }
  return counts;
}
