import type { Bearing, Question, Stance } from '../types';

/** What somebody holds on a question: an answer (or the question as a whole) and the attitude to it. */
export interface Held {
  answer: string | null;
  position: Stance;
  /** Set where the page is known to say otherwise than this, not what it says. */
  contrary?: boolean;
}

/** How far a stance speaks for (above 0) or against (below 0) its answer. */
const POLARITY: Record<Stance, number> = {
  affirms: 2,
  denies: -2,
  doubts: -1,
  explains: 0,
  declines: 0,
  caveat: 0,
};

/** Strongest first: what opposes is what the reader has not been told. */
const BEARINGS: Bearing[] = ['opposes', 'differs', 'agrees', 'remarks'];

/** Rank of a bearing in the order in which positions are shown, 0 first. */
export function rankBearing(bearing: Bearing): number {
  return BEARINGS.indexOf(bearing);
}

/** Rank of a stance where one row must show one of several: the plainest word first. */
export function rankStance(position: Stance): number {
  const order: Stance[] = ['affirms', 'denies', 'doubts', 'explains', 'caveat', 'declines'];
  return order.indexOf(position);
}

/**
 * How a position stands to all that the page holds on the question. What the page says itself is no
 * news, so one stance that agrees outweighs others that oppose: a page that tells both sides is opposed
 * by neither. A stance of which only the contrary is known counts less than one that is known.
 */
export function bearingOn(question: Question, page: Held[], other: Held): Bearing {
  const isSaid = (held: Held) =>
    !held.contrary &&
    held.answer === other.answer &&
    bearingBetween(question, held, other) === 'agrees';
  if (page.some(isSaid)) return 'agrees';
  const found = page.map((held) => bearingBetween(question, held, other));
  return BEARINGS.find((bearing) => found.includes(bearing)) ?? 'remarks';
}

/** Whether two stances speak for and against one another where their answers are the same. */
export function isContrary(a: Stance, b: Stance): boolean {
  return POLARITY[a] * POLARITY[b] < 0;
}

function bearingBetween(question: Question, page: Held, other: Held): Bearing {
  const ours = POLARITY[page.position] * (page.contrary ? -1 : 1);
  const theirs = POLARITY[other.position];
  if (!ours || !theirs || !page.answer || !other.answer) return 'remarks';
  if (page.answer === other.answer) return ours * theirs > 0 ? 'agrees' : 'opposes';
  if (areCompatible(question, page.answer, other.answer)) return 'differs';
  if (ours > 0 && theirs > 0) return 'opposes';
  return ours * theirs < 0 ? 'agrees' : 'differs';
}

function areCompatible({ answers }: Question, a: string, b: string): boolean {
  const allows = (from: string, to: string) =>
    answers.find(({ id }) => id === from)?.compatible?.includes(to) ?? false;
  return allows(a, b) || allows(b, a);
}
