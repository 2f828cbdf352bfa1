import * as v from 'valibot';
import { createPainter } from '../../lib/browser/page/paint';
import { report } from '../../lib/browser/report';
import { onSettings, readSettings } from '../../lib/browser/settings';
import { answer, createSender, isBackground } from '../../lib/browser/transport';
import {
  backgroundToPage,
  type PanelToPage,
  pageToBackground,
  panelToPage,
} from '../../lib/messages';
import type { Settings } from '../../lib/settings';
import type { PageHub } from '../gate/hub';
import css from '../marks.css?inline';
import { onMarkChosen } from './choose-mark';
import { followPointer } from './follow-pointer';
import { cardOf, createMarkCard } from './mark-card';
import { oneAtATime } from './one-at-a-time';
import { rangesOf } from './ranges-of';
import { type Findings, readAndMatch } from './read-and-match';
import { announce, createReadingPath } from './reading-path';
import { selectedPassage } from './selected-passage';
import { selectedQuote } from './selected-quote';
import { showRange } from './show-range';
import { whenStill } from './when-still';

/**
 * Reads the page, has it matched, paints what came of it, and does so again when the page changes. The
 * page owns its state: all of it stands in the hub, and the panel draws that.
 */
export function startReader(hub: PageHub): void {
  const send = createSender(pageToBackground, 'background');
  const painter = createPainter(window, { css });
  let settings: Settings | null = null;
  let findings: Findings | null = null;
  let ranges = rangesOf(null, 'none');
  /** Grows where the same sentences may no longer match the same statements. */
  let rules = 0;
  /** By which of these the findings were matched. */
  let matchedBy = 0;
  const matter = () => ({
    cards: findings?.cards ?? null,
    bySentence: ranges.bySentence,
  });
  const groups = () => ranges.groups;

  const choose = (sentence: number) =>
    hub.update({ chosen: { sentence, turn: (hub.state.chosen?.turn ?? 0) + 1 } });
  const openAt = (sentence: number) => {
    if (hub.isOver()) return;
    choose(sentence);
    send('sentenceChosen', {}).catch((error) => report(error, 'opening the panel'));
  };
  const card = createMarkCard(hub.stopped, matter, openAt);
  const path = createReadingPath(() => ranges.bySentence);
  const letGo = () => {
    card.hide();
    path.forget();
  };
  const repaint = () => {
    ranges = rangesOf(findings, settings?.marks ?? 'none');
    painter.paint(ranges.groups);
  };

  const readOnce = async () => {
    const { document: before } = hub.state;
    settings ??= await readSettings();
    const current = rules;
    const next = await readAndMatch(hub, send, matchedBy === current ? findings : null);
    // The page may have moved on while the background was at work: its answer is no longer wanted.
    if (hub.stopped.aborted || hub.state.document !== before) return;
    // Indices of sentences mean others once the text has changed.
    const isSame = findings?.context === next.context;
    if (!isSame) letGo();
    findings = next;
    matchedBy = current;
    ranges = rangesOf(findings, settings.marks);
    if (ranges.count) await send('marksWanted', {});
    painter.paint(ranges.groups);
    const chosen = isSame ? hub.state.chosen : null;
    const { gate, told } = findings;
    hub.update({ phase: 'ready', chosen, gate, ...told });
    await send('marksPainted', { count: ranges.marked, level: gate.level });
  };
  const readAgain = oneAtATime(readOnce, (error) => {
    report(error, 'reading a page');
    if (!hub.stopped.aborted)
      hub.update({ phase: 'failed', trouble: 'matching', failure: String(error) });
  });

  const obey = (message: PanelToPage) => {
    if (message.type === 'readAgain') return readAgain();
    const range =
      message.type === 'showSentence'
        ? ranges.bySentence.get(message.sentence)
        : ranges.byNote.get(message.id);
    if (range) showRange(painter, groups, range);
  };
  const stepTo = async (step: 1 | -1) => {
    const sentence = path.step(step);
    const range = sentence === null ? undefined : ranges.bySentence.get(sentence);
    if (sentence === null || !range) return;
    card.hide();
    showRange(painter, groups, range);
    const content = cardOf(matter().cards, sentence);
    if (content) announce(findings?.segments[sentence]?.text ?? '', content);
    await whenStill(range);
    if (path.sentence === sentence) card.show(sentence);
  };

  hub.reader = {
    readAgain,
    leave: () => {
      findings = null;
      letGo();
      repaint();
    },
    obey: (raw) => {
      const message = v.safeParse(panelToPage, raw);
      if (message.success) obey(message.output);
    },
  };
  onMarkChosen(painter, hub.stopped, (range) => {
    const sentence = ranges.sentenceOf.get(range);
    if (sentence !== undefined) openAt(sentence);
  });
  followPointer(painter, hub.stopped, {
    isShown: () => card.host.isShown,
    isOnCard: card.host.holds,
    onRest({ range }, near) {
      if (hub.isOver()) return;
      const sentence = ranges.sentenceOf.get(range);
      if (sentence !== undefined && settings?.card) card.show(sentence, near);
    },
    onLeave: card.hide,
  });
  const stopFollowing = onSettings((changed) => {
    settings = changed;
    if (!changed.card) card.hide();
    repaint();
  });
  const stopAnswering = answer(backgroundToPage, 'page', isBackground, {
    describeSelection: async () => selectedQuote(document),
    describePassage: async () => selectedPassage(document),
    notesChanged: async () => readAgain(),
    dismissalsChanged: async () => {
      rules += 1;
      readAgain();
    },
    stepMarks: async ({ step }) => void stepTo(step),
    chooseMark: async ({ nearest }) => {
      const sentence = nearest ? path.nearest() : path.sentence;
      if (sentence !== null) choose(sentence);
    },
    stop: async () => hub.stop(),
  });
  hub.stopped.addEventListener('abort', stopAnswering);
  hub.stopped.addEventListener('abort', stopFollowing);
  readAgain();
}
