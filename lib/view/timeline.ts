import type { PackContents } from './contents';
import { type Said, saidIn } from './said';

/** One day with what was said on it. */
export interface TimelineDay {
  /** ISO 8601 day. */
  day: string;
  said: Said[];
}

/** What was said, by its day; what has none stands apart and is never placed by guess. */
export interface Timeline {
  days: TimelineDay[];
  undated: Said[];
}

/** The statements of a pack, or on one of its questions, by day, earliest first; each statement once. */
export function buildTimeline(contents: PackContents, question: string | null): Timeline {
  const once = new Map<string, Said>();
  for (const each of saidIn(contents, question)) {
    if (!once.has(each.statement.id)) once.set(each.statement.id, each);
  }
  const days = new Map<string, Said[]>();
  const undated: Said[] = [];
  for (const each of once.values()) {
    const day = each.statement.said?.day;
    if (day) days.set(day, [...(days.get(day) ?? []), each]);
    else undated.push(each);
  }
  const sorted = [...days].sort(([a], [b]) => a.localeCompare(b));
  return { days: sorted.map(([day, said]) => ({ day, said })), undated };
}
