import type { Position } from '../../lib/types';
import { provenanceOf } from '../../lib/view/provenance';
import type { SampleMark } from '../../lib/view/read-sample';
import type { QuestionView, StatementView } from '../../lib/view/views';
import { useText } from '../text';

interface Props {
  marks: SampleMark[];
  /** Index of the mark that is looked at. */
  chosen: number;
  onChoose: (index: number) => void;
}

/** What the panel would say to one mark of the sample, and the way to the others. */
export function SamplePanel({ marks, chosen, onChoose }: Props) {
  const t = useText();
  const mark = marks[chosen];
  if (!mark) return null;
  const { question, positions, more } = mark;
  return (
    <section class="preview" aria-label={t('welcome.sample.panel')}>
      <div class="row">
        <span role="status">
          {t('welcome.sample.at', { index: chosen + 1, total: marks.length })}
        </span>
        <span class="actions">
          <button type="button" disabled={chosen === 0} onClick={() => onChoose(chosen - 1)}>
            {t('welcome.sample.previous')}
          </button>
          <button
            type="button"
            class="primary"
            disabled={chosen === marks.length - 1}
            onClick={() => onChoose(chosen + 1)}
          >
            {t('welcome.sample.next')}
          </button>
        </span>
      </div>
      <p class="own">
        {mark.text} <span class={`kind ${mark.kind}`}>{t(`kind.${mark.kind}`)}</span>
      </p>
      <h3>{question.text}</h3>
      <ul>
        {positions.map(({ position, statement }) => (
          <OtherPosition key={statement.id} {...{ position, statement, question }} />
        ))}
      </ul>
      {more > 0 && <p class="quiet">{t('welcome.sample.more', { count: more })}</p>}
    </section>
  );
}

interface OtherProps {
  position: Position;
  statement: StatementView;
  question: QuestionView;
}

function OtherPosition({ position, statement, question }: OtherProps) {
  const t = useText();
  const answer = question.answers.find(({ id }) => id === position.answer);
  const { speaker, text, hedge } = statement;
  return (
    <li class={`other ${position.bearing}`}>
      <p class="quiet">{t(`bearing.${position.bearing}`)}</p>
      <p>
        <strong>{speaker?.name ?? t('position.noSpeaker')}</strong>{' '}
        {speaker?.role && <span class="quiet">{speaker.role}</span>}
      </p>
      <p>
        <span class="stance">{t(`stance.${position.position}`)}</span>{' '}
        {answer && <span class="quiet">{answer.text}</span>}
      </p>
      <p>{text}</p>
      {hedge && <p class="quiet">{t('position.hedge', { hedge })}</p>}
      <p class="quiet">{provenanceOf(t, statement)}</p>
    </li>
  );
}
