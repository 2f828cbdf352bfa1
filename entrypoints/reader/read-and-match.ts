import { type PageReading, readPage } from '../../lib/browser/page/read-page';
import type { createSender } from '../../lib/browser/transport';
import { isWorthMatching } from '../../lib/gate/worth-matching';
import {
  type AnchoredNote,
  MAX_SENTENCES,
  type PageContext,
  type PageState,
  type PlacedNote,
  type pageToBackground,
} from '../../lib/messages';
import { MAX_QUOTE } from '../../lib/notes/note';
import { segment } from '../../lib/text/segment';
import type { Gate, Segment } from '../../lib/types';
import type { Cards } from '../../lib/view/cards';
import type { PageHub } from '../gate/hub';

type Send = ReturnType<typeof createSender<typeof pageToBackground>>;

/** What one look at the page came to. */
export interface Findings {
  reading: PageReading;
  segments: Segment[];
  /** What the names on the page said when it was matched. */
  scanned: Gate;
  /** What the page is about, after its sentences were matched. */
  gate: Gate;
  context: PageContext | null;
  cards: Cards | null;
  /** Notes whose quote stands, with its place in the page's text. */
  standing: PlacedNote[];
  /** The part that the panel is told. */
  told: Pick<
    PageState,
    'characters' | 'truncated' | 'title' | 'sentences' | 'context' | 'notes' | 'trouble'
  >;
}

/**
 * Reads the page and asks for its matches and notes. Sentences that are the same as in `last` are not
 * sent again. A page that is open for its notes alone is not matched.
 */
export async function readAndMatch(
  hub: PageHub,
  send: Send,
  last: Findings | null,
): Promise<Findings> {
  hub.update({ phase: 'reading', failure: null });
  const reading = readPage(document);
  // Of a page of megabytes each takes its time: what the page has to do goes in between.
  await new Promise((resume) => setTimeout(resume));
  const all = segment(reading.page);
  hub.update({ characters: reading.page.text.length });
  const segments = all.slice(0, MAX_SENTENCES);
  const { scanned } = hub;
  const { gate, context, cards } = isSame(segments, scanned, last)
    ? last
    : await matchSegments(hub, send, segments, settledBy(scanned, last));
  const placed = await placeNotes(send, reading.page.text);
  const cut = (reading.page.truncated ?? false) || all.length > segments.length;
  return {
    reading,
    segments,
    scanned,
    gate,
    context,
    cards,
    standing: placed.filter(({ state }) => PAINTED.includes(state)),
    told: {
      characters: reading.page.text.length,
      truncated: cut,
      title: reading.page.title,
      sentences: matchedSentences(segments, context),
      context,
      notes: placed.map((note) => tellOf(note, reading.page.text)),
      trouble: cut ? 'cut' : null,
    },
  };
}

/** What its sentences told of a page, more text does not take back. */
function settledBy(scanned: Gate, last: Findings | null): Gate {
  if (last?.gate.level !== 'event' || scanned.level === 'event') return scanned;
  const { level, reason, packs } = last.gate;
  return { ...scanned, level, reason, packs };
}

function isSame(segments: Segment[], scanned: Gate, last: Findings | null): last is Findings {
  return (
    last?.scanned === scanned &&
    last.segments.length === segments.length &&
    segments.every(({ text }, index) => text === last.segments[index]!.text)
  );
}

async function matchSegments(
  hub: PageHub,
  send: Send,
  segments: Segment[],
  scanned: Gate,
): Promise<Pick<Findings, 'gate' | 'context' | 'cards'>> {
  if (!isWorthMatching(scanned) || !segments.length)
    return { gate: scanned, context: null, cards: null };
  hub.update({ phase: 'matching', compared: segments.length });
  const { gate, cards, ...context } = await send('matchSentences', {
    sentences: segments.map(({ text, kind }) => ({ text, kind })),
    gate: scanned,
  });
  return { gate, context, cards };
}

function matchedSentences(segments: Segment[], context: PageContext | null) {
  const matched = new Set(context?.matches.map(({ sentence }) => sentence));
  return [...matched]
    .sort((a, b) => a - b)
    .flatMap((sentence) => (segments[sentence] ? { sentence, text: segments[sentence].text } : []));
}

/** A passage that was changed, or stands more than once, is told of and not painted as what it was. */
const PAINTED: PlacedNote['state'][] = ['exact', 'moved'];

/** Of a passage that was changed the panel shows what it has become. */
function tellOf({ id, state, start, end }: PlacedNote, text: string): AnchoredNote {
  if (state !== 'edited' || start === null || end === null) return { id, state };
  return { id, state, now: text.slice(start, Math.min(end, start + MAX_QUOTE)) };
}

/** Comparing is the background's work: its code and its time would weigh on the page. */
async function placeNotes(send: Send, text: string): Promise<PlacedNote[]> {
  return (await send('hasOwnNotes', {})) ? send('anchorOwnNotes', { text }) : [];
}
