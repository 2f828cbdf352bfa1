import { writeFileSync } from 'node:fs';
import { buildPack } from '../lib/match/build-pack';
import type { Finding } from '../lib/match/find-questions';
import { findOnPage, readPage } from '../lib/match/match-page';
import type { PackIndex } from '../lib/match/pack-index';
import priors from '../lib/match/pack-priors.json';
import { type PackWeights, probability, weigh } from '../lib/match/score';
import type { Pack, Phrasing, Stance } from '../lib/types';
import { isRightAnswer, isRightQuestion } from '../tests/ranking/judge';
import { type NewsLine, readNews, sentencesOf } from '../tests/ranking/news-set';
import { readPack } from './read-packs';

// `jiti tools/learn-pack.ts [DIR]` learns lib/match/pack-weights.json from the tune half of the
// ranking sets, once with the pack's phrasings and once without.

const WEIGHTS = 'lib/match/pack-weights.json';
const PACK = 'seeds/belgorod-2023';
/** How strongly weights are held to their priors; set by hand, not searched. */
const RIDGE = { fit: 1, question: 1 };
const STEPS = 400;
const FOLDS = 5;
/** So many lines in a row stay in one fold: neighbours are often put alike. */
const RUN = 12;

type Signs = Record<string, number>;
interface Row {
  signs: Signs;
  right: boolean;
}

/**
 * Weights learned from lines, held to the hand-set priors. What the pack's models say of a line
 * counts only where they have not seen it: the lines are parted in folds, and each fold is judged by
 * a pack that knows the phrasings and the other folds (D. Wolpert, "Stacked generalization", 1992).
 */
export function learn(pack: Pack, lines: NewsLine[], withPhrasings: boolean): PackWeights {
  const own = unseenPhrasings(pack, lines);
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const [inside, outside] = [0, 1].map((side) =>
      lines.filter((_, i) => (Math.floor(i / RUN) % FOLDS === fold ? 0 : 1) === side),
    );
    const phrasings = withPhrasings ? [...own, ...outside!.flatMap(phrasingOf)] : [];
    return { index: buildPack({ ...pack, phrasings }), lines: inside! };
  });
  const each = <T>(read: (index: PackIndex, line: NewsLine) => T[]) =>
    folds.flatMap(({ index, lines: inside }) => inside.flatMap((line) => read(index, line)));
  const fit = learnFit(each(choicesOf));
  const question = learnQuestion(each((index, line) => rowsOf(index, line, { ...priors, fit })));
  return { fit, question };
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
  return findOnPage(pack, readPage(sentencesOf(line)), 'event', weights).findings.at(-1)!;
}

/** For lines with a question: its statements, right and wrong. */
function choicesOf(pack: PackIndex, line: NewsLine): Row[][] {
  const finding = findingsOf(pack, line, priors).find(
    ({ question }) => question.id === line.question,
  );
  const rows = (finding?.fits ?? []).map(({ statement, signs }): Row => {
    const { answers } = pack.statements[statement]!;
    const right = answers.some(
      ({ question, answer, position }) =>
        isRightAnswer(line, question, answer ?? null) && position === line.position,
    );
    return { signs: { ...signs }, right };
  });
  return rows.some(({ right }) => right) && rows.some(({ right }) => !right) ? [rows] : [];
}

/** Every question that a line touches, right and wrong. */
function rowsOf(pack: PackIndex, line: NewsLine, weights: PackWeights): Row[] {
  return findingsOf(pack, line, weights).map(({ question, signs }) => ({
    signs: { ...signs },
    right: isRightQuestion(line, question.id),
  }));
}

/** Softmax over the choices; those that are right share the credit. */
function learnFit(choices: Row[][]): PackWeights['fit'] {
  return descend(priors.fit, RIDGE.fit, (weights, pull) => {
    for (const rows of choices) {
      const scores = rows.map(({ signs }) => Math.exp(weigh(signs, weights)));
      const all = sum(scores);
      const good = sum(scores.filter((_, i) => rows[i]!.right));
      rows.forEach(({ signs, right }, i) => {
        pull(signs, scores[i]! / all - (right ? scores[i]! / good : 0));
      });
    }
  });
}

/** Logistic regression. */
function learnQuestion(rows: Row[]): PackWeights['question'] {
  return descend(priors.question, RIDGE.question, (weights, pull) => {
    for (const { signs, right } of rows) {
      pull(signs, probability(weigh(signs, weights)) - (right ? 1 : 0));
    }
  });
}

/** Gradient descent with a step of its own for each weight (RMSProp), pulled towards the prior. */
function descend<Weights extends Signs>(
  prior: Weights,
  ridge: number,
  walk: (weights: Weights, pull: (signs: Signs, by: number) => void) => void,
): Weights {
  const weights: Signs = { ...prior };
  const scale: Signs = {};
  for (let step = 0; step < STEPS; step++) {
    const slope: Signs = {};
    for (const sign in prior) slope[sign] = ridge * (weights[sign]! - prior[sign]!);
    walk(weights as Weights, (signs, by) => {
      for (const sign in signs) slope[sign]! += by * signs[sign]!;
    });
    for (const sign in prior) {
      scale[sign] = 0.9 * (scale[sign] ?? slope[sign]! ** 2) + 0.1 * slope[sign]! ** 2;
      weights[sign]! -= (0.1 / (1 + step / 40)) * (slope[sign]! / (Math.sqrt(scale[sign]!) + 1e-9));
    }
  }
  const rounded = Object.entries(weights).map(([sign, weight]) => [
    sign,
    Math.round(weight * 1000) / 1000,
  ]);
  return Object.fromEntries(rounded);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

if (process.argv[1]?.endsWith('learn-pack.ts')) {
  const pack = readPack(process.argv[2] ?? PACK);
  const lines = readNews('tune');
  const rich = learn(pack, lines, true);
  const plain = learn(pack, lines, false);
  writeFileSync(WEIGHTS, `${JSON.stringify({ rich, plain }, null, 2)}\n`);
}
