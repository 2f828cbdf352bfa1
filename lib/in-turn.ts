/** Runs steps one after the other, each to its end. Gives what the step gave, or rejects with its error. */
export type InTurn = <T>(step: () => Promise<T>) => Promise<T>;

/**
 * A line in which steps wait for each other, for what reads and then writes: two at once would lose one
 * of the writes. A step that fails does not hold up those behind it.
 */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const mine = last.then(step, step);
    last = mine;
    return mine;
  };
}
