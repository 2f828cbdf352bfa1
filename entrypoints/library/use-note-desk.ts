import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { NoteDesk } from '../../components/library/note-desk';
import type { Word } from '../../components/Told';
import { useText } from '../../components/text';
import { createSender } from '../../lib/browser/transport';
import { useDrafts } from '../../lib/browser/use-drafts';
import { type Note, panelToBackground } from '../../lib/messages';
import { tagsInUse } from '../../lib/notes/complete-tag';

const ask = createSender(panelToBackground, 'background');

/** Does what the reader asked for, and says so once it is kept, or why it failed. */
type Attempt = (work: Promise<unknown>, done?: Word) => void;

/** What notes are changed with in the library; null until the drafts are here, and in private windows. */
export function useNoteDesk(notes: Note[], attempt: Attempt): NoteDesk | null {
  const t = useText();
  const drafts = useDrafts(undefined);
  const knownTags = useMemo(() => tagsInUse(notes), [notes]);
  // What is written beside a private window is kept nowhere else.
  if (!drafts || browser.extension.inIncognitoContext) return null;
  const undo = (id: string) => attempt(ask('restoreNote', { id }));
  return {
    ...{ drafts, knownTags },
    onChange: async (id, change, seen) => {
      const work = ask('changeNote', { id, change, seen });
      const isOvertaken = await work
        .then(({ overtaken }) => overtaken.length > 0)
        .catch(() => null);
      attempt(work, isOvertaken ? { text: t('notes.overtaken') } : undefined);
      return isOvertaken !== null;
    },
    onDelete: (id) => {
      const done = { text: t('notes.deleted'), undo: () => undo(id) };
      attempt(ask('deleteNote', { id }), done);
    },
  };
}
