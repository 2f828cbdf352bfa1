import type { ClaimIndex } from '../../lib/match/core/claims';
import { readQuery } from '../../lib/match/core/query';
import { askedSigns, eachHeld, type WordWeights } from '../../lib/match/core/worth';
import type { LabelledQuery } from './examples';
import { logisticSlope, type Outcome } from './losses';
import { minimise } from './newton';

/** Small, since there are a thousand times more words than weights. */
const PULL = 1;

/** Learns which words of a text stand in the claim that it repeats, and the other way round. */
export function learnWords(index: ClaimIndex, queries: readonly LabelledQuery[]): WordWeights {
  const places = new Map(index.ids.map((id, doc) => [id, doc]));
  const asked: Outcome[] = [];
  const held: Outcome[] = [];
  for (const { text, rel } of queries) {
    const query = readQuery(index, text);
    for (const doc of rel.map((id) => places.get(id)!)) {
      const claim = new Map<number, Float64Array>();
      eachHeld(index, doc, (id, signs) => claim.set(id, signs.slice()));
      const words = askedSigns(index, query).filter(({ id }) => id >= 0);
      asked.push(...words.map(({ id, signs }) => outcome(signs, claim.has(id))));
      // Of a claim told in other words altogether there is nothing to learn about its words.
      if (!words.some(({ id }) => claim.has(id))) continue;
      held.push(...[...claim].map(([id, signs]) => outcome(signs, query.first.has(id))));
    }
  }
  return { asked: learn(asked), held: learn(held) };
}

const outcome = (row: Float64Array, right: boolean): Outcome => ({ row, right });

/** The bias comes first in the signs and last in the loss. */
function learn(outcomes: Outcome[]): number[] {
  const turned = outcomes.map(({ row, right }) => ({
    row: Float64Array.from([...row.slice(1), row[0]!]),
    right,
  }));
  const weights = [...minimise(turned[0]!.row.length, logisticSlope(turned, PULL))];
  return [weights.at(-1)!, ...weights.slice(0, -1)];
}
