import type { NewsLine } from './news-set';

/** What a line says, and what else it may be taken to say. */
type Said = Pick<NewsLine, 'question' | 'answer' | 'alsoOk'>;

/** Whether a question is one that the line may be marked with. */
export function isRightQuestion({ question, alsoOk = [] }: Said, found: string): boolean {
  return question === found || alsoOk.some((other) => other.question === found);
}

/** Whether an answer is one that the line may be marked with. */
export function isRightAnswer(line: Said, question: string, answer: string | null): boolean {
  const own = line.question === question && (line.answer ?? null) === answer;
  return own || (line.alsoOk ?? []).some((o) => o.question === question && o.answer === answer);
}
