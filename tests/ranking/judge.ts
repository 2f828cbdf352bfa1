import type { NewsLine } from './news-set';

/** Whether a question is one that the line may be marked with. */
export function isRightQuestion({ question, alsoOk = [] }: NewsLine, found: string): boolean {
  return question === found || alsoOk.some((other) => other.question === found);
}

/** Whether an answer is one that the line may be marked with. */
export function isRightAnswer(line: NewsLine, question: string, answer: string | null): boolean {
  const own = line.question === question && (line.answer ?? null) === answer;
  return own || (line.alsoOk ?? []).some((o) => o.question === question && o.answer === answer);
}
