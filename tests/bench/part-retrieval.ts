import { buildClaims } from '../../lib/match/core/claims';
import { SHIPPED_MODEL } from '../../lib/match/core/find-claims';
import { examplesOf } from '../../tools/learning/examples';
import type { BenchData, BenchQuery } from './data';
import { documentsOf, termsOfText } from './documents';
import { ENGINES, type EngineMaker } from './engines';
import { foldsOf } from './folds';
import { averagePrecision, bootstrapInterval, mean, recallAt } from './metrics';
import { crossValidate, judge } from './ours';

/** Quality of one system on all queries, with what it is ahead of ours by. */
export interface RetrievalRow {
  name: string;
  map: number;
  p1: number;
  r10: number;
  /** Ours less this one in average precision: mean and 95 % interval. */
  behind?: { mean: number; low: number; high: number };
}

/** The share that a system must be behind ours: its interval lies above nought. */
export function isAhead({ behind }: RetrievalRow): boolean {
  return behind === undefined || behind.low > 0;
}

export async function measureRetrieval(data: BenchData): Promise<RetrievalRow[]> {
  const queries = [...data.train, ...data.dev];
  const examples = examplesOf(buildClaims(data.claims), queries);
  const crossed = crossValidate(examples, foldsOf(queries)).map(({ full }) => idsOf(full));
  const ours = precisions(crossed, queries);
  const shipped = examples
    .slice(data.train.length)
    .map(({ full }) => idsOf(judge(SHIPPED_MODEL, full)));
  const rows = [rowOf('ours, cross-validated', crossed, queries)];
  for (const engine of ENGINES) {
    const ranked = await rankAll(engine, data, queries);
    const row = rowOf(engine.name, ranked, queries);
    rows.push({ ...row, behind: behind(ours, precisions(ranked, queries)) });
  }
  const dev = rowOf('ours, shipped weights, dev part', shipped, data.dev);
  return [...rows, dev];
}

const idsOf = (hits: { id: string }[]) => hits.map(({ id }) => id);

async function rankAll(maker: EngineMaker, data: BenchData, queries: BenchQuery[]) {
  const engine = await maker.build(documentsOf(data.claims));
  const ranked: string[][] = [];
  for (const { text } of queries) ranked.push(idsOf(await engine.search(termsOfText(text), 10)));
  return ranked;
}

function precisions(ranked: string[][], queries: BenchQuery[]): number[] {
  return ranked.map((ids, i) => averagePrecision(ids, new Set(queries[i]!.rel)));
}

function rowOf(name: string, ranked: string[][], queries: BenchQuery[]): RetrievalRow {
  const right = queries.map(({ rel }) => new Set(rel));
  return {
    name,
    map: mean(precisions(ranked, queries)),
    p1: mean(ranked.map((ids, i) => Number(right[i]!.has(ids[0]!)))),
    r10: mean(ranked.map((ids, i) => recallAt(ids, right[i]!, 10))),
  };
}

function behind(ours: number[], theirs: number[]) {
  const differences = ours.map((value, i) => value - theirs[i]!);
  const [low, high] = bootstrapInterval(differences);
  return { mean: mean(differences), low, high };
}
