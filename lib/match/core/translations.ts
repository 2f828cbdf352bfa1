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

/** Two wordings of one thing: a claim's text and its title, as term ids. */
export type WordingPair = readonly [Uint32Array, Uint32Array];

/**
 * Learns from the claims themselves which words stand for each other ("photo", "photograph"), each
 * claim's text being taken for a translation of its title and the other way round: Model 1 of
 * P. F. Brown et al., "The mathematics of statistical machine translation", CL 1993, for retrieval
 * as by A. Berger, J. Lafferty, SIGIR 1999. No pairs give empty rows.
 */
export function learnTranslations(pairs: readonly WordingPair[], terms: number): Translations {
  const sampled = sample(pairs);
  const both = sampled.flatMap(([a, b]): WordingPair[] => [
    [a, b],
    [b, a],
  ]);
  const meetings = new Meetings(both, terms);
  for (let round = 0; round < ROUNDS; round++) meetings.improve();
  return meetings.rows();
}

/** Evenly spread over the claims, so that the outcome does not depend on chance. */
function sample(pairs: readonly WordingPair[]): WordingPair[] {
  const full = pairs.filter(([a, b]) => a.length > 0 && b.length > 0);
  const step = Math.max(1, full.length / MOST_PAIRS);
  return Array.from({ length: Math.min(full.length, MOST_PAIRS) }, (_, i) => full[(i * step) | 0]!);
}

/** All meetings of a source term with a target term, laid out flat for expectation maximisation. */
class Meetings {
  /** Kind of each meeting: which (source, target) it is. */
  private kinds: Uint32Array;
  /** Ends of the runs of meetings that compete for one target word. */
  private runs: number[] = [];
  private sources: number[] = [];
  private targets: number[] = [];
  private odds: Float64Array;
  private counts: Float64Array;

  constructor(
    pairs: WordingPair[],
    private terms: number,
  ) {
    const kindOf = new Map<number, number>();
    const kinds: number[] = [];
    for (const [from, to] of pairs) {
      for (const target of to) {
        for (const source of from) kinds.push(this.kind(source, target, kindOf));
        this.runs.push(kinds.length);
      }
    }
    this.kinds = Uint32Array.from(kinds);
    this.odds = new Float64Array(this.sources.length).fill(1);
    this.counts = new Float64Array(this.sources.length);
  }

  private kind(source: number, target: number, kindOf: Map<number, number>): number {
    const key = source * this.terms + target;
    const known = kindOf.get(key);
    if (known !== undefined) return known;
    kindOf.set(key, this.sources.length);
    this.targets.push(target);
    return this.sources.push(source) - 1;
  }

  /** One round: share each target word out among the sources, then set the odds by the shares. */
  improve(): void {
    this.counts.fill(0);
    let from = 0;
    for (const to of this.runs) {
      let sum = 1e-12;
      for (let i = from; i < to; i++) sum += this.odds[this.kinds[i]!]!;
      for (let i = from; i < to; i++) {
        const kind = this.kinds[i]!;
        this.counts[kind]! += this.odds[kind]! / sum;
      }
      from = to;
    }
    const totals = new Float64Array(this.terms).fill(DOUBT);
    for (let kind = 0; kind < this.sources.length; kind++) {
      totals[this.sources[kind]!]! += this.counts[kind]!;
    }
    for (let kind = 0; kind < this.sources.length; kind++) {
      this.odds[kind] = this.counts[kind]! / totals[this.sources[kind]!]!;
    }
  }

  rows(): Translations {
    const lists = new Map<number, number[]>();
    for (let kind = 0; kind < this.sources.length; kind++) {
      const source = this.sources[kind]!;
      if (this.targets[kind] === source || this.odds[kind]! < LEAST_ODDS) continue;
      const list = lists.get(source);
      if (list) list.push(kind);
      else lists.set(source, [kind]);
    }
    const offsets = new Uint32Array(this.terms + 1);
    const kept: number[] = [];
    for (let term = 0; term < this.terms; term++) {
      const row = lists.get(term) ?? [];
      row.sort((a, b) => this.odds[b]! - this.odds[a]! || this.targets[a]! - this.targets[b]!);
      kept.push(...row.slice(0, ROW_LENGTH));
      offsets[term + 1] = kept.length;
    }
    return {
      offsets,
      others: Uint32Array.from(kept, (kind) => this.targets[kind]!),
      odds: Uint8Array.from(kept, (kind) => Math.round(this.odds[kind]! * ODDS_STEPS)),
    };
  }
}
