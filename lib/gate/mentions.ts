/** An alias that waits for one of the words it needs. */
interface Waiting {
  actor: number;
  at: number;
}

/** So many ambiguous names wait at once for one list of words; older ones are given up. */
const MAX_WAITING = 64;

/**
 * Tells of each actor named. An ambiguous alias counts when a word of its list stands within
 * reach, before or after it; `needs` are the reaches of the lists, in words.
 */
export function createMentions(needs: number[], named: (actor: number, at: number) => void) {
  const lastNeeded = new Map<number, number>();
  const waiting = new Map<number, Waiting[]>();
  return {
    alias(actor: number, list: number, at: number): void {
      if (list < 0 || at - (lastNeeded.get(list) ?? Number.NEGATIVE_INFINITY) <= needs[list]!) {
        return named(actor, at);
      }
      const others = waiting.get(list) ?? [];
      if (others.length >= MAX_WAITING) others.shift();
      others.push({ actor, at });
      waiting.set(list, others);
    },
    needed(list: number, at: number): void {
      lastNeeded.set(list, at);
      const due = waiting.get(list);
      if (!due) return;
      waiting.delete(list);
      for (const alias of due) {
        if (at - alias.at <= needs[list]!) named(alias.actor, alias.at);
      }
    },
  };
}
