import type { AnchoredNote, Note } from '../../lib/messages';
import { useDay, useText } from '../text';
import type { StatementOf } from './note-acts';
import { WordDiff } from './WordDiff';

interface Props {
  note: Note;
  anchor: AnchoredNote | null;
  /** The statement that the note is on, if it is on one. */
  statement: StatementOf | null;
}

/** What a note is on, and what has become of it. */
export function Passage({ note, anchor, statement }: Props) {
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
      {target && anchor?.state === 'edited' && anchor.now !== undefined && (
        <Edited note={note} before={target.quote.exact} now={anchor.now} />
      )}
    </>
  );
}

/** What stood when the note was made, and what stands today, word against word. */
function Edited({ note, before, now }: { note: Note; before: string; now: string }) {
  const t = useText();
  const formatDay = useDay();
  const today = new Date().toISOString();
  return (
    <section class="edited" aria-label={t('notes.changed')}>
      <p class="quiet">
        {t('notes.stoodAndStands', { before: formatDay(note.created), now: formatDay(today) })}
      </p>
      <WordDiff before={before} after={now} />
    </section>
  );
}

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
