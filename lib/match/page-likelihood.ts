import type { Gate } from '../types';
import type { PackMatches } from './index';
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
  /** Another event is named. */
  other: number;
  /** How many of the pack's people and bodies are named: an overview of the war names many. */
  voices: number;
}

/** An account of an event in a page, in sentences; around it may stand anything. */
const ACCOUNT = 16;
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
export function pageSigns({ hints, reason }: Gate, { pack, likely }: PackMatches): PageSigns {
  const { score, voices = [] } = hints.find((one) => one.pack === pack) ?? {};
  const account = accountIn(likely);
  return {
    bias: 1,
    hint: Math.max(HINTS.least, Math.min(HINTS.most, score ?? HINTS.least)),
    speaking: sum(account),
    sureness: sum(account.map(logOdds)) / Math.max(1, account.length),
    other: reason.other === '' ? 0 : 1,
    voices: Math.min(MOST_VOICES, voices.length),
  };
}

/** The run of sentences that speaks most, as long as an account is; the first of equals. */
function accountIn(likely: number[]): number[] {
  let speaking = 0;
  let most = 0;
  let end = 0;
  likely.forEach((one, i) => {
    speaking += one - (likely[i - ACCOUNT] ?? 0);
    if (speaking <= most) return;
    most = speaking;
    end = i + 1;
  });
  return likely.slice(Math.max(0, end - ACCOUNT), Math.max(end, ACCOUNT));
}

function logOdds(likelihood: number): number {
  const bounded = Math.max(1 - SUREST, Math.min(SUREST, likelihood));
  return Math.log(bounded / (1 - bounded));
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
