import { bearingOf, type DateBearing, type WrittenDate } from './dates';
import type { GatePack } from './gate-names';

/** A sign for or against a pack's event; `at` is the index of its word on the page. */
export type Sign = { at: number } & (
  | { kind: 'place'; rare: boolean }
  | { kind: 'act'; rank: number }
  | { kind: 'core'; actor: number }
  | { kind: 'other'; rank: number }
  | { kind: 'date'; bearing: DateBearing }
);

/** A date that a page writes, at the word with which it became known. */
export interface DateSign extends WrittenDate {
  at: number;
}

/** What stands around one mention of the place, with its weight. */
export interface Evidence {
  score: number;
  acts: number[];
  cores: number[];
  others: number[];
  dated: boolean;
}

/** Words to either side of the place that speak of the same thing: a block and its neighbours. */
const NEAR = 45;
/** A date further off belongs to another sentence. */
const DATE_NEAR = 16;
/** From this score on a page is taken to be about the event. */
export const EVENT_SCORE = 5;
/** Fitted by hand to the tune half of tests/ranking/gate. */
const PLACE = 2;
const RARE_PLACE = 1;
const FIRST_ACT = 3;
const OTHER_ACT = 1;
const MAX_OTHER_ACTS = 2;
const CORE = 2.5;
const OTHER_EVENT = -2.5;
const MAX_OTHER_EVENTS = 2;
const DATES: Record<DateBearing, number> = { 3: 2.5, 2: 2, 1: 1, 0: 0, [-1]: -1, [-2]: -2 };

/** The strongest evidence for a pack's event on a page, null where its place is not named. */
export function strongestEvidence(
  pack: GatePack,
  found: Sign[],
  dates: DateSign[],
): Evidence | null {
  if (!found.some(({ kind }) => kind === 'place')) return null;
  const dated = dates.map(
    (date): Sign => ({ at: date.at, kind: 'date', bearing: bearingOf(date, pack) }),
  );
  const signs = [...found, ...dated].sort((a, b) => a.at - b.at);
  let best: Evidence | null = null;
  let from = 0;
  for (const sign of signs) {
    if (sign.kind !== 'place') continue;
    while (signs[from]!.at < sign.at - NEAR) from++;
    const evidence = weigh(signs, from, sign.at);
    if (!best || evidence.score > best.score) best = evidence;
  }
  return best;
}

function weigh(signs: Sign[], from: number, place: number): Evidence {
  const acts = new Set<number>();
  const cores = new Set<number>();
  const others = new Set<number>();
  let rare = false;
  let good = 0;
  let bad = 0;
  for (let index = from; index < signs.length && signs[index]!.at <= place + NEAR; index++) {
    const sign = signs[index]!;
    if (sign.kind === 'place') rare ||= sign.rare;
    else if (sign.kind === 'act') acts.add(sign.rank);
    else if (sign.kind === 'core') cores.add(sign.actor);
    else if (sign.kind === 'other') others.add(sign.rank);
    else if (Math.abs(sign.at - place) <= DATE_NEAR) {
      good = Math.max(good, DATES[sign.bearing]);
      bad = Math.min(bad, DATES[sign.bearing]);
    }
  }
  const score =
    PLACE +
    (rare ? RARE_PLACE : 0) +
    (acts.has(0) ? FIRST_ACT : 0) +
    OTHER_ACT * Math.min(MAX_OTHER_ACTS, acts.size - +acts.has(0)) +
    (cores.size ? CORE : 0) +
    OTHER_EVENT * Math.min(MAX_OTHER_EVENTS, others.size) +
    good +
    (good > 1 ? 0 : bad);
  return { score, acts: ranked(acts), cores: [...cores], others: ranked(others), dated: good > 0 };
}

function ranked(ranks: Set<number>): number[] {
  return [...ranks].sort((a, b) => a - b);
}
