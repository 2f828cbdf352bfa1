import * as v from 'valibot';
import { wordsOf } from '../text/words';
import type { Sentence, SentenceMatch } from '../types';

/** A mark that a reader found wrong: this sentence does not speak to this question, on whatever page it stands. */
export const dismissedMark = v.object({
  pack: v.string(),
  question: v.string(),
  /** The sentence as it stood on the page. */
  sentence: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000)),
});
export type DismissedMark = v.InferOutput<typeof dismissedMark>;

/** The same as it is kept. `id` is made of it, so that it is kept once; `made` is an ISO 8601 time in UTC. */
export const dismissal = v.object({
  ...dismissedMark.entries,
  id: v.string(),
  made: v.string(),
});
export type Dismissal = v.InferOutput<typeof dismissal>;

/** The id under which a mark is dismissed: letters and digits count, signs, accents and capitals do not. */
export function dismissalId({ pack, question, sentence }: DismissedMark): string {
  return [
    pack,
    question,
    wordsOf(sentence)
      .map(({ folded }) => folded)
      .join(' '),
  ].join('\n');
}

/** A mark as it is dismissed now. */
export function newDismissal({ pack, question, sentence }: DismissedMark, now: Date): Dismissal {
  const id = dismissalId({ pack, question, sentence });
  return { id, pack, question, sentence, made: now.toISOString() };
}

/** The ids that dismissals of these matches have; each is of a sentence of `sentences`. */
export function idsOfMatches(sentences: Sentence[], matches: SentenceMatch[][]): string[] {
  return matches.flat().map((match) => idOf(sentences, match));
}

/** The matches that the reader has not dismissed, in their places. */
export function withoutDismissed(
  sentences: Sentence[],
  matches: SentenceMatch[][],
  dismissed: Set<string>,
): SentenceMatch[][] {
  if (!dismissed.size) return matches;
  return matches.map((each) => each.filter((match) => !dismissed.has(idOf(sentences, match))));
}

function idOf(sentences: Sentence[], { pack, question, sentence }: SentenceMatch): string {
  return dismissalId({ pack, question, sentence: sentences[sentence]?.text ?? '' });
}
