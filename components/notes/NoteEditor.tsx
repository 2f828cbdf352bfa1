import { useEffect, useRef, useState } from 'preact/hooks';
import type { Note } from '../../lib/messages';
import { useText } from '../text';
import { LookField } from './LookField';
import type { Drafts, NoteActs } from './note-acts';
import { TagField } from './TagField';

interface Props {
  note: Note;
  drafts: Drafts;
  knownTags: string[];
  /** Whether the field takes the focus: the reader asked to write. */
  takesFocus: boolean;
  onChange: NoteActs['onChange'];
  /** The reader is done; `saved` tells whether something was written. */
  onClose: (saved: boolean) => void;
}

/**
 * Where a note is written. What is typed is a draft at once, and the note's text when the field is left
 * or with Ctrl or Cmd and Enter; tags and look are kept as they are chosen.
 */
export function NoteEditor({ note, drafts, knownTags, takesFocus, onChange, onClose }: Props) {
  const t = useText();
  const { id } = note;
  const { body, saved, type, save } = useBody(note, drafts, onChange);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const isChanged = body !== note.body;
  const finish = async () => {
    if (await save()) onClose(isChanged || saved);
  };
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void finish();
      }}
    >
      <label>
        <span class="quiet">{t('notes.body')}</span>
        <textarea
          ref={field}
          value={body}
          rows={4}
          maxLength={200_000}
          placeholder={t('notes.bodyHint')}
          onInput={({ currentTarget }) => type(currentTarget.value)}
          onBlur={({ currentTarget, relatedTarget }) => {
            // The form's own button is about to do it.
            const isButton = relatedTarget instanceof HTMLButtonElement;
            if (!isButton || relatedTarget.form !== currentTarget.form) void save();
          }}
        />
      </label>
      <p class="quiet">{t('notes.markdown')}</p>
      <TagField
        tags={note.tags}
        known={knownTags}
        onChange={(tags) => void onChange(id, { tags }, { tags: note.tags })}
      />
      <LookField
        color={note.color}
        form={note.form}
        onChange={(look) => void onChange(id, look, { color: note.color, form: note.form })}
      />
      <p class="actions">
        <button type="submit" class={isChanged ? 'primary' : undefined}>
          {isChanged ? t('notes.save') : t('notes.close')}
        </button>
        <span role="status">{saved && !isChanged && t('notes.saved')}</span>
      </p>
    </form>
  );
}

/** The text that is being written, and how it is kept. `save` tells whether the store has it. */
function useBody(note: Note, drafts: Drafts, onChange: NoteActs['onChange']) {
  const { id } = note;
  const [body, setBody] = useState(drafts.get(id) ?? note.body);
  const [saved, setSaved] = useState(false);
  /** The note's text when typing began: what is there by then in its place is somebody else's. */
  const began = useRef(note.body);
  useEffect(() => {
    // What was typed and is not saved yet outlives a change of the note.
    if (drafts.get(id) === note.body) drafts.delete(id);
    if (drafts.has(id)) return;
    setBody(note.body);
    began.current = note.body;
  }, [drafts, id, note.body]);
  const type = (typed: string) => {
    setBody(typed);
    drafts.set(id, typed);
    setSaved(false);
  };
  const save = async () => {
    // Where nothing was typed, what differs is somebody else's: it came in since this was drawn.
    if (!drafts.has(id)) return true;
    if (body === note.body) {
      drafts.delete(id);
      return true;
    }
    const isKept = await onChange(id, { body }, { body: began.current });
    setSaved(isKept);
    if (!isKept) return false;
    began.current = body;
    // What was typed since then is a draft still.
    if (drafts.get(id) === body) drafts.delete(id);
    return true;
  };
  return { body, saved, type, save };
}
