import MiniSearch from 'minisearch';
import { buildClaims } from '../../lib/match/core/claims';
import { findClaims } from '../../lib/match/core/find-claims';
import { loadClaims, saveClaims } from '../../lib/match/core/serialise';
import { termsOf } from '../../lib/text/tokens';
import { memoryInMib, quantile, timeOf } from '../../tools/learning/measure';
import type { BenchClaim, BenchData } from './data';
import { growClaims } from './grow';

/** What one system needs for one number of claims. */
export interface CostRow {
  name: 'ours' | 'minisearch';
  claims: number;
  build: number;
  p50: number;
  p95: number;
  mib: number;
  /** Loading the kept index, in ms, and its size. */
  load?: number;
  bytes?: number;
}

/** Sentences asked; minisearch needs a quarter of a second for some of a million claims. */
const ASKED = 150;

/**
 * Build time, time a sentence and memory, ours and minisearch's in turns in this one process, on the
 * same claims and sentences, both with our analysis. Numbers move with the machine, ratios little.
 */
export function measureCost(data: BenchData, sizes = [10_000, 100_000, 1_000_000]): CostRow[] {
  const queries = data.dev.slice(0, ASKED).map(({ text }) => text);
  const few = data.claims.slice(0, 2000);
  measureOurs(few, queries);
  measureMiniSearch(few, queries);
  return sizes.flatMap((size) => {
    const claims = growClaims(data.claims, size);
    // A million claims fill minisearch's memory; ours is run alone to show that it goes on.
    return size > 100_000
      ? [measureOurs(claims, queries)]
      : [measureMiniSearch(claims, queries), measureOurs(claims, queries)];
  });
}

function measureOurs(claims: BenchClaim[], queries: string[]): CostRow {
  const built = measured(() => buildClaims(claims));
  const times = queries.map((text) => timeOf(() => findClaims(built.result, text)));
  const bytes = saveClaims(built.result);
  const loads = [1, 2, 3].map(() => timeOf(() => loadClaims(bytes)));
  return {
    name: 'ours',
    claims: claims.length,
    ...built.cost,
    ...quantiles(times),
    load: quantile(loads, 0.5),
    bytes: bytes.length,
  };
}

function measureMiniSearch(claims: BenchClaim[], queries: string[]): CostRow {
  const built = measured(() => {
    const index = new MiniSearch<BenchClaim>({
      fields: ['text', 'title'],
      tokenize: (text) => termsOf(text, 'en'),
      processTerm: (term) => term,
    });
    index.addAll(claims);
    return index;
  });
  const times = queries.map((text) => timeOf(() => built.result.search(text).slice(0, 10)));
  return { name: 'minisearch', claims: claims.length, ...built.cost, ...quantiles(times) };
}

function measured<T>(make: () => T) {
  const before = memoryInMib();
  const start = performance.now();
  const result = make();
  const build = performance.now() - start;
  return { result, cost: { build, mib: memoryInMib() - before } };
}

const quantiles = (times: number[]) => ({ p50: quantile(times, 0.5), p95: quantile(times, 0.95) });
