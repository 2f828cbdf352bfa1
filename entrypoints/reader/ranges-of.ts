import type { PlacedNote } from '../../lib/messages';
import type { Settings } from '../../lib/settings';
import type { MatchKind } from '../../lib/types';
import type { Findings } from './read-and-match';

/** Names of what is painted; the style sheet has a rule for each. Which rule holds is told by name alone. */
export type MarkName =
  | MatchKind
  | `${MatchKind}-tint`
  | `note-${PlacedNote['form']}-${PlacedNote['color']}`;

/** Live ranges on the page for what was found, by what leads to them. */
export interface Ranges {
  groups: Map<string, Range[]>;
  bySentence: Map<number, Range>;
  byNote: Map<string, Range>;
  sentenceOf: Map<Range, number>;
  /** Marked sentences, and all ranges. */
  marked: number;
  count: number;
}

/**
 * The ranges of marked sentences (by the kind of their best match) and of notes; empty for null. Where
 * the reader wants no `marks`, sentences have ranges that nothing paints.
 */
export function rangesOf(findings: Findings | null, marks: Settings['marks']): Ranges {
  const ranges: Ranges = {
    groups: new Map(),
    bySentence: new Map(),
    byNote: new Map(),
    sentenceOf: new Map(),
    marked: 0,
    count: 0,
  };
  if (!findings) return ranges;
  addSentences(ranges, findings, marks);
  addNotes(ranges, findings);
  ranges.marked = ranges.bySentence.size;
  ranges.count = ranges.marked + ranges.byNote.size;
  return ranges;
}

function addSentences(
  ranges: Ranges,
  { reading, segments, context }: Findings,
  marks: Settings['marks'],
): void {
  for (const { sentence, kind } of context?.matches ?? []) {
    const segment = segments[sentence];
    if (!segment || ranges.bySentence.has(sentence)) continue;
    const range = reading.rangeOf(segment.start, segment.end);
    if (!range) continue;
    ranges.bySentence.set(sentence, range);
    ranges.sentenceOf.set(range, sentence);
    if (marks !== 'none') add(ranges, marks === 'tint' ? `${kind}-tint` : kind, range);
  }
}

function addNotes(ranges: Ranges, { reading, standing }: Findings): void {
  for (const { id, start, end, color, form } of standing) {
    const range = start === null || end === null ? null : reading.rangeOf(start, end);
    if (!range) continue;
    ranges.byNote.set(id, range);
    add(ranges, `note-${form}-${color}`, range);
  }
}

function add({ groups }: Ranges, name: MarkName, range: Range): void {
  const group = groups.get(name);
  if (group) group.push(range);
  else groups.set(name, [range]);
}
