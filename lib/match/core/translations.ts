import { GrowingList } from './growing';

/**
 * For each term, terms that stand for it in another wording of the same claim, with the odds that
 * they do: row `t` of `offsets` leads to `others` and `odds` (in `ODDS_STEPS` steps of 1).
 */
export interface Translations {
  offsets: Uint32Array;
  others: Uint32Array;
  odds: Uint8Array;
}

export const ODDS_STEPS = 255;

/** More pairs change the rows little and only cost time. */
const MOST_PAIRS = 12_000;
const ROUNDS = 4;
/** Rows keep the likeliest few: below, chance rules. */
const ROW_LENGTH = 8;
const LEAST_ODDS = 0.02;
/** A term seen with too few others would be sure of whatever it met. */
const DOUBT = 1;

/** Two wordings of one thing: a claim's text and its title, as term ids, each once. */
export type WordingPair = readonly [Uint32Array, Uint32Array];

/** Pairs to learn from, made when asked for. */
export interface WordingPairs {
  size: number;
  /** Whether both wordings hold a term. */
  isFull(place: number): boolean;
  pair(place: number): WordingPair;
}

/**
 * Learns from the claims themselves which words stand for each other ("photo", "photograph"), each
 * claim's text being taken for a translation of its title and the other way round: Model 1 of
 * P. F. Brown et al., "The mathematics of statistical machine translation", CL 1993, for retrieval
 * as by A. Berger, J. Lafferty, SIGIR 1999. No pairs give empty rows.
 */
export function learnTranslations(pairs: WordingPairs, terms: number): Translations {
  const meetings = new Meetings(terms);
  for (const place of sample(pairs)) {
    const [text, title] = pairs.pair(place);
    meetings.add(text, title);
    meetings.add(title, text);
  }
  for (let round = 0; round < ROUNDS; round++) meetings.improve();
  return meetings.rows();
}

/** Evenly spread over the claims, so that the outcome does not depend on chance. */
function sample(pairs: WordingPairs): number[] {
  const full: number[] = [];
  for (let place = 0; place < pairs.size; place++) if (pairs.isFull(place)) full.push(place);
  const step = Math.max(1, full.length / MOST_PAIRS);
  return Array.from({ length: Math.min(full.length, MOST_PAIRS) }, (_, i) => full[(i * step) | 0]!);
}

/** All meetings of a source term with a target term, laid out flat for expectation maximisation. */
class Meetings {
  /** Kind of each meeting: which (source, target) it is. */
  private kinds = new GrowingList();
  /** Ends of the runs of meetings that compete for one target word. */
  private runs = new GrowingList();
  private sources = new GrowingList();
  private targets = new GrowingList();
  private kindOf = new Map<number, number>();
  private odds = new Float32Array(0);

  constructor(private terms: number) {}

  add(from: Uint32Array, to: Uint32Array): void {
    for (const target of to) {
      for (const source of from) this.kinds.push(this.kind(source, target));
      this.runs.push(this.kinds.length);
    }
  }

  private kind(source: number, target: number): number {
    const key = source * this.terms + target;
    const known = this.kindOf.get(key);
    if (known !== undefined) return known;
    const kind = this.sources.length;
    this.kindOf.set(key, kind);
    this.targets.push(target);
    this.sources.push(source);
    return kind;
  }

  /** One round: share each target word out among the sources, then set the odds by the shares. */
  improve(): void {
    const [kinds, runs, sources] = [this.kinds, this.runs, this.sources].map((list) =>
      list.toArray(),
    ) as [Uint32Array, Uint32Array, Uint32Array];
    const odds = this.odds.length > 0 ? this.odds : new Float32Array(sources.length).fill(1);
    const counts = new Float32Array(odds.length);
    let from = 0;
    for (const to of runs) {
      let sum = 1e-12;
      for (let i = from; i < to; i++) sum += odds[kinds[i]!]!;
      for (let i = from; i < to; i++) counts[kinds[i]!]! += odds[kinds[i]!]! / sum;
      from = to;
    }
    const totals = new Float32Array(this.terms).fill(DOUBT);
    for (let kind = 0; kind < counts.length; kind++) totals[sources[kind]!]! += counts[kind]!;
    this.odds = counts.map((count, kind) => count / totals[sources[kind]!]!);
  }

  rows(): Translations {
    const lists = this.likelyKinds();
    const offsets = new Uint32Array(this.terms + 1);
    const kept: number[] = [];
    for (let term = 0; term < this.terms; term++) {
      kept.push(...(lists.get(term) ?? []).slice(0, ROW_LENGTH));
      offsets[term + 1] = kept.length;
    }
    return {
      offsets,
      others: Uint32Array.from(kept, (kind) => this.targets.at(kind)),
      odds: Uint8Array.from(kept, (kind) => Math.round(this.odds[kind]! * ODDS_STEPS)),
    };
  }

  /** For each source, the kinds that translate it into another word, likeliest first. */
  private likelyKinds(): Map<number, number[]> {
    const lists = new Map<number, number[]>();
    for (let kind = 0; kind < this.sources.length; kind++) {
      const source = this.sources.at(kind);
      if (this.targets.at(kind) === source || this.odds[kind]! < LEAST_ODDS) continue;
      const list = lists.get(source);
      if (list) list.push(kind);
      else lists.set(source, [kind]);
    }
    for (const list of lists.values()) {
      list.sort((a, b) => this.odds[b]! - this.odds[a]! || this.targets.at(a) - this.targets.at(b));
    }
    return lists;
  }
}
