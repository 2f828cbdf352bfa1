import { useContext, useState } from 'preact/hooks';
import { beginningOf } from '../../lib/notes/parse-markdown';
import { useText } from '../text';
import { Markdown, TabStopContext } from './Markdown';

/** So much of a note is seen at a glance, and drawn before it is asked for. UTF-16 units */
const AT_ONCE = 1500;

/** A note's words as they are meant to look; a long note as its beginning. */
export function NoteWords({ body }: { body: string }) {
  const t = useText();
  const isStop = useContext(TabStopContext);
  const [isWhole, setWhole] = useState(false);
  const beginning = beginningOf(body, AT_ONCE);
  const isLong = beginning.length < body.length;
  return (
    <>
      <Markdown text={isWhole ? body : beginning} />
      {isLong && (
        <button
          type="button"
          class="link"
          tabIndex={isStop ? undefined : -1}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('notes.shorter') : t('notes.whole')}
        </button>
      )}
    </>
  );
}
