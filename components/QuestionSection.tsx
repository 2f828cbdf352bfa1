import type { PageState } from '../lib/messages';
import type { Bearing, Position, QuestionContext, SentenceMatch } from '../lib/types';
import type { QuestionView, StatementView } from '../lib/view/views';
import { Folded } from './Folded';
import { OwnSentence } from './OwnSentence';
import { OwnMark } from './own/OwnMark';
import { PositionList } from './PositionList';
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
  onDismiss: (match: SentenceMatch) => void;
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
        {question.own && <OwnMark />}
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
      <PositionList {...{ positions, question, statements }} />
    </details>
  );
}

function groupOf({ onPage, bearing }: Position): Group {
  return onPage ? 'onPage' : bearing;
}

/** So many of the page's own sentences are seen at a glance: the others' words are what is new. */
const OWN_AT_ONCE = 3;

/** The page's own sentences on the question; each leads back to its place. */
function OwnSentences({ context, question, matches, sentences, chosen, onShow, onDismiss }: Props) {
  const t = useText();
  const own = matches.filter(
    (match) => match.pack === context.pack && match.question === question.id,
  );
  return (
    <>
      <h3>{t('question.onPage')}</h3>
      <Folded
        class="own"
        limit={OWN_AT_ONCE}
        mustShow={own.findIndex(({ sentence }) => sentence === chosen?.sentence)}
      >
        {own.map((match) => (
          <OwnSentence
            key={match.sentence}
            match={match}
            text={sentences.get(match.sentence) ?? ''}
            turn={chosen?.sentence === match.sentence ? chosen.turn : 0}
            onShow={() => onShow(match.sentence)}
            onDismiss={() => onDismiss(match)}
          />
        ))}
      </Folded>
    </>
  );
}
