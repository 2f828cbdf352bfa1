import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A claim or a query of the benchmark; `rel` are the ids of the claims that a query repeats. */
export interface BenchClaim {
  id: string;
  title?: string;
  text: string;
}
export interface BenchQuery {
  id: string;
  text: string;
  rel: string[];
}
export interface BenchData {
  claims: BenchClaim[];
  train: BenchQuery[];
  dev: BenchQuery[];
}

/** Beside the checkout and never in it: its licence is for research, not for redistribution. */
const DEFAULT_DIR = join(import.meta.dirname, '../../../shared/bench');

/** The benchmark, or null where it is absent; `SIDELIGHT_BENCH` names another folder. */
export function readBench(dir = process.env.SIDELIGHT_BENCH ?? DEFAULT_DIR): BenchData | null {
  if (!existsSync(join(dir, 'claims.jsonl'))) return null;
  const [claims, train, dev] = ['claims', 'queries.train', 'queries.dev'].map((name) =>
    readJsonLines(join(dir, `${name}.jsonl`)),
  );
  return { claims, train, dev } as BenchData;
}

export function readJsonLines<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as T);
}
