/**
 * What the gate knows of all packs: plain JSON, made in the background and read on every page. Nothing
 * of it is unpacked before a page calls for it, so that a hundred packs open as fast as one.
 */
export interface GateNames {
  /** A Bloom filter over the first words of all terms and their first letters. */
  filter: string;
  /** Terms by the hash of their first word, as `term-codec.ts` writes them; '' where there are none. */
  buckets: string[];
  /** Case endings, and words that may be left out inside a name, parted by blanks. */
  endings: string;
  light: string;
  packs: GatePack[];
  actors: GateActor[];
  needs: NeedList[];
}

/**
 * What an ambiguous alias needs near it: within how many words, then the groups of which a word will do.
 * Words that serve the same aliases are one group, so that each is looked up once.
 */
export type NeedList = [reach: number, ...groups: number[]];

/** What the gate has to know of one pack. Days are numbers such as 20230522. */
export interface GatePack {
  id: string;
  from: number;
  to: number;
  /** Last day that the pack's sources span: until then other months are no sign of another event. */
  until: number;
  /** The place in plain words, for the reason. */
  place: string;
  /** The acts in plain words, and what each weighs beside the place. */
  acts: [name: string, weight: number][];
  /** The other events in plain words. */
  others: string[];
}

/**
 * `core`: a group of the pack or one of its people; `local`: whose name holds the place; `voice`: who else
 * speaks; `outlet`: who prints.
 */
export type GateActorKind = 'core' | 'local' | 'voice' | 'outlet';

/** An actor with its pack, an index into `packs`. */
export type GateActor = [pack: number, id: string, name: string, kind: GateActorKind];

/** How a word of a term meets a word of a page: as it is, with a case ending, or as its beginning. */
export type WordMode = '' | '~' | '*';

/** One word of a term, folded. */
export interface TermWord {
  key: string;
  mode: WordMode;
}

/**
 * What a term stands for, by its letter: `a` an alias (actor; number of its list of needs from 1 on, or
 * 0), `n` a word that aliases need (group), `p` the place by its plain name and `q` by a rarer one (pack),
 * `c` an act and `o` another event (pack; rank), `m` a month (1 to 12; 1 where its word means other things
 * too, else 0).
 */
export interface Use {
  kind: 'a' | 'n' | 'p' | 'q' | 'c' | 'o' | 'm';
  first: number;
  second: number;
}

/** Words in a row with what they stand for. */
export interface Term {
  words: TermWord[];
  /** A name of one word, which must begin with a capital: "Legion", but not "legion". */
  capital: boolean;
  /** The light word that must stand before it, '' where none must: "De" of "De Croo". */
  after: string;
  uses: Use[];
}
