import type { Question } from '../types';
import type { IndexedQuestion, IndexedStatement, Key, PackIndex, Profile } from './pack-index';
import { readSentence } from './read-sentence';
import { readText } from './read-text';

/** How many statements' worth of doubt a share is given before it counts (additive smoothing). */
const PRIOR = 1.5;
/** A key that says less than this of a class is not kept. */
const LEAST = 0.05;

/** A class of texts: in how many of them each key stands. */
interface Counts {
  size: number;
  keys: Map<Key, number>;
}

/**
 * What is typical of each question and answer: the pointwise mutual information of a key with the
 * statements, the question's own words and its answers' (K. Church, P. Hanks, 1990), smoothed so
 * that a single statement says little, and rounded as far as that allows.
 */
export function profileQuestions(index: PackIndex, questions: Question[]): IndexedQuestion[] {
  const own = questions.map((question) => ownTexts(index, question));
  const classes = questions.map((question, i) =>
    countKeys([...own[i]!.flat(), ...bagsOf(index, (answer) => answer.question === question.id)]),
  );
  const profiles = profilesOf(classes);
  return questions.map(({ id, answers }, i) => {
    const byAnswer = answers.map((answer, a) =>
      countKeys([
        ...own[i]![a + 1]!,
        ...bagsOf(index, (said) => said.question === id && said.answer === answer.id),
      ]),
    );
    const answerProfiles = profilesOf(byAnswer);
    return {
      id,
      profile: profiles[i]!,
      answers: answers.map((answer, a) => ({ id: answer.id, profile: answerProfiles[a]! })),
      statements: index.statements.flatMap(({ answers: said }, s) =>
        said.some(({ question }) => question === id) ? [s] : [],
      ),
    };
  });
}

/** Keys of the question's text, then of each answer's, in all languages. */
function ownTexts(index: PackIndex, { text, texts, answers }: Question): Key[][][] {
  const bags = [{ text, texts }, ...answers].map((written) => [
    keysOf(index, written.text, index.language),
    ...Object.entries(written.texts ?? {}).map(([lang, other]) => keysOf(index, other, lang)),
  ]);
  return bags;
}

function keysOf(index: PackIndex, text: string, lang: string): Key[] {
  const { notions, stems } = readSentence(index, readText(text, lang));
  return [...notions, ...stems];
}

/** Statements with the same words, as of two groups that speak together, count once. */
function bagsOf(
  { statements }: PackIndex,
  belongs: (answer: IndexedStatement['answers'][number]) => boolean,
): Key[][] {
  const bags = new Map<string, Key[]>();
  for (const statement of statements) {
    if (!statement.answers.some(belongs)) continue;
    const keys = [...statement.notions, ...new Set(Object.values(statement.stems).flat())];
    bags.set(keys.join(' '), keys);
  }
  return [...bags.values()];
}

function countKeys(bags: Key[][]): Counts {
  const keys = new Map<Key, number>();
  for (const bag of bags) {
    for (const key of new Set(bag)) keys.set(key, (keys.get(key) ?? 0) + 1);
  }
  return { size: bags.length, keys };
}

function profilesOf(classes: Counts[]): Profile[] {
  const average = averageShares(classes);
  return classes.map(({ size, keys }) => {
    const profile: Profile = new Map();
    for (const [key, expected] of average) {
      const share = ((keys.get(key) ?? 0) + PRIOR * expected) / (size + PRIOR);
      const nats = Math.log(share / expected);
      if (Math.abs(nats) >= LEAST) profile.set(key, Math.round(nats * 1000) / 1000);
    }
    return profile;
  });
}

/** The share of a key, averaged over the classes, so that a class of many statements counts no more. */
function averageShares(classes: Counts[]): Map<Key, number> {
  const average = new Map<Key, number>();
  for (const { size, keys } of classes) {
    for (const [key, count] of keys) {
      average.set(key, (average.get(key) ?? 0) + count / (size + PRIOR) / classes.length);
    }
  }
  return average;
}
