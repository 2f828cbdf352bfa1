import type { QuestionView } from '../lib/view/views';

/** Id of a question's heading in the panel's document. */
export function questionId({ pack, id }: QuestionView): string {
  return `question-${pack}-${id}`;
}
