import Fuse from 'fuse.js';
import { wordsOf } from '../text/words';
import { toLatin } from './latin';

/** Something that can be found, by the words of its texts. */
export interface Findable<T> {
  item: T;
  texts: string[];
}

/** Finds items by what was typed, best first. */
export type Search<T> = (typed: string) => T[];

/** A third of the letters may be wrong: "Belgrod" still finds, "Bergen" does not. */
const TOLERANCE = 0.34;
/** Shorter words are found by their beginning alone: two letters stand in half of all words. */
const MIN_FUZZY = 4;
/** What it costs not to begin as was typed, as a share of a full match. */
const INNER = 0.3;

/** What is so much worse than the best is another word that happens to look alike. */
const NEAR_BEST = 0.7;

/**
 * A search over words rather than texts: Fuse is made for short strings, and each different word is looked
 * at once, however many items have it. An item is found where every typed word is like one of its words.
 */
export function createSearch<T>(findables: Findable<T>[]): Search<T> {
  const items = findables.map(({ item }) => item);
  const places = indexWords(findables);
  const fuse = new Fuse([...places.keys()], {
    threshold: TOLERANCE,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
  });
  return (typed) => {
    const tokens = wordsOf(typed).map(({ folded }) => toLatin(folded));
    if (!tokens.length) return [];
    const perToken = tokens.map((token) => scoreItems(token, fuse, places));
    const [first, ...rest] = perToken as [Map<number, number>, ...Map<number, number>[]];
    const found = [...first]
      .flatMap(([item, score]) => {
        const scores = rest.map((scored) => scored.get(item));
        if (scores.includes(undefined)) return [];
        return { item, score: scores.reduce((total: number, each) => total + each!, score) };
      })
      .sort((a, b) => b.score - a.score || a.item - b.item);
    const enough = (found[0]?.score ?? 0) * NEAR_BEST;
    return found.filter(({ score }) => score >= enough).map(({ item }) => items[item]!);
  };
}

/** By word, the items that have it. */
function indexWords<T>(findables: Findable<T>[]): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>();
  findables.forEach(({ texts }, item) => {
    for (const text of texts) {
      for (const { folded } of wordsOf(text)) {
        const word = toLatin(folded);
        const known = places.get(word);
        if (known) known.add(item);
        else places.set(word, new Set([item]));
      }
    }
  });
  return places;
}

/** How well each item has a word like this one, in [0, 1]. */
function scoreItems(
  token: string,
  fuse: Fuse<string>,
  places: Map<string, Set<number>>,
): Map<number, number> {
  const scores = new Map<number, number>();
  for (const { item: word, score = 0 } of fuse.search(token)) {
    const begins = word.startsWith(token);
    if (!begins && token.length < MIN_FUZZY) continue;
    const worth = 1 - score - (begins ? lengthCost(token, word) : INNER);
    for (const item of places.get(word) ?? []) {
      scores.set(item, Math.max(scores.get(item) ?? 0, worth));
    }
  }
  return scores;
}

/** A word that goes on after what was typed is a little less than the word itself. */
function lengthCost(token: string, word: string): number {
  return 0.1 * (1 - token.length / word.length);
}
