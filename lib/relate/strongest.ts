import type { Bearing, Position, Question, SentenceMatch } from '../types';
import { bearingOn, rankBearing, rankStance } from './bearing';
import { heldBy } from './relate';

/** The positions that others hold beside one sentence of the page. */
export interface Beside {
  /** The one to show where there is room for one. */
  strongest: Position;
  /** How it stands to this sentence; to the page as a whole, which may tell both sides, it may stand otherwise. */
  bearing: Bearing;
  /** How many there are besides. */
  more: number;
}

/**
 * What to show beside a sentence of all positions on the question that it speaks to: what speaks against
 * the sentence most, before that which the page carries elsewhere itself, then the plainest stance, then
 * what most reports carry. Null where there is nothing but the sentence's own statement.
 */
export function strongestBeside(
  question: Question,
  match: SentenceMatch,
  positions: Position[],
): Beside | null {
  const others = positions
    .filter((position) => !isOwn(match, position))
    .map((position) => ({ position, bearing: bearingOn(question, [heldBy(match)], position) }))
    .sort(
      (a, b) => rankBearing(a.bearing) - rankBearing(b.bearing) || compare(a.position, b.position),
    );
  const [first] = others;
  return first
    ? { strongest: first.position, bearing: first.bearing, more: others.length - 1 }
    : null;
}

function isOwn({ kind, statement }: SentenceMatch, position: Position): boolean {
  return kind === 'same-statement' && [position.statement, ...position.also].includes(statement);
}

function compare(a: Position, b: Position): number {
  return (
    Number(a.onPage) - Number(b.onPage) ||
    rankStance(a.position) - rankStance(b.position) ||
    b.also.length - a.also.length
  );
}
