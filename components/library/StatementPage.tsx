import type { NoteShelf } from '../../lib/library/filter-notes';
import { formatRoute } from '../../lib/library/route';
import type { Entry, Shelf } from '../../lib/library/shelf';
import { keyOf } from '../../lib/library/shelf';
import type { Note } from '../../lib/notes/note';
import type { Holding } from '../../lib/view/holding';
import { provenanceOf } from '../../lib/view/provenance';
import { Folded } from '../Folded';
import { OwnMark } from '../own/OwnMark';
import { SourceDetails } from '../SourceDetails';
import { StanceIcon } from '../StanceMark';
import { Role, When } from '../StatementCard';
import { useText } from '../text';
import { EntryHead } from './EntryList';
import { NoteRows } from './NoteRows';

interface Props {
  entry: Entry;
  shelf: Shelf;
  notes: Note[];
  standings: NoteShelf['standings'];
  /** Where to write to its curator, if known. */
  contact: string | undefined;
}

/** So many others on a question at a glance. */
const AT_ONCE = 5;

/** All that is known of one statement: its words, its way, who else spoke to it, and the reader's notes. */
export function StatementPage({ entry, shelf, notes, standings, contact }: Props) {
  const t = useText();
  const { statement, holds } = entry;
  const { pack, id } = statement;
  return (
    <article class="sheet">
      <h2 tabIndex={-1}>
        {statement.text}
        {statement.own && <OwnMark />}
      </h2>
      <Speaker entry={entry} />
      {statement.hedge && <p class="hedge">{t('position.hedge', { hedge: statement.hedge })}</p>}
      <p class="origin">
        <When statement={statement} />
        {provenanceOf(t, statement)}
      </p>
      <ul class="holds">
        {holds.map((hold) => (
          <Hold key={`${hold.question} ${hold.answer}`} {...{ pack, hold, shelf }} />
        ))}
      </ul>
      <section>
        <h3>{t('source.title')}</h3>
        <SourceDetails statement={statement} isInLibrary />
        <a href={formatRoute({ at: 'source', pack, id: statement.source.id })}>
          {t('library.toSource')}
        </a>
      </section>
      {holds
        .map(({ question }) => question)
        .filter(isFirst)
        .map((question) => (
          <Others key={question} {...{ entry, shelf, question }} />
        ))}
      <section>
        <h3>{t('library.notesOn')}</h3>
        {notes.length ? (
          <NoteRows {...{ notes, standings, shelf }} />
        ) : (
          <p class="quiet">{t('library.noNotesOn')}</p>
        )}
      </section>
      {!statement.own && (
        <p class="quiet">
          {contact
            ? t('library.contestAt', { entry: keyOf(pack, id), contact })
            : t('library.contest', { entry: keyOf(pack, id) })}
        </p>
      )}
    </article>
  );
}

const isFirst = (item: string, index: number, all: string[]) => all.indexOf(item) === index;

function Speaker({ entry: { statement } }: { entry: Entry }) {
  const t = useText();
  const { pack, speaker } = statement;
  if (!speaker) return <p class="who">{t('position.noSpeaker')}</p>;
  return (
    <p class="who">
      <a href={formatRoute({ at: 'actor', pack, id: speaker.id })}>{speaker.name}</a>
      <Role statement={statement} />
    </p>
  );
}

interface HoldProps {
  pack: string;
  hold: Holding;
  shelf: Shelf;
}

function Hold({ pack, hold: { question: id, answer, position }, shelf }: HoldProps) {
  const t = useText();
  const question = shelf.questions.get(keyOf(pack, id));
  const words = question?.answers.find((each) => each.id === answer)?.text;
  return (
    <li class="position">
      <a class="asked" href={formatRoute({ at: 'question', pack, id })}>
        {question?.text ?? id}
      </a>
      <p class="stance" data-stance={position}>
        <StanceIcon stance={position} />
        <span class="word">{t(`stance.${position}`)}</span>
        {words && <span class="answer">{words}</span>}
      </p>
    </li>
  );
}

interface OthersProps {
  entry: Entry;
  shelf: Shelf;
  /** Id of the question. */
  question: string;
}

/** Who else spoke to a question. */
function Others({ entry, shelf, question }: OthersProps) {
  const t = useText();
  const key = keyOf(entry.statement.pack, question);
  const others = (shelf.byQuestion.get(key) ?? []).filter((each) => each !== entry);
  if (!others.length) return null;
  return (
    <section>
      <h3>{t('library.others', { question: shelf.questions.get(key)?.text ?? question })}</h3>
      <Folded limit={AT_ONCE} class="entries">
        {others.map((other) => (
          <li key={other.key} class="entry">
            <a class="entry-link" href={hrefOf(other)}>
              <EntryHead entry={other} on={key} />
            </a>
          </li>
        ))}
      </Folded>
    </section>
  );
}

const hrefOf = ({ statement: { pack, id } }: Entry) => formatRoute({ at: 'statement', pack, id });
