import { type Anchor, anchorAt, type Evidence, ORPHAN } from './anchor';
import { keptWords, sharedWords } from './diff-words';
import { findSimilar, type Similar } from './find-similar';
import type { Loose } from './loosen';
import { type PageWord, pageWords } from './page-words';
import { lookAgain, type SecondLook } from './second-look';
import { linesOf } from './sentence-around';
import { compareAround, type Standing, standingAt, type Wanted } from './surroundings';

/** An anchor with what of the quote's surroundings stands at its place. */
export interface EditedAnchor extends Anchor {
  context: Standing;
}

/** A passage that resembles the quote, with all that is known of it. */
interface Candidate {
  at: Similar;
  /** Share of words that are the same, in [0, 1]. */
  words: number;
  /** Share of the quote's own words that are kept, in [0, 1], whatever was put in between. */
  kept: number;
  standing: Standing;
  look: SecondLook;
  /** Who speaks around it. */
  around: SecondLook['speaker'];
  score: number;
}

/** From this share on, a side of the surroundings stands. */
const STANDS = 0.7;
/** Share of letters and words that must stand: with both sides, with one side, with neither. */
const FLOORS = [
  { sides: 2, letters: 0.5, words: 0.4 },
  { sides: 1, letters: 0.62, words: 0.5 },
  { sides: 0, letters: 0.85, words: 0.75 },
];
/** Between its old surroundings a passage that keeps so many of the words has grown, however much. */
const MOST_KEPT = 0.8;
/** How far the best passage must be ahead of the second. */
const MARGIN = 0.08;
/** Share of the score that is the passage's own; the rest is its surroundings'. */
const OWN = 0.6;
const NOWHERE: Standing = { before: null, after: null, context: 0 };

/**
 * Where a quote stands edited: similar enough, ahead of all others, nobody else's, and, where a number, a
 * negation or a name differs, in its old surroundings. Orphan or ambiguous otherwise, with the reason.
 */
export function findEdited(page: Loose, wanted: Wanted): EditedAnchor {
  const all = findSimilar(page, wanted)
    .map((at) => examine(page, at, wanted))
    .sort((a, b) => b.score - a.score)
    .filter(isFirstOfItsPlace);
  const kept = all.filter((candidate) => refusal(candidate, page, wanted) === null);
  const [best, second] = kept;
  if (!best) return orphan(page, all[0], wanted);
  const near = all.find((candidate) => candidate !== best);
  const rest = {
    score: best.score,
    differs: differencesOf(best.look),
    near: near ? evidence(page, near) : null,
  };
  if (second && best.score - second.score < MARGIN)
    return { ...ORPHAN, state: 'ambiguous', near: evidence(page, best), context: NOWHERE };
  const anchor = anchorAt(page, best.at.start, best.at.end, { state: 'edited', ...rest });
  return { ...anchor, context: best.standing };
}

/** Of passages that overlap, the best one decides for all. */
function isFirstOfItsPlace({ at }: Candidate, index: number, all: Candidate[]): boolean {
  return all.slice(0, index).every(({ at: b }) => at.end <= b.start || at.start >= b.end);
}

function examine(page: Loose, at: Similar, wanted: Wanted): Candidate {
  const passage = page.text.slice(at.start, at.end);
  const words = sharedWords(wanted.words, pageWords(passage));
  const standing = standingAt(page, at.start, at.end, wanted);
  const around = compareAround(page, at.start, at.end, wanted);
  const look = lookAgain(wanted.exact, linesOf(page, at.start, at.end), wanted.lang);
  const score = OWN * ((at.letters + words) / 2) + (1 - OWN) * standing.context;
  const kept = keptWords(wanted.words, pageWords(passage));
  return { at, words, kept, standing, look, around: around.speaker, score };
}

/** Why a candidate is not the quote, in plain words; null where it is. */
function refusal(candidate: Candidate, page: Loose, wanted: Wanted): string | null {
  const { at, words, standing, look, around } = candidate;
  const sides = sidesOf(standing);
  const floor = FLOORS.find((entry) => entry.sides === sides)!;
  const grown = sides === 2 && candidate.kept >= MOST_KEPT;
  if (!grown && (at.letters < floor.letters || words < floor.words))
    return 'too little of the quote stands';
  if (look.speaker === 'other' || around === 'other') return 'speaker: somebody else speaks here';
  if (isNeighbour(candidate, page, wanted)) return 'what stands here stood beside the quote before';
  const kept = wanted.prefix || wanted.suffix;
  if (look.telling.length && sides === 0 && kept) return 'another sentence of the same kind';
  return null;
}

/** How many sides of the surroundings stand; a side that was not kept goes with the other. */
function sidesOf({ before, after }: Standing): number {
  const stands = (side: number | null) => side !== null && side >= STANDS;
  const count = Number(stands(before)) + Number(stands(after));
  return count === 1 && (before === null || after === null) ? 2 : count;
}

/**
 * Whether a passage is better explained as what stood beside the quote: where a sentence was taken out,
 * the next one moves up, between the old surroundings on one side.
 */
function isNeighbour({ at, standing, look }: Candidate, page: Loose, wanted: Wanted): boolean {
  const passage = pageWords(page.text.slice(at.start, at.end));
  const after = pageWords(wanted.suffix).slice(0, -1);
  const before = pageWords(wanted.prefix).slice(1);
  const resembles = (kept: PageWord[], cut: (words: PageWord[], count: number) => PageWord[]) => {
    const count = Math.min(kept.length, passage.length, wanted.words.length);
    if (count < 3) return false;
    const now = cut(passage, count);
    const theirs = sharedWords(cut(kept, count), now);
    const telling = look.telling.length > 0 && theirs >= 0.9;
    return telling || theirs > Math.max(0.6, sharedWords(cut(wanted.words, count), now));
  };
  const gone = { before: (standing.before ?? 1) < STANDS, after: (standing.after ?? 1) < STANDS };
  if (gone.after && resembles(after, (words, count) => words.slice(0, count))) return true;
  return gone.before && resembles(before, (words, count) => words.slice(-count));
}

const withoutKind = (line: string) => line.replace(/^\w+: /, '');

function differencesOf({ telling, words, speaker }: SecondLook): string[] {
  const said = speaker === 'same' ? [] : ['speaker: who is said to speak is told otherwise'];
  const seen = new Set(telling.map(withoutKind));
  const differs = [...said, ...telling, ...words.filter((line) => !seen.has(withoutKind(line)))];
  return differs.length ? differs : ['words: punctuation or capital letters differ'];
}

function orphan(page: Loose, best: Candidate | undefined, wanted: Wanted): EditedAnchor {
  if (!best) return { ...ORPHAN, context: NOWHERE };
  const reason = refusal(best, page, wanted);
  const near = evidence(page, best);
  return { ...ORPHAN, differs: reason ? [reason] : [], near, context: NOWHERE };
}

function evidence(page: Loose, { at, score }: Candidate): Evidence {
  return { start: page.at[at.start]!, end: page.ends[at.end - 1]!, score };
}
