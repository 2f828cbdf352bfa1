import { foldText } from '../text/fold';
import { wordsOf } from '../text/words';
import type { PackedId } from '../types';
import type { OwnFields } from './own-draft';
import { MAX_ALIASES, MAX_NAME, MAX_SENTENCE, type OwnWords } from './own-words';

/** What can be chosen instead of made anew, in the reader's language; of two alike the first counts. */
export interface OwnChoices {
  /** With all spellings of each. */
  actors: (PackedId & { name: string; names: string[] })[];
  questions: (PackedId & { text: string; answers: { id: string; text: string }[] })[];
}

/** What a form still lacks before it can be kept. */
export type Lack =
  | 'speaker'
  | 'aliases'
  | 'question'
  | 'answer'
  | 'text'
  | 'copied'
  | 'speaker-long'
  | 'question-long'
  | 'answer-long'
  | 'text-long';

/** How many of the passage's words may follow each other in the reader's own sentence. */
const MOST_COPIED = 7;

/** The reader's words from a form, or what is wrong with it, in the order of its fields. */
export function wordsFrom(
  form: OwnFields,
  exact: string | null,
  choices: OwnChoices,
): { words: OwnWords } | { lacks: Lack[] } {
  const question = knownQuestion(choices, form.question);
  const lacks: Lack[] = [
    ...lacksOfSpeaker(form),
    ...lacksOfLine('question', form.question, !question),
    ...(form.answer.trim() || needsAnswer(form.position)
      ? lacksOfLine('answer', form.answer, true)
      : []),
    ...lacksOfLine('text', form.text, true),
    ...(exact && copies(form.text, exact) ? ['copied' as const] : []),
  ];
  if (lacks.length) return { lacks };
  return {
    words: {
      speaker: speakerFrom(form, choices),
      question: question ? { known: idOf(question) } : { text: form.question.trim() },
      answer: answerFrom(form, question),
      position: form.position,
      text: form.text.trim(),
    },
  };
}

/** Who affirms or denies, affirms or denies something; others may speak to the question as a whole. */
export function needsAnswer(position: OwnFields['position']): boolean {
  return position === 'affirms' || position === 'denies' || position === 'doubts';
}

/** The actor who goes by a name, in whatever case and accents; undefined for a new one. */
export function knownActor({ actors }: OwnChoices, typed: string) {
  const folded = fold(typed);
  const byName = actors.find(({ name }) => fold(name) === folded);
  return byName ?? actors.find(({ names }) => names.some((name) => fold(name) === folded));
}

/** The question with this text; undefined for a new one. */
export function knownQuestion({ questions }: OwnChoices, typed: string) {
  return questions.find(({ text }) => fold(text) === fold(typed));
}

function lacksOfSpeaker({ unnamed, speaker, aliases }: OwnFields): Lack[] {
  if (unnamed) return [];
  const all = aliasesFrom(aliases);
  const isTooMuch = all.length > MAX_ALIASES || all.some((alias) => alias.length > MAX_NAME);
  return [
    ...(speaker.trim() ? [] : ['speaker' as const]),
    ...(speaker.trim().length > MAX_NAME ? ['speaker-long' as const] : []),
    ...(isTooMuch ? ['aliases' as const] : []),
  ];
}

function lacksOfLine(field: 'question' | 'answer' | 'text', typed: string, isNew: boolean): Lack[] {
  if (!typed.trim()) return [field];
  return isNew && typed.trim().length > MAX_SENTENCE ? [`${field}-long`] : [];
}

function speakerFrom(form: OwnFields, choices: OwnChoices): OwnWords['speaker'] {
  if (form.unnamed) return null;
  const known = knownActor(choices, form.speaker);
  if (known) return { known: idOf(known) };
  return { name: form.speaker.trim(), kind: form.kind, aliases: aliasesFrom(form.aliases) };
}

function aliasesFrom(typed: string): string[] {
  return typed
    .split(/[,;\n]/)
    .map((alias) => alias.trim())
    .filter(Boolean);
}

function answerFrom({ answer }: OwnFields, question?: OwnChoices['questions'][number]) {
  if (!answer.trim()) return null;
  const known = question?.answers.find(({ text }) => fold(text) === fold(answer));
  return known ? { known: known.id } : { text: answer.trim() };
}

/** Whether a text repeats more than a few of the passage's words in a row: then it is not the reader's. */
function copies(text: string, exact: string): boolean {
  const [own, theirs] = [foldedWords(text), ` ${foldedWords(exact).join(' ')} `];
  const size = MOST_COPIED + 1;
  return own.some(
    (_, at) =>
      at + size <= own.length && theirs.includes(` ${own.slice(at, at + size).join(' ')} `),
  );
}

const foldedWords = (text: string) => wordsOf(text).map(({ folded }) => folded);
const fold = (text: string) => foldText(text).replace(/\s+/g, ' ').trim();
const idOf = ({ pack, id }: PackedId): PackedId => ({ pack, id });
