import type { Note } from '../../lib/messages';
import type { Standing } from '../../lib/notes/standing';
import { useDay, useText } from '../text';
import { WordDiff } from './WordDiff';

interface Props {
  note: Note;
  standing: Pick<Standing, 'state' | 'now' | 'seen'>;
}

/** What had become of a note's passage when its page was last open; nothing where it stood as it was. */
export function OnItsPage({ note, standing }: Props) {
  const t = useText();
  const formatDay = useDay();
  const { state, seen } = standing;
  if (!note.target || state === 'exact' || state === 'moved') return null;
  return (
    <>
      <p class={`quiet state ${state}`}>
        {t('notes.whenRead', { day: formatDay(seen), state: t(`notes.state.${state}`) })}
      </p>
      <WhatChanged note={note} standing={standing} />
    </>
  );
}

/** What stood when the note was made, and what stood when it was last looked at, word against word. */
export function WhatChanged({ note, standing: { state, now, seen } }: Props) {
  const t = useText();
  const formatDay = useDay();
  if (!note.target || state !== 'edited' || now === undefined) return null;
  const [before, today] = [formatDay(note.created), formatDay(seen)];
  return (
    <section class="edited" aria-label={t('notes.changed')}>
      <p class="quiet">
        {before === today ? t('notes.changed') : t('notes.stoodAndStands', { before, now: today })}
      </p>
      <WordDiff before={note.target.quote.exact} after={now} />
    </section>
  );
}
