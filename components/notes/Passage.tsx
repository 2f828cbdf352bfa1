import type { AnchoredNote, Note } from '../../lib/messages';
import type { Standing } from '../../lib/notes/standing';
import { useText } from '../text';
import type { StatementOf } from './note-acts';
import { OnItsPage, WhatChanged } from './OnItsPage';

interface Props {
  note: Note;
  /** Where it stands on the page that is open; null on any other. */
  anchor: AnchoredNote | null;
  /** What had become of it when its page was last read, where that is known. */
  standing: Standing | null;
  /** The statement that the note is on, if it is on one. */
  statement: StatementOf | null;
}

/** What a note is on, and what has become of it. */
export function Passage({ note, anchor, standing, statement }: Props) {
  const t = useText();
  const { target, form, color } = note;
  return (
    <>
      {statement && <OnStatement statement={statement} />}
      {target && (
        <blockquote>
          <span class={`look ${form} ${color}`}>{target.quote.exact}</span>
        </blockquote>
      )}
      {!target && !note.statement && <p class="quiet">{t('notes.onPage')}</p>}
      {anchor && <p class={`quiet state ${anchor.state}`}>{t(`notes.state.${anchor.state}`)}</p>}
      {anchor && <WhatChanged note={note} standing={{ ...anchor, seen: today() }} />}
      {!anchor && standing && <OnItsPage note={note} standing={standing} />}
    </>
  );
}

const today = () => new Date().toISOString();

function OnStatement({ statement }: { statement: StatementOf }) {
  const t = useText();
  if (statement.kind === 'off') {
    return <p class="quiet">{t('notes.statementOff', { pack: statement.pack })}</p>;
  }
  if (statement.kind === 'withdrawn') return <p class="quiet">{t('notes.statementGone')}</p>;
  return (
    <div class="on-statement">
      <p class="quiet">
        {t('notes.onStatement', { who: statement.speaker ?? t('position.noSpeaker') })}
      </p>
      <p>{statement.text}</p>
    </div>
  );
}
