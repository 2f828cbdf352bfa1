import { writeFileSync } from 'node:fs';
import { buildPack } from '../lib/match/build-pack';
import type { Finding } from '../lib/match/find-questions';
import { findOnPage, readPage } from '../lib/match/match-page';
import type { PackIndex } from '../lib/match/pack-index';
import priors from '../lib/match/pack-priors.json';
import { type PackWeights, probability } from '../lib/match/score';
import type { GateLevel, Pack, Phrasing, Sentence } from '../lib/types';
import { isRightAnswer, isRightQuestion } from '../tests/ranking/judge';
import { type Answer, type Case, casesFor, FOLDS, foldOf, WORTH } from './learning/pack-cases';
import { learnOdds } from './learning/train';
import { readPack } from './read-packs';
import { readThesaurus } from './read-thesaurus';

// `jiti tools/learn-pack.ts [DIR]` learns lib/match/pack-weights.json from the tune halves of the
// ranking sets and of the articles and from the pack's phrasings, once with the phrasings in the index
// and once without.

const WEIGHTS = 'lib/match/pack-weights.json';
const PACK = 'seeds/belgorod-2023';
/** How strongly weights are held to their priors; set by hand, not searched. */
const RIDGE = 1;
/** How strongly the weights of questions are pulled to nought, in units of standardised signs. */
const PULL = 5;
const STEPS = 400;
const BARS = [0.4, 0.5, 0.55, 0.6, 0.65, 0.7];
/** What a statement is worth that gives the right answer and takes another side, or has another speaker. */
const HALF_RIGHT = { side: 0.3, speaker: 0.5 };

interface Row {
  signs: Float64Array;
  /** 1 right, 0 wrong, between where partly right. */
  right: number;
  worth: number;
}

type Signs = Record<string, number>;

/**
 * Weights learned from sentences, those of statements' fit held to the hand-set priors. What the pack's
 * models say of a phrasing counts only where they have not seen it: the phrasings are parted in folds, and
 * each fold is judged by a pack that knows the others (D. Wolpert, "Stacked generalization", 1992).
 */
export function learn(pack: Pack, withPhrasings: boolean): Learned {
  const { phrasings = [] } = pack;
  const cases = casesFor(pack, withPhrasings);
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const isOutside = (phrasing: Phrasing, place: number) => foldOf(phrasing, place) !== fold;
    const outside = withPhrasings ? phrasings.filter(isOutside) : [];
    const thesaurus = withPhrasings ? readThesaurus() : undefined;
    return {
      index: buildPack({ ...pack, phrasings: outside }, thesaurus),
      inside: cases.filter((one) => one.fold === fold),
    };
  });
  const each = <T>(read: (index: PackIndex, one: Case) => T[]) =>
    folds.flatMap(({ index, inside }) => inside.flatMap((one) => read(index, one)));
  const fit = learnFit(each(choicesOf));
  const weights = { ...priors, fit };
  const hidden = withPhrasings ? NOTHING : PAGE_SIGNS;
  const seen = each((index, one) => [{ one, rows: rowsOf(index, one, weights, hidden) }]);
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

/** What a pack finds on a page is looked up once for all of its sentences. */
const found = new WeakMap<PackIndex, WeakMap<PackWeights, Map<Sentence[], Finding[][]>>>();

function findingsOf(pack: PackIndex, { page, at, level }: Case, weights: PackWeights): Finding[] {
  const byWeights = found.get(pack) ?? new WeakMap();
  found.set(pack, byWeights);
  const byPage = byWeights.get(weights) ?? new Map();
  byWeights.set(weights, byPage);
  const known = byPage.get(page) ?? findAll(pack, page, level, weights);
  byPage.set(page, known);
  return known[at]!;
}

function findAll(pack: PackIndex, page: Sentence[], level: GateLevel, weights: PackWeights) {
  const { findings, isElsewhere } = findOnPage(pack, readPage(page), level, {
    ...{ rich: weights, sparse: weights, plain: weights },
  });
  return level === 'actor' && isElsewhere ? page.map(() => []) : findings;
}

const FIT_SIGNS = Object.keys(priors.fit);
const QUESTION_SIGNS = Object.keys(priors.question);
/** What only whole pages teach. */
const PAGE_SIGNS = { topic: 0, talk: 0, alone: 0, length: 0 };
const NOTHING = {};

const listed = (signs: object, names: string[]) =>
  Float64Array.from(names, (name) => (signs as Signs)[name]!);

/** For texts with a question: its statements, right and wrong. */
function choicesOf(pack: PackIndex, one: Case): Row[][] {
  const { line, set } = one;
  const finding = findingsOf(pack, one, priors).find(
    ({ question }) => question.id === line.question,
  );
  const rows = (finding?.fits ?? []).map(({ statement, signs }): Row => {
    const right = howRight(pack, line, statement);
    return { signs: listed(signs, FIT_SIGNS), right, worth: WORTH[set] };
  });
  const some = rows.some(({ right }) => right > 0) && rows.some(({ right }) => right === 0);
  return some ? [rows] : [];
}

function howRight(pack: PackIndex, line: Answer, place: number): number {
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
function rowsOf(pack: PackIndex, one: Case, weights: PackWeights, hidden: object): Row[] {
  return findingsOf(pack, one, weights).map(({ question, signs }) => ({
    signs: listed({ ...signs, ...hidden }, QUESTION_SIGNS),
    right: isRightQuestion(one.line, question.id) ? 1 : 0,
    worth: WORTH[one.set],
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
  const sets = Object.keys(WORTH) as Case['set'][];
  return BARS.flatMap((bar) =>
    sets.map((set) => {
      const own = best.filter(({ one }) => one.set === set);
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
  const outcomes = rows.map(({ signs, right, worth }) => ({
    row: signs,
    right: right === 1,
    worth,
  }));
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
  const { fit, question } = learn(pack, true);
  const plain = learn(pack, false);
  const weights = {
    rich: { fit, question: question((lang) => lang === pack.info.language) },
    sparse: { fit, question: question((lang) => lang !== pack.info.language) },
    plain: { fit: plain.fit, question: plain.question(() => true) },
  };
  writeFileSync(WEIGHTS, `${JSON.stringify(weights, null, 2)}\n`);
}
