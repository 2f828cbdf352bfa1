import { compareNumbers, type NumberMention } from '../text/numbers';
import { idf } from './core/postings';
import type { IndexedStatement, Key, PackIndex } from './pack-index';
import type { PackReading } from './read-sentence';
import type { ReadText } from './read-text';

/** How the speaker of a sentence stands to that of a statement. */
export type SpeakerRelation = 'same' | 'related' | 'other' | 'open';

/** A sentence beside a text of the pack. */
export interface Overlap {
  /** Place of the text in the postings. */
  text: number;
  /** Keys of the sentence and of the text. */
  ours: WeightedKeys;
  theirs: WeightedKeys;
  /** Weight of what they share, in nats of IDF. */
  weight: number;
  /** Share of the statement's weight, and of the sentence's, that they share; in [0, 1]. */
  covers: number;
  covered: number;
  /** Cosine-like likeness in [0, 1]: high only where most of both is shared. */
  cosine: number;
}

/** A sentence beside a statement. */
export interface Comparison extends Overlap {
  speaker: SpeakerRelation;
  /** 1 a count of both agrees, -1 one differs and none agrees, 0 neither, or what agrees may do so by chance. */
  numbers: number;
  /** The longest run of the quote's words in the sentence, as a share of the quote; 0 without quote. */
  quoted: number;
}

/** Keys with their weights in nats, the heaviest first. */
export interface WeightedKeys {
  keys: Key[];
  /** Their places in the vocabulary of the postings, and their weights, in the same order. */
  ids: Uint32Array;
  weights: Float64Array;
  total: number;
  /** 1 at the places of the keys; as long as the vocabulary. Only a sentence's keys have it. */
  held?: Uint8Array;
}

/** Weights of kinds of keys: concepts are sure in any language, stems only now and then. */
const KIND_WEIGHT: Record<string, number> = { c: 1, a: 0.7, s: 0.6 };

/** Weighs keys by how few statements hold them; unknown keys weigh nothing. */
export function weighKeys({ postings }: PackIndex, keys: Key[]): WeightedKeys {
  const known: { key: Key; id: number; weight: number }[] = [];
  let total = 0;
  for (const key of new Set(keys)) {
    const id = postings.ids.get(key);
    if (id === undefined) continue;
    const frequency = postings.offsets[id + 1]! - postings.offsets[id]!;
    const weight = idf(postings.size, frequency) * KIND_WEIGHT[key[0]!]!;
    known.push({ key, id, weight });
    total += weight;
  }
  known.sort((a, b) => b.weight - a.weight);
  return {
    keys: known.map(({ key }) => key),
    ids: Uint32Array.from(known, ({ id }) => id),
    weights: Float64Array.from(known, ({ weight }) => weight),
    total,
  };
}

/** The keys of a sentence, ready to be laid beside many texts. */
export function weighSentence(pack: PackIndex, keys: Key[]): WeightedKeys {
  const weighed = weighKeys(pack, keys);
  const held = new Uint8Array(pack.postings.terms.length);
  for (const id of weighed.ids) held[id] = 1;
  return { ...weighed, held };
}

/** What a sentence shares with a text of the pack. */
export function overlap(pack: PackIndex, lang: string, ours: WeightedKeys, at: number): Overlap {
  const theirs = textKeys(pack, at, lang);
  const held = ours.held!;
  let weight = 0;
  for (let i = 0; i < theirs.ids.length; i++) {
    if (held[theirs.ids[i]!] === 1) weight += theirs.weights[i]!;
  }
  const covers = weight / (theirs.total || 1);
  const covered = weight / (ours.total || 1);
  return { text: at, ours, theirs, weight, covers, covered, cosine: Math.sqrt(covers * covered) };
}

/** Keys that a sentence and a text both hold, the most telling first. */
export function sharedKeys({ ours, theirs }: Overlap): Key[] {
  return theirs.keys.filter((_, i) => ours.held![theirs.ids[i]!] === 1);
}

/** Puts a sentence beside a statement of its pack; `quoted` is what `quotedBy` gave for it. */
export function compare(
  pack: PackIndex,
  sentence: ReadText,
  reading: PackReading,
  common: Overlap,
  quoted: ReadonlySet<number>,
): Comparison {
  const statement = pack.statements[common.text]!;
  const { text, ours, theirs, weight, covers, covered, cosine } = common;
  return {
    text,
    ours,
    theirs,
    weight,
    covers,
    covered,
    cosine,
    speaker: relateSpeakers(pack, reading, statement),
    numbers: relateNumbers(sentence.counts, statement.numbers),
    quoted: quoted.has(text) ? quotedShare(sentence, statement) : 0,
  };
}

/** Statements of which a sentence has a run of their quote's words. */
export function quotedBy(pack: PackIndex, { words }: ReadText): Set<number> {
  const runs = runsOf(pack);
  const found = new Set<number>();
  for (let at = 0; at + SHORTEST_RUN <= words.length; at++) {
    const places = runs.get(words.slice(at, at + SHORTEST_RUN).join(' '));
    if (places) for (const place of places) found.add(place);
  }
  return found;
}

/** Statements by the shortest runs of their quotes' words, made once for a pack. */
const runsByPack = new WeakMap<PackIndex, Map<string, number[]>>();

function runsOf(pack: PackIndex): Map<string, number[]> {
  const known = runsByPack.get(pack);
  if (known) return known;
  const runs = new Map<string, number[]>();
  pack.statements.forEach(({ quote }, place) => {
    for (let at = 0; at + SHORTEST_RUN <= quote.length; at++) {
      const run = quote.slice(at, at + SHORTEST_RUN).join(' ');
      runs.set(run, [...(runs.get(run) ?? []), place]);
    }
  });
  runsByPack.set(pack, runs);
  return runs;
}

/** A pack's texts are weighed once per language, and only those that a page comes near. */
const weighed = new WeakMap<PackIndex, Map<string, (WeightedKeys | undefined)[]>>();

function textKeys(pack: PackIndex, at: number, lang: string): WeightedKeys {
  const byLang = weighed.get(pack) ?? new Map<string, (WeightedKeys | undefined)[]>();
  weighed.set(pack, byLang);
  const all = byLang.get(lang) ?? [];
  byLang.set(lang, all);
  const known = all[at];
  if (known) return known;
  const { notions, stems } = pack.statements[at] ?? pack.phrasings[at - pack.statements.length]!;
  const keys = weighKeys(pack, [...notions, ...(stems[lang] ?? [])]);
  all[at] = keys;
  return keys;
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
  if (left.length === a.length) return -1;
  const isTelling = a.some((one) =>
    b.some((other) => isSameNumber(one, other) && tells(one, other)),
  );
  return isTelling ? 1 : 0;
}

/** Up to here numbers are often the same by chance: "two stories" and "two vehicles". */
const FEW = 3;
/** Words of one thing begin alike: "vehicle", "vehicles". */
const SAME_THING = 4;

function tells(a: NumberMention, b: NumberMention): boolean {
  if (a.value > FEW || a.unit === undefined || b.unit === undefined) return true;
  return a.unit.slice(0, SAME_THING) === b.unit.slice(0, SAME_THING);
}

/** "More than 50" leaves room for 70 and is another figure all the same; "about 70" is not. */
export function isSameNumber(a: NumberMention, b: NumberMention): boolean {
  if (compareNumbers(a, b) === 'agree') return true;
  const rounded = a.approx === true || b.approx === true;
  return rounded && compareNumbers(a, b) === 'open' && Math.abs(a.value - b.value) <= a.value / 10;
}

/** Fewer words in a row are no quotation. */
const SHORTEST_RUN = 3;

function quotedShare({ words }: ReadText, { quote }: IndexedStatement): number {
  let longest = 0;
  for (let begin = 0; begin + SHORTEST_RUN <= quote.length; begin++) {
    for (let from = words.indexOf(quote[begin]!); from >= 0; ) {
      let run = 1;
      while (begin + run < quote.length && words[from + run] === quote[begin + run]) run++;
      longest = Math.max(longest, run);
      from = words.indexOf(quote[begin]!, from + 1);
    }
  }
  return longest < SHORTEST_RUN ? 0 : longest / quote.length;
}
