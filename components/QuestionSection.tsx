import { useEffect, useRef } from 'preact/hooks';
import type { PageState } from '../lib/messages';
import type { Bearing, Position, QuestionContext, SentenceMatch } from '../lib/types';
import type { QuestionView, StatementView } from '../lib/view/views';
import { PositionRow } from './PositionRow';
import { questionId } from './question-id';
import { useText } from './text';

interface Props {
  context: QuestionContext;
  question: QuestionView;
  statements: Map<string, StatementView>;
  matches: SentenceMatch[];
  sentences: Map<number, string>;
  /** Null also where a question before this one leads to the sentence. */
  chosen: PageState['chosen'];
  onShow: (sentence: number) => void;
}

type Group = Bearing | 'onPage';
const GROUPS: Group[] = ['opposes', 'differs', 'agrees', 'remarks', 'onPage'];

/** A question that the page touches: its own sentences, and what others said. */
export function QuestionSection(props: Props) {
  const t = useText();
  const { context, question, statements } = props;
  const groups = GROUPS.map((group) => ({
    group,
    positions: context.positions.filter((position) => groupOf(position) === group),
  }));
  return (
    <section class="question" aria-labelledby={questionId(question)}>
      <h2 id={questionId(question)} tabIndex={-1}>
        {question.text}
      </h2>
      <OwnSentences {...props} />
      <h3>{t('question.others')}</h3>
      {context.positions.length === 0 && <p class="quiet">{t('question.nobody')}</p>}
      {groups.map(
        ({ group, positions }) =>
          positions.length > 0 && (
            <PositionGroup key={group} {...{ group, positions, question, statements }} />
          ),
      )}
    </section>
  );
}

/** Groups of answers are open; what only remarks, or stands on the page itself, waits to be asked. */
const OPEN: Group[] = ['opposes', 'differs', 'agrees'];

interface GroupProps extends Pick<Props, 'question' | 'statements'> {
  group: Group;
  positions: Position[];
}

function PositionGroup({ group, positions, question, statements }: GroupProps) {
  const t = useText();
  return (
    <details class={`group ${group}`} open={OPEN.includes(group)}>
      <summary>
        <h4>{t(`bearing.${group}`)}</h4> <span class="count">{positions.length}</span>
      </summary>
      <ul>
        {positions.map((position) => {
          const statement = statements.get(position.statement);
          const also = position.also.flatMap((id) => statements.get(id) ?? []);
          return (
            statement && (
              <PositionRow
                key={`${position.statement} ${position.answer}`}
                {...{ position, statement, also, question }}
              />
            )
          );
        })}
      </ul>
    </details>
  );
}

function groupOf({ onPage, bearing }: Position): Group {
  return onPage ? 'onPage' : bearing;
}

/** The page's own sentences on the question; each leads back to its place. */
function OwnSentences({ context, question, matches, sentences, chosen, onShow }: Props) {
  const t = useText();
  const own = matches.filter(
    (match) => match.pack === context.pack && match.question === question.id,
  );
  return (
    <>
      <h3>{t('question.onPage')}</h3>
      <ul class="own">
        {own.map((match) => (
          <OwnSentence
            key={match.sentence}
            match={match}
            text={sentences.get(match.sentence) ?? ''}
            turn={chosen?.sentence === match.sentence ? chosen.turn : 0}
            onShow={() => onShow(match.sentence)}
          />
        ))}
      </ul>
    </>
  );
}

interface OwnSentenceProps {
  match: SentenceMatch;
  text: string;
  /** Above 0 where the reader chose this sentence on the page; grows with each choice. */
  turn: number;
  onShow: () => void;
}

function OwnSentence({ match, text, turn, onShow }: OwnSentenceProps) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!turn) return;
    button.current?.focus();
    button.current?.scrollIntoView({ block: 'center' });
  }, [turn]);
  return (
    <li class={turn ? 'chosen' : undefined} data-sentence={match.sentence}>
      <button
        type="button"
        class="sentence"
        ref={button}
        onClick={onShow}
        title={t('question.show')}
      >
        {text}
      </button>
      <span class={`kind ${match.kind}`}>{t(`kind.${match.kind}`)}</span>
      <Reasons match={match} />
    </li>
  );
}

/** What spoke for the match, on demand; what speaks against it, always. */
function Reasons({ match: { because, differs } }: { match: SentenceMatch }) {
  const t = useText();
  return (
    <div class="why">
      {differs.length > 0 && (
        <p class="differs">{t('match.differs', { reasons: differs.join('; ') })}</p>
      )}
      <details>
        <summary>{t('match.why')}</summary>
        <ul>
          {because.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
