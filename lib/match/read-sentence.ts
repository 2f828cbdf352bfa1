import { type Attribution, attributionOf, type NamedParty } from '../text/attribution';
import { negatedTokens } from '../text/stance';
import type { Token } from '../text/tokens';
import { findTargets, type Names, type Surroundings, type TargetHits } from './find-targets';
import type { Key, PackIndex } from './pack-index';
import type { ReadText } from './read-text';
import { traitsOf } from './traits';

/** A sentence as one pack sees it. */
export interface PackReading {
  /** Actors and concepts that it speaks of, each once. */
  notions: Key[];
  /** Stems of its other words of content, each once. */
  stems: Key[];
  /** How many words of content the pack's texts on its questions do not hold. */
  unknown: number;
  /** How many words of content there are beside actors and concepts. */
  words: number;
  /** How many of the unknown ones begin with a capital letter inside the sentence. */
  unknownNames: number;
  /** Stems of words that begin so, known or not. */
  names: Key[];
  parties: NamedParty[];
  attribution: Attribution;
  /** Where each key stands first: tokens, end exclusive. */
  places: Map<Key, { from: number; to: number }>;
  /** Those of its keys that stand under a negation. */
  negated: Key[];
  /** What it is told by beside its keys: word pairs, beginnings of words, meanings. */
  traits: string[];
}

/** Words of fewer letters are hardly ever words of content. */
const SHORTEST_WORD = 3;

/** A sentence in the light of a pack: of what and whom it speaks, and who speaks. */
export function readSentence(
  pack: PackIndex,
  sentence: ReadText,
  around?: Surroundings,
  names?: Names,
): PackReading {
  const hits = findTargets(pack, sentence, around, names);
  const parties = hits.parties.map((hit) => partyOf(pack, hit.value, hit));
  return {
    notions: [...new Set(hits.topics.map(({ value }) => pack.targets[value]!.key))],
    ...otherWords(pack, sentence, hits),
    parties,
    attribution: attributionOf(
      sentence.text,
      sentence.tokens,
      sentence.cues,
      parties,
      sentence.lang,
    ),
    places: placesOf(pack, sentence, hits),
    negated: negatedKeys(pack, sentence, hits),
    traits: traitsOf(sentence, pack.meanings),
  };
}

function placesOf(pack: PackIndex, { tokens }: ReadText, { topics }: TargetHits) {
  const places: PackReading['places'] = new Map();
  for (const { value, from, to } of topics) {
    const { key } = pack.targets[value]!;
    if (!places.has(key)) places.set(key, { from, to });
  }
  tokens.forEach(({ term }, at) => {
    const key = `s:${term}`;
    if (!places.has(key)) places.set(key, { from: at, to: at + 1 });
  });
  return places;
}

function negatedKeys(pack: PackIndex, { text, tokens, cues }: ReadText, hits: TargetHits): Key[] {
  const under = negatedTokens(text, tokens, cues);
  if (under.size === 0) return [];
  const notions = hits.topics
    .filter(({ from }) => under.has(from))
    .map(({ value }) => pack.targets[value]!.key);
  const stems = [...under].filter((at) => !tokens[at]!.stop).map((at) => `s:${tokens[at]!.term}`);
  return [...new Set([...notions, ...stems])];
}

function partyOf(pack: PackIndex, value: number, { from, to }: { from: number; to: number }) {
  const party = pack.targets[value]!.actor!;
  const { kind } = pack.actors[party]!;
  return { from, to, party, person: kind === 'person', outlet: kind === 'outlet' };
}

/** Words of content that no actor, concept or cue takes up. */
function otherWords(pack: PackIndex, { tokens, cues, lang }: ReadText, hits: TargetHits) {
  const taken = new Set<number>();
  const known = hits.topics.filter(({ value }) => !pack.targets[value]!.foreign);
  for (const { from, to } of [...known, ...cues]) for (let i = from; i < to; i++) taken.add(i);
  const words = tokens.filter(
    ({ stop, number, word }, i) =>
      !stop && !number && !taken.has(i) && word.length >= SHORTEST_WORD,
  );
  const unknown = words.filter(({ term }) => !pack.ownStems.has(`s:${term}`));
  // German writes every noun with a capital.
  const isName = ({ capitalised, opening }: Token) => capitalised && !opening && lang !== 'de';
  return {
    stems: [...new Set(words.map(({ term }) => `s:${term}`))],
    unknown: unknown.length,
    words: words.length,
    unknownNames: unknown.filter(isName).length,
    names: [...new Set(words.filter(isName).map(({ term }) => `s:${term}`))],
  };
}
