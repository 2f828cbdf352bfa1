import type { Anchor } from '../../lib/anchor/anchor';
import { describeQuote } from '../../lib/anchor/describe-quote';
import { loosen } from '../../lib/anchor/loosen';
import { matchQuote } from '../../lib/anchor/match-quote';
import type { AnchorCase } from './anchor-corpus';
import { matchAsField } from './anchor-field';

/** What became of one case. */
export interface Outcome {
  item: AnchorCase;
  anchor: Anchor;
  /** The first of what is expected came about. */
  hit: boolean;
  /** One of the honest answers came about. */
  honest: boolean;
  /** Painted as the reader's quote where it must not be: other words, or somebody else's. */
  wrong: boolean;
  /** For similarity with no second look: painted on the quote's words, and painted where it must not be. */
  fieldFound: boolean;
  fieldWrong: boolean;
}

/** Runs one case through Sidelight's matcher and through the field's. */
export function runCase(item: AnchorCase): Outcome {
  const target = describeQuote(item.before, item.start, item.end)!;
  const anchor = matchQuote(item.after, target);
  const field = matchAsField(item.after, target);
  const quote = loosen(target.quote.exact).text;
  const said = (place: { start: number | null; end: number | null }) =>
    loosen(item.after.slice(place.start ?? 0, place.end ?? 0)).text;
  const state = anchor.state === 'exact' || anchor.state === 'moved' ? 'stands' : anchor.state;
  const forbidden = !item.expect.includes('stands');
  const fieldSame = field !== null && said(field) === quote;
  return {
    item,
    anchor,
    hit: state === item.expect[0],
    honest: item.expect.includes(state),
    wrong: state === 'stands' && (forbidden || said(anchor) !== quote),
    fieldFound: fieldSame,
    fieldWrong: field !== null && (forbidden || !fieldSame),
  };
}

/** Outcomes by kind of edit, in the order in which kinds come. */
export function byKind(outcomes: Outcome[]): Map<string, Outcome[]> {
  const kinds = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const same = kinds.get(outcome.item.kind);
    if (same) same.push(outcome);
    else kinds.set(outcome.item.kind, [outcome]);
  }
  return kinds;
}

/** Share of outcomes for which something holds, in [0, 1]; 1 for none. */
export function shareOf(outcomes: Outcome[], holds: (outcome: Outcome) => boolean): number {
  return outcomes.length ? outcomes.filter(holds).length / outcomes.length : 1;
}
