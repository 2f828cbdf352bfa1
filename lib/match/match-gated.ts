import { isWorthMatching } from '../gate/worth-matching';
import type { Gate, Sentence, SentenceMatch } from '../types';
import {
  matchPacks,
  matchSentences,
  mergeMatches,
  type PackMatches,
  type StatementIndex,
} from './index';
import { likelihoodOfEvent } from './page-likelihood';

/** A page whose names do not settle it is about an event from this likelihood on. */
const LIKELY = 0.4;
/** As many of its sentences as that have to speak to the pack's questions, by what is expected of each. */
const LEAST_SPEAKING = 1;
/** A page whose names settle it is about something else below this. */
const UNLIKELY = 0.15;
/** A page with so many sentences that surely speak to a pack's questions is about its event, whatever it names. */
const TELLING = 3;
/** Where it names another event, some may speak of that. */
const TELLING_BESIDE_OTHERS = 4;
/** Of a headline and its lead, two are enough where they are so large a share. */
const TELLING_OF_FEW = { count: 2, share: 1 / 3 };

/** What a page is about, and the matches of its sentences, as `matchSentences` gives them. */
export interface GatedMatches {
  gate: Gate;
  matches: SentenceMatch[][];
}

/**
 * What a page is about by its names and by what its sentences say, and their matches. An article need not
 * name the place to be about what happened there, and one that names it may be about the war.
 */
export function matchGated(index: StatementIndex, sentences: Sentence[], gate: Gate): GatedMatches {
  if (!isWorthMatching(gate)) return { gate, matches: sentences.map(() => []) };
  const seenAs = gate.level === 'event' ? 'event' : 'actor';
  const found = matchPacks(index, sentences, seenAs);
  const packs = found.filter((one) => isAbout(gate, one)).map(({ pack }) => pack);
  const level = packs.length > 0 ? 'event' : levelWithout(gate);
  if (level !== seenAs) return matchAnew(index, sentences, { ...gate, level, packs });
  return {
    gate: packs.length > 0 ? { ...gate, packs } : gate,
    matches: mergeMatches(sentences, found),
  };
}

function isAbout(gate: Gate, found: PackMatches): boolean {
  const telling = found.matches.filter((each) => each.length > 0).length;
  if (tellsEnough(gate, telling, found.matches.length)) return true;
  const likelihood = likelihoodOfEvent(gate, found);
  // A pack that shows nothing of what it is not about cannot tell that a page is about that.
  if (gate.packs.includes(found.pack)) return !found.knowsOthers || likelihood >= UNLIKELY;
  return likelihood >= LIKELY && found.likely.reduce((sum, one) => sum + one, 0) >= LEAST_SPEAKING;
}

function tellsEnough({ reason }: Gate, telling: number, sentences: number): boolean {
  const { count: few, share } = TELLING_OF_FEW;
  const least = reason.other === '' ? TELLING : TELLING_BESIDE_OTHERS;
  return telling >= least || (telling >= few && telling >= sentences * share);
}

/** The level of a page that is about no event. */
function levelWithout({ hints }: Gate): 'actor' | 'none' {
  return hints.some(({ voices }) => voices.length > 0) ? 'actor' : 'none';
}

/** The sentences turned what the names said of the page: it is matched as what it is. */
function matchAnew(index: StatementIndex, sentences: Sentence[], gate: Gate): GatedMatches {
  const matches = matchSentences(index, sentences, { level: gate.level });
  if (gate.level !== 'event') return { gate: { ...gate, actors: voicesOf(gate) }, matches };
  const said = matches.filter((each) => each.some(({ pack }) => gate.packs.includes(pack))).length;
  return { gate: { ...gate, reason: { ...gate.reason, said } }, matches };
}

/** Whom a page names that is about no event, without outlets. */
function voicesOf({ actors, hints }: Gate): Gate['actors'] {
  return actors.filter(({ pack, id }) =>
    hints.some((hint) => hint.pack === pack && hint.voices.includes(id)),
  );
}
