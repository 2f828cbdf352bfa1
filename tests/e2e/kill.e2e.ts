import { describe, expect, it } from 'vitest';
import { BROWSER_KINDS, findBrowser } from '../../tools/browsers';
import { killRounds, type Round, type Variant } from './kill/kill-rounds';
import { buildOf } from './sidelight';

/** `npm run bench:kill` does it a hundred times. */
const KILLS = 3;
/** A careless store is not caught by every kill; so many it never survives. */
const KILLS_OF_CONTROL = 8;

describe.each(BROWSER_KINDS)('a browser that is killed while notes are written (%s)', (kind) => {
  const program = findBrowser(kind);

  /** Rounds until one lost something, or there were enough. */
  const run = async (variant: Variant, kills: number) => {
    const rounds: Round[] = [];
    for await (const round of killRounds(kind, program!, buildOf(kind), variant)) {
      rounds.push(round);
      if (round.lost || rounds.length === kills) break;
    }
    console.log(`${kind}, ${variant}: ${JSON.stringify(rounds)}`);
    return rounds;
  };

  it.skipIf(!program)(
    'has all notes, changes and drafts that were acknowledged',
    async () => {
      const rounds = await run('kept', KILLS);
      expect(rounds).toHaveLength(KILLS);
      expect(rounds.every(({ acknowledged }) => acknowledged > 0)).toBe(true);
      expect(rounds.map(({ lost }) => lost)).toEqual(rounds.map(() => 0));
    },
    180_000,
  );

  it.skipIf(!program)(
    'would be caught where a note is acknowledged before its commit',
    async () => {
      const rounds = await run('early', KILLS_OF_CONTROL);
      expect(rounds.some(({ lost }) => lost > 0)).toBe(true);
    },
    300_000,
  );
});
