import { useEffect, useState } from 'preact/hooks';
import type { Note } from '../../lib/messages';
import type { Revision } from '../../lib/notes/revision';
import { Folded } from '../Folded';
import { useList, useText, useTime } from '../text';
import type { NoteActs } from './note-acts';
import { WordDiff } from './WordDiff';

type Props = { note: Note } & Pick<NoteActs, 'onListRevisions' | 'onRestoreRevision'>;

/** So many are seen at a glance. */
const AT_ONCE = 5;

/** What a note's fields held earlier, against what they hold now; each can be brought back. */
export function EarlierVersions({ note, onListRevisions, onRestoreRevision }: Props) {
  const t = useText();
  const formatTime = useTime();
  const [revisions, setRevisions] = useState<Revision[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (found: Revision[]) => isWanted && setRevisions(found);
    onListRevisions(note.id).then(show, () => show([]));
    return () => {
      isWanted = false;
    };
  }, [note.id, note.edited]);
  if (!revisions) return null;
  if (!revisions.length) return <p class="quiet">{t('notes.noVersions')}</p>;
  return (
    <section class="versions" aria-label={t('notes.versions')}>
      <Folded limit={AT_ONCE}>
        {revisions.map((revision) => (
          <li key={revision.seq}>
            <p class="quiet">
              {t('notes.until', {
                what: t(`notes.field.${revision.field}`),
                time: formatTime(revision.made),
              })}
            </p>
            <Earlier revision={revision} note={note} />
            <button type="button" onClick={() => void onRestoreRevision(note.id, revision.seq)}>
              {t('notes.bringBack')}
            </button>
          </li>
        ))}
      </Folded>
    </section>
  );
}

function Earlier({ revision, note }: { revision: Revision; note: Note }) {
  const t = useText();
  const formatList = useList();
  const nothing = <p class="quiet">{t('notes.wasEmpty')}</p>;
  switch (revision.field) {
    case 'body':
      return revision.value ? (
        <>
          <WordDiff before={revision.value} after={note.body} />
          <p class="quiet">{t('notes.diffHint')}</p>
        </>
      ) : (
        nothing
      );
    case 'tags':
      return revision.value.length ? <p>{formatList(revision.value)}</p> : nothing;
    case 'color':
      return <p>{t(`notes.color.${revision.value}`)}</p>;
    case 'form':
      return <p>{t(`notes.form.${revision.value}`)}</p>;
    case 'target':
      return revision.value ? <blockquote>{revision.value.quote.exact}</blockquote> : nothing;
    case 'statement':
      return revision.value ? <p>{revision.value.pack}</p> : nothing;
  }
}
