import type { ComponentChildren } from 'preact';
import type { Stance } from '../lib/types';
import { provenanceOf } from '../lib/view/provenance';
import type { StatementView } from '../lib/view/views';
import { NoteOnStatement } from './notes/NoteOnStatement';
import { OwnMark } from './own/OwnMark';
import { StanceIcon } from './StanceMark';
import { useDay, useText } from './text';

interface Props {
  statement: StatementView;
  position: Stance;
  /** The answer's words; null where the question as a whole is meant. */
  answer: string | null;
  /** The question's words, where the card stands apart from it. */
  question?: string;
  /** What can be done, and what else there is to read. */
  children?: ComponentChildren;
}

/** Who said what, how, when, and how it came here. */
export function StatementCard({ statement, position, answer, question, children }: Props) {
  const t = useText();
  return (
    <>
      <p class="who">
        <strong>{statement.speaker?.name ?? t('position.noSpeaker')}</strong>
        <Role statement={statement} />
        {statement.own && <OwnMark />}
      </p>
      {question && <p class="asked">{question}</p>}
      <p class="stance" data-stance={position}>
        <StanceIcon stance={position} />
        <span class="word">{t(`stance.${position}`)}</span>
        {answer && <span class="answer">{answer}</span>}
      </p>
      <p class="text">{statement.text}</p>
      {statement.hedge && <p class="hedge">{t('position.hedge', { hedge: statement.hedge })}</p>}
      <p class="origin">
        <When statement={statement} />
        {provenanceOf(t, statement)}
      </p>
      {children}
      <NoteOnStatement pack={statement.pack} id={statement.id} />
    </>
  );
}

/** What is known of a speaker besides the name; who has none is named by whom they belong to. */
export function Role({ statement: { speaker } }: Pick<Props, 'statement'>) {
  const described = [speaker?.role, speaker?.kind === 'unnamed' ? speaker.of : null];
  const text = described.filter(Boolean).join(', ');
  return text ? <span class="role">{text}</span> : null;
}

/** When it was said, as far as the text tells. */
export function When({ statement: { said } }: { statement: StatementView }) {
  const t = useText();
  const formatDay = useDay();
  if (!said) return null;
  const { words, day, basis } = said;
  if (!day) return <span class="day">{t('position.said', { words })}</span>;
  const key = basis === 'derived' ? 'position.saidDerived' : 'position.saidDay';
  return <span class="day">{t(key, { words, day: formatDay(day) })}</span>;
}
