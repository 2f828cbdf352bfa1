import type { ActorNames } from '../messages';
import { createSearch, type Search } from '../search/word-search';
import type { PackContents } from '../view/contents';
import type { Holding } from '../view/holding';
import type { PartyView, QuestionView, SourceView, StatementView } from '../view/views';

/** A statement with all that it holds. `key` is its id with its pack. */
export interface Entry {
  key: string;
  statement: StatementView;
  holds: Holding[];
}

/** A party with how many statements are its own. */
export interface Party {
  key: string;
  pack: string;
  actor: PartyView;
  /** All spellings that are known. */
  names: string[];
  said: number;
}

/** A source text with how many statements stand in it. */
export interface SourceEntry {
  key: string;
  pack: string;
  source: SourceView;
  holds: number;
}

/** All that packs hold, laid out once: lists in the packs' order, and maps by id with pack (`pack/id`). */
export interface Shelf {
  packs: PackContents[];
  entries: Entry[];
  byKey: Map<string, Entry>;
  questions: Map<string, QuestionView>;
  parties: Map<string, Party>;
  sources: Map<string, SourceEntry>;
  byQuestion: Map<string, Entry[]>;
  bySpeaker: Map<string, Entry[]>;
  bySource: Map<string, Entry[]>;
  /** Statements by their words, speaker in any spelling, outlet; made when it is first used. */
  find: Search<Entry>;
}

/** An id with its pack, as one text. */
export function keyOf(pack: string, id: string): string {
  return `${pack}/${id}`;
}

/** Lays out packs; `names` are all spellings of their actors. */
export function createShelf(packs: PackContents[], names: ActorNames[]): Shelf {
  const entries = packs.flatMap(entriesOf);
  const spellings = new Map(names.map((each) => [keyOf(each.pack, each.actor), each.names]));
  const bySpeaker = groupBy(entries, speakersOf);
  const bySource = groupBy(entries, ({ statement }) => [sourceKey(statement)]);
  const questions = packs.flatMap((each) => each.questions);
  return {
    packs,
    entries,
    bySpeaker,
    bySource,
    byKey: new Map(entries.map((entry) => [entry.key, entry])),
    byQuestion: groupBy(entries, ({ statement: { pack }, holds }) =>
      holds.map(({ question }) => keyOf(pack, question)),
    ),
    questions: new Map(questions.map((each) => [keyOf(each.pack, each.id), each])),
    parties: partiesOf(packs, spellings, bySpeaker),
    sources: sourcesOf(bySource),
    find: once(() => createSearch(entries.map((item) => ({ item, texts: wordsOf(item) })))),
  };

  function wordsOf({ statement: { pack, text, quote, hedge, source, speaker } }: Entry): string[] {
    const known = speaker ? (spellings.get(keyOf(pack, speaker.id)) ?? []) : [];
    const own = [text, quote, hedge, source.outlet, source.title, speaker?.name, speaker?.role];
    return [...own.filter((each) => each != null), ...known];
  }
}

/** A search that is made when it is first wanted: its index takes time that most visits do not need. */
export function once<T>(make: () => Search<T>): Search<T> {
  let search: Search<T> | null = null;
  return (typed) => {
    search ??= make();
    return search(typed);
  };
}

function entriesOf({ statements, holdings }: PackContents): Entry[] {
  const holds = groupBy(holdings, ({ statement }) => [statement]);
  return statements.map((statement) => ({
    key: keyOf(statement.pack, statement.id),
    statement,
    holds: holds.get(statement.id) ?? [],
  }));
}

function speakersOf({ statement: { pack, speaker } }: Entry): string[] {
  return speaker ? [keyOf(pack, speaker.id)] : [];
}

function sourceKey({ pack, source }: StatementView): string {
  return keyOf(pack, source.id);
}

function partiesOf(
  packs: PackContents[],
  spellings: Map<string, string[]>,
  bySpeaker: Map<string, Entry[]>,
): Map<string, Party> {
  const parties = packs.flatMap(({ pack, actors }) =>
    actors.map((actor): Party => {
      const key = keyOf(pack.id, actor.id);
      const names = spellings.get(key) ?? [actor.name];
      return { key, pack: pack.id, actor, names, said: bySpeaker.get(key)?.length ?? 0 };
    }),
  );
  // Who says most is most looked for; the others keep the packs' order.
  parties.sort((a, b) => b.said - a.said);
  return new Map(parties.map((party) => [party.key, party]));
}

function sourcesOf(bySource: Map<string, Entry[]>): Map<string, SourceEntry> {
  const sources = [...bySource].map(([key, entries]): [string, SourceEntry] => {
    const { pack, source } = entries[0]!.statement;
    return [key, { key, pack, source, holds: entries.length }];
  });
  return new Map(sources);
}

function groupBy<T>(items: T[], keysOf: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
