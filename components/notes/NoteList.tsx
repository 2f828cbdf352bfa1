import type { ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Note } from '../../lib/messages';
import { useVirtualRows } from './use-virtual-rows';

/** A note to which the reader was led; `turn` grows with each time. */
export interface WantedNote {
  id: string;
  turn: number;
}

interface Props {
  notes: Note[];
  wanted: WantedNote | null;
  children: (note: Note) => ComponentChild;
}

/** Up to so many notes are simply drawn. */
const FEW = 40;

/** A list of notes, however long; the wanted one is brought into sight and has the focus. */
export function NoteList({ notes, ...rest }: Props) {
  return notes.length > FEW ? (
    <LongList notes={notes} {...rest} />
  ) : (
    <ShortList notes={notes} {...rest} />
  );
}

function ShortList({ notes, wanted, children }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const isHere = notes.some(({ id }) => id === wanted?.id);
  useEffect(() => {
    if (wanted && isHere) bringTo(list.current, wanted.id);
  }, [wanted?.turn, isHere]);
  return (
    <ul class="note-list" ref={list}>
      {notes.map((note) => (
        <li key={note.id}>{children(note)}</li>
      ))}
    </ul>
  );
}

function LongList({ notes, wanted, children }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const rows = useVirtualRows(
    notes.map(({ id }) => id),
    list,
  );
  const at = notes.findIndex(({ id }) => id === wanted?.id);
  useEffect(() => {
    if (!wanted || at < 0) return;
    rows.scrollToIndex(at, { align: 'center' });
    return whenDrawn(() => bringTo(list.current, wanted.id));
  }, [wanted?.turn, at < 0]);
  const { scrollMargin } = rows.options;
  return (
    <ul class="note-list long" ref={list} style={{ height: `${rows.getTotalSize()}px` }}>
      {rows.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={key}
          data-index={index}
          ref={rows.measureElement}
          aria-setsize={notes.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - scrollMargin}px)` }}
        >
          {children(notes[index]!)}
        </li>
      ))}
    </ul>
  );
}

/** Gives a note the focus and the middle of the window. Tells whether it is there yet. */
function bringTo(list: HTMLElement | null, id: string): boolean {
  const note = list?.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`);
  note?.scrollIntoView({ block: 'center' });
  // A field that has just opened for words keeps the focus.
  if (note && !note.contains(document.activeElement)) note.focus({ preventScroll: true });
  return Boolean(note);
}

/** So many frames are waited for a row that is far away. */
const MOST_FRAMES = 60;

/** Tries at each frame until it is done; answers how to stop. */
function whenDrawn(isDone: () => boolean): () => void {
  let left = MOST_FRAMES;
  let frame = 0;
  const look = () => {
    if (left-- > 0 && !isDone()) frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}
