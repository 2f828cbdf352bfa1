import type { BrowserKind } from '../../../tools/browsers';
import { type Driver, launch } from '../harness';
import { pause, until } from '../wait';
import { withPages } from '../with-pages';

/** `kept` writes as the panel does; `early` takes an act for done before its commit, and must be caught. */
export type Variant = 'kept' | 'early';

/** What came of one kill. */
export interface Round {
  /** Acts that were acknowledged before the kill. */
  acknowledged: number;
  /** Of all that were ever acknowledged on this profile, those that are not there after the kill. */
  lost: number;
  /** From the first acknowledgement to the kill, ms. */
  after: number;
}

/** The latest time of a kill after the first acknowledgement, ms. */
const LONGEST_MS = 700;

interface Acknowledged {
  kind: 'note' | 'change' | 'draft';
  id: string;
  body?: string;
  /** How often it was changed by then. */
  count?: number;
}

/**
 * Kills a browser again and again under a stream of writes, and compares after each kill what is there
 * with what was acknowledged. The extension is a copy with a page of our own in it.
 */
export async function* killRounds(
  kind: BrowserKind,
  program: string,
  build: string,
  variant: Variant,
): AsyncGenerator<Round> {
  const { path: extension, remove } = withPages(build);
  const driver = await launch(kind, { extension, program });
  const expected = new Map<string, Acknowledged>();
  let heard: string[] = [];
  driver.onLog((text) => void (text.startsWith('kept ') && heard.push(text.slice(5))));
  try {
    for (;;) {
      heard = [];
      await driver.tab.open(`${driver.origin}/writer.html?${variant}`);
      await until('the first acknowledgement', () => heard.length, 60_000);
      const after = Math.round(Math.random() * LONGEST_MS);
      await pause(after);
      await driver.restart({ kill: true });
      for (const line of heard) note(expected, JSON.parse(line));
      const lost = countLost(expected, await readKept(driver));
      yield { acknowledged: heard.length, lost, after };
    }
  } finally {
    await driver.close();
    remove();
  }
}

function note(expected: Map<string, Acknowledged>, act: Acknowledged): void {
  const count = Math.max(act.count ?? 0, expected.get(act.id)?.count ?? 0);
  expected.set(act.id, { ...act, count });
}

async function readKept(driver: Driver): Promise<Map<string, string>> {
  await driver.tab.open(`${driver.origin}/writer.html?read`);
  const text = await until('what is kept', () =>
    driver.tab.run(() => document.querySelector('pre')?.textContent),
  );
  return new Map(JSON.parse(text));
}

/** What is lost is forgotten here, so that it counts once. */
function countLost(expected: Map<string, Acknowledged>, kept: Map<string, string>): number {
  const lost = [...expected.values()].filter((act) => !stands(act, kept.get(act.id)));
  for (const { id } of lost) expected.delete(id);
  return lost.length;
}

/** Something written later than what was acknowledged may be there as well: it was under way. */
function stands({ kind, body, count }: Acknowledged, found: string | undefined): boolean {
  if (found === undefined) return false;
  return kind === 'note' ? found === body : Number(found) >= count!;
}
