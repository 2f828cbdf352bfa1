import type { EventHint, Gate, GateReason } from '../types';
import {
  type DateSign,
  EVENT_SCORE,
  type Evidence,
  type Sign,
  strongestEvidence,
} from './evidence';
import type { GateActor, GateNames, GatePack } from './gate-names';

/** All that was found on a page: signs by pack, dates, and how often each actor is named. */
export interface PageSigns {
  packs: Map<number, Sign[]>;
  dates: DateSign[];
  counts: Map<number, number>;
  /** How many of its words are its title, which comes first. */
  titled: number;
}

interface PackEvidence {
  pack: GatePack;
  found: Evidence;
}

/** The level with its reason: an event before an actor, an actor before none. */
export function conclude(names: GateNames, page: PageSigns): Gate {
  const actors = namedActors(names, page);
  const voices = actors.filter(([, , , kind]) => kind !== 'outlet');
  const near = evidenceByPack(names, page);
  const events = near.filter(({ found }) => found.score >= EVENT_SCORE);
  const packed = (named: GateActor[]) =>
    named.map(([pack, id]) => ({ pack: names.packs[pack]!.id, id }));
  const best = near[0];
  const hints = hintsOf(names, voices, near);
  if (events.length > 0) {
    const cast = voices.filter(([pack]) => names.packs[pack] === best!.pack);
    const packs = events.map(({ pack }) => pack.id);
    return { level: 'event', reason: reasonOf(cast, best), hints, actors: packed(actors), packs };
  }
  const level = voices.length > 0 ? 'actor' : 'none';
  return { level, reason: reasonOf(voices, best), hints, actors: packed(voices), packs: [] };
}

/** What is named of each pack, in the order of `near`, then of the names. */
function hintsOf({ packs }: GateNames, voices: GateActor[], near: PackEvidence[]): EventHint[] {
  const found = new Map<string, EventHint>();
  for (const { pack, found: evidence } of near)
    found.set(pack.id, { pack: pack.id, score: evidence.hint, voices: [] });
  for (const [place, id] of voices) {
    const pack = packs[place]!.id;
    const hint = found.get(pack) ?? { pack, score: null, voices: [] };
    hint.voices.push(id);
    found.set(pack, hint);
  }
  return [...found.values()];
}

/** What speaks for the level: names once each, although several packs may have their bearer. */
function reasonOf(actors: GateActor[], best: PackEvidence | undefined): GateReason {
  const { pack, found } = best ?? {};
  return {
    place: found?.placed ? pack!.place : '',
    acts: found?.acts.map((rank) => pack!.acts[rank]![0]) ?? [],
    dated: !!found?.dated,
    other: pack?.others[found!.others[0]!] ?? '',
    actors: [...new Set(actors.map(([, , name]) => name))],
  };
}

/** Most named first; those named equally often in the order of their packs. */
function namedActors({ actors }: GateNames, { counts }: PageSigns): GateActor[] {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([actor]) => actors[actor]!);
}

/** Packs whose place or acts are named, strongest first. */
function evidenceByPack({ packs }: GateNames, page: PageSigns): PackEvidence[] {
  return [...page.packs]
    .flatMap(([index, signs]) => {
      const found = strongestEvidence(packs[index]!, signs, page.dates, page.titled);
      return found ? [{ pack: packs[index]!, found }] : [];
    })
    .sort((a, b) => b.found.score - a.found.score);
}
