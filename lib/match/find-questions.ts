import { classFeatures } from './class-features';
import {
  type Comparison,
  compare,
  type Overlap,
  overlap,
  quotedBy,
  type WeightedKeys,
  weighSentence,
} from './compare';
import { retrieve } from './core/retrieve';
import {
  type Classified,
  type FitSigns,
  type FoundForQuestion,
  fitSigns,
  type PageContext,
  type QuestionSigns,
  questionSigns,
  type SideView,
} from './features';
import type { IndexedQuestion, Key, PackIndex } from './pack-index';
import type { PackReading } from './read-sentence';
import type { ReadText } from './read-text';
import { type PackWeights, probability, weigh } from './score';
import {
  type Features,
  type KnownFeatures,
  lookUp,
  predictAt,
  predictTwice,
  tableOf,
  type WeightTable,
} from './softmax';
import { officesOf } from './teach-pack';
import { explain } from './vocabulary';

/** What a sentence is found to say to one question. */
export interface Finding {
  question: IndexedQuestion;
  /** The statement that fits best, and how its answer and position stand. */
  best: Comparison;
  side: SideView;
  score: number;
  signs: QuestionSigns;
  /** All statements that were considered, for learning. */
  fits: { statement: number; signs: FitSigns }[];
}

/** How many texts a sentence is compared with: enough for several of every likely question. */
const CANDIDATES = 60;
/** A notion tells a question where its weight exceeds that of all others by this. */
const TELLING = 0.2;
/** Features that tell who is named or speaks, not what is said. */
const WHO = /^[apo]:/;
/** So many of the likest texts have a say in what a sentence speaks to. */
const VOTERS = 8;
/** Questions that are less likely and have no text as like as this are not looked at more closely. */
const LEAST_LIKELY = 0.05;
const LEAST_LIKE = 0.4;
/** Up to so many, all statements of a question are considered: its phrasings may crowd them out. */
const MOST_STATEMENTS = 100;

/** How a pack's models read a sentence; `features` are those of `classFeatures`. */
export function classify(pack: PackIndex, features: Features, notions: Key[]): Classified {
  const { questionModel, questions } = pack;
  const telling = new Array<number>(questions.length).fill(0);
  let foreign = 0;
  for (const key of notions) {
    const row = questionModel.weights.get(key);
    if (!row) continue;
    if ((row[questions.length] ?? 0) - Math.max(...row.slice(0, questions.length)) > TELLING)
      foreign++;
    const top = row.indexOf(Math.max(...row));
    const rest = Math.max(...row.filter((_, i) => i !== top));
    if (top < questions.length && row[top]! - rest > TELLING) telling[top]!++;
  }
  const [likely, matter] = predictTwice(questionModel, features, WHO);
  return {
    questions: likely.slice(0, questions.length),
    matter: matter.slice(0, questions.length),
    telling,
    foreign,
  };
}

/** Features of a sentence for the models of its pack. */
export function featuresOf(pack: PackIndex, sentence: ReadText, reading: PackReading): Features {
  const speakers = reading.attribution.speakers.map((at) => pack.actors[at]!.id);
  return classFeatures({
    ...reading,
    stance: sentence.stance,
    numbers: sentence.numbers,
    speakers,
    offices: officesOf(pack, { notions: reading.notions, speakers }),
  });
}

/** A sentence with all that is known of it. */
export interface Subject {
  sentence: ReadText;
  reading: PackReading;
  features: Features;
  classified: Classified;
  page: PageContext;
}

/** Every question to which a sentence may speak, best first, with the statement that fits best. */
export function findQuestions(pack: PackIndex, subject: Subject, weights: PackWeights): Finding[] {
  const { reading, sentence } = subject;
  const keys = weighSentence(pack, [...reading.notions, ...reading.stems]);
  const overlaps = retrieve(pack.postings, keys.keys, CANDIDATES).map(({ doc }) =>
    overlap(pack, sentence.lang, keys, doc),
  );
  const likest = overlaps.sort((a, b) => b.cosine - a.cosine);
  const voters = likest.slice(0, VOTERS);
  const all = sumOfSquares(voters) + 1e-9;
  const explained = explain(pack, reading);
  const common = {
    keys,
    quoted: quotedBy(pack, sentence),
    sided: lookUp(sidesOf(pack), subject.features),
    nearestMiss: likest.find((other) => !isSpoken(pack, other)) ?? null,
    missFirst: likest[0] !== undefined && !isSpoken(pack, likest[0]),
  };
  const findings = byQuestion(pack, likest).flatMap((touching, place): Finding[] => {
    const nearest = touching[0];
    if (!nearest || !isLikely(subject.classified.questions[place]!, nearest)) return [];
    const speaks = ({ text }: Overlap) => speaksToPlace(pack, text, place);
    const found = {
      ...common,
      touching,
      nearest,
      votes: sumOfSquares(voters.filter(speaks)) / all,
      rival: likest.find((other) => isSpoken(pack, other) && !speaks(other))?.cosine ?? 0,
      explained: explained[place]!,
    };
    return findQuestion(pack, subject, place, found, weights);
  });
  return findings.sort((a, b) => b.score - a.score);
}

/** Those of some texts that speak to each question, in their order. */
function byQuestion({ questions, says }: PackIndex, overlaps: Overlap[]): Overlap[][] {
  const speaking: Overlap[][] = questions.map(() => []);
  for (const overlap of overlaps) {
    for (const [place] of says[overlap.text]!) {
      const own = speaking[place]!;
      // A text may give two answers to one question.
      if (own.at(-1) !== overlap) own.push(overlap);
    }
  }
  return speaking;
}

const sumOfSquares = (overlaps: Overlap[]) =>
  overlaps.reduce((sum, { cosine }) => sum + cosine ** 2, 0);

/** Whether a text speaks to any question; near misses do not. */
function isSpoken({ says }: PackIndex, { text }: Overlap): boolean {
  return says[text]!.length > 0;
}

function speaksToPlace({ says }: PackIndex, text: number, place: number): boolean {
  const said = says[text]!;
  for (let i = 0; i < said.length; i++) if (said[i]![0] === place) return true;
  return false;
}

function isLikely(likelihood: number, nearest: Overlap): boolean {
  return likelihood >= LEAST_LIKELY || nearest.cosine >= LEAST_LIKE;
}

/** Texts that share something with a sentence. */
interface Found extends Omit<FoundForQuestion, 'best'> {
  /** Those that speak to the question. */
  touching: Overlap[];
  keys: WeightedKeys;
  /** Statements from whose quotes the sentence has some words in a row. */
  quoted: ReadonlySet<number>;
  /** What the models of the questions' sides know of it. */
  sided: KnownFeatures;
}

/** The side models of all questions of a pack, laid out once. */
const sideTables = new WeakMap<PackIndex, WeightTable>();

function sidesOf(pack: PackIndex): WeightTable {
  const known = sideTables.get(pack);
  if (known) return known;
  const table = tableOf(pack.questions.map(({ sideModel }) => sideModel));
  sideTables.set(pack, table);
  return table;
}

function findQuestion(
  pack: PackIndex,
  { sentence, reading, classified, page }: Subject,
  place: number,
  found: Found,
  weights: PackWeights,
): Finding[] {
  const question = pack.questions[place]!;
  const likely = predictAt(question.sideModel, found.sided, place);
  const sides = viewSides(pack, place, likely, found.touching);
  const fits = statementsFor(pack, question, sentence, found).map((common) => {
    const comparison = compare(pack, sentence, reading, common, found.quoted);
    const side = sides[pack.says[common.text]!.find(([q]) => q === place)![1]]!;
    const signs = fitSigns(pack, sentence, comparison, side);
    return { comparison, side, signs, fit: weigh(signs, weights.fit) };
  });
  if (fits.length === 0) return [];
  const { comparison: best, side } = fits.reduce((a, b) => (b.fit > a.fit ? b : a));
  const signs = questionSigns(pack, sentence, reading, classified, place, { best, ...found }, page);
  const score = probability(weigh(signs, weights.question));
  const considered = fits.map((fit) => ({ statement: fit.comparison.text, signs: fit.signs }));
  return [{ question, best, side, score, signs, fits: considered }];
}

/** All statements of a question where they are few, else those that share something. */
function statementsFor(
  pack: PackIndex,
  question: IndexedQuestion,
  { lang }: ReadText,
  { touching, keys }: Found,
): Overlap[] {
  const own = touching.filter(({ text }) => text < pack.statements.length);
  if (question.statements.length > MOST_STATEMENTS && own.length > 0) return own;
  const known = new Map(own.map((common) => [common.text, common]));
  return question.statements.map((at) => known.get(at) ?? overlap(pack, lang, keys, at));
}

/** How each side of a question stands in its model and among the texts that are like the sentence. */
function viewSides(
  pack: PackIndex,
  place: number,
  likely: number[],
  touching: Overlap[],
): SideView[] {
  const { sides } = pack.questions[place]!;
  const top = Math.max(...likely);
  const views = sides.map(({ answer }, i) => ({
    side: likely[i]!,
    answer: likely.reduce((sum, p, j) => (sides[j]!.answer === answer ? sum + p : sum), 0),
    share: likely[i]! / top,
    example: 0,
    answerVotes: 0,
    sideVotes: 0,
  }));
  const voices: { side: number; like: number }[] = [];
  for (const { text, cosine } of touching) {
    for (const [question, side] of pack.says[text]!) {
      if (question === place) voices.push({ side, like: cosine });
    }
  }
  voices.sort((a, b) => b.like - a.like);
  for (const { side, like } of voices) {
    views[side]!.example = Math.max(views[side]!.example, like);
  }
  const voters = voices.slice(0, VOTERS);
  const all = voters.reduce((sum, { like }) => sum + like ** 2, 1e-9);
  for (const { side, like } of voters) {
    const vote = like ** 2 / all;
    views[side]!.sideVotes += vote;
    const { answer } = sides[side]!;
    sides.forEach((other, i) => {
      if (other.answer === answer) views[i]!.answerVotes += vote;
    });
  }
  return views;
}
