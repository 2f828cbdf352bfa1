import { useMemo, useState } from 'preact/hooks';
import { formatRoute } from '../../lib/library/route';
import { keyOf, type Shelf } from '../../lib/library/shelf';
import { buildMatrix } from '../../lib/view/matrix';
import type { QuestionView } from '../../lib/view/views';
import { MatrixTable } from '../MatrixTable';
import { OwnMark } from '../own/OwnMark';
import { useText } from '../text';
import { EntryList } from './EntryList';

interface Props {
  question: QuestionView;
  shelf: Shelf;
}

/** One question: its answers, who says what to them, and all statements on it. */
export function QuestionPage({ question, shelf }: Props) {
  const t = useText();
  const { pack, id, text, answers } = question;
  const key = keyOf(pack, id);
  const entries = shelf.byQuestion.get(key) ?? [];
  const [isOpen, setIsOpen] = useState(false);
  const contents = shelf.packs.find((each) => each.pack.id === pack);
  const matrix = useMemo(
    () => (isOpen && contents ? buildMatrix(contents, id) : null),
    [contents, id, isOpen],
  );
  const label = t('options.packs.statements', { count: entries.length });
  return (
    <>
      <h2 tabIndex={-1}>
        {text}
        {question.own && <OwnMark />}
      </h2>
      <ul class="answers">
        {answers.map((answer) => (
          <li key={answer.id}>
            <a
              href={formatRoute({ at: 'statements', filter: { question: key, answer: answer.id } })}
            >
              {answer.text}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={formatRoute({ at: 'sides', filter: { pack, question: key } })}>
          {t('library.drawn')}
        </a>
      </p>
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>{t('library.inWords')}</summary>
        {matrix && <MatrixTable matrix={matrix} />}
      </details>
      <section>
        <h3>{label}</h3>
        <EntryList entries={entries} label={label} on={key} />
      </section>
    </>
  );
}
