import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Note } from '../lib/messages';
import type { Found } from '../lib/search/find';
import type { PackContents } from '../lib/view/contents';
import { saidIn } from '../lib/view/said';
import type { StatementView } from '../lib/view/views';
import { Folded } from './Folded';
import { OwnMark } from './own/OwnMark';
import { SourceDetails } from './SourceDetails';
import { StatementCard } from './StatementCard';
import { useText } from './text';

/** What was found, and for what. */
export interface FindView extends Found {
  typed: string;
}

interface Props {
  found: FindView;
  packs: PackContents[];
  onQuestion: (pack: string, question: string) => void;
  onNote: (note: Note) => void;
}

/** So many of each kind at a glance. */
const AT_ONCE = 5;

/** What was found, by kind; each result leads on. */
export function SearchResults({ found, packs, onQuestion, onNote }: Props) {
  const t = useText();
  const { typed, actors, questions, statements, notes } = found;
  const count = actors.length + questions.length + statements.length + notes.length;
  return (
    <>
      <p class="quiet" role="status">
        {t('find.found', { count })}
      </p>
      <Kind key={`actors ${typed}`} title={t('find.actors')}>
        {actors.map(({ pack, actor }) => (
          <Openable key={`${pack} ${actor.id}`} title={actor.name} about={actor.role}>
            {() => <SaidBy {...{ pack, actor: actor.id, packs, onQuestion }} />}
          </Openable>
        ))}
      </Kind>
      <Kind key={`questions ${typed}`} title={t('find.questions')}>
        {questions.map(({ pack, id, text, own }) => (
          <li key={`${pack} ${id}`} class="result">
            <button type="button" class="link" data-result onClick={() => onQuestion(pack, id)}>
              {text}
              {own && <OwnMark />}
            </button>
          </li>
        ))}
      </Kind>
      <Kind key={`statements ${typed}`} title={t('find.statements')}>
        {statements.map((statement) => (
          <Openable
            key={`${statement.pack} ${statement.id}`}
            title={statement.text}
            about={statement.speaker?.name ?? t('position.noSpeaker')}
          >
            {() => <Whole {...{ statement, packs, onQuestion }} />}
          </Openable>
        ))}
      </Kind>
      <Kind key={`notes ${typed}`} title={t('find.notes')}>
        {notes.map((note) => (
          <li key={note.id} class="result">
            <button type="button" class="link" data-result onClick={() => onNote(note)}>
              {note.body || note.target?.quote.exact || note.title}
              <span class="about-result">{note.title}</span>
            </button>
          </li>
        ))}
      </Kind>
    </>
  );
}

function Kind({ title, children }: { title: string; children: ComponentChildren[] }) {
  if (!children.length) return null;
  return (
    <section class="found">
      <h2>{title}</h2>
      <Folded limit={AT_ONCE}>{children}</Folded>
    </section>
  );
}

interface OpenableProps {
  title: string;
  about: string | undefined;
  /** Drawn only once it is open. */
  children: () => ComponentChildren;
}

function Openable({ title, about, children }: OpenableProps) {
  const [open, setOpen] = useState(false);
  return (
    <li class="result">
      <button
        type="button"
        class="link"
        data-result
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {title}
        {about && <span class="about-result">{about}</span>}
      </button>
      {open && <div class="opened">{children()}</div>}
    </li>
  );
}

interface WholeProps {
  statement: StatementView;
  packs: PackContents[];
  onQuestion: Props['onQuestion'];
}

/** A statement with all that it says, each question leading to those who spoke to it. */
function Whole({ statement, packs, onQuestion }: WholeProps) {
  const t = useText();
  const contents = packs.find(({ pack }) => pack.id === statement.pack);
  const said = contents
    ? saidIn(contents, null).filter((each) => each.statement.id === statement.id)
    : [];
  return (
    <>
      {said.map(({ question: id, answer, position }) => {
        const question = contents?.questions.find((each) => each.id === id);
        return (
          <div key={`${id} ${answer}`} class="position">
            <StatementCard
              {...{ statement, position }}
              answer={question?.answers.find((each) => each.id === answer)?.text ?? null}
              question={question?.text}
            >
              <button type="button" class="link" onClick={() => onQuestion(statement.pack, id)}>
                {t('find.toQuestion')}
              </button>
              <details>
                <summary>{t('position.source')}</summary>
                <SourceDetails statement={statement} />
              </details>
            </StatementCard>
          </div>
        );
      })}
    </>
  );
}

interface SaidByProps {
  pack: string;
  actor: string;
  packs: PackContents[];
  onQuestion: Props['onQuestion'];
}

/** All that one party said. */
function SaidBy({ pack, actor, packs, onQuestion }: SaidByProps) {
  const t = useText();
  const contents = packs.find((each) => each.pack.id === pack);
  const own = contents?.statements.filter(({ speaker }) => speaker?.id === actor) ?? [];
  if (!own.length) return <p class="quiet">{t('find.saidNothing')}</p>;
  return (
    <Folded limit={AT_ONCE}>
      {own.map((statement) => (
        <Openable key={statement.id} title={statement.text} about={undefined}>
          {() => <Whole {...{ statement, packs, onQuestion }} />}
        </Openable>
      ))}
    </Folded>
  );
}
