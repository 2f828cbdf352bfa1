import type { LeftOutReply } from '../lib/messages';
import type { QuestionView, StatementView } from '../lib/view/views';
import { PositionList } from './PositionList';
import { LEFT_OUT_ID } from './question-id';
import { useText } from './text';

interface Props {
  leftOut: LeftOutReply;
}

/** What others spoke to and this page does not: answers of its own questions first, then other questions. */
export function LeftOut({ leftOut: { items, questions, statements } }: Props) {
  const t = useText();
  if (!items.length) return null;
  return (
    <section class="left-out" aria-labelledby={LEFT_OUT_ID}>
      <h2 id={LEFT_OUT_ID} tabIndex={-1}>
        {t('leftOut.title')}
      </h2>
      <p class="quiet">{t('leftOut.about')}</p>
      {items.map((item) => {
        const question = questions.find(
          ({ pack, id }) => pack === item.pack && id === item.question,
        );
        const own = statements.filter(({ pack }) => pack === item.pack);
        return (
          question && (
            <Item
              key={`${item.pack} ${item.question}`}
              {...{ item, question }}
              statements={new Map(own.map((view) => [view.id, view]))}
            />
          )
        );
      })}
    </section>
  );
}

interface ItemProps {
  item: LeftOutReply['items'][number];
  question: QuestionView;
  statements: Map<string, StatementView>;
}

function Item({ item, question, statements }: ItemProps) {
  const t = useText();
  const { positions, isTouched } = item;
  const answers = question.answers.filter(({ id }) => item.answers.includes(id));
  const rest = positions.filter(({ answer }) => !answers.some(({ id }) => id === answer));
  return (
    <details class="item">
      <summary>
        <h3>{question.text}</h3>
        <span class="count">
          {isTouched
            ? t('leftOut.answers', { count: answers.length })
            : t('leftOut.voices', { count: positions.length })}
        </span>
      </summary>
      {answers.map((answer) => (
        <div key={answer.id} class="answer-group named">
          <h4>{answer.text}</h4>
          <PositionList
            positions={positions.filter((each) => each.answer === answer.id)}
            {...{ question, statements }}
          />
        </div>
      ))}
      {rest.length > 0 && (
        <div class="answer-group">
          {answers.length > 0 && <h4>{t('leftOut.remarks')}</h4>}
          <PositionList positions={rest} {...{ question, statements }} />
        </div>
      )}
    </details>
  );
}
