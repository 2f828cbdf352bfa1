import type { Gate, GateReason } from '../types';

/** More names than these would not fit a line. */
const MAX_NAMED = 3;
/** More acts than these say no more. */
const MAX_ACTS = 2;

/** The reason in plain English, for commands; the panel has its own words in the reader's language. */
export function describeReason({ level, reason }: Pick<Gate, 'level' | 'reason'>): string {
  if (level === 'event') return eventReason(reason);
  if (level === 'actor') return actorReason(reason);
  return reason.place
    ? `names ${reason.place}, and neither the event nor an actor of it`
    : 'names no place and no actor of a covered event';
}

/** "names Belgorod, cross border raid and its date, with the X Corps". */
function eventReason({ place, acts, dated, actors, said }: GateReason): string {
  if (said) {
    const names = place ? [place, ...actors] : actors;
    const named = names.length > 0 ? `names ${some(names)}, and ` : '';
    return `${named}${said} of its sentences speak to the event's questions`;
  }
  const what = list([place, ...acts.slice(0, MAX_ACTS), ...(dated ? ['its date'] : [])]);
  return `names ${what}${actors.length > 0 ? `, with ${some(actors)}` : ''}`;
}

function actorReason({ place, other, actors }: GateReason): string {
  const named = `names ${some(actors)}`;
  if (!place) return `${named}, and not the place of a covered event`;
  return other
    ? `${named} and ${place}, and speaks of another event (${other})`
    : `${named} and ${place}, and too little of the event`;
}

function some(names: string[]): string {
  const rest = names.length - MAX_NAMED;
  return rest > 0 ? `${names.slice(0, MAX_NAMED).join(', ')} and ${rest} more` : list(names);
}

function list(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
