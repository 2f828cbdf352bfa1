import type { ActorNames } from '../messages';
import { wordsOf } from '../text/words';
import type { PackContents } from '../view/contents';
import type { Note } from './note';

/** Whom and what a note is about, as `pack id`. */
export interface Subjects {
  actors: string[];
  questions: string[];
}

const NOTHING: Subjects = { actors: [], questions: [] };
/** A name of fewer letters is also a common word in one language or another. */
const SHORTEST = 4;

/**
 * Tells of a note whom it is about (who made its statement, whose names its words or its passage carry)
 * and which questions its statement speaks to. What it once told of a note it remembers.
 */
export function createSubjects(
  packs: PackContents[],
  names: ActorNames[],
): (note: Note) => Subjects {
  if (!packs.length) return () => NOTHING;
  const known = new WeakMap<Note, Subjects>();
  const spellings = indexNames(names);
  return (note) => {
    const told = known.get(note) ?? subjectsOf(note, packs, spellings);
    known.set(note, told);
    return told;
  };
}

function subjectsOf(note: Note, packs: PackContents[], spellings: Spellings): Subjects {
  const { statement, body, target } = note;
  const contents = packs.find(({ pack }) => pack.id === statement?.pack);
  const speaker = contents?.statements.find(({ id }) => id === statement?.id)?.speaker;
  const spoken = speaker ? [`${statement?.pack} ${speaker.id}`] : [];
  const questions = (contents?.holdings ?? [])
    .filter((each) => each.statement === statement?.id)
    .map(({ question }) => `${statement?.pack} ${question}`);
  const named = actorsIn(`${body}\n${target?.quote.exact ?? ''}`, spellings);
  return { actors: [...new Set([...spoken, ...named])], questions: [...new Set(questions)] };
}

/** By the first word of a name, the names with it. */
type Spellings = Map<string, { words: string[]; actor: string }[]>;

function indexNames(names: ActorNames[]): Spellings {
  const spellings: Spellings = new Map();
  for (const { pack, actor, names: all } of names) {
    for (const name of all) {
      const words = wordsOf(name).map(({ folded }) => folded);
      if (!words.length || name.length < SHORTEST) continue;
      const same = spellings.get(words[0]!) ?? [];
      same.push({ words, actor: `${pack} ${actor}` });
      spellings.set(words[0]!, same);
    }
  }
  return spellings;
}

function actorsIn(text: string, spellings: Spellings): string[] {
  const words = wordsOf(text).map(({ folded }) => folded);
  return words.flatMap((word, at) =>
    (spellings.get(word) ?? [])
      .filter(({ words: name }) => name.every((each, index) => words[at + index] === each))
      .map(({ actor }) => actor),
  );
}
