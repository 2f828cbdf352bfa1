import { guessLanguage } from '../text/guess-language';
import type { Actor, Answer, Pack, PackedId, Question } from '../types';
import { idFor, takenId } from './own-ids';
import type { OwnWords } from './own-words';

/** Thrown where a choice leads nowhere any more, such as to a pack that was switched off meanwhile. */
export class UnknownChoice extends Error {
  constructor(
    readonly what: 'actor' | 'question' | 'answer',
    id: string,
  ) {
    super(`No ${what} has the id "${id}"`);
    this.name = 'UnknownChoice';
  }
}

/** A part of the reader's pack, with those that it takes along. The last is what was asked for. */
type Chosen<T> = T[];

/** The speaker as actors of the reader's pack: one whom others know is taken over with whom they belong to. */
export function chooseActor(
  own: Pack,
  known: Pack[],
  speaker: NonNullable<OwnWords['speaker']>,
): Chosen<Actor> {
  if (!('known' in speaker)) return [newActor(own, speaker)];
  const { pack, id } = speaker.known;
  return takeActor(packOf(own, known, speaker.known, 'actor'), id, pack === own.info.id);
}

function newActor(own: Pack, speaker: Exclude<OwnWords['speaker'], null | { known: PackedId }>) {
  const { name, kind, aliases } = speaker;
  const id = idFor('actor', `${kind} ${name}`);
  const before = own.actors.find((actor) => actor.id === id);
  const spelled = [...(before?.aliases.map(({ text }) => text) ?? []), name, ...aliases];
  const texts = [...new Set(spelled.map((text) => text.trim()))];
  return {
    id,
    name,
    kind,
    aliases: texts.map((text) => ({ text, lang: languageOf(text, own.info.language) })),
  };
}

/** With whom it belongs to, outermost first, since an unnamed official must say whose. */
function takeActor({ actors, info }: Pack, id: string, isOwn: boolean): Chosen<Actor> {
  const chain: Actor[] = [];
  for (let next: string | undefined = id; next; ) {
    const actor = actors.find((each) => each.id === next);
    if (!actor || chain.includes(actor)) break;
    chain.unshift(actor);
    next = actor.of;
  }
  if (!chain.length) throw new UnknownChoice('actor', id);
  if (isOwn) return chain;
  const renamed = (own: string) => takenId(info.id, own);
  return chain.map((actor) => ({
    ...actor,
    id: renamed(actor.id),
    ...(actor.of && { of: renamed(actor.of) }),
  }));
}

/** The question with the answer that is meant, and the answer's id; undefined where none is. */
export function chooseQuestion(
  own: Pack,
  known: Pack[],
  { question, answer }: Pick<OwnWords, 'question' | 'answer'>,
): { question: Question; answer: string | undefined } {
  const chosen =
    'known' in question ? takeQuestion(own, known, question.known) : ask(own, question.text);
  if (!answer) return { question: chosen, answer: undefined };
  if ('known' in answer) {
    if (!chosen.answers.some(({ id }) => id === answer.known))
      throw new UnknownChoice('answer', answer.known);
    return { question: chosen, answer: answer.known };
  }
  const added = textPart(own, 'answer', answer.text);
  const answers = joined(chosen.answers, added);
  return { question: { ...chosen, answers }, answer: added.id };
}

function joined(answers: Answer[], added: Answer): Answer[] {
  return answers.some(({ id }) => id === added.id) ? answers : [...answers, added];
}

/** A question of the reader's as it stands by now, else as the other pack has it. */
function takeQuestion(own: Pack, known: Pack[], asked: PackedId): Question {
  const { questions, info } = packOf(own, known, asked, 'question');
  const id = info.id === own.info.id ? asked.id : takenId(info.id, asked.id);
  const mine = own.questions.find((each) => each.id === id);
  const theirs = questions.find((each) => each.id === asked.id);
  if (mine) return mine;
  if (!theirs) throw new UnknownChoice('question', asked.id);
  return { ...theirs, id };
}

function ask(own: Pack, text: string): Question {
  const question = { ...textPart(own, 'question', text), answers: [] };
  return own.questions.find(({ id }) => id === question.id) ?? question;
}

function textPart({ info }: Pack, kind: 'question' | 'answer', text: string): Answer {
  return { id: idFor(kind, text), ...inLanguages(text, info.language) };
}

/** A text that is in another language than its pack is also told as one in that language. */
export function inLanguages(text: string, language: string): Pick<Answer, 'text' | 'texts'> {
  const own = languageOf(text, language);
  return own === language.split('-')[0] ? { text } : { text, texts: { [own]: text } };
}

function languageOf(text: string, otherwise: string): string {
  return guessLanguage(text) ?? otherwise.split('-')[0]!;
}

function packOf(own: Pack, known: Pack[], { pack, id }: PackedId, what: 'actor' | 'question') {
  const found = [own, ...known].find(({ info }) => info.id === pack);
  if (!found) throw new UnknownChoice(what, id);
  return found;
}
