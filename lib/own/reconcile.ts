import type { Actor, Alias, Answer, Pack, Question, Source } from '../types';

/**
 * Two states of the reader's pack, each with what the other knows of the parts that they share: answers
 * that were added to a question, spellings to a name, and the day a page was first read. Statements are
 * left as they are: where these differ, nobody but the reader can say which is right.
 */
export function reconcile(one: Pack, other: Pack): [Pack, Pack] {
  return [enriched(one, other), enriched(other, one, 'second')];
}

function enriched(pack: Pack, by: Pack, place: 'first' | 'second' = 'first'): Pack {
  const join =
    <T extends { id: string }>(others: T[], both: (first: T, second: T) => T) =>
    (item: T): T => {
      const twin = others.find(({ id }) => id === item.id);
      if (!twin) return item;
      return place === 'first' ? both(item, twin) : both(twin, item);
    };
  return {
    ...pack,
    sources: pack.sources.map(join(by.sources, firstRead)),
    actors: pack.actors.map(join(by.actors, bothSpelled)),
    questions: pack.questions.map(join(by.questions, bothAnswered)),
  };
}

function firstRead(first: Source, second: Source): Source {
  return (second.retrieved ?? '') < (first.retrieved ?? '') ? second : first;
}

function bothSpelled(first: Actor, second: Actor): Actor {
  const keyOf = ({ text, lang }: Alias) => `${lang} ${text}`;
  return { ...first, aliases: union(first.aliases, second.aliases, keyOf) };
}

function bothAnswered(first: Question, second: Question): Question {
  return { ...first, answers: union(first.answers, second.answers, ({ id }: Answer) => id) };
}

/** What the first has, then what it lacks of the second. */
function union<T>(first: T[], second: T[], keyOf: (item: T) => string): T[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...second.filter((item) => !known.has(keyOf(item)))];
}
