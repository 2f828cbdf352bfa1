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

/** What stands around one mention of the place, or of what happened there, with its weight. */
export interface Evidence {
  score: number;
  /** The same without the verdict that signs which stand apart tell of something else. */
  hint: number;
  /** Whether the place itself is named. */
  placed: boolean;
  /** Ranks of the acts and of the other events named. */
  acts: number[];
  others: number[];
  dated: boolean;
}

/** Words to either side of the place that speak of the same thing: a block and its neighbours. */
const NEAR = 45;
/** Words to either side of what tells of the event that belong to one account of it. */
const FAR = 150;
/** So much more is needed of signs that stand further apart. */
const SCATTERED = 2;
/** More than all signs together could make up for. */
const BEYOND_ALL = 100;
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
/** A page is about what its title names: another event there, without the place, counts twice. */
const OTHER_IN_TITLE = -2.5;
const MAX_OTHER_EVENTS = 2;
const DATES: Record<DateBearing, number> = { 3: 2.5, 2: 2, 1: 0.5, 0: 0, [-1]: -1, [-2]: -2.5 };

/**
 * The strongest evidence for a pack's event on a page, null where neither its place nor its acts are
 * named. Beside a mention of the place little more is needed; a page that names the place further off or
 * not at all ("Belgian rifles in last month's raid") needs much more, within some paragraphs. The first
 * `titled` words are the page's title.
 */
export function strongestEvidence(
  pack: GatePack,
  found: Sign[],
  dates: DateSign[],
  titled: number,
): Evidence | null {
  const dated = dates.map(
    (date): Sign => ({ at: date.at, kind: 'date', bearing: bearingOf(date, pack) }),
  );
  const signs = [...found, ...dated].sort((a, b) => a.at - b.at);
  const close = best(pack, signs, isPlace, NEAR);
  const wide = best(pack, signs, isTelling, FAR);
  const strongest = !close || (wide && wide.score > close.score) ? wide : close;
  if (!strongest) return null;
  const title = weightOfTitle(signs, titled);
  return { ...strongest, score: strongest.score + title, hint: strongest.hint + title };
}

function weightOfTitle(signs: Sign[], titled: number): number {
  const title = signs.filter(({ at }) => at < titled);
  const isElsewhere = title.some(({ kind }) => kind === 'other') && !title.some(isPlace);
  return isElsewhere ? OTHER_IN_TITLE : 0;
}

const isPlace = ({ kind }: Sign) => kind === 'place';
/** Of the acts the strongest tell of the event by themselves; the others only beside them. */
const TELLING_ACTS = 3;
const isTelling = (sign: Sign) =>
  sign.kind === 'core' || (sign.kind === 'act' && sign.rank < TELLING_ACTS);

/** The strongest evidence within reach of any of the signs that are meant; the first of equals. */
function best(
  pack: GatePack,
  signs: Sign[],
  isMeant: (sign: Sign) => boolean,
  reach: number,
): Evidence | null {
  let strongest: Evidence | null = null;
  let from = 0;
  for (const sign of signs) {
    if (!isMeant(sign)) continue;
    while (signs[from]!.at < sign.at - reach) from++;
    const evidence = weigh(pack, signs, from, sign.at, reach);
    if (!strongest || evidence.score > strongest.score) strongest = evidence;
  }
  return strongest;
}

/** What stands within reach of a word, signs from `from` on. */
function weigh(pack: GatePack, signs: Sign[], from: number, word: number, reach: number): Evidence {
  const near = { act: new Set<number>(), core: new Set<number>(), other: new Set<number>() };
  const bearings: DateBearing[] = [];
  let place = 0;
  let bonus = 0;
  let heard = 0;
  for (let index = from; index < signs.length && signs[index]!.at <= word + reach; index++) {
    const sign = signs[index]!;
    if (sign.kind === 'place') {
      place = PLACE;
      bonus = sign.rare ? RARE_PLACE : bonus;
    } else if (sign.kind === 'voice') heard = VOICE;
    else if (sign.kind === 'core') near.core.add(sign.actor);
    else if (sign.kind !== 'date') near[sign.kind].add(sign.rank);
    else if (sign.bearing === -2 || Math.abs(sign.at - word) <= DATE_NEAR)
      bearings.push(sign.bearing);
  }
  const dates = weightOfDates(bearings);
  const sum =
    place +
    bonus +
    heard +
    weightOfActs(pack, near.act) +
    (near.core.size > 0 ? CORE : 0) +
    OTHER_EVENT * Math.min(MAX_OTHER_EVENTS, near.other.size) +
    dates;
  const isWide = reach === FAR;
  const [acts, others] = [ranked(near.act), ranked(near.other)];
  return {
    score: isWide ? sum - doubtOf(near, place, heard) : sum,
    hint: isWide ? sum - SCATTERED : sum,
    ...{ placed: place > 0, acts, others, dated: dates > 0 },
  };
}

/**
 * What signs that stand apart must make up for. Where none of the pack's own people is named, or another
 * event is and not the place, they tell of something else.
 */
function doubtOf(near: { core: Set<number>; other: Set<number> }, place: number, heard: number) {
  const isElsewhere = place === 0 && near.other.size > 0;
  const isNobodys = near.core.size === 0 && heard === 0;
  return isElsewhere || isNobodys ? BEYOND_ALL : SCATTERED;
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
