import type { ActorNames, Note } from '../messages';
import type { PackContents } from '../view/contents';
import type { PartyView, QuestionView, StatementView } from '../view/views';
import { createSearch, type Search } from './word-search';

/** What a search leads to, each kind best first. */
export interface Found {
  actors: { pack: string; actor: PartyView }[];
  questions: QuestionView[];
  statements: StatementView[];
  notes: Note[];
}

/** How many of a kind are worth showing: beyond it the reader types another letter. */
const MOST = 40;

/**
 * A search over all that packs hold, and over the reader's notes, which `findNotes` knows; misspellings
 * and other scripts find too. A statement is found by its words, its speaker's names in any language, and its
 * outlet.
 */
export function createFinder(
  packs: PackContents[],
  names: ActorNames[],
  findNotes: Search<Note>,
): (typed: string) => Found {
  const namesOf = new Map(names.map((each) => [`${each.pack} ${each.actor}`, each.names]));
  const spell = (pack: string, party: PartyView | null) =>
    party ? [party.name, ...(namesOf.get(`${pack} ${party.id}`) ?? [])] : [];
  const actors = createSearch(
    packs.flatMap(({ pack, actors }) =>
      actors.map((actor) => ({
        item: { pack: pack.id, actor },
        texts: [...spell(pack.id, actor), actor.role ?? ''],
      })),
    ),
  );
  const questions = createSearch(
    packs.flatMap(({ questions }) =>
      questions.map((item) => ({
        item,
        texts: [item.text, ...item.answers.map(({ text }) => text)],
      })),
    ),
  );
  const statements = createSearch(
    packs.flatMap(({ statements }) =>
      statements.map((item) => ({
        item,
        texts: [
          ...[item.text, item.quote ?? '', item.hedge ?? '', item.source.outlet ?? ''],
          ...spell(item.pack, item.speaker),
        ],
      })),
    ),
  );
  const best = <T>(search: Search<T>, typed: string) => search(typed).slice(0, MOST);
  return (typed) => ({
    actors: best(actors, typed),
    questions: best(questions, typed),
    statements: best(statements, typed),
    notes: best(findNotes, typed),
  });
}
