import type { Note } from '../notes/note';
import type { Library } from './library';

/**
 * A longer file is not opened: a hundred thousand notes take less, and reading takes about ten times
 * the size in memory. Bytes on the disk, and UTF-16 units once read.
 */
export const MAX_FILE = 100 * 1024 * 1024;

/** Why a file as a whole is not taken. */
export const FAULTS = [
  /** Longer than `MAX_FILE`. */
  'too-big',
  /** Not in UTF-8 or UTF-16. */
  'not-text',
  /** Not JSON, or only its first half. */
  'not-json',
  /** JSON that is none of the formats that are known. */
  'unknown',
  /** Nested deeper than any of them, or with a key that would reach into the program. */
  'unsafe',
  /** A backup by a later version. */
  'newer',
  /** A backup whose content is not what it was when it was written. */
  'damaged',
  /** Two different notes under one id. */
  'twice',
] as const;

/** Thrown by `readImport`: the file is not taken, and nothing was changed. */
export class ImportError extends Error {
  constructor(
    readonly fault: (typeof FAULTS)[number],
    /** What exactly, for whoever knows the format: a path with a reason, an id. One line each. */
    readonly details: string[] = [],
  ) {
    super([fault, ...details].join('\n'));
    this.name = 'ImportError';
  }
}

/** Why one line of a file is not taken. */
export const REFUSALS = [
  /** Not an annotation at all, or one whose parts have other shapes than they should. */
  'no-annotation',
  /** It belongs to nothing that has the address of a web page. */
  'no-page',
  /** It has no passage, no words and no tags. */
  'empty',
  /** It answers somebody else's note. */
  'reply',
  /** Its passage, words or address are longer than a note can hold. */
  'too-long',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What was lost of a line that is taken. */
export const REMARKS = ['passage-lost', 'tags-cut'] as const;
export type Remark = (typeof REMARKS)[number];

/**
 * One line of a file: the note that it gives, or why it gives none. `place` counts from 1 as the file
 * does; `label` is the beginning of its words.
 */
export type Line =
  | { place: number; label: string; note: Note; remark?: Remark }
  | { place: number; label: string; refused: Refusal };

/** A whole file, read and found sound. `rest` is what only a backup has. */
export interface Incoming {
  format: 'backup' | 'web-annotation' | 'hypothesis';
  lines: Line[];
  rest: Omit<Library, 'notes'>;
}

/** The beginning of what a reader knows a note by. */
export function labelOf({ target, body, title }: Pick<Note, 'target' | 'body' | 'title'>): string {
  const words = target?.quote.exact || body || title;
  return words.slice(0, 200).replace(/\s+/g, ' ').trim().slice(0, 80);
}
