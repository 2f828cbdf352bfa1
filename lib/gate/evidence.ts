import { bearingOf, type DateBearing, type WrittenDate } from './dates';
import type { GatePack } from './gate-names';

/** A sign for or against a pack's event; `at` is the index of its word on the page. */
export type Sign = { at: number } & (
  | { kind: 'place'; rare: boolean }
  | { kind: 'act'; rank: number }
  | { kind: 'core'; actor: number }
  | { kind: 'voice'; actor: number }
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
  /** Ranks of the acts and of the other events named. */
  acts: number[];
  others: number[];
  dated: boolean;
}

/** Words to either side of the place that speak of the same thing: a block and its neighbours. */
const NEAR = 45;
/** A date further off belongs to another sentence. */
const DATE_NEAR = 16;
/** From this score on a page is taken to be about the event. */
export const EVENT_SCORE = 4;
/** Fitted by hand to the tune half of tests/ranking/gate. */
const PLACE = 2;
const RARE_PLACE = 1;
/** Acts beside the strongest one say more of the same. */
const MAX_OTHER_ACTS = 2.5;
const CORE = 3;
/** One who speaks for a government or a body near the place; those of the place speak of all that happens there. */
const VOICE = 0.5;
const OTHER_EVENT = -2.5;
const MAX_OTHER_EVENTS = 2;
const DATES: Record<DateBearing, number> = { 3: 2.5, 2: 2, 1: 0.5, 0: 0, [-1]: -1, [-2]: -2.5 };

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
    const evidence = weigh(pack, signs, from, sign.at);
    if (!best || evidence.score > best.score) best = evidence;
  }
  return best;
}

/** What stands within reach of one mention of the place, signs from `from` on. */
function weigh(pack: GatePack, signs: Sign[], from: number, place: number): Evidence {
  const near = { act: new Set<number>(), core: new Set<number>(), other: new Set<number>() };
  const bearings: DateBearing[] = [];
  let bonus = 0;
  let heard = 0;
  for (let index = from; index < signs.length && signs[index]!.at <= place + NEAR; index++) {
    const sign = signs[index]!;
    if (sign.kind === 'place') bonus = sign.rare ? RARE_PLACE : bonus;
    else if (sign.kind === 'voice') heard = VOICE;
    else if (sign.kind === 'core') near.core.add(sign.actor);
    else if (sign.kind !== 'date') near[sign.kind].add(sign.rank);
    else if (sign.bearing === -2 || Math.abs(sign.at - place) <= DATE_NEAR)
      bearings.push(sign.bearing);
  }
  const dates = weightOfDates(bearings);
  const score =
    PLACE +
    bonus +
    heard +
    weightOfActs(pack, near.act) +
    (near.core.size > 0 ? CORE : 0) +
    OTHER_EVENT * Math.min(MAX_OTHER_EVENTS, near.other.size) +
    dates;
  return { score, acts: ranked(near.act), others: ranked(near.other), dated: dates > 0 };
}

/** A day or a month of the event with its year stands against all other dates. */
function weightOfDates(bearings: DateBearing[]): number {
  const weights = bearings.map((bearing) => DATES[bearing]);
  const best = Math.max(0, ...weights);
  return best >= DATES[2] ? best : best + Math.min(0, ...weights);
}

function weightOfActs({ acts }: GatePack, ranks: Set<number>): number {
  const [first = 0, ...others] = [...ranks].map((rank) => acts[rank]![1]).sort((a, b) => b - a);
  return (
    first +
    Math.min(
      MAX_OTHER_ACTS,
      others.reduce((sum, weight) => sum + weight, 0),
    )
  );
}

function ranked(ranks: Set<number>): number[] {
  return [...ranks].sort((a, b) => a - b);
}
