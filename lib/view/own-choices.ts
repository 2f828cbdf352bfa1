import type { ActorNames } from '../messages';
import type { OwnChoices } from '../own/words-from';
import type { PackContents } from './contents';

/** What a statement of the reader's can take from packs; the reader's own packs come first. */
export function choicesOf(contents: PackContents[], names: ActorNames[]): OwnChoices {
  const inOrder = [
    ...contents.filter(({ pack }) => pack.own),
    ...contents.filter(({ pack }) => !pack.own),
  ];
  const spelled = new Map(names.map((each) => [`${each.pack} ${each.actor}`, each.names]));
  return {
    actors: inOrder.flatMap(({ pack, actors }) =>
      actors.map(({ id, name }) => ({
        ...{ pack: pack.id, id, name },
        names: spelled.get(`${pack.id} ${id}`) ?? [],
      })),
    ),
    questions: inOrder.flatMap(({ questions }) =>
      questions.map(({ pack, id, text, answers }) => ({ pack, id, text, answers })),
    ),
  };
}
