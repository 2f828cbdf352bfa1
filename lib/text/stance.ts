import type { Cue } from './cues';
import type { Token } from './tokens';

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

/** How far a negation reaches, in words: a "not" over its clause, a denial over the next. */
const REACH = { not: 6, deny: 12 };

/**
 * The tokens that stand under a negation. A clause's end ends the reach of a "not"; a denial may
 * have a comma before its clause ("bestritt, dass …").
 */
export function negatedTokens(text: string, tokens: Token[], cues: Cue[]): Set<number> {
  const under = new Set<number>();
  const inner = cues.filter(({ kind }) => kind === 'idiom');
  for (const cue of cues) {
    if (cue.kind !== 'not' && cue.kind !== 'deny') continue;
    if (inner.some((idiom) => holds(idiom, cue))) continue;
    for (let at = cue.from; at < Math.min(tokens.length, cue.to + REACH[cue.kind]); at++) {
      const free = cue.kind === 'deny' && at <= cue.to + 1;
      if (
        at > cue.from &&
        !free &&
        CLAUSE_END.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start))
      )
        break;
      under.add(at);
    }
  }
  return under;
}

const CLAUSE_END = /[,;:.!?–—]/;

function holds(outer: Cue, cue: Cue): boolean {
  return outer.from <= cue.from && outer.to >= cue.to && outer.kind !== cue.kind;
}
