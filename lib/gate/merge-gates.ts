import type { Gate } from '../types';

/** The finding of a gate that knows no pack. */
export const NOTHING: Gate = {
  level: 'none',
  reason: { place: '', acts: [], dated: false, other: '', actors: [] },
  hints: [],
  actors: [],
  packs: [],
};

/** One finding from those of several packs for one page: the strongest level with its reason. */
export function mergeGates(found: Gate[]): Gate {
  const best = (['event', 'actor', 'none'] as const).flatMap((level) =>
    found.filter((gate) => gate.level === level),
  );
  return {
    ...(best[0] ?? NOTHING),
    hints: best.flatMap(({ hints }) => hints),
    actors: best.flatMap(({ actors }) => actors),
    packs: best.flatMap(({ packs }) => packs),
  };
}
