import type { Cue } from './cues';

/** How a sentence holds what it tells: each field counts cues, 0 = none. */
export interface StanceCues {
  /** "not", "denied", "without". */
  negated: number;
  /** "sceptical", "unverified". */
  doubted: number;
  /** "would not say". */
  declined: number;
  /** "apparently", "partly". */
  hedged: number;
  /** "whether". */
  asked: number;
}

/**
 * What the cues of a sentence say of its stance. A negating word inside an idiom ("no secret"), a
 * doubt ("not verified") or a withheld answer ("would not say") does not count as negation.
 */
export function stanceOf(cues: Cue[]): StanceCues {
  const inner = cues.filter(
    ({ kind }) => kind === 'idiom' || kind === 'doubt' || kind === 'decline',
  );
  const free = cues.filter((cue) => !inner.some((other) => other !== cue && holds(other, cue)));
  const count = (kinds: Cue['kind'][]) => free.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    negated: count(['not', 'deny']),
    doubted: count(['doubt']),
    declined: count(['decline']),
    hedged: count(['hedge']),
    asked: count(['ask']),
  };
}

function holds(outer: Cue, cue: Cue): boolean {
  return outer.from <= cue.from && outer.to >= cue.to && outer.kind !== cue.kind;
}
