import { findPhrases, type PhraseHit } from '../text/phrases';
import type { Token } from '../text/tokens';
import { type Company, companyOf } from './needed-company';
import type { PackIndex } from './pack-index';
import type { ReadText } from './read-text';

/** What stands around a sentence, for names that need company. */
export interface Surroundings {
  /** Company that stands in the sentences nearby. */
  near: readonly Company[];
  /** The page is known to be about the event: then a person's surname alone will do. */
  trusted: boolean;
  /** Actors that the page names beyond doubt elsewhere. */
  named: ReadonlySet<number>;
}

const ALONE: Surroundings = { near: [], trusted: false, named: new Set() };

/** Where a text names actors and concepts of a pack. */
export interface TargetHits {
  /** Actors meant as parties: each spelling once, the longest where they overlap. */
  parties: PhraseHit[];
  /** Actors and concepts it speaks of, also a country whose government is not meant. */
  topics: PhraseHit[];
}

/** Between the words of a concept's form one other word may stand: "armoured [fighting] vehicle". */
const FORM_GAP = 1;

/** Spellings of actors that stand in a text, whoever is meant by them, and the company for such. */
export interface Names {
  hits: PhraseHit[];
  company: Company;
}

export function findNames(pack: PackIndex, text: ReadText): Names {
  return {
    hits: findPhrases(pack.names, text.tokens, text.lang),
    company: companyOf(pack, text),
  };
}

/** Those of the spellings by which an actor is meant; without surroundings, by the text alone. */
export function partiesOf(
  pack: PackIndex,
  sentence: ReadText,
  names: Names,
  around: Surroundings = ALONE,
): { meant: PhraseHit[]; parties: PhraseHit[] } {
  const { hits, company } = names;
  const meant = hits.filter((hit) => isMeant(pack, hit, sentence, company, around));
  return { meant, parties: meant.filter((hit) => !meant.some((other) => isInside(hit, other))) };
}

/** Finds the actors and concepts of a pack in a sentence; `names` where they are known already. */
export function findTargets(
  pack: PackIndex,
  sentence: ReadText,
  around: Surroundings = ALONE,
  names: Names = findNames(pack, sentence),
): TargetHits {
  const { tokens, lang } = sentence;
  const { meant, parties } = partiesOf(pack, sentence, names, around);
  const countries = names.hits.filter((hit) => isCountry(pack, hit) && !meant.includes(hit));
  const forms = findPhrases(pack.forms, tokens, lang, FORM_GAP);
  return { parties, topics: [...parties, ...countries, ...forms] };
}

/** "Defence Ministry" inside "Russian Defence Ministry". */
function isInside(hit: PhraseHit, other: PhraseHit): boolean {
  const longer = other.to - other.from > hit.to - hit.from;
  return longer && other.from <= hit.from && other.to >= hit.to;
}

function isCountry(pack: PackIndex, { value }: PhraseHit): boolean {
  const { actor } = pack.targets[value]!;
  return actor !== null && pack.actors[actor]!.kind === 'government';
}

function isMeant(
  pack: PackIndex,
  hit: PhraseHit,
  { tokens }: ReadText,
  own: Company,
  around: Surroundings,
): boolean {
  const target = pack.targets[hit.value]!;
  if (!target.needs || around.named.has(target.actor!)) return true;
  const beside = own.get(hit.value);
  if (beside && (beside.ends <= hit.from || beside.begins >= hit.to)) return true;
  if (around.near.some((company) => company.has(hit.value))) return true;
  const person = pack.actors[target.actor!]!.kind === 'person';
  return around.trusted && person && isBareName(hit, tokens);
}

/** A capitalised name without a stranger's first name before it. */
function isBareName({ from }: PhraseHit, tokens: Token[]): boolean {
  if (!tokens[from]!.capitalised) return false;
  const before = tokens[from - 1];
  return !before?.capitalised || before.opening || before.stop || TITLES.test(before.word);
}

/** What may stand before a surname with a capital letter and is no first name. */
const TITLES =
  /^(?:m|mr|mrs|ms|dr|gen|general|brig|brigadier|col|spokes\w+|president|minister|secretary|governor|herr|frau|general|sprecher\w*|minister\w*|prasident\w*|gouverneur\w*|pan|panem|corps|legion|haus\w*|house)$/;
