import { useState } from 'preact/hooks';
import type { Position } from '../lib/types';
import { restingOn } from '../lib/view/provenance';
import type { QuestionView, StatementView } from '../lib/view/views';
import { SourceDetails } from './SourceDetails';
import { StatementCard } from './StatementCard';
import { useText } from './text';

interface Props {
  position: Position;
  statement: StatementView;
  /** The other reports that were folded into this row. */
  also: StatementView[];
  question: QuestionView;
}

/** One position on a question, with all reports that come to it. */
export function PositionRow({ position, statement, also, question }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const answer = question.answers.find(({ id }) => id === position.answer);
  return (
    <li class={`position ${position.bearing}`}>
      <StatementCard
        statement={statement}
        position={position.position}
        answer={answer?.text ?? null}
      >
        <Resting statements={[statement, ...also]} />
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('position.source')}
          {also.length > 0 && ` · ${t('position.also', { count: also.length })}`}
        </button>
        {open &&
          [statement, ...also].map((each) => <SourceDetails key={each.id} statement={each} />)}
      </StatementCard>
    </li>
  );
}

/** Several texts with one original are one voice: the row says so. */
function Resting({ statements }: { statements: StatementView[] }) {
  const t = useText();
  const groups = restingOn(statements).filter(
    ({ original, texts }) => original && texts.length > 1,
  );
  return (
    <>
      {groups.map(({ original, texts }) => (
        <p key={original} class="resting">
          {t('position.resting', { count: texts.length, original: original ?? '' })}
        </p>
      ))}
    </>
  );
}
