import Fuse from 'fuse.js';
import { toLatin } from '../search/latin';
import { wordsOf } from '../text/words';
import type { Note } from './note';

/** Finds notes by their words; it is kept up to date note by note, never built anew. */
export interface NoteIndex {
  /** Takes over the notes as they are now: what did not change costs a look at its time of edition. */
  update(notes: Note[]): void;
  /** Learns some notes ahead, so that `update` has less to do at once. */
  learn(notes: Note[]): void;
  /** The notes with words like all of those typed, best first; all of them, in their order, for nothing typed. */
  search(typed: string): Note[];
}

/** A third of the letters may be wrong: "Belgrod" still finds, "Bergen" does not. */
const TOLERANCE = 0.34;
/** Shorter words are found by their beginning alone: two letters stand in half of all words. */
const MIN_FUZZY = 4;
/** What a word loses that was found by its look alone. */
const MISSPELT = 0.4;

interface Kept {
  edited: string;
  title: string;
  words: Set<string>;
}

/**
 * An index of words: Fuse is made for short strings, so it looks at each different word once, and only
 * where no word begins as was typed; the rest are sets. Spellings in other scripts are folded together.
 */
export function createNoteIndex(): NoteIndex {
  const kept = new Map<string, Kept>();
  const places = new Map<string, Set<string>>();
  const latin = new Map<string, string>();
  let order: Note[] = [];
  let fuse: Fuse<string> | null = null;

  const latinOf = (word: string) => {
    const known = latin.get(word) ?? toLatin(word);
    latin.set(word, known);
    return known;
  };
  const forget = (id: string) => {
    for (const word of kept.get(id)?.words ?? []) {
      const ids = places.get(word);
      ids?.delete(id);
      if (!ids?.size) places.delete(word);
    }
    kept.delete(id);
  };
  const learnOne = (note: Note) => {
    const words = new Set(wordsOf(textOf(note)).map(({ folded }) => latinOf(folded)));
    kept.set(note.id, { edited: note.edited, title: note.title, words });
    for (const word of words) {
      const ids = places.get(word);
      if (ids) ids.add(note.id);
      else places.set(word, new Set([note.id]));
    }
  };
  const learn = (notes: Note[]) => {
    for (const note of notes) {
      const known = kept.get(note.id);
      if (known?.edited === note.edited && known.title === note.title) continue;
      forget(note.id);
      learnOne(note);
      fuse = null;
    }
  };
  const update = (notes: Note[]) => {
    order = notes;
    learn(notes);
    if (kept.size === notes.length) return;
    const here = new Set(notes.map(({ id }) => id));
    for (const id of [...kept.keys()]) if (!here.has(id)) forget(id);
  };
  const wordsLike = (token: string): Map<string, number> => {
    const worth = new Map<string, number>();
    for (const word of places.keys()) {
      if (word.startsWith(token)) worth.set(word, 1 - 0.1 * (1 - token.length / word.length));
    }
    if (worth.size || token.length < MIN_FUZZY) return worth;
    fuse ??= new Fuse([...places.keys()], {
      ...{ threshold: TOLERANCE, ignoreLocation: true, ignoreFieldNorm: true, includeScore: true },
    });
    for (const { item, score = 0 } of fuse.search(token)) worth.set(item, 1 - score - MISSPELT);
    return worth;
  };
  const notesLike = (token: string): Map<string, number> => {
    const scores = new Map<string, number>();
    for (const [word, worth] of wordsLike(token)) {
      for (const id of places.get(word) ?? []) {
        scores.set(id, Math.max(scores.get(id) ?? Number.NEGATIVE_INFINITY, worth));
      }
    }
    return scores;
  };
  const search = (typed: string) => {
    const tokens = [...new Set(wordsOf(typed).map(({ folded }) => toLatin(folded)))];
    if (!tokens.length) return typed.trim() ? [] : order;
    const [first, ...rest] = tokens.map(notesLike) as [
      Map<string, number>,
      ...Map<string, number>[],
    ];
    const found: { note: Note; score: number }[] = [];
    for (const note of order) {
      const scores = [first.get(note.id), ...rest.map((each) => each.get(note.id))];
      if (scores.includes(undefined)) continue;
      found.push({ note, score: scores.reduce((sum: number, each) => sum + each!, 0) });
    }
    return found.sort((a, b) => b.score - a.score).map(({ note }) => note);
  };
  return { update, learn, search };
}

/** What is searched of a note: the reader's words, the passage, the page's title and host, the tags. */
function textOf({ body, target, title, tags, page }: Note): string {
  const host = page.split('/', 1)[0] ?? '';
  return [body, target?.quote.exact ?? '', title, host, ...tags].join('\n');
}
