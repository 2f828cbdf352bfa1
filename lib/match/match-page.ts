import { guessLanguage } from '../text/guess-language';
import type { GateLevel, Sentence, SentenceMatch } from '../types';
import { type Comparison, compare, weighKeys } from './compare';
import { retrieve } from './core/retrieve';
import { describeMatch } from './describe-match';
import { fitSigns, type PageContext, profileScore, questionSigns } from './features';
import { findTargets, type Surroundings } from './find-targets';
import type { IndexedQuestion, PackIndex } from './pack-index';
import { type PackReading, readSentence } from './read-sentence';
import { type ReadText, readText } from './read-text';
import { PACK_WEIGHTS, type PackWeights, probability, weigh } from './score';

/** What a sentence is found to say to one question. */
export interface Finding {
  question: IndexedQuestion;
  best: Comparison;
  /** Signs of the question and of each candidate statement, for learning and for explaining. */
  signs: Record<string, number>;
  fits: { statement: number; signs: Record<string, number> }[];
  score: number;
}

/** How many statements a sentence is compared with: enough for several of every question. */
const CANDIDATES = 80;
/** How many sentences on either side tell whether the page is at the event here. */
const NEARBY = 3;
/** Where nothing tells the language of a page. */
const DEFAULT_LANGUAGE = 'en';
/** A mark is shown from this probability on; actor pages speak of other things most of the time. */
const LEAST_SCORE: Record<GateLevel, number> = { event: 0.5, actor: 0.75, none: 1.01 };

/** A page's sentences, each in its language. */
export function readPage(sentences: readonly Sentence[]): ReadText[] {
  const whole = guessLanguage(sentences.map(({ text }) => text.slice(0, 400)).join(' '));
  return sentences.map(({ text }) => {
    const own = text.length > 60 ? guessLanguage(text) : null;
    return readText(text, own ?? whole ?? DEFAULT_LANGUAGE);
  });
}

/** What each sentence of a page says, as one pack sees it; per sentence best first. */
export function findOnPage(
  pack: PackIndex,
  page: readonly ReadText[],
  level: GateLevel,
  weights: PackWeights = PACK_WEIGHTS,
): { readings: PackReading[]; findings: Finding[][] } {
  const readings = readSentences(pack, page, level);
  const anchors = readings.map(({ notions, stems }) =>
    [...notions, ...stems].some((key) => pack.event.anchors.has(key)) ? 1 : 0,
  );
  let before: ReadonlyMap<string, number> = new Map();
  const findings = page.map((sentence, i) => {
    const reading = readings[i]!;
    const near = anchors.slice(Math.max(0, i - NEARBY), i + NEARBY + 1);
    const anchored = near.reduce<number>((sum, anchor) => sum + anchor, 0) > 0 ? 1 : 0;
    const profiles = profilesOf(pack, reading);
    const found = findQuestions(
      pack,
      sentence,
      reading,
      profiles,
      { level, anchored, before },
      weights,
    );
    before = profiles;
    return found;
  });
  return { readings, findings };
}

/** Names first, so that "Kirby" counts where "John Kirby" stands elsewhere; then who speaks on. */
function readSentences(
  pack: PackIndex,
  page: readonly ReadText[],
  level: GateLevel,
): PackReading[] {
  const named = new Set<number>();
  for (const sentence of page) {
    for (const { value } of findTargets(pack, sentence).parties) {
      named.add(pack.targets[value]!.actor!);
    }
  }
  const readings = page.map((sentence, i) => {
    const near = [page[i - 2], page[i - 1], page[i + 1]].flatMap((other) => other?.tokens ?? []);
    const around: Surroundings = { near, trusted: level === 'event', named };
    return readSentence(pack, sentence, around);
  });
  readings.forEach((reading, i) => {
    carrySpeaker(pack, reading, readings[i - 1]);
  });
  return readings;
}

/** "He added …": the speaker of the sentence before speaks on. */
function carrySpeaker(pack: PackIndex, reading: PackReading, before?: PackReading): void {
  const last = before?.attribution.speakers[0];
  if (last === undefined) return;
  const { attribution } = reading;
  const [office] = attribution.speakers;
  const own = office !== undefined && pack.actors[last]!.above.includes(office);
  if (attribution.pronoun || own) attribution.speakers.unshift(last);
}

function profilesOf(pack: PackIndex, { notions, stems }: PackReading): Map<string, number> {
  const keys = [...notions, ...stems];
  return new Map(pack.questions.map(({ id, profile }) => [id, profileScore(profile, keys)]));
}

function findQuestions(
  pack: PackIndex,
  sentence: ReadText,
  reading: PackReading,
  profiles: ReadonlyMap<string, number>,
  page: PageContext,
  weights: PackWeights,
): Finding[] {
  const all = [...reading.notions, ...reading.stems];
  const keys = weighKeys(pack, all);
  const hits = new Set(retrieve(pack.postings, keys.keys, CANDIDATES).map(({ doc }) => doc));
  return pack.questions
    .flatMap((question) => {
      const candidates = question.statements.filter((at) => hits.has(at));
      if (candidates.length === 0) return [];
      const fits = candidates.map((at) => {
        const comparison = compare(pack, sentence, reading, keys, at);
        const signs = fitSigns(pack, sentence, all, question, comparison);
        return { comparison, signs, fit: weigh(signs, weights.fit) };
      });
      const best = fits.reduce((a, b) => (b.fit > a.fit ? b : a));
      const signs = questionSigns(
        pack,
        sentence,
        reading,
        question,
        best.comparison,
        profiles,
        page,
      );
      return {
        question,
        best: best.comparison,
        signs,
        fits: fits.map((fit) => ({ statement: fit.comparison.statement, signs: fit.signs })),
        score: probability(weigh(signs, weights.question)),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** The matches of a page's sentences in one pack, best first, one per question; [] = silent. */
export function matchPage(
  pack: PackIndex,
  page: readonly ReadText[],
  level: GateLevel,
): SentenceMatch[][] {
  const { readings, findings } = findOnPage(pack, page, level);
  return findings.map((found, sentence) =>
    found
      .filter(({ score }) => score >= LEAST_SCORE[level])
      .map((finding) => ({
        sentence,
        ...describeMatch(pack, page[sentence]!, readings[sentence]!, finding),
      })),
  );
}
