import type { Note, QuoteTarget } from '../../lib/messages';
import type { NoteChange, Revision } from '../../lib/notes/revision';

/** What was typed and is not saved yet, by note. A map does, and so does what keeps drafts for good. */
export type Drafts = Pick<Map<string, string>, 'get' | 'has' | 'set' | 'delete'>;

/** What can be done with a note. Each promise settles after the store has answered. */
export interface NoteActs {
  /** `seen` is what these fields held when the reader began. Tells whether the change is kept. */
  onChange: (id: string, change: NoteChange, seen: NoteChange) => Promise<boolean>;
  onDelete: (id: string) => void;
  onShow: (id: string) => void;
  onCopy: (note: Note, what: 'citation' | 'link') => void;
  /** What is selected on the page, null where nothing is. */
  onReadSelection: () => Promise<QuoteTarget | null>;
  /** Newest first. */
  onListRevisions: (id: string) => Promise<Revision[]>;
  onRestoreRevision: (id: string, seq: number) => Promise<void>;
}

/** What is known of a statement on which there is a note. `off`: its pack is switched off. */
export type StatementOf =
  | { kind: 'known'; speaker: string | null; text: string }
  | { kind: 'off'; pack: string }
  | { kind: 'withdrawn' };
