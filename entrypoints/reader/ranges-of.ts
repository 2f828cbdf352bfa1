import type { MatchKind } from '../../lib/types';
import type { Findings } from './read-and-match';

/** Names of what is painted; the style sheet has a rule for each. */
export type MarkName = MatchKind | 'note';

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

/** The ranges of marked sentences (by the kind of their best match) and of notes; empty for null. */
export function rangesOf(findings: Findings | null): Ranges {
  const ranges: Ranges = {
    groups: new Map(),
    bySentence: new Map(),
    byNote: new Map(),
    sentenceOf: new Map(),
    marked: 0,
    count: 0,
  };
  if (!findings) return ranges;
  addSentences(ranges, findings);
  addNotes(ranges, findings);
  ranges.marked = ranges.bySentence.size;
  ranges.count = ranges.marked + ranges.byNote.size;
  return ranges;
}

function addSentences(ranges: Ranges, { reading, segments, context }: Findings): void {
  for (const { sentence, kind } of context?.matches ?? []) {
    const segment = segments[sentence];
    if (!segment || ranges.bySentence.has(sentence)) continue;
    const range = reading.rangeOf(segment.start, segment.end);
    if (!range) continue;
    ranges.bySentence.set(sentence, range);
    ranges.sentenceOf.set(range, sentence);
    add(ranges, kind, range);
  }
}

function addNotes(ranges: Ranges, { reading, standing }: Findings): void {
  for (const { id, start, end } of standing) {
    const range = start === null || end === null ? null : reading.rangeOf(start, end);
    if (!range) continue;
    ranges.byNote.set(id, range);
    add(ranges, 'note', range);
  }
}

function add({ groups }: Ranges, name: MarkName, range: Range): void {
  const group = groups.get(name);
  if (group) group.push(range);
  else groups.set(name, [range]);
}
