import type { Question } from '../types';
import { classFeatures } from './class-features';
import type { IndexedQuestion, IndexedText, Key, Lecture, PackIndex } from './pack-index';
import { readSentence } from './read-sentence';
import { readText } from './read-text';
import { type Features, type Lesson, type SoftmaxModel, trainSoftmax } from './softmax';

/** A text of the pack as a lesson, with what it says. */
interface Taught {
  features: Features;
  answers: IndexedText['answers'];
}

/**
 * What a pack teaches: its statements, its phrasings, and the texts of its questions and answers, each in
 * every language it has. Near misses are a class of their own, behind those of the questions.
 */
export function teachPack(
  index: PackIndex,
  questions: Question[],
  texts: Lecture[],
): { questions: IndexedQuestion[]; questionModel: SoftmaxModel } {
  const taught = [
    ...taughtBy(index, texts),
    ...questions.flatMap((question) => ownTexts(index, question)),
  ];
  return {
    questions: questions.map((question) => indexQuestion(index, question, taught)),
    questionModel: trainQuestions(questions, taught),
  };
}

function trainQuestions(questions: Question[], taught: Taught[]): SoftmaxModel {
  const places = new Map(questions.map(({ id }, i) => [id, i]));
  const nearMisses = taught.some(({ answers }) => answers.length === 0);
  const lessons = taught.map(({ features, answers }): Lesson => {
    const classes = [...new Set(answers.map(({ question }) => places.get(question)!))];
    return { features, classes: classes.length > 0 ? classes : [questions.length] };
  });
  return trainSoftmax(lessons, questions.length + (nearMisses ? 1 : 0));
}

function indexQuestion(index: PackIndex, { id }: Question, taught: Taught[]): IndexedQuestion {
  const own = taught.flatMap(({ features, answers }) =>
    answers.filter(({ question }) => question === id).map((said) => ({ features, said })),
  );
  const names = [...new Set(own.map(({ said }) => `${said.answer ?? ''}|${said.position}`))];
  const lessons = own.map(({ features, said }) => ({
    features,
    classes: [names.indexOf(`${said.answer ?? ''}|${said.position}`)],
  }));
  return {
    id,
    statements: index.statements.flatMap(({ answers }, at) =>
      answers.some(({ question }) => question === id) ? [at] : [],
    ),
    sides: names.map((name) => {
      const [answer, position] = name.split('|');
      return { answer: answer || null, position } as IndexedQuestion['sides'][number];
    }),
    sideModel: trainSoftmax(lessons, names.length),
  };
}

/** Statements with the same words, as of two groups that speak together, teach once. */
function taughtBy(index: PackIndex, texts: Lecture[]): Taught[] {
  const taught = new Map<string, Taught>();
  const known = knownStems(texts);
  for (const text of texts) {
    const { notions, answers, stems } = text;
    for (const [lang, words] of Object.entries(stems)) {
      const name = `${lang} ${notions.join(' ')} ${words.join(' ')} ${JSON.stringify(answers)}`;
      const { traits, names } = text.told[lang]!;
      // A text knows its own words; what others know of them is what a sentence of a page can expect.
      const others = answers.length > 0 ? 1 : 0;
      const strange = (some: Key[]) => some.filter((key) => (known.get(key) ?? 0) <= others).length;
      const features = classFeatures({
        ...text,
        stems: words,
        unknown: strange(words),
        unknownNames: strange(names),
        words: words.length,
        traits,
        offices: officesOf(index, text),
      });
      taught.set(name, { features, answers });
    }
  }
  return [...taught.values()];
}

/** In how many texts on the pack's questions each stem stands. */
function knownStems(texts: Lecture[]): Map<Key, number> {
  const known = new Map<Key, number>();
  for (const { answers, stems } of texts) {
    if (answers.length === 0) continue;
    for (const key of new Set(Object.values(stems).flat()))
      known.set(key, (known.get(key) ?? 0) + 1);
  }
  return known;
}

/** The question speaks to itself; each answer affirms itself. */
function ownTexts(index: PackIndex, { id, text, texts = {}, answers }: Question): Taught[] {
  const own = [[text, index.language], ...Object.entries(texts).map(([lang, t]) => [t, lang])];
  return [
    ...own.map(([t, lang]) => teach(index, t!, lang!, { question: id, position: 'caveat' })),
    ...answers.flatMap((answer) =>
      [
        [answer.text, index.language],
        ...Object.entries(answer.texts ?? {}).map(([l, t]) => [t, l]),
      ].map(([t, lang]) =>
        teach(index, t!, lang!, { question: id, answer: answer.id, position: 'affirms' }),
      ),
    ),
  ];
}

function teach(
  index: PackIndex,
  text: string,
  lang: string,
  said: IndexedText['answers'][number],
): Taught {
  const read = readText(text, lang);
  const { notions, stems, traits } = readSentence(index, read);
  const input = {
    notions,
    stems,
    stance: read.stance,
    numbers: read.numbers,
    speakers: [],
    unknown: 0,
    unknownNames: 0,
    words: stems.length,
    traits,
    offices: officesOf(index, { notions, speakers: [] }),
  };
  return { features: classFeatures(input), answers: [said] };
}

/** Actors with the offices above them: "Ryder", "the Pentagon" and "Washington" meet in the last. */
export function officesOf(
  { actors }: PackIndex,
  { notions, speakers }: Pick<IndexedText, 'notions' | 'speakers'>,
): string[] {
  const ids = new Set(speakers);
  for (const key of notions) if (key.startsWith('a:')) ids.add(key.slice(2));
  if (ids.size === 0) return [];
  const named = actors.filter(({ id }) => ids.has(id));
  const all = named.flatMap(({ id, above }) => [id, ...above.map((at) => actors[at]!.id)]);
  return [...new Set(all)];
}
