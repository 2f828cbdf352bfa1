import { isFurniture } from '../text/furniture';
import { guessLanguage } from '../text/guess-language';
import type { GateLevel, Sentence, SentenceMatch } from '../types';
import { carrySpeakers, type PageSentence } from './carry-speakers';
import { describeMatch } from './describe-match';
import type { Classified, PageContext } from './features';
import { classify, type Finding, featuresOf, findQuestions } from './find-questions';
import { findNames, partiesOf, type Surroundings } from './find-targets';
import type { PackIndex } from './pack-index';
import { type PackReading, readSentence } from './read-sentence';
import { readText } from './read-text';
import { PACK_WEIGHTS, type PackWeights, type Wealth, wealthOf } from './score';

/** How many sentences on either side tell whether the page is at the event here. */
const NEARBY = 3;
/** Where nothing tells the language of a page. */
const DEFAULT_LANGUAGE = 'en';
/**
 * A mark is shown from this probability on; actor pages speak of other things most of the time. For the
 * question that comes first it is the probability that the sentence speaks to any: "defeated them, killing
 * seventy and destroying vehicles" says a little to each of three, and surely something. A pack that has
 * much to say in a language likens more to it.
 */
const LEAST_SCORE: Record<Wealth, number> = { rich: 0.7, sparse: 0.68, plain: 0.63 };
const LEAST_ON_ACTOR_PAGES = 0.75;

/** Where a sentence surely speaks to some question, it speaks to one that is rather likely than not. */
const LEAST_FIRST = 0.5;
/** To others beside it from here on: what teaches the odds names one question of those that a sentence speaks to. */
const LEAST_BESIDE = 0.35;

/** A page's sentences, each in its language. */
export function readPage(sentences: readonly Sentence[]): PageSentence[] {
  const whole = guessLanguage(sentences.map(({ text }) => text.slice(0, 400)).join(' '));
  return sentences.map(({ text, kind }) => {
    const own = text.length > 60 ? guessLanguage(text) : null;
    return { ...readText(text, own ?? whole ?? DEFAULT_LANGUAGE), kind };
  });
}

/** What each sentence of a page says, as one pack sees it. */
interface Found {
  readings: PackReading[];
  /** Per sentence best first. */
  findings: Finding[][];
  where: Where[];
  /** Whether the page names another event like the pack's, and the pack's place nowhere. */
  isElsewhere: boolean;
}

/** Whether a sentence names the place of a pack's event, and another event like it. */
export interface Where {
  place: boolean;
  other: boolean;
}

/** Reads a page for one pack. What is said on a page that is elsewhere is of another event, as a rule. */
export function findOnPage(
  pack: PackIndex,
  page: readonly PageSentence[],
  level: GateLevel,
  weights: Record<Wealth, PackWeights> = PACK_WEIGHTS,
): Found {
  const readings = readSentences(pack, page, level);
  const anchors = readings.map(({ notions, stems }) =>
    [...notions, ...stems].some((key) => pack.event.anchors.has(key)),
  );
  const wealth = wealthOf(pack);
  const features = page.map((sentence, i) => featuresOf(pack, sentence, readings[i]!));
  const classified = features.map((own, i) => classify(pack, own, readings[i]!.notions));
  const isSilent = page.map((sentence) => isFurniture(sentence.text) || saysTooLittle(sentence));
  const topicAt = topicsOf(classified.filter((_, i) => !isSilent[i]));
  const findings = page.map((sentence, i) => {
    if (isSilent[i]) return [];
    const near = anchors.slice(Math.max(0, i - NEARBY), i + NEARBY + 1);
    const context: PageContext = {
      level,
      anchored: near.includes(true) ? 1 : 0,
      before: classified[i - 1]?.questions ?? [],
      topic: topicAt(classified[i]!),
    };
    const own = { features: features[i]!, classified: classified[i]! };
    const subject = { sentence, reading: readings[i]!, ...own, page: context };
    return findQuestions(pack, subject, weights[wealth(sentence.lang)]);
  });
  const where = readings.map((reading) => whereOf(pack, reading));
  return { readings, findings, where, isElsewhere: isElsewhere(where) };
}

/** What the others of some sentences speak of: how likely each question is there, on average. */
function topicsOf(all: Classified[]): (one: Classified) => number[] {
  const sums: number[] = [];
  for (const { questions } of all) {
    questions.forEach((p, place) => {
      sums[place] = (sums[place] ?? 0) + p;
    });
  }
  if (all.length < 2) return () => [];
  return ({ questions }) => sums.map((sum, place) => (sum - questions[place]!) / (all.length - 1));
}

function whereOf({ event }: PackIndex, { notions, stems }: PackReading): Where {
  const names = (some: ReadonlySet<string>) => [...notions, ...stems].some((key) => some.has(key));
  return { place: names(event.places), other: names(event.others) };
}

/** Whether some sentences name another event, and the pack's place nowhere. */
export function isElsewhere(where: Where[]): boolean {
  return where.some(({ other }) => other) && !where.some(({ place }) => place);
}

/** A title of this many telling words names a subject ("The vehicles"); it states nothing on it. */
const FEWEST_IN_TITLE = 3;
/** "They are rebelling" states something, "They are not" only beside what it answers. */
const FEWEST = 1;
/** "It is green" likens to much in its form alone: fewer words than these need a reason that can be told. */
const FEWEST_UNREASONED = 3;

const tellingOf = ({ tokens }: PageSentence): number => tokens.filter(({ stop }) => !stop).length;

/** Whether a line has too few words that tell anything to state what a statement states. */
function saysTooLittle(sentence: PageSentence): boolean {
  return tellingOf(sentence) < (sentence.kind === 'headline' ? FEWEST_IN_TITLE : FEWEST);
}

/** Names first, so that "Kirby" counts where "John Kirby" stands elsewhere; then who speaks on. */
function readSentences(
  pack: PackIndex,
  page: readonly PageSentence[],
  level: GateLevel,
): PackReading[] {
  const named = new Set<number>();
  const names = page.map((sentence) => findNames(pack, sentence));
  page.forEach((sentence, i) => {
    for (const { value } of partiesOf(pack, sentence, names[i]!).parties) {
      named.add(pack.targets[value]!.actor!);
    }
  });
  const readings = page.map((sentence, i) => {
    const near = [names[i - 2], names[i - 1], names[i + 1]].flatMap(
      (other) => other?.company ?? [],
    );
    const around: Surroundings = { near, trusted: level === 'event', named };
    return readSentence(pack, sentence, around, names[i]);
  });
  carrySpeakers(pack, page, readings);
  return readings;
}

/** How likely it must be that a sentence speaks to any question, to its first, and to each beside that. */
interface Bars {
  any: number;
  first: number;
  beside: number;
}

/** How likely a sentence speaks to any of the questions that were found. */
function likelihoodOfAny(found: Finding[]): number {
  return 1 - found.reduce((none, { score }) => none * (1 - score), 1);
}

/** The findings that are sure enough, the first with the probability that the sentence speaks to any. */
function sureOf(found: Finding[], least: Bars): Finding[] {
  const [best, ...others] = found;
  if (!best) return [];
  const any = likelihoodOfAny(found);
  if (any < least.any || best.score < least.first) return [];
  return [{ ...best, score: any }, ...others.filter(({ score }) => score >= least.beside)];
}

/** What a page says, as one pack sees it. */
export interface PageMatches {
  /** Per sentence best first, one per question; [] = silent. */
  matches: SentenceMatch[][];
  /** How likely each sentence speaks to any of the pack's questions, also where it is not sure enough. */
  likely: number[];
  where: Where[];
}

/** The matches of a page's sentences in one pack; none on a page that only names actors and is elsewhere. */
export function matchPage(
  pack: PackIndex,
  page: readonly PageSentence[],
  level: GateLevel,
): PageMatches {
  const { readings, findings, where, isElsewhere } = findOnPage(pack, page, level);
  const likely = findings.map(likelihoodOfAny);
  if (level === 'actor' && isElsewhere) return { matches: page.map(() => []), likely, where };
  const wealth = wealthOf(pack);
  const matches = findings.map((found, sentence) => {
    const any =
      level === 'event' ? LEAST_SCORE[wealth(page[sentence]!.lang)] : LEAST_ON_ACTOR_PAGES;
    // A headline names its subject more often than it states something on it.
    const isHeadline = page[sentence]!.kind === 'headline';
    const least = isHeadline
      ? { any, first: any, beside: any }
      : { any, first: LEAST_FIRST, beside: LEAST_BESIDE };
    const isTrusted = level === 'event' && tellingOf(page[sentence]!) >= FEWEST_UNREASONED;
    return sureOf(found, least)
      .map((finding) => ({
        sentence,
        ...describeMatch(pack, page[sentence]!, readings[sentence]!, finding),
      }))
      .filter(({ because }) => isTrusted || because.length > 0);
  });
  return { matches, likely, where };
}
