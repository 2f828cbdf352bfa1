import { compareNumbers, type NumberMention } from '../text/numbers';
import { documentFrequency, idf } from './core/postings';
import type { IndexedStatement, Key, PackIndex } from './pack-index';
import type { PackReading } from './read-sentence';
import type { ReadText } from './read-text';

/** How the speaker of a sentence stands to that of a statement. */
export type SpeakerRelation = 'same' | 'related' | 'other' | 'open';

/** A sentence beside a text of the pack. */
export interface Overlap {
  /** Place of the text in the postings. */
  text: number;
  /** Keys that both hold, the most telling first. */
  shared: Key[];
  /** Weight of what they share, in nats of IDF. */
  weight: number;
  /** Share of the statement's weight, and of the sentence's, that they share; in [0, 1]. */
  covers: number;
  covered: number;
}

/** A sentence beside a statement. */
export interface Comparison extends Overlap {
  speaker: SpeakerRelation;
  /** 1 a count of both agrees, -1 one differs and none agrees, 0 neither. */
  numbers: number;
  /** The longest run of the quote's words in the sentence, as a share of the quote; 0 without quote. */
  quoted: number;
}

/** Keys with their weights in nats, the heaviest first. */
export interface WeightedKeys {
  keys: Key[];
  weights: Map<Key, number>;
  total: number;
}

/** Weights of kinds of keys: concepts are sure in any language, stems only now and then. */
const KIND_WEIGHT: Record<string, number> = { c: 1, a: 0.7, s: 0.6 };

/** Weighs keys by how few statements hold them; unknown keys weigh nothing. */
export function weighKeys({ postings }: PackIndex, keys: Key[]): WeightedKeys {
  const weights = new Map<Key, number>();
  for (const key of keys) {
    const frequency = documentFrequency(postings, key);
    if (frequency > 0) weights.set(key, idf(postings.size, frequency) * KIND_WEIGHT[key[0]!]!);
  }
  const sorted = [...weights].sort(([, a], [, b]) => b - a).map(([key]) => key);
  return { keys: sorted, weights, total: sum([...weights.values()]) };
}

/** What a sentence shares with a text of the pack. */
export function overlap(pack: PackIndex, lang: string, keys: WeightedKeys, at: number): Overlap {
  const own = textKeys(pack, at, lang);
  const shared = own.keys.filter((key) => keys.weights.has(key));
  const weight = sum(shared.map((key) => keys.weights.get(key)!));
  return {
    text: at,
    shared,
    weight,
    covers: weight / (own.total || 1),
    covered: weight / (keys.total || 1),
  };
}

/** Puts a sentence beside a statement of its pack. */
export function compare(
  pack: PackIndex,
  sentence: ReadText,
  reading: PackReading,
  common: Overlap,
): Comparison {
  const statement = pack.statements[common.text]!;
  return {
    ...common,
    speaker: relateSpeakers(pack, reading, statement),
    numbers: relateNumbers(sentence.counts, statement.numbers),
    quoted: quotedShare(sentence, statement),
  };
}

/** A pack's texts are weighed once per language. */
const weighed = new WeakMap<PackIndex, Map<string, WeightedKeys[]>>();

function textKeys(pack: PackIndex, at: number, lang: string): WeightedKeys {
  const byLang = weighed.get(pack) ?? new Map<string, WeightedKeys[]>();
  weighed.set(pack, byLang);
  const all =
    byLang.get(lang) ??
    [...pack.statements, ...pack.phrasings].map(({ notions, stems }) =>
      weighKeys(pack, [...notions, ...(stems[lang] ?? [])]),
    );
  byLang.set(lang, all);
  return all[at]!;
}

function relateSpeakers(
  { actors }: PackIndex,
  { attribution }: PackReading,
  { speaker }: IndexedStatement,
): SpeakerRelation {
  const { speakers, stranger } = attribution;
  if (speaker === null) return speakers.length > 0 || stranger ? 'other' : 'open';
  if (speakers.includes(speaker)) return 'same';
  const above = actors[speaker]!.above;
  const kin = speakers.some(
    (other) => above.includes(other) || actors[other]!.above.includes(speaker),
  );
  if (kin) return 'related';
  return speakers.length > 0 || stranger ? 'other' : 'open';
}

function relateNumbers(a: NumberMention[], b: NumberMention[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const strange = (some: NumberMention[], others: NumberMention[]) =>
    some.filter((one) => !others.some((other) => isSameNumber(one, other)));
  const [left, right] = [strange(a, b), strange(b, a)];
  // What only one of them counts may be another thing; what both count differently is not.
  if (left.length > 0 && right.length > 0) return -1;
  return left.length < a.length ? 1 : -1;
}

/** "More than 50" leaves room for 70 and is another figure all the same; "about 70" is not. */
export function isSameNumber(a: NumberMention, b: NumberMention): boolean {
  if (compareNumbers(a, b) === 'agree') return true;
  const rounded = a.approx === true || b.approx === true;
  return rounded && compareNumbers(a, b) === 'open' && Math.abs(a.value - b.value) <= a.value / 10;
}

/** Fewer words in a row are no quotation. */
const SHORTEST_RUN = 3;

function quotedShare({ words, wordSet }: ReadText, { quote }: IndexedStatement): number {
  let longest = 0;
  for (let begin = 0; begin + SHORTEST_RUN <= quote.length; begin++) {
    // Most quotes share only "the" and "of" with a sentence: no run can begin here.
    if (!wordSet.has(quote[begin]!) || !wordSet.has(quote[begin + 1]!)) continue;
    if (!wordSet.has(quote[begin + 2]!)) continue;
    for (let from = words.indexOf(quote[begin]!); from >= 0; ) {
      let run = 1;
      while (begin + run < quote.length && words[from + run] === quote[begin + run]) run++;
      longest = Math.max(longest, run);
      from = words.indexOf(quote[begin]!, from + 1);
    }
  }
  return longest < SHORTEST_RUN ? 0 : longest / quote.length;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Cosine-like likeness in [0, 1]: high only where most of both is shared. */
export function cosineOf({ covers, covered }: Overlap): number {
  return Math.sqrt(covers * covered);
}
