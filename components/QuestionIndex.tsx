import { useRef } from 'preact/hooks';
import type { QuestionContext } from '../lib/types';
import type { QuestionView } from '../lib/view/views';
import { goTo, LEFT_OUT_ID, questionId } from './question-id';
import { useText } from './text';
import { useHeadingInView } from './use-heading-in-view';

interface Props {
  questions: { context: QuestionContext; question: QuestionView }[];
  /** How many questions of the event the page leaves out; 0 also where that is not known. */
  leftOut: number;
}

/** The questions at a glance, in page order; stays on top, says where the reader is, and leads to each. */
export function QuestionIndex({ questions, leftOut }: Props) {
  const t = useText();
  const box = useRef<HTMLDetailsElement>(null);
  const ids = questions.map(({ question }) => questionId(question));
  const inView = useHeadingInView([...ids, LEFT_OUT_ID]);
  const at = ids.indexOf(inView ?? '');
  const lead = (id: string) => {
    if (box.current) box.current.open = false;
    goTo(id);
  };
  return (
    <nav class="index" aria-label={t('page.questions')}>
      <details ref={box}>
        <summary>
          {inView === LEFT_OUT_ID ? (
            <span class="here">{t('leftOut.title')}</span>
          ) : (
            <>
              <span class="count">
                {at < 0
                  ? questions.length
                  : t('index.place', { place: at + 1, total: questions.length })}
              </span>
              <span class="here">{questions[at]?.question.text ?? t('page.questions')}</span>
            </>
          )}
        </summary>
        <ol>
          {questions.map(({ context, question }) => (
            <li key={questionId(question)}>
              <button type="button" class="link" onClick={() => lead(questionId(question))}>
                <span>{question.text}</span>
                <Opposing context={context} />
              </button>
            </li>
          ))}
          {leftOut > 0 && (
            <li class="left-out-link">
              <button type="button" class="link" onClick={() => lead(LEFT_OUT_ID)}>
                <span>{t('leftOut.title')}</span>
                <span class="count">{leftOut}</span>
              </button>
            </li>
          )}
        </ol>
      </details>
    </nav>
  );
}

function Opposing({ context: { positions } }: { context: QuestionContext }) {
  const t = useText();
  const count = positions.filter(({ bearing, onPage }) => bearing === 'opposes' && !onPage).length;
  return count ? <span class="against">{t('page.opposing', { count })}</span> : null;
}
