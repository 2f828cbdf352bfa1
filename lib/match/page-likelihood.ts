import type { Gate } from '../types';
import type { PackMatches } from './index';
import { isElsewhere } from './match-page';
import weights from './page-weights.json';
import { probability, weigh } from './score';

/** What tells whether a page is about a pack's event. */
export interface PageSigns {
  bias: number;
  /** What its names say, see `EventHint`. */
  hint: number;
  /** How many sentences of one account speak to the pack's questions. */
  speaking: number;
  /** How sure each of these is, as log-odds on average. */
  sureness: number;
  /** Around them another event is named, and not the place. */
  elsewhere: number;
  /** How many of the pack's people and bodies are named: an overview of the war names many. */
  voices: number;
}

/** How long an account of an event in a page is, in sentences; around it may stand anything. */
const ACCOUNT = { least: 2, most: 16 };
/** What one more sentence that speaks is worth to an account, in units of log-odds on average. */
const SPEAKING_WORTH = 1.1;
/** A page whose names say nothing of the event, and one where they say all that they can. */
const HINTS = { least: -1, most: 10 };
const MOST_VOICES = 6;
/** No sentence is surer than this, one way or the other. */
const SUREST = 0.99;

/** How likely a page is about a pack's event, by its names and its sentences; weights by `tools/learn-gate.ts`. */
export function likelihoodOfEvent(gate: Gate, found: PackMatches): number {
  return probability(weigh(pageSigns(gate, found), weights));
}

/** The signs of one page for one pack. */
export function pageSigns({ hints }: Gate, { pack, likely, where }: PackMatches): PageSigns {
  const { score, voices = [] } = hints.find((one) => one.pack === pack) ?? {};
  const { from, to } = accountIn(likely);
  const account = likely.slice(from, to);
  return {
    bias: 1,
    hint: Math.max(HINTS.least, Math.min(HINTS.most, score ?? HINTS.least)),
    speaking: sum(account),
    sureness: sum(account.map(logOdds)) / Math.max(1, account.length),
    elsewhere: isElsewhere(where.slice(Math.max(0, from - 1), to + 1)) ? 1 : 0,
    voices: Math.min(MOST_VOICES, voices.length),
  };
}

/**
 * The run of sentences that speaks most, and most surely, to the questions; the first of equals. What stands
 * around it, such as the headlines of other articles, counts neither for nor against it.
 */
function accountIn(likely: number[]): { from: number; to: number } {
  const odds = likely.map(logOdds);
  const least = Math.min(ACCOUNT.least, likely.length);
  let account = { from: 0, to: 0 };
  let most = -Infinity;
  for (let from = 0; from < likely.length; from++) {
    let speaking = 0;
    let sureness = 0;
    for (let size = 1; size <= ACCOUNT.most && from + size <= likely.length; size++) {
      speaking += likely[from + size - 1]!;
      sureness += odds[from + size - 1]!;
      const worth = SPEAKING_WORTH * speaking + sureness / size;
      if (worth <= most || size < least) continue;
      most = worth;
      account = { from, to: from + size };
    }
  }
  return account;
}

function logOdds(likelihood: number): number {
  const bounded = Math.max(1 - SUREST, Math.min(SUREST, likelihood));
  return Math.log(bounded / (1 - bounded));
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
