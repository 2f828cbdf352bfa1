import type { Gate, Sentence, SentenceMatch } from '../types';
import { matchSentences, type StatementIndex } from './index';

/** A page with so many sentences that speak to a pack's questions is about its event, whatever it names. */
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
 * The matches of a page that the gate let in, and what the page is about by them: where the names told of
 * actors alone and the sentences speak of an event, they are matched as those of a page about it. An
 * article need not name the place to be about what happened there.
 */
export function matchGated(index: StatementIndex, sentences: Sentence[], gate: Gate): GatedMatches {
  const matches = matchSentences(index, sentences, { level: gate.level });
  if (gate.level !== 'actor') return { gate, matches };
  const told = toldBy(matches, gate.reason.other !== '');
  if (told.length === 0) return { gate, matches };
  const reason = { ...gate.reason, said: told[0]!.count };
  return {
    gate: { ...gate, level: 'event', reason, packs: told.map(({ pack }) => pack) },
    matches: matchSentences(index, sentences, { level: 'event' }),
  };
}

/** Packs to whose questions enough sentences speak, most first. */
function toldBy(matches: SentenceMatch[][], besideOthers: boolean) {
  const counts = new Map<string, number>();
  for (const each of matches) {
    for (const pack of new Set(each.map((match) => match.pack)))
      counts.set(pack, (counts.get(pack) ?? 0) + 1);
  }
  const least = besideOthers ? TELLING_BESIDE_OTHERS : TELLING;
  const { count: few, share } = TELLING_OF_FEW;
  return [...counts]
    .map(([pack, count]) => ({ pack, count }))
    .filter(({ count }) => count >= least || (count >= few && count >= matches.length * share))
    .sort((a, b) => b.count - a.count);
}
