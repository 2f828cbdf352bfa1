import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Pack, Statement } from '../types';
import { statementId } from './own-ids';
import { renew } from './own-pack';
import { chooseActor, chooseQuestion, inLanguages } from './own-parts';
import { sourceFor } from './own-source';
import { MAX_QUOTE_WORDS, type OwnPassage, type OwnWords } from './own-words';

/** A pack after a change, and the statement that it was about. */
export interface Changed {
  pack: Pack;
  statement: Statement;
}

/**
 * The pack with one more statement. `known` are packs from which speakers, questions and outlets may be
 * taken over, with their spellings. Throws `UnknownChoice` where a choice leads nowhere.
 */
export function addOwnStatement(
  pack: Pack,
  words: OwnWords,
  passage: OwnPassage,
  known: Pack[],
  now: Date,
): Changed {
  const { source, outlet } = sourceFor(pack, known, passage);
  const statement = {
    id: statementId(passage.url, passage.start, now),
    ...quoteOf(passage.exact),
    via: null,
    source: source.id,
    part: passage.part,
    locator: {
      start: passage.start,
      end: passage.end,
      sha256: hashOfPassage(passage.sentences),
    },
  };
  const grown = {
    ...pack,
    sources: put(pack.sources, [source]),
    actors: put(pack.actors, [outlet]),
  };
  return state(grown, statement, words, known);
}

/** The pack with other words of the reader's on a passage that it has. Throws where it has none such. */
export function changeOwnStatement(
  pack: Pack,
  id: string,
  words: OwnWords,
  known: Pack[],
): Changed {
  const before = pack.statements.find((each) => each.id === id);
  if (!before) throw new Error(`There is no statement ${id}`);
  const { texts: _, ...kept } = before;
  const { pack: grown, statement } = state(pack, kept, words, known);
  return { pack: onlyWith(grown, () => true), statement };
}

/** The pack without a statement and what only that one needed; `taken` holds both, for `putBack`. */
export function takeOwnStatement(pack: Pack, id: string): { pack: Pack; taken: Pack } {
  return {
    pack: renew(onlyWith(pack, (each) => each.id !== id)),
    taken: onlyWith(pack, (each) => each.id === id),
  };
}

/** The pack with what `takeOwnStatement` took; what it has by now stays as it is. */
export function putBack(pack: Pack, taken: Pack): Pack {
  return renew({
    ...pack,
    sources: put(taken.sources, pack.sources),
    actors: put(taken.actors, pack.actors),
    questions: put(taken.questions, pack.questions),
    statements: put(taken.statements, pack.statements),
  });
}

/** What the reader says of it, in place of what was said before. */
function state(
  pack: Pack,
  kept: Omit<Statement, 'text' | 'speaker' | 'answers'>,
  words: OwnWords,
  known: Pack[],
): Changed {
  const actors = words.speaker ? chooseActor(pack, known, words.speaker) : [];
  const { question, answer } = chooseQuestion(pack, known, words);
  const { position } = words;
  const statement: Statement = {
    ...kept,
    ...inLanguages(words.text, pack.info.language),
    speaker: actors.at(-1)?.id ?? null,
    answers: [{ question: question.id, ...(answer && { answer }), position }],
  };
  const grown = {
    ...pack,
    actors: put(pack.actors, actors),
    questions: put(pack.questions, [question]),
    statements: put(pack.statements, [statement]),
  };
  return { pack: renew(grown), statement };
}

/** Items by id: what comes later takes the place of what is there, new ones stand behind. */
function put<T extends { id: string }>(items: T[], more: T[]): T[] {
  return [...new Map([...items, ...more].map((item) => [item.id, item])).values()];
}

/** The pack with some of its statements, and of all else what these need. */
function onlyWith(pack: Pack, isKept: (statement: Statement) => boolean): Pack {
  const statements = pack.statements.filter(isKept);
  const asked = new Set(
    statements.flatMap(({ answers }) => answers.map(({ question }) => question)),
  );
  const read = new Set(statements.map(({ source }) => source));
  const sources = pack.sources.filter(({ id }) => read.has(id));
  const named = [
    ...statements.map(({ speaker }) => speaker),
    ...sources.map(({ outlet }) => outlet),
  ];
  const needed = withOwners(pack, named);
  return {
    ...pack,
    sources,
    actors: pack.actors.filter(({ id }) => needed.has(id)),
    questions: pack.questions.filter(({ id }) => asked.has(id)),
    statements,
  };
}

function withOwners({ actors }: Pack, named: (string | null)[]): Set<string> {
  const needed = new Set(named.filter((id) => id !== null));
  for (const id of needed) {
    const of = actors.find((actor) => actor.id === id)?.of;
    if (of) needed.add(of);
  }
  return needed;
}

/** Longer selections keep their place alone: a pack prints no passages. */
function quoteOf(exact: string): Pick<Statement, 'quote'> {
  const quote = exact.replace(/\s+/g, ' ').trim();
  return quote.split(' ').length <= MAX_QUOTE_WORDS ? { quote } : {};
}

/** As `Locator.sha256` has it. */
function hashOfPassage(passage: string): string {
  return bytesToHex(sha256(utf8ToBytes(passage.replace(/\s+/g, ' ').trim())));
}
