import type { Filter } from './route';
import { type Entry, keyOf, type Shelf } from './shelf';

/** The statements that fit every part of a filter: in the packs' order, or best first where words were typed. */
export function filterEntries(shelf: Shelf, filter: Filter): Entry[] {
  const among = filter.typed?.trim() ? shelf.find(filter.typed) : narrowest(shelf, filter);
  return among.filter((entry) => fits(entry, filter));
}

/** Whether a statement fits; of its words on several questions one must fit in all. Typed words are not looked at. */
export function fits({ statement, holds }: Entry, filter: Filter): boolean {
  const { pack, speaker, source, said } = statement;
  if (filter.pack && filter.pack !== pack) return false;
  if (filter.speaker && filter.speaker !== keyOf(pack, speaker?.id ?? '')) return false;
  if (filter.outlet && filter.outlet !== source.outlet) return false;
  if (filter.language && filter.language !== source.language) return false;
  if (!isWithin(said?.day, filter)) return false;
  if (!filter.question && !filter.answer && !filter.stance) return true;
  return holds.some(
    ({ question, answer, position }) =>
      (!filter.question || filter.question === keyOf(pack, question)) &&
      (!filter.answer || filter.answer === answer) &&
      (!filter.stance || filter.stance === position),
  );
}

/** Whether a day lies within the days asked for; one that is not known lies within none. */
export function isWithin(day: string | undefined, { from, to }: Filter): boolean {
  if (!from && !to) return true;
  return !!day && (!from || day >= from) && (!to || day <= to);
}

/** A list that is made already and has all that can fit. */
function narrowest({ entries, byQuestion, bySpeaker }: Shelf, filter: Filter): Entry[] {
  if (filter.speaker) return bySpeaker.get(filter.speaker) ?? [];
  if (filter.question) return byQuestion.get(filter.question) ?? [];
  return entries;
}
