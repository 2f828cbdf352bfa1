import { writeFileSync } from 'node:fs';
import { buildPack } from '../lib/match/build-pack';
import type { Finding } from '../lib/match/find-questions';
import { findOnPage, readPage } from '../lib/match/match-page';
import type { PackIndex } from '../lib/match/pack-index';
import priors from '../lib/match/pack-priors.json';
import { type PackWeights, probability } from '../lib/match/score';
import type { Pack, Phrasing, Stance } from '../lib/types';
import { isRightAnswer, isRightQuestion } from '../tests/ranking/judge';
import { type NewsLine, readNews, sentencesOf } from '../tests/ranking/news-set';
import { learnOdds } from './learning/train';
import { readPack } from './read-packs';
import { readThesaurus } from './read-thesaurus';

// `jiti tools/learn-pack.ts [DIR]` learns lib/match/pack-weights.json from the tune half of the
// ranking sets and from the pack's phrasings, once with the phrasings in the index and once without.

const WEIGHTS = 'lib/match/pack-weights.json';
const PACK = 'seeds/belgorod-2023';
/** How strongly weights are held to their priors; set by hand, not searched. */
const RIDGE = 1;
/** How strongly the weights of questions are pulled to nought, in units of standardised signs. */
const PULL = 5;
const STEPS = 400;
const BARS = [0.4, 0.5, 0.55, 0.6, 0.65, 0.7];
const FOLDS = 4;
/** So many lines in a row stay in one fold: neighbours are often put alike. */
const RUN = 12;
/** A phrasing is more far-fetched than news and stands on no page: it counts for less than a line. */
const PHRASING = 0.3;
/** What a statement is worth that gives the right answer and takes another side, or has another speaker. */
const HALF_RIGHT = { side: 0.3, speaker: 0.5 };

/** A text with what it should be marked with. */
interface Case {
  line: NewsLine;
  worth: number;
  fold: number;
  phrasings: Phrasing[];
}

interface Row {
  signs: Float64Array;
  /** 1 right, 0 wrong, between where partly right. */
  right: number;
  worth: number;
}

type Signs = Record<string, number>;

/**
 * Weights learned from lines and phrasings, held to the hand-set priors. What the pack's models say
 * of a text counts only where they have not seen it: the texts are parted in folds, and each fold is
 * judged by a pack that knows the other folds (D. Wolpert, "Stacked generalization", 1992).
 */
export function learn(pack: Pack, lines: NewsLine[], withPhrasings: boolean): Learned {
  const cases = [
    ...(withPhrasings ? unseenPhrasings(pack, lines).map(caseOfPhrasing) : []),
    ...lines.map(caseOfLine),
  ];
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const inside = cases.filter((one) => one.fold === fold);
    const outside = cases.filter((one) => one.fold !== fold);
    const phrasings = withPhrasings ? outside.flatMap((one) => one.phrasings) : [];
    return {
      index: buildPack({ ...pack, phrasings }, withPhrasings ? readThesaurus() : undefined),
      inside,
    };
  });
  const each = <T>(read: (index: PackIndex, one: Case) => T[]) =>
    folds.flatMap(({ index, inside }) => inside.flatMap((one) => read(index, one)));
  const fit = learnFit(each(choicesOf));
  const seen = each((index, one) => [{ one, rows: rowsOf(index, one, { ...priors, fit }) }]);
  return {
    fit,
    /** Learned from the texts that are in one of some languages. */
    question: (isMeant) => {
      const own = seen.filter(({ one }) => isMeant(one.line.lang));
      const question = learnQuestion(own.flatMap(({ rows }) => rows));
      console.table(barsOf(own, question));
      return question;
    },
  };
}

interface Learned {
  fit: PackWeights['fit'];
  question: (isMeant: (lang: string) => boolean) => PackWeights['question'];
}

const foldOf = (place: number) => Math.floor(place / RUN) % FOLDS;

function caseOfLine(line: NewsLine, place: number): Case {
  return { line, worth: 1, fold: foldOf(place), phrasings: phrasingOf(line) };
}

function caseOfPhrasing(phrasing: Phrasing, place: number): Case {
  const line: NewsLine = { id: '', kind: 'paragraph', why: '', half: 'tune', ...phrasing };
  return { line, worth: PHRASING, fold: foldOf(place), phrasings: [phrasing] };
}

function unseenPhrasings({ phrasings = [] }: Pack, lines: NewsLine[]): Phrasing[] {
  const seen = new Set(lines.map(({ text }) => text));
  return phrasings.filter(({ text }) => !seen.has(text));
}

/** A line as a phrasing; none where it is understood only after the sentence before it. */
function phrasingOf({ text, lang, before, question, answer, position }: NewsLine): Phrasing[] {
  if (before) return [];
  if (!question) return [{ text, lang }];
  return [{ text, lang, question, ...(answer ? { answer } : {}), position: position as Stance }];
}

function findingsOf(pack: PackIndex, line: NewsLine, weights: PackWeights): Finding[] {
  const every = { rich: weights, sparse: weights, plain: weights };
  return findOnPage(pack, readPage(sentencesOf(line)), 'event', every).findings.at(-1)!;
}

const FIT_SIGNS = Object.keys(priors.fit);
const QUESTION_SIGNS = Object.keys(priors.question);

const listed = (signs: object, names: string[]) =>
  Float64Array.from(names, (name) => (signs as Signs)[name]!);

/** For texts with a question: its statements, right and wrong. */
function choicesOf(pack: PackIndex, { line, worth }: Case): Row[][] {
  const finding = findingsOf(pack, line, priors).find(
    ({ question }) => question.id === line.question,
  );
  const rows = (finding?.fits ?? []).map(({ statement, signs }): Row => {
    const right = howRight(pack, line, statement);
    return { signs: listed(signs, FIT_SIGNS), right, worth };
  });
  const some = rows.some(({ right }) => right > 0) && rows.some(({ right }) => right === 0);
  return some ? [rows] : [];
}

function howRight(pack: PackIndex, line: NewsLine, place: number): number {
  const { answers, speaker } = pack.statements[place]!;
  const said = answers.filter(
    ({ question, answer }) =>
      question === line.question && isRightAnswer(line, question, answer ?? null),
  );
  if (said.length === 0) return 0;
  const side = said.some(({ position }) => position === line.position) ? 1 : HALF_RIGHT.side;
  const own = line.speaker && pack.actors[speaker ?? -1]?.id !== line.speaker;
  return side * (own ? HALF_RIGHT.speaker : 1);
}

/** Every question that a text touches, right and wrong. */
function rowsOf(pack: PackIndex, { line, worth }: Case, weights: PackWeights): Row[] {
  return findingsOf(pack, line, weights).map(({ question, signs }) => ({
    signs: listed(signs, QUESTION_SIGNS),
    right: isRightQuestion(line, question.id) ? 1 : 0,
    worth,
  }));
}

/** What each bar for marks would give, in per cent: right questions, and marks on what is silent. */
function barsOf(seen: { one: Case; rows: Row[] }[], question: PackWeights['question']) {
  const weights = listed(question, QUESTION_SIGNS);
  const best = seen.map(({ one, rows }) => {
    const scores = rows.map((row) => ({ row, score: probability(dot(row.signs, weights)) }));
    return {
      one,
      ...scores.reduce((a, b) => (b.score > a.score ? b : a), { row: null, score: 0 } as {
        row: Row | null;
        score: number;
      }),
    };
  });
  const share = (some: typeof best, holds: (x: (typeof best)[number]) => boolean) =>
    Math.round((1000 * some.filter(holds).length) / Math.max(some.length, 1)) / 10;
  const sets = {
    'en lines': [true, true],
    'other lines': [true, false],
    'en phrasings': [false, true],
    'other phrasings': [false, false],
  };
  return BARS.flatMap((bar) =>
    Object.entries(sets).map(([set, [isLine, english]]) => {
      const own = best.filter(
        ({ one }) => (one.worth === 1) === isLine && (one.line.lang === 'en') === english,
      );
      const [spoken, silent] = [true, false].map((speaks) =>
        own.filter(({ one }) => (one.line.question !== undefined) === speaks),
      );
      const right = share(spoken!, ({ row, score }) => score >= bar && row?.right === 1);
      return { bar, set, right, marked: share(silent!, ({ score }) => score >= bar) };
    }),
  );
}

type Pull = (signs: Float64Array, by: number) => void;

/** Softmax over the choices; those that are right share the credit by how right they are. */
function learnFit(choices: Row[][]): PackWeights['fit'] {
  return descend(priors.fit, RIDGE, (weights, pull) => {
    for (const rows of choices) {
      const scores = rows.map(({ signs }) => Math.exp(dot(signs, weights)));
      const all = sum(scores);
      const good = sum(scores.map((score, i) => score * rows[i]!.right));
      rows.forEach(({ signs, right, worth }, i) => {
        pull(signs, worth * scores[i]! * (1 / all - right / good));
      });
    }
  });
}

function learnQuestion(rows: Row[]): PackWeights['question'] {
  const outcomes = rows.map(({ signs, right }) => ({ row: signs, right: right === 1 }));
  const { weights, bias } = learnOdds(outcomes, PULL);
  const rounded = QUESTION_SIGNS.map((name, i) => [name, round(weights[i]!)]);
  return { ...Object.fromEntries(rounded), bias: round(bias) };
}

const round = (weight: number) => Math.round(weight * 1000) / 1000;

/** Gradient descent with a step of its own for each weight (RMSProp), pulled towards the prior. */
function descend<Weights extends object>(
  prior: Weights,
  ridge: number,
  walk: (weights: Float64Array, pull: Pull) => void,
): Weights {
  const names = Object.keys(prior);
  const start = listed(prior, names);
  const weights = start.slice();
  const slope = new Float64Array(names.length);
  let scale: Float64Array | null = null;
  for (let step = 0; step < STEPS; step++) {
    slope.forEach((_, i) => {
      slope[i] = ridge * (weights[i]! - start[i]!);
    });
    walk(weights, (signs, by) => {
      for (let i = 0; i < signs.length; i++) slope[i]! += by * signs[i]!;
    });
    scale ??= slope.map((x) => x ** 2);
    for (let i = 0; i < names.length; i++) {
      scale[i] = 0.9 * scale[i]! + 0.1 * slope[i]! ** 2;
      weights[i]! -= (0.1 / (1 + step / 40)) * (slope[i]! / (Math.sqrt(scale[i]!) + 1e-9));
    }
  }
  const rounded = names.map((name, i) => [name, round(weights[i]!)]);
  return Object.fromEntries(rounded);
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

if (process.argv[1]?.endsWith('learn-pack.ts')) {
  const pack = readPack(process.argv[2] ?? PACK);
  const lines = readNews('tune');
  const { fit, question } = learn(pack, lines, true);
  const plain = learn(pack, lines, false);
  const weights = {
    rich: { fit, question: question((lang) => lang === pack.info.language) },
    sparse: { fit, question: question((lang) => lang !== pack.info.language) },
    plain: { fit: plain.fit, question: plain.question(() => true) },
  };
  writeFileSync(WEIGHTS, `${JSON.stringify(weights, null, 2)}\n`);
}
