import { useState } from 'preact/hooks';
import type { Translate } from '../lib/i18n/translate';
import type { Position } from '../lib/types';
import type { QuestionView, StatementView } from '../lib/view/views';
import { SourceDetails } from './SourceDetails';
import { useDay, useText } from './text';

interface Props {
  position: Position;
  statement: StatementView;
  /** The other reports that were folded into this row. */
  also: StatementView[];
  question: QuestionView;
}

/** Who said what on a question, how, when, and how it came here. */
export function PositionRow({ position, statement, also, question }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const answer = question.answers.find(({ id }) => id === position.answer);
  return (
    <li class={`position ${position.bearing}`}>
      <p class="who">
        <strong>{statement.speaker?.name ?? t('position.noSpeaker')}</strong>
        <Role statement={statement} />
      </p>
      <p class="stance" data-stance={position.position}>
        <span class="word">{t(`stance.${position.position}`)}</span>
        {answer && <span class="answer">{answer.text}</span>}
      </p>
      <p class="text">{statement.text}</p>
      {statement.hedge && <p class="hedge">{t('position.hedge', { hedge: statement.hedge })}</p>}
      <p class="origin">
        <When statement={statement} />
        {provenance(t, statement)}
      </p>
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('position.source')}
        {also.length > 0 && ` · ${t('position.also', { count: also.length })}`}
      </button>
      {open && [statement, ...also].map((each) => <SourceDetails key={each.id} statement={each} />)}
    </li>
  );
}

function Role({ statement: { speaker } }: { statement: StatementView }) {
  const described = [speaker?.role, speaker?.kind === 'unnamed' ? speaker.of : null];
  const text = described.filter(Boolean).join(', ');
  return text ? <span class="role">{text}</span> : null;
}

function When({ statement: { said } }: { statement: StatementView }) {
  const t = useText();
  const formatDay = useDay();
  if (!said) return null;
  const { words, day, basis } = said;
  if (!day) return <span class="day">{t('position.said', { words })}</span>;
  const key = basis === 'derived' ? 'position.saidDerived' : 'position.saidDay';
  return <span class="day">{t(key, { words, day: formatDay(day) })}</span>;
}

/** "to the Financial Times, carried in an outlet that is not named": the nearest to the speaker first. */
function provenance(t: Translate, { via, source }: StatementView): string {
  const outlet = source.outlet ?? t('position.outletUnknown');
  if (via === null) return t('position.plain', { outlet });
  if (!via.length) return t('position.firstHand', { outlet });
  const chains = via.map((chain) => t('position.toVia', { chain: chain.join(' → ') }));
  const chain = chains.reduce((first, second) => t('position.orVia', { first, second }));
  return t('position.carried', { chain, outlet });
}
