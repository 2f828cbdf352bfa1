import { createContext } from 'preact';
import type { Drafts, NoteActs } from '../notes/note-acts';

/** What notes are changed with, away from their pages. */
export interface NoteDesk extends Pick<NoteActs, 'onChange' | 'onDelete'> {
  drafts: Drafts;
  knownTags: string[];
}

/** Null where notes are only read, such as in a private window. Given once, at the root. */
export const NoteDeskContext = createContext<NoteDesk | null>(null);
