import type { ClaimIndex } from './claims';
import { idf } from './postings';
import type { Query } from './query';

/** A query with its sums of IDF, against which claims are held. */
export interface Frame {
  index: ClaimIndex;
  query: Query;
  /** The highest IDF there is. */
  unit: number;
  /** Over its different words: all, those that the index knows, names, numbers. */
  all: number;
  known: number;
  names: number;
  numbers: number;
}

export function frameOf(index: ClaimIndex, query: Query): Frame {
  const sum = (pick: (word: Query['words'][number]) => boolean) =>
    query.unique.reduce((total, word) => total + (pick(word) ? word.idf : 0), 0);
  return {
    index,
    query,
    unit: idf(index.postings.size, 1),
    all: sum(() => true),
    known: sum(({ id }) => id >= 0),
    names: sum(({ name }) => name),
    numbers: sum(({ number }) => number),
  };
}
