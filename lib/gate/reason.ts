import type { Evidence } from './evidence';
import type { GateActor, GatePack } from './gate-names';

/** More names than these would not fit a line. */
const MAX_NAMED = 3;

/** More acts than these say no more. */
const MAX_ACTS = 2;

/** Why a page is about an event: "names Belgorod, cross border raid and its date, with the X Corps". */
export function eventReason({ place, acts }: GatePack, found: Evidence, actors: string[]): string {
  const named = found.acts.slice(0, MAX_ACTS).map((rank) => acts[rank]![0]);
  const what = list([place, ...named, ...(found.dated ? ['its date'] : [])]);
  return `names ${what}${actors.length > 0 ? `, with ${some(actors)}` : ''}`;
}

/** Why a page is not, although it names an actor. */
export function actorReason(
  actors: string[],
  near: { pack: GatePack; found: Evidence } | null,
): string {
  const named = `names ${some(actors)}`;
  if (!near) return `${named}, and not the place of a covered event`;
  const other = near.found.others[0];
  return other === undefined
    ? `${named} and ${near.pack.place}, and too little of the event`
    : `${named} and ${near.pack.place}, and speaks of another event (${near.pack.others[other]})`;
}

/** Why a page is of no concern. */
export function noneReason(outlets: GateActor[], near: GatePack | null): string {
  if (near) return `names ${near.place}, and neither the event nor an actor of it`;
  if (outlets.length > 0) return `names outlets only (${some(outlets.map(([, , name]) => name))})`;
  return 'names no place and no actor of a covered event';
}

function some(names: string[]): string {
  const rest = names.length - MAX_NAMED;
  return rest > 0 ? `${names.slice(0, MAX_NAMED).join(', ')} and ${rest} more` : list(names);
}

function list(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
