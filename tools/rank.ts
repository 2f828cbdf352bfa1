/** `npm run rank`: the claims that each query most likely repeats, by the extension's own retrieval. */
import { parseArgs } from 'node:util';
import { buildClaims, type Claim } from '../lib/match/core/claims';
import { findClaims } from '../lib/match/core/find-claims';
import { runCommand, Unusable } from './cli';
import { memoryInMib, quantile } from './learning/measure';
import { readRows } from './learning/read-rows';

const USAGE = 'usage: npm run -s rank -- --claims FILE --queries FILE [--top 10]';

interface Options {
  claims: string;
  queries: string;
  top: number;
}

function readOptions(args: string[]): Options {
  const options = {
    claims: { type: 'string' },
    queries: { type: 'string' },
    top: { type: 'string' },
  };
  const { claims, queries, top = '10' } = parse(args, options as never);
  if (!claims || !queries) throw new Unusable(USAGE);
  if (!/^[1-9]\d{0,5}$/.test(top)) throw new Unusable(`--top ${top} is no count; ${USAGE}`);
  return { claims, queries, top: Number(top) };
}

function parse(args: string[], options: never): Record<string, string | undefined> {
  try {
    return parseArgs({ args, options }).values as Record<string, string | undefined>;
  } catch (error) {
    throw new Unusable(`${(error as Error).message.split('\n')[0]}; ${USAGE}`);
  }
}

function rank({ claims: claimsFile, queries: queriesFile, top }: Options): number {
  const claims: Claim[] = readRows(claimsFile);
  const queries = readRows(queriesFile);
  const before = memoryInMib();
  const start = performance.now();
  const index = buildClaims(claims);
  const built = performance.now() - start;
  const heap = memoryInMib() - before;
  const times: number[] = [];
  const lines: string[] = [];
  for (const { id, text } of queries) {
    const asked = performance.now();
    const hits = findClaims(index, text, top);
    times.push(performance.now() - asked);
    hits.forEach((hit, place) => {
      const row = [id, place + 1, hit.id, hit.score.toFixed(6), hit.probability.toFixed(6)];
      lines.push(`${row.join('\t')}\n`);
    });
  }
  process.stdout.write(lines.join(''));
  const rounded = (value: number) => Number(value.toFixed(3));
  const figures = {
    claims: claims.length,
    queries: queries.length,
    build_ms: rounded(built),
    p50_ms: rounded(quantile(times, 0.5)),
    p95_ms: rounded(quantile(times, 0.95)),
    heap_mib: rounded(heap),
  };
  process.stderr.write(`${JSON.stringify(figures)}\n`);
  return 0;
}

void runCommand((args) => rank(readOptions(args)));
