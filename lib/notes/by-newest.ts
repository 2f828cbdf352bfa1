import type { Note } from './note';

/** Puts notes in order, newest first: ISO 8601 times in UTC sort as text. */
export function byNewest(a: Note, b: Note): number {
  return a.created === b.created ? 0 : a.created < b.created ? 1 : -1;
}
