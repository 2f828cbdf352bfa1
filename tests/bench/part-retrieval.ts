import { buildClaims } from '../../lib/match/core/claims';
import { findClaims } from '../../lib/match/core/find-claims';
import { quantile, timeOf } from '../../tools/learning/measure';
import type { BenchData, BenchQuery } from './data';
import { documentsOf, termsOfText } from './documents';
import { ENGINES, type EngineMaker } from './engines';
import { averagePrecision, bootstrapInterval, mean, recallAt } from './metrics';
import { crossValidateAll } from './ours';

/** Quality of one system on all queries, with what it is ahead of ours by. */
export interface RetrievalRow {
  name: string;
  map: number;
  p1: number;
  r10: number;
  /** Milliseconds that the median query took, analysis left out for the libraries. */
  p50: number;
  /** Ours less this one in average precision: mean and 95 % interval. */
  behind?: { mean: number; low: number; high: number };
}

export async function measureRetrieval(data: BenchData): Promise<RetrievalRow[]> {
  const queries = [...data.train, ...data.dev];
  const index = buildClaims(data.claims);
  const crossed = crossValidateAll(data).judged.map(({ full }) => idsOf(full));
  const ours = precisions(crossed, queries);
  const times = queries.map(({ text }) => timeOf(() => findClaims(index, text)));
  const rows = [rowOf('ours, cross-validated', crossed, queries, times)];
  for (const engine of ENGINES) {
    const { ranked, times } = await rankAll(engine, data, queries);
    const row = rowOf(engine.name, ranked, queries, times);
    rows.push({ ...row, behind: behind(ours, precisions(ranked, queries)) });
  }
  const dev = crossed.slice(data.train.length);
  return [...rows, rowOf('ours, cross-validated, dev part', dev, data.dev, times)];
}

const idsOf = (hits: { id: string }[]) => hits.map(({ id }) => id);

async function rankAll(maker: EngineMaker, data: BenchData, queries: BenchQuery[]) {
  const engine = await maker.build(documentsOf(data.claims));
  const ranked: string[][] = [];
  const times: number[] = [];
  for (const { text } of queries) {
    const terms = termsOfText(text);
    const start = performance.now();
    const hits = await engine.search(terms, 10);
    times.push(performance.now() - start);
    ranked.push(idsOf(hits));
  }
  return { ranked, times };
}

function precisions(ranked: string[][], queries: BenchQuery[]): number[] {
  return ranked.map((ids, i) => averagePrecision(ids, new Set(queries[i]!.rel)));
}

function rowOf(
  name: string,
  ranked: string[][],
  queries: BenchQuery[],
  times: number[],
): RetrievalRow {
  const right = queries.map(({ rel }) => new Set(rel));
  return {
    name,
    map: mean(precisions(ranked, queries)),
    p1: mean(ranked.map((ids, i) => Number(right[i]!.has(ids[0]!)))),
    r10: mean(ranked.map((ids, i) => recallAt(ids, right[i]!, 10))),
    p50: quantile(times, 0.5),
  };
}

function behind(ours: number[], theirs: number[]) {
  const differences = ours.map((value, i) => value - theirs[i]!);
  const [low, high] = bootstrapInterval(differences);
  return { mean: mean(differences), low, high };
}
