import type { Gate } from '../types';
import {
  type DateSign,
  EVENT_SCORE,
  type Evidence,
  type Sign,
  strongestEvidence,
} from './evidence';
import type { GateActor, GateNames, GatePack } from './gate-names';
import { actorReason, eventReason, noneReason } from './reason';

/** All that was found on a page: signs by pack, dates, and how often each actor is named. */
export interface PageSigns {
  packs: Map<number, Sign[]>;
  dates: DateSign[];
  counts: Map<number, number>;
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
  const best = near[0] ?? null;
  if (events.length > 0) {
    const ids = events.map(({ pack }) => pack.id);
    const cast = voices.filter(([pack]) => names.packs[pack] === best!.pack);
    const reason = eventReason(best!.pack, best!.found, namesOf(cast));
    return { level: 'event', reason, actors: packed(actors), packs: ids };
  }
  if (voices.length > 0) {
    const reason = actorReason(namesOf(voices), best);
    return { level: 'actor', reason, actors: packed(voices), packs: [] };
  }
  return { level: 'none', reason: noneReason(actors, best?.pack ?? null), actors: [], packs: [] };
}

/** Most named first; those named equally often in the order of their packs. */
function namedActors({ actors }: GateNames, { counts }: PageSigns): GateActor[] {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([actor]) => actors[actor]!);
}

/** A name once, although several packs may have its bearer. */
function namesOf(actors: GateActor[]): string[] {
  return [...new Set(actors.map(([, , name]) => name))];
}

/** Packs whose place is named, strongest first. */
function evidenceByPack({ packs }: GateNames, page: PageSigns): PackEvidence[] {
  return [...page.packs]
    .flatMap(([index, signs]) => {
      const found = strongestEvidence(packs[index]!, signs, page.dates);
      return found ? [{ pack: packs[index]!, found }] : [];
    })
    .sort((a, b) => b.found.score - a.found.score);
}
