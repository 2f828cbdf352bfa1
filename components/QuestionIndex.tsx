import type { QuestionContext } from '../lib/types';
import type { QuestionView } from '../lib/view/views';
import { questionId } from './question-id';
import { useText } from './text';

interface Props {
  questions: { context: QuestionContext; question: QuestionView }[];
}

/** The questions at a glance, in page order; each leads to its section. */
export function QuestionIndex({ questions }: Props) {
  const t = useText();
  return (
    <nav class="index" aria-label={t('page.questions')}>
      <ol>
        {questions.map(({ context, question }) => (
          <li key={questionId(question)}>
            <button type="button" class="link" onClick={() => showQuestion(question)}>
              <span>{question.text}</span>
              <Opposing context={context} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Opposing({ context: { positions } }: { context: QuestionContext }) {
  const t = useText();
  const count = positions.filter(({ bearing, onPage }) => bearing === 'opposes' && !onPage).length;
  return count ? <span class="against">{t('page.opposing', { count })}</span> : null;
}

function showQuestion(question: QuestionView): void {
  const heading = document.getElementById(questionId(question));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
