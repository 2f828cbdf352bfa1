import * as v from 'valibot';
import { MAX_TAGS, type Note, note as noteSchema, PLAIN, tag as tagSchema } from '../notes/note';
import { pageKey } from '../page/page-key';
import { wellFormed } from '../text/well-formed';
import { isSame } from './canonical';
import { ImportError, type Line, labelOf, type Remark } from './incoming';
import { isPageAddress } from './library';

/** What was found of a note in somebody else's file, each part as it stands there or absent. */
export interface Found extends Partial<Pick<Note, 'statement' | 'color' | 'form'>> {
  id: string;
  url: string | undefined;
  title: string;
  quote: { exact: string; prefix: string; suffix: string } | null;
  position: { start: number; end: number } | null;
  /** Whether it was on a part of the page, told in whatever way. */
  onPart: boolean;
  body: string;
  tags: string[];
  created: string | undefined;
  edited: string | undefined;
}

/** A line of the report, with the note where what was found makes one. */
export function lineFrom(found: Found, place: number, now: Date): Line {
  const note = noteFrom(found, now);
  const report = { place, label: labelOf(note) };
  if (!isPageAddress(note.url)) return { ...report, refused: 'no-page' };
  if (!note.target && !note.body.trim() && !note.tags.length)
    return { ...report, refused: 'empty' };
  if (!v.is(noteSchema, note)) return { ...report, refused: 'too-long' };
  const remark = remarkOn(found, note);
  return { ...report, note, ...(remark && { remark }) };
}

/** Throws `ImportError` where two lines give different notes one id. */
export function refuseTwice(lines: Line[]): Line[] {
  const notes = new Map<string, Note>();
  for (const line of lines) {
    if (!('note' in line)) continue;
    const first = notes.get(line.note.id) ?? line.note;
    if (!isSame(first, line.note)) throw new ImportError('twice', [line.note.id]);
    notes.set(line.note.id, first);
  }
  return lines;
}

function noteFrom(found: Found, now: Date): Note {
  const url = wellFormed(found.url ?? '').trim();
  const created = timeOf(found.created) ?? timeOf(found.edited) ?? now.toISOString();
  const { statement, color, form } = { ...PLAIN, ...withoutGaps(found) };
  return {
    id: found.id,
    url,
    page: pageKey(url),
    title: wellFormed(found.title),
    target: targetFrom(found),
    statement,
    body: wellFormed(found.body),
    tags: tagsFrom(found.tags),
    color,
    form,
    created,
    edited: timeOf(found.edited) ?? created,
  };
}

function withoutGaps({ statement, color, form }: Found): Partial<Note> {
  return { ...(statement && { statement }), ...(color && { color }), ...(form && { form }) };
}

/** Without its words a passage cannot be found again; where it stood is only a hint. */
function targetFrom({ quote, position }: Found): Note['target'] {
  const exact = wellFormed(quote?.exact ?? '');
  if (!quote || !exact.trim()) return null;
  const [prefix, suffix] = [wellFormed(quote.prefix), wellFormed(quote.suffix)];
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: wellFormed(prefix.slice(-200)),
      suffix: wellFormed(suffix.slice(0, 200)),
    },
    position: { type: 'TextPositionSelector', ...(position ?? { start: 0, end: exact.length }) },
  };
}

/** Tags as ours are: one line, not empty, not too long, each once. */
function tagsFrom(tags: string[]): string[] {
  const short = tags.map((tag) => wellFormed(oneLine(tag).slice(0, 60)).trim());
  const fitting = short.filter((tag) => v.is(tagSchema, tag));
  return [...new Set(fitting)].slice(0, MAX_TAGS);
}

function remarkOn(found: Found, { target, tags }: Note): Remark | undefined {
  if (found.onPart && !target) return 'passage-lost';
  const all = new Set(found.tags.map((tag) => oneLine(tag)).filter(Boolean));
  return [...all].every((tag) => tags.includes(tag)) ? undefined : 'tags-cut';
}

const oneLine = (tag: string) => tag.replace(/[\r\n]+/g, ' ').trim();

/** A time as ours are, where it is one. Without a zone it counts as UTC. */
function timeOf(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d\d/.test(text)) return undefined;
  const zoned = /T.*(Z|[+-]\d\d:?\d\d)$/i.test(text) || text.length <= 10 ? text : `${text}Z`;
  const time = new Date(zoned);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
