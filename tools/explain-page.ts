import { gateText } from '../lib/gate/gate';
import { mergeGates } from '../lib/gate/merge-gates';
import { describeReason } from '../lib/gate/reason';
import en from '../lib/i18n/en.json';
import { createTranslator } from '../lib/i18n/translate';
import { matchGated } from '../lib/match/match-gated';
import type { PackLookup } from '../lib/pack/lookup';
import { relate } from '../lib/relate/relate';
import { segment } from '../lib/text/segment';
import type { SentenceMatch } from '../lib/types';
import { nameReasons, reasonText } from '../lib/view/reason-text';
import type { Known } from './load-packs';
import type { ReadFile } from './page-of-file';

/** `explain`'s answer for one page; its shape is laid down for everybody's checks and stays still. */
export type Explanation = ReturnType<typeof explainPage>;

/** Runs the extension's own stages over a page that was read. */
export function explainPage({ page, scanned, ms }: ReadFile, { lookup, index, names }: Known) {
  const [scan, gateMs] = timed(() =>
    mergeGates(names.map((of) => gateText(of, scanned.slice(1), scanned[0]))),
  );
  const [{ gate, segments, matches, contexts }, matchMs] = timed(() => {
    const segments = segment(page);
    const { gate, matches } = matchGated(index, segments, scan);
    return { gate, segments, matches, contexts: relate(lookup, matches, page.url) };
  });
  return {
    page: {
      url: page.url,
      title: page.title,
      language: page.language,
      characters: page.text.length,
    },
    gate: {
      level: gate.level,
      reason: describeReason(gate),
      actors: gate.actors.map(({ id }) => id),
    },
    marks: matches.flatMap(([best]) =>
      best ? [toMark(lookup, best, segments[best.sentence]!)] : [],
    ),
    context: contexts.map(({ question, positions }) => ({
      question,
      positions: positions.map(({ statement, speaker, answer, position, outlet, onPage }) => ({
        statement,
        speaker,
        answer,
        position,
        outlet,
        onPage,
      })),
    })),
    ms: { read: round(ms), gate: round(gateMs), match: round(matchMs) },
  };
}

/** Reasons are told in English, whoever asks. */
const t = createTranslator('en', en);

function toMark(
  lookup: PackLookup,
  match: SentenceMatch,
  { start, end, text }: { start: number; end: number; text: string },
) {
  const { statement, question, answer, speaker, position, score, kind } = match;
  const [{ because, differs }] = nameReasons(lookup, [match], 'en') as [SentenceMatch];
  return {
    start,
    end,
    text,
    statement,
    question,
    answer,
    speaker,
    position,
    score,
    kind,
    because: because.map((reason) => reasonText(t, 'en', reason)),
    differs: differs.map((reason) => reasonText(t, 'en', reason)),
  };
}

function timed<T>(work: () => T): [T, number] {
  const began = performance.now();
  const value = work();
  return [value, performance.now() - began];
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
