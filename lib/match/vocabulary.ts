import { idf } from './core/postings';
import type { Key, PackIndex } from './pack-index';
import type { PackReading } from './read-sentence';

/** How much of a sentence a question's own texts explain, as shares of its weight in nats of IDF. */
export interface Explained {
  /** What no text of the question holds. */
  alien: number;
  /** The part of it that near misses alone hold. */
  missed: number;
  /** The question's share among the texts that hold a key, on average. */
  purity: number;
}

/** How many texts of each question, and behind them how many near misses, hold each key. */
type Counts = Uint16Array;

/** Counted once for a pack. */
const counted = new WeakMap<PackIndex, Counts>();

function countsOf(pack: PackIndex): Counts {
  const known = counted.get(pack);
  if (known) return known;
  const { postings, says, questions } = pack;
  const width = questions.length + 1;
  const counts: Counts = new Uint16Array(postings.terms.length * width);
  for (let term = 0; term < postings.terms.length; term++) {
    for (let at = postings.offsets[term]!; at < postings.offsets[term + 1]!; at++) {
      const said = says[postings.docs[at]!]!;
      if (said.length === 0) counts[term * width + questions.length]!++;
      for (const [question] of said) counts[term * width + question]!++;
    }
  }
  counted.set(pack, counts);
  return counts;
}

/** Stems tell less than notions; so does a word that nothing in the pack holds, however rare it is. */
const STEM = 0.6;

/** A key of a sentence: what it weighs, how many texts hold it, and where its counts begin. */
interface Held {
  weight: number;
  texts: number;
  row: number;
}

/** What the texts of each question explain of a sentence, in the pack's order. */
export function explain(pack: PackIndex, { notions, stems }: PackReading): Explained[] {
  const counts = countsOf(pack);
  const keys = [...notions, ...stems].map((key) => heldBy(pack, key));
  const total = keys.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const none = pack.questions.length;
  return pack.questions.map((_, question) => {
    const found: Explained = { alien: 0, missed: 0, purity: 0 };
    for (const { weight, texts, row } of keys) {
      const own = texts > 0 ? counts[row + question]! : 0;
      if (own > 0) found.purity += (weight * own) / texts / total;
      else found.alien += weight / total;
      if (texts > 0 && counts[row + none] === texts) found.missed += weight / total;
    }
    return found;
  });
}

function heldBy({ postings, questions }: PackIndex, key: Key): Held {
  const id = postings.ids.get(key);
  const texts = id === undefined ? 0 : postings.offsets[id + 1]! - postings.offsets[id]!;
  const weight = idf(postings.size, texts) * (key.startsWith('s:') ? STEM : 1);
  return { weight, texts, row: (id ?? 0) * (questions.length + 1) };
}
