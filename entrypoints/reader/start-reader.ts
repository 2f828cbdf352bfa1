import * as v from 'valibot';
import { createPainter } from '../../lib/browser/page/paint';
import { report } from '../../lib/browser/report';
import { answer, createSender, isBackground } from '../../lib/browser/transport';
import {
  backgroundToPage,
  type PanelToPage,
  pageToBackground,
  panelToPage,
} from '../../lib/messages';
import type { PageHub } from '../gate/hub';
import css from '../marks.css?inline';
import { onMarkChosen } from './choose-mark';
import { rangesOf } from './ranges-of';
import { type Findings, readAndMatch } from './read-and-match';
import { selectedQuote } from './selected-quote';
import { showRange } from './show-range';

/**
 * Reads the page, has it matched, paints what came of it, and does so again when the page changes. The
 * page owns its state: all of it stands in the hub, and the panel draws that.
 */
export function startReader(hub: PageHub): void {
  const send = createSender(pageToBackground, 'background');
  const painter = createPainter(window, { css });
  let findings: Findings | null = null;
  let ranges = rangesOf(null);
  /** Set where the same sentences may no longer match the same statements. */
  let isStale = false;

  const readOnce = async () => {
    const { document: before } = hub.state;
    const last = isStale ? null : findings;
    isStale = false;
    const next = await readAndMatch(hub, send, last);
    // The page may have moved on while the background was at work: its answer is no longer wanted.
    if (hub.stopped.aborted || hub.state.document !== before) return;
    // Indices of sentences mean others once the text has changed.
    const chosen = findings?.context === next.context ? hub.state.chosen : null;
    findings = next;
    ranges = rangesOf(findings);
    if (ranges.count) await send('marksWanted', {});
    painter.paint(ranges.groups);
    hub.update({ phase: 'ready', chosen, ...findings.told });
    await send('marksPainted', { count: ranges.marked, level: hub.state.gate.level });
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
    if (range) showRange(painter, ranges.groups, range);
  };

  hub.reader = {
    readAgain,
    leave: () => {
      findings = null;
      painter.clear();
    },
    obey: (raw) => {
      const message = v.safeParse(panelToPage, raw);
      if (message.success) obey(message.output);
    },
  };
  onMarkChosen(painter, hub.stopped, (range) => {
    const sentence = ranges.sentenceOf.get(range);
    if (sentence === undefined) return;
    hub.update({ chosen: { sentence, turn: (hub.state.chosen?.turn ?? 0) + 1 } });
    send('sentenceChosen', {}).catch((error) => report(error, 'opening the panel'));
  });
  const stopAnswering = answer(backgroundToPage, 'page', isBackground, {
    describeSelection: async () => selectedQuote(document),
    notesChanged: async () => readAgain(),
    dismissalsChanged: async () => {
      isStale = true;
      readAgain();
    },
    stop: async () => hub.stop(),
  });
  hub.stopped.addEventListener('abort', stopAnswering);
  readAgain();
}

/** Long enough for a background that is being stopped to be gone. */
const RETRY_MS = 500;

function pause(ms: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms));
}

/** A function that runs `work`, once more if it was called meanwhile, and never twice at once. */
function oneAtATime(work: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let wanted = false;
  let running = false;
  const run = async () => {
    running = true;
    while (wanted) {
      wanted = false;
      // The background may be stopped in the middle of an answer; asking again wakes it.
      await work()
        .catch(() => pause(RETRY_MS).then(work))
        .catch(onError);
    }
    running = false;
  };
  return () => {
    wanted = true;
    if (!running) void run();
  };
}
