import { classFeatures } from './class-features';
import { type Comparison, compare, cosineOf, type Overlap, overlap, weighKeys } from './compare';
import { retrieve } from './core/retrieve';
import {
  type Classified,
  type FitSigns,
  fitSigns,
  type PageContext,
  type QuestionSigns,
  questionSigns,
  type SideView,
} from './features';
import { type IndexedQuestion, type Key, type PackIndex, textAt } from './pack-index';
import type { PackReading } from './read-sentence';
import type { ReadText } from './read-text';
import { type PackWeights, probability, weigh } from './score';
import { type Features, predict } from './softmax';

/** What a sentence is found to say to one question. */
export interface Finding {
  question: IndexedQuestion;
  /** The statement that fits best. */
  best: Comparison;
  score: number;
  signs: QuestionSigns;
  /** All statements that were considered, for learning. */
  fits: { statement: number; signs: FitSigns }[];
}

/** How many texts a sentence is compared with: enough for several of every question. */
const CANDIDATES = 120;
/** A notion tells a question where its weight exceeds that of all others by this. */
const TELLING = 0.2;

/** How a pack's models read a sentence; `features` are those of `classFeatures`. */
export function classify(pack: PackIndex, features: Features, notions: Key[]): Classified {
  const { questionModel, questions } = pack;
  const telling = new Array<number>(questions.length).fill(0);
  for (const key of notions) {
    const row = questionModel.weights.get(key);
    if (!row) continue;
    const top = row.indexOf(Math.max(...row));
    const rest = Math.max(...row.filter((_, i) => i !== top));
    if (top < questions.length && row[top]! - rest > TELLING) telling[top]!++;
  }
  return { questions: predict(questionModel, features).slice(0, questions.length), telling };
}

/** Features of a sentence for the models of its pack. */
export function featuresOf(pack: PackIndex, sentence: ReadText, reading: PackReading): Features {
  const speakers = reading.attribution.speakers.map((at) => pack.actors[at]!.id);
  return classFeatures({
    ...reading,
    stance: sentence.stance,
    numbers: sentence.numbers,
    speakers,
  });
}

/** Every question to which a sentence may speak, best first, with the statement that fits best. */
export function findQuestions(
  pack: PackIndex,
  sentence: ReadText,
  reading: PackReading,
  features: Features,
  classified: Classified,
  page: PageContext,
  weights: PackWeights,
): Finding[] {
  const overlaps = overlapsOf(pack, sentence, reading);
  const nearestMiss = nearestOf(
    overlaps.filter(({ text }) => textAt(pack, text).answers.length === 0),
  );
  const findings = pack.questions.flatMap((question, place): Finding[] => {
    const touching = overlaps.filter(({ text }) => speaksTo(pack, text, question.id));
    const nearest = nearestOf(touching);
    const own = touching.filter(({ text }) => text < pack.statements.length);
    if (!nearest) return [];
    const statements = own.length > 0 ? own : question.statements.map((at) => emptyOverlap(at));
    const sides = predict(question.sideModel, features);
    const fits = statements.map((common) => {
      const comparison = compare(pack, sentence, reading, common);
      const view = viewSide(pack, question, sides, touching, common.text);
      const signs = fitSigns(pack, sentence, comparison, view);
      return { comparison, signs, fit: weigh(signs, weights.fit) };
    });
    if (fits.length === 0) return [];
    const best = fits.reduce((a, b) => (b.fit > a.fit ? b : a)).comparison;
    const found = { best, nearest, nearestMiss };
    const signs = questionSigns(pack, sentence, reading, classified, place, found, page);
    return [
      {
        question,
        best,
        score: probability(weigh(signs, weights.question)),
        signs,
        fits: fits.map((fit) => ({ statement: fit.comparison.text, signs: fit.signs })),
      },
    ];
  });
  return findings.sort((a, b) => b.score - a.score);
}

function overlapsOf(
  pack: PackIndex,
  { lang }: ReadText,
  { notions, stems }: PackReading,
): Overlap[] {
  const keys = weighKeys(pack, [...notions, ...stems]);
  return retrieve(pack.postings, keys.keys, CANDIDATES).map(({ doc }) =>
    overlap(pack, lang, keys, doc),
  );
}

function emptyOverlap(text: number): Overlap {
  return { text, shared: [], weight: 0, covers: 0, covered: 0 };
}

function speaksTo(pack: PackIndex, text: number, id: string): boolean {
  return textAt(pack, text).answers.some(({ question }) => question === id);
}

function nearestOf(overlaps: Overlap[]): Overlap | null {
  return overlaps.reduce<Overlap | null>(
    (best, next) => (best && cosineOf(best) >= cosineOf(next) ? best : next),
    null,
  );
}

/** How the answer and position that a statement takes stand in the models and among its likes. */
function viewSide(
  pack: PackIndex,
  question: IndexedQuestion,
  sides: number[],
  touching: Overlap[],
  at: number,
): SideView {
  const said = pack.statements[at]!.answers.find((answer) => answer.question === question.id)!;
  const answer = said.answer ?? null;
  const same = (other: { answer?: string | null; position: string }) =>
    (other.answer ?? null) === answer && other.position === said.position;
  const examples = touching.filter(({ text }) =>
    textAt(pack, text).answers.some((other) => other.question === question.id && same(other)),
  );
  const nearest = nearestOf(examples);
  const side = sumOf(sides, (_, i) => same(question.sides[i]!));
  return {
    side,
    share: side / (Math.max(...sides) || 1),
    answer: sumOf(sides, (_, i) => question.sides[i]!.answer === answer),
    example: nearest ? cosineOf(nearest) : 0,
  };
}

function sumOf(values: number[], counts: (value: number, i: number) => boolean): number {
  return values.filter(counts).reduce((sum, value) => sum + value, 0);
}
