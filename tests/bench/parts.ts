import type { BenchData } from './data';
import { type CostRow, measureCost } from './part-cost';
import { measureNoMatch } from './part-nomatch';
import { measureRetrieval } from './part-retrieval';

/** A bar that the project set itself, and whether this run reached it. */
export interface Check {
  bar: string;
  reached: boolean;
}

/** What a part prints, what it is held to, and the figures that the documentation shows. */
export interface Report {
  lines: string[];
  checks: Check[];
  kept: unknown;
}

export type Part = (data: BenchData) => Report | Promise<Report>;

/** The parts of `npm run bench` that need the benchmark data, in the order in which they run. */
export const PARTS: Record<string, Part> = { retrieval, nomatch, cost };

const share = (value: number) => value.toFixed(3).replace(/^0/, '').replace(/^-0/, '-');

function table(head: string[], rows: string[][]): string[] {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]!.length)));
  const line = (row: string[]) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ');
  return [line(head), ...rows.map(line)];
}

async function retrieval(data: BenchData): Promise<Report> {
  const rows = await measureRetrieval(data);
  const lines = table(
    ['system', 'MAP@5', 'P@1', 'R@10', 'ours ahead by (95 %)', 'p50 ms'],
    rows.map(({ name, map, p1, r10, behind, p50 }) => [
      name,
      share(map),
      share(p1),
      share(r10),
      behind ? `${share(behind.mean)} (${share(behind.low)} to ${share(behind.high)})` : '',
      p50.toFixed(2),
    ]),
  );
  const checks = rows.flatMap(({ name, behind }) =>
    behind
      ? [{ bar: `MAP@5 ahead of ${name}, interval above nought`, reached: behind.low > 0 }]
      : [],
  );
  return { lines, checks, kept: rows };
}

async function nomatch(data: BenchData): Promise<Report> {
  const { rows, ece, elsewhere } = await measureNoMatch(data);
  const lines = table(
    ['system', 'AUC', 'others that pass at 90 % recall'],
    [...rows, elsewhere].map(({ name, auc, pass }) => [name, share(auc), share(pass)]),
  );
  const [ours, ...others] = rows;
  const best = Math.min(...others.map(({ pass }) => pass));
  return {
    lines: [...lines, `calibration error of ours, ten bins: ${share(ece)}`],
    checks: [
      { bar: 'calibration error at most .05', reached: ece <= 0.05 },
      { bar: 'AUC at least .95 on sentences about other things', reached: elsewhere.auc >= 0.95 },
      { bar: 'fewer pass than with any library', reached: ours!.pass < best },
      ...others.map(({ name, auc }) => ({ bar: `AUC above ${name}`, reached: ours!.auc > auc })),
    ],
    kept: { rows, ece, elsewhere },
  };
}

function cost(data: BenchData): Report {
  const rows = measureCost(data);
  const lines = table(
    ['system', 'claims', 'build ms', 'p50 ms', 'p95 ms', 'MiB', 'load ms', 'kept MiB'],
    rows.map(({ name, claims, build, p50, p95, mib, load, bytes }) => [
      name,
      claims.toLocaleString('en'),
      build.toFixed(0),
      p50.toFixed(2),
      p95.toFixed(2),
      mib.toFixed(1),
      load?.toFixed(0) ?? '',
      bytes ? (bytes / 2 ** 20).toFixed(1) : '',
    ]),
  );
  return {
    lines,
    checks: [...ratios(rows, 10_000, 0.75, 0.75), ...ratios(rows, 100_000, 0.25, 0.5)],
    kept: rows,
  };
}

/** Ratios alone are held to a bar: times are those of the machine. */
function ratios(rows: CostRow[], claims: number, time: number, memory: number): Check[] {
  const of = (name: string) => rows.find((row) => row.name === name && row.claims === claims)!;
  const [ours, theirs] = [of('ours'), of('minisearch')];
  const checks = [
    atMost(`${claims} claims, time a sentence to minisearch's`, ours.p50 / theirs.p50, time),
    atMost(`${claims} claims, memory to minisearch's`, ours.mib / theirs.mib, memory),
  ];
  if (claims < 100_000) return checks;
  return [
    ...checks,
    atMost(`${claims} claims, time to build to minisearch's`, ours.build / theirs.build, 1),
    atMost(`${claims} claims, loading to building`, ours.load! / ours.build, 0.2),
  ];
}

export const atMost = (what: string, ratio: number, bar: number): Check => ({
  bar: `${what}: ${ratio.toFixed(2)}, at most ${bar}`,
  reached: ratio <= bar,
});
