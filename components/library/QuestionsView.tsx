import { formatRoute } from '../../lib/library/route';
import type { Shelf } from '../../lib/library/shelf';
import { useText } from '../text';

/** All questions, each with its answers and how many speak to it. */
export function QuestionsView({ shelf }: { shelf: Shelf }) {
  const t = useText();
  return (
    <>
      <h2 tabIndex={-1}>{t('find.questions')}</h2>
      <ul class="entries">
        {[...shelf.questions].map(([key, { pack, id, text, answers }]) => (
          <li key={key} class="entry">
            <a class="entry-link" href={formatRoute({ at: 'question', pack, id })}>
              <span class="entry-text">{text}</span>
              <span class="entry-about">
                {t('options.packs.statements', { count: shelf.byQuestion.get(key)?.length ?? 0 })}
              </span>
            </a>
            <ul class="answers">
              {answers.map((answer) => (
                <li key={answer.id}>{answer.text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
