import * as v from 'valibot';
import type { PackLookup } from '../pack/lookup';
import { positionsOn } from '../relate/relate';
import type { Position, Question, QuestionContext, SentenceMatch } from '../types';

/** A question that a page speaks to, with the answers that it names, for or against. */
export const touchedQuestion = v.object({
  pack: v.string(),
  question: v.string(),
  answers: v.array(v.string()),
});
export type TouchedQuestion = v.InferOutput<typeof touchedQuestion>;

/** What a page leaves out: a question as a whole, or answers of one that it touches. */
export interface LeftOut {
  pack: string;
  question: string;
  isTouched: boolean;
  /** Answers that others speak for or against and the page does not name; in the question's order. */
  answers: string[];
  /** Who speaks to what is left out, the page's own outlet aside. */
  positions: Position[];
}

/** What a page's matches touch, each question once. A sentence that only shares the question names no answer of it. */
export function touchedBy(
  contexts: QuestionContext[],
  matches: SentenceMatch[],
): TouchedQuestion[] {
  return contexts.map(({ pack, question }) => {
    const own = matches.filter((match) => match.pack === pack && match.question === question);
    const named = own.flatMap(({ answer, kind }) =>
      answer && kind !== 'same-question' ? [answer] : [],
    );
    return { pack, question, answers: [...new Set(named)] };
  });
}

/**
 * What a page about these packs' events does not touch: answers absent from its questions first, in page
 * order, then the packs' other questions. Nothing is left out that nobody else has spoken to.
 * `url` is the page's address: what its own outlet carried is no news to it.
 */
export function findLeftOut(
  lookup: PackLookup,
  packs: string[],
  touched: TouchedQuestion[],
  url: string | null,
): LeftOut[] {
  const within = touched.filter(({ pack }) => packs.includes(pack));
  const absent = within.flatMap((each) => absentAnswers(lookup, each, url) ?? []);
  const isTouched = (pack: string, id: string) =>
    within.some((each) => each.pack === pack && each.question === id);
  const untouched = lookup.packs
    .filter(({ info }) => packs.includes(info.id))
    .flatMap(({ info, questions }) =>
      questions
        .filter(({ id }) => !isTouched(info.id, id))
        .flatMap((question) => wholeQuestion(lookup, info.id, question, url) ?? []),
    );
  return [...absent, ...untouched];
}

function absentAnswers(
  lookup: PackLookup,
  { pack, question: id, answers }: TouchedQuestion,
  url: string | null,
): LeftOut | null {
  const question = lookup.question(pack, id);
  // Whoever speaks to a question of one answer speaks for or against that answer.
  if (!question || question.answers.length < 2) return null;
  const spoken = positionsOn(lookup, pack, question, url).filter(takesSides);
  const positions = spoken.filter(({ answer }) => answer && !answers.includes(answer));
  return leftOut(pack, question, true, positions);
}

function wholeQuestion(
  lookup: PackLookup,
  pack: string,
  question: Question,
  url: string | null,
): LeftOut | null {
  return leftOut(pack, question, false, positionsOn(lookup, pack, question, url));
}

function leftOut(
  pack: string,
  question: Question,
  isTouched: boolean,
  positions: Position[],
): LeftOut | null {
  if (!positions.length) return null;
  const spoken = new Set(positions.filter(takesSides).map(({ answer }) => answer));
  const answers = question.answers.map(({ id }) => id).filter((id) => spoken.has(id));
  return { pack, question: question.id, isTouched, answers, positions };
}

function takesSides({ position }: Position): boolean {
  return position === 'affirms' || position === 'denies' || position === 'doubts';
}
