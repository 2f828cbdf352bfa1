import * as v from 'valibot';
import type { Pack } from '../types';

/** One statement's word on one question: the smallest piece of "who says what". */
export const holding = v.object({
  statement: v.string(),
  question: v.string(),
  /** Null where the statement speaks to the question as a whole. */
  answer: v.nullable(v.string()),
  position: v.picklist(['affirms', 'denies', 'doubts', 'explains', 'declines', 'caveat']),
});
export type Holding = v.InferOutput<typeof holding>;

/** All that a pack's statements hold, in the pack's order. */
export function holdingsOf({ statements }: Pack): Holding[] {
  return statements.flatMap(({ id: statement, answers }) =>
    answers.map(({ question, answer = null, position }) => ({
      ...{ statement, question, answer, position },
    })),
  );
}
