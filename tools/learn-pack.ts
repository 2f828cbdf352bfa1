import { writeFileSync } from 'node:fs';
import { buildPack } from '../lib/match/build-pack';
import type { Finding } from '../lib/match/find-questions';
import { findOnPage, readPage } from '../lib/match/match-page';
import type { PackIndex } from '../lib/match/pack-index';
import priors from '../lib/match/pack-priors.json';
import { type PackWeights, probability, weigh } from '../lib/match/score';
import { isRightAnswer, isRightQuestion } from '../tests/ranking/judge';
import { type NewsLine, readNews, sentencesOf } from '../tests/ranking/news-set';
import { readPack } from './read-packs';

// `jiti tools/learn-pack.ts [DIR]` learns lib/match/pack-weights.json from the tune half of the
// ranking sets, once with the pack's phrasings and once without.

const WEIGHTS = 'lib/match/pack-weights.json';
const PACK = 'seeds/belgorod-2023';
/** How strongly weights are held to their priors; chosen by five-fold cross-validation. */
const RIDGE = { fit: 1, question: 1 };
const STEPS = 400;

type Signs = Record<string, number>;
interface Row {
  signs: Signs;
  right: boolean;
}

/** Weights learned from lines, held to the hand-set priors. */
export function learn(pack: PackIndex, lines: NewsLine[]): PackWeights {
  const fit = learnFit(lines.flatMap((line) => choicesOf(pack, line)));
  const rows = lines.flatMap((line) => rowsOf(pack, line, { ...priors, fit }));
  return { fit, question: learnQuestion(rows) };
}

function findingsOf(pack: PackIndex, line: NewsLine, weights: PackWeights): Finding[] {
  return findOnPage(pack, readPage(sentencesOf(line)), 'event', weights).findings.at(-1)!;
}

/** For lines with a question: its statements, right and wrong. */
function choicesOf(pack: PackIndex, line: NewsLine): Row[][] {
  const finding = findingsOf(pack, line, priors).find(({ question }) => question.id === line.question);
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
  const rounded = Object.entries(weights).map(([sign, weight]) => [sign, Math.round(weight * 1000) / 1000]);
  return Object.fromEntries(rounded);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

if (process.argv[1]?.endsWith('learn-pack.ts')) {
  const pack = readPack(process.argv[2] ?? PACK);
  const lines = readNews('tune');
  const rich = learn(buildPack(pack), lines);
  const plain = learn(buildPack({ ...pack, phrasings: [] }), lines);
  writeFileSync(WEIGHTS, `${JSON.stringify({ rich, plain }, null, 2)}\n`);
}
