import { rankStance } from '../relate/bearing';
import type { Stance } from '../types';
import type { PackContents } from './contents';
import type { StatementView } from './views';

/** What one statement says to one question, ready to be shown. */
export interface Said {
  statement: StatementView;
  question: string;
  answer: string | null;
  position: Stance;
}

/** All that is said in a pack, or to one of its questions; in the pack's order. */
export function saidIn(contents: PackContents, question: string | null): Said[] {
  const statements = new Map(contents.statements.map((view) => [view.id, view]));
  return contents.holdings
    .filter((each) => question === null || each.question === question)
    .flatMap(({ statement: id, ...rest }) => {
      const statement = statements.get(id);
      return statement ? [{ ...rest, statement }] : [];
    });
}

/** The different things among what was said, the plainest stance first: one each of answer and stance. */
export function distinctStances(said: Said[]): Said[] {
  const seen = new Map(
    said.map((each) => [`${each.question} ${each.answer} ${each.position}`, each]),
  );
  return [...seen.values()].sort((a, b) => rankStance(a.position) - rankStance(b.position));
}
