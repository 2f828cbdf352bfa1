import { writeFileSync } from 'node:fs';
import { buildPack } from '../lib/match/build-pack';
import { type Finding, findOnPage, readPage } from '../lib/match/match-page';
import type { PackIndex } from '../lib/match/pack-index';
import { type PackWeights, probability, weigh } from '../lib/match/score';
import priors from '../lib/match/pack-priors.json';
import { type NewsLine, readNews, sentencesOf } from '../tests/ranking/news-set';
import { isRightAnswer, isRightQuestion } from '../tests/ranking/judge';
import { readPack } from './read-packs';

/** `jiti tools/learn-pack.ts [DIR]`: learns lib/match/pack-weights.json from the tune half of the sets. */
const WEIGHTS = 'lib/match/pack-weights.json';
const PACK = 'seeds/belgorod-2023';
/** How strongly a weight is held to its prior; chosen by five-fold cross-validation. */
const RIDGE = { fit: 2, question: 2 };
const STEPS = 600;
/** Lines of a language other than English are fewer and count for more. */
const RATE = 0.5;

type Signs = Record<string, number>;
type Weights = Record<string, number>;
interface Row {
  signs: Signs;
  right: boolean;
  weight: number;
}

/** All that is learned, from lines and hand-set priors. */
export function learn(pack: PackIndex, lines: NewsLine[]): PackWeights {
  const fit = learnFit(lines.flatMap((line) => choicesOf(pack, line)), priors.fit);
  const weights = { fit, question: priors.question } as PackWeights;
  const question = learnQuestion(lines.flatMap((line) => rowsOf(pack, line, weights)), priors.question);
  return { ...weights, question: question as PackWeights['question'] };
}

function findingsOf(pack: PackIndex, line: NewsLine, weights: PackWeights): Finding[] {
  return findOnPage(pack, readPage(sentencesOf(line)), 'event', weights).findings.at(-1)!;
}

/** For lines with an answer: the statements of the right question, right and wrong. */
function choicesOf(pack: PackIndex, line: NewsLine): Row[][] {
  if (!line.question) return [];
  const finding = findingsOf(pack, line, priors as PackWeights).find(
    ({ question }) => question.id === line.question,
  );
  const rows = finding?.fits.map(({ statement, signs }): Row => {
    const said = pack.statements[statement]!.answers.find((a) => a.question === line.question)!;
    const right =
      isRightAnswer(line, said.question, said.answer ?? null) && said.position === line.position;
    return { signs, right, weight: 1 };
  });
  return rows?.some(({ right }) => right) && rows.some(({ right }) => !right) ? [rows] : [];
}

/** Every question that a line touches, right and wrong. */
function rowsOf(pack: PackIndex, line: NewsLine, weights: PackWeights): Row[] {
  return findingsOf(pack, line, weights).map(({ question, signs }) => ({
    signs,
    right: isRightQuestion(line, question.id),
    weight: 1,
  }));
}

/** Softmax over the choices; a sum over those that are right. */
function learnFit(choices: Row[][], prior: Weights): PackWeights['fit'] {
  return descend(prior, RIDGE.fit, (weights) => {
    const gradient: Weights = {};
    for (const rows of choices) {
      const scores = rows.map(({ signs }) => Math.exp(weigh(signs, weights)));
      const all = scores.reduce((a, b) => a + b, 0);
      const good = rows.reduce((sum, { right }, i) => sum + (right ? scores[i]! : 0), 0);
      rows.forEach(({ signs, right }, i) => {
        const pull = scores[i]! / all - (right ? scores[i]! / good : 0);
        for (const sign in signs) gradient[sign] = (gradient[sign] ?? 0) + pull * signs[sign]!;
      });
    }
    return [gradient, choices.length];
  }) as PackWeights['fit'];
}

/** Logistic regression. */
function learnQuestion(rows: Row[], prior: Weights): Weights {
  return descend(prior, RIDGE.question, (weights) => {
    const gradient: Weights = {};
    for (const { signs, right, weight } of rows) {
      const pull = (probability(weigh(signs, weights)) - (right ? 1 : 0)) * weight;
      for (const sign in signs) gradient[sign] = (gradient[sign] ?? 0) + pull * signs[sign]!;
    }
    return [gradient, rows.length];
  });
}

/** Gradient descent with a moving scale per weight (RMSProp), pulled towards the prior. */
function descend(
  prior: Weights,
  ridge: number,
  gradientAt: (weights: Weights) => [Weights, number],
): Weights {
  const weights = { ...prior };
  const scale: Weights = {};
  for (let step = 0; step < STEPS; step++) {
    const [gradient] = gradientAt(weights);
    for (const sign in prior) {
      const slope = (gradient[sign] ?? 0) + ridge * (weights[sign]! - prior[sign]!);
      scale[sign] = 0.9 * (scale[sign] ?? slope * slope) + 0.1 * slope * slope;
      weights[sign]! -= (RATE / (1 + step / 20)) * (slope / (Math.sqrt(scale[sign]!) + 1e-9)) * 0.2;
    }
  }
  return weights;
}

function rounded(weights: Weights): Weights {
  return Object.fromEntries(
    Object.entries(weights).map(([sign, weight]) => [sign, Math.round(weight * 1000) / 1000]),
  );
}

if (process.argv[1]?.endsWith('learn-pack.ts')) {
  const pack = buildPack(readPack(process.argv[2] ?? PACK));
  const { fit, question } = learn(pack, readNews('tune'));
  writeFileSync(WEIGHTS, `${JSON.stringify({ fit: rounded(fit), question: rounded(question) }, null, 2)}\n`);
}
