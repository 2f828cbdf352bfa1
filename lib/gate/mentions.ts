import type { NeedList } from './gate-names';

/** An alias that waits for a word that it needs. */
interface Waiting {
  actor: number;
  list: NeedList;
  at: number;
  /** Index of the word after it. */
  end: number;
}

/** So many ambiguous names wait at once; older ones are given up. */
const MAX_WAITING = 64;

/**
 * Tells of each actor named. An ambiguous alias counts when a word that it needs stands within reach,
 * before or after it, but not in it: "National Security Council" does not vouch for itself. Lists are
 * numbered from 1 on, 0 is none.
 */
export function createMentions(lists: NeedList[], named: (actor: number, at: number) => void) {
  /** Index of the last word of each group. */
  const last: number[] = [];
  let waiting: Waiting[] = [];
  const stoodBefore = (list: NeedList, at: number) => {
    for (let index = 1; index < list.length; index++) {
      const seen = last[list[index]!];
      if (seen !== undefined && seen < at && at - seen <= list[0]) return true;
    }
    return false;
  };
  return {
    alias(actor: number, number: number, at: number, words: number): void {
      const list = lists[number - 1];
      if (!list || stoodBefore(list, at)) {
        named(actor, at);
        return;
      }
      if (waiting.length === MAX_WAITING) waiting.shift();
      waiting.push({ actor, list, at, end: at + words });
    },
    needed(group: number, at: number): void {
      last[group] = at;
      if (waiting.length === 0) return;
      waiting = waiting.filter(({ actor, list, at: since, end }) => {
        if (at - since > list[0]) return false;
        if (at < end || !list.includes(group, 1)) return true;
        named(actor, since);
        return false;
      });
    },
  };
}
