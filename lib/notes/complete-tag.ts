import { foldText } from '../text/fold';
import type { Note } from './note';

/** All tags in use, the most used first, then by letter. */
export function tagsInUse(notes: Pick<Note, 'tags'>[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of notes.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([tag]) => tag);
}

/**
 * The tags that go on from what was typed, those that begin so before those with a word that does; at
 * most `most`. What is on the note already is left out; nothing typed offers the most used.
 */
export function completeTag(known: string[], typed: string, taken: string[], most = 6): string[] {
  const wanted = foldText(typed.trim());
  const free = known.filter((tag) => !taken.includes(tag));
  const begins = free.filter((tag) => foldText(tag).startsWith(wanted));
  const within = free.filter(
    (tag) => !begins.includes(tag) && foldText(tag).includes(` ${wanted}`),
  );
  return [...begins, ...within].slice(0, most);
}
