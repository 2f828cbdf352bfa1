import { type Anaphor, type AnaphorWord, anaphorOf, dropsPronouns } from './anaphora';
import type { Cue } from './cues';
import type { Token } from './tokens';

/** Somebody whom a text names, told by an index into a list of the caller's. Tokens, end exclusive. */
export interface NamedParty {
  from: number;
  to: number;
  party: number;
  person: boolean;
  outlet: boolean;
}

/** Who is said to speak in a sentence. */
export interface Attribution {
  /** Parties that speak: persons, then others, then outlets. */
  speakers: number[];
  /** Something is reported as said, by whomever. */
  reported: boolean;
  /** The speaker is one whom the list does not hold. */
  stranger: boolean;
  /** Speakers who are only "he", "the groups", "the ministry". */
  anaphors: Anaphor[];
}

/** How far from its verb a subject may stand, in words. */
const REACH_BEFORE = 16;
const REACH_AFTER = 5;
/** A person near a verb is its subject rather than the office beside the name. */
const PERSON_BONUS = 4;

/** Finds who speaks: "X said", "said X", "according to X", "X: …", "quoted X as saying". */
export function attributionOf(
  text: string,
  tokens: Token[],
  cues: Cue[],
  parties: NamedParty[],
  lang = 'en',
): Attribution {
  const speaking = cues.filter((cue) => SPEAKING.has(cue.kind) && !isNoun(cue, tokens));
  const able = parties.filter((party) => canSpeak(party, text, tokens, cues));
  const colon = partyBeforeColon(text, tokens, able);
  const scene: Scene = { text, tokens, named: parties, parties: able, speaking, lang };
  const found = speaking.map((cue) => speakerOf(cue, scene));
  const subjects = found.filter((party) => typeof party === 'number');
  const speakers = inOrder([...(colon === null ? [] : [colon]), ...subjects], parties);
  const anaphors = [...new Set(found.filter((party) => typeof party === 'string'))];
  const reported = speaking.length > 0 || colon !== null;
  const open = reported && speakers.length === 0;
  const direct =
    open && speaking.some((cue) => isStranger(cue.from - 1, scene) && !isParted(cue, text, tokens));
  const wide = speaking.some((cue) => hasStranger(cue, scene));
  const stranger = direct || (open && anaphors.length === 0 && wide);
  return { speakers, reported, stranger, anaphors: direct ? [] : anaphors };
}

/** A sentence in which speakers are looked for. */
interface Scene {
  text: string;
  tokens: Token[];
  /** All who are named, and those of them who can speak. */
  named: NamedParty[];
  parties: NamedParty[];
  speaking: Cue[];
  lang: string;
}

/** Persons before offices, outlets last: they mostly pass on what others say. */
function inOrder(speakers: number[], parties: NamedParty[]): number[] {
  const rank = (speaker: number) => {
    const { person, outlet } = parties.find(({ party }) => party === speaker)!;
    return person ? 0 : outlet ? 2 : 1;
  };
  const each = [...new Set(speakers)];
  return each.sort((a, b) => rank(a) - rank(b));
}

/** Verbs that are nouns or adjectives behind one of these: "the reports", "into claims". */
const NOUNS = /^(?:reports?|claims?|alleged|reported|claimed|states|shows|notes|calls)$/;
const BEFORE_NOUN =
  /^(?:the|an?|this|these|those|such|such|any|some|his|her|their|its|of|into|on|about|by|similar|false|russian|ukrainian|media|news)$/;

function isNoun({ from, to }: Cue, tokens: Token[]): boolean {
  if (to - from > 1 || !NOUNS.test(tokens[from]!.word)) return false;
  const before = tokens[from - 1]?.word ?? '';
  // "Continues to claim" is a verb, "responded to reports" is not.
  return BEFORE_NOUN.test(before) || (before === 'to' && tokens[from]!.word.endsWith('s'));
}

/** Not "anti-Putin" or "US-made", nor the outlet that quotes somebody, nor whose spokesman speaks. */
function canSpeak(party: NamedParty, text: string, tokens: Token[], cues: Cue[]): boolean {
  const { start } = tokens[party.from]!;
  const { end } = tokens[party.to - 1]!;
  if (/[\p{L}]\.?[-‑]$/u.test(text.slice(Math.max(0, start - 3), start))) return false;
  if (/^\.?[-‑]\p{Ll}/u.test(text.slice(end, end + 3))) return false;
  if (party.outlet && cues.some((cue) => onlyPassesOn(party, cue, text, tokens))) return false;
  return !(party.person && isServed(party, text, tokens));
}

/** "Reuters quoted him", "he told Reuters"; but not "…, reported Reuters". */
function onlyPassesOn({ from, to }: NamedParty, cue: Cue, text: string, tokens: Token[]): boolean {
  const quotes = cue.kind === 'quoted' && cue.from >= to && cue.from - to <= 2;
  const isTold = cue.kind === 'say' && from >= cue.to && from - cue.to <= 1;
  return quotes || (isTold && !isParted(cue, text, tokens));
}

const SERVANTS =
  /^(?:spokes\w+|advis[eo]r|aide|secretary|lawyer|sprecher\w*|berater\w*|porte|conseiller|portavoz|asesor|rzecznik\w*|doradc\w*|mluvci|poradc\w*)$/;

/** "A spokesman for Russian leader Vladimir Putin". */
function isServed({ from }: NamedParty, text: string, tokens: Token[]): boolean {
  const company = tokens.slice(Math.max(0, from - 4), from);
  // "The spokesman of the council, John Kirby": a comma, and the name is the servant's own.
  const gap = text.slice(company.at(-1)?.end ?? 0, tokens[from]!.start);
  if (gap.includes(',')) return false;
  const before = company.map(({ word }) => word);
  const servant = before.findIndex((word) => SERVANTS.test(word));
  return servant >= 0 && /^(?:for|of|to|von|des|de|du)$/.test(before[servant + 1] ?? '');
}

const SPEAKING = new Set<Cue['kind']>(['say', 'deny', 'before', 'after', 'quoted', 'decline']);

function partyBeforeColon(text: string, tokens: Token[], parties: NamedParty[]): number | null {
  // Longer openings before a colon are sentences, not names.
  const first = parties.filter(
    ({ to }) =>
      to <= 8 && /^\s*[:–—-]\s/.test(text.slice(tokens[to - 1]!.end, tokens[to - 1]!.end + 3)),
  );
  const colon = first.find(({ to }) => /^\s*:/.test(text.slice(tokens[to - 1]!.end)));
  return colon?.party ?? null;
}

/** Who is the subject of a cue: a party, what stands for one, or nobody. */
function speakerOf(cue: Cue, scene: Scene): number | Anaphor | null {
  const anaphor = anaphorIn(cue, scene) ?? anaphorNear(cue, scene);
  // "He said": whoever else is named nearby is spoken of.
  if (anaphor?.sure) return anaphor.kind;
  let best: number | Anaphor | null = anaphor?.kind ?? null;
  let least = anaphor?.cost ?? NEVER;
  for (const party of scene.parties) {
    const cost = costOf(cue, party, scene);
    if (cost < least) [best, least] = [party.party, cost];
  }
  return best ?? (isBareVerb(cue, scene) ? 'person' : null);
}

/** Between a subject and its verb stand few words: "the two groups themselves, however, claimed". */
const ANAPHOR_REACH = 4;

interface NearAnaphor {
  kind: Anaphor;
  /** Nobody else can be the subject. */
  sure: boolean;
  cost: number;
}

/** "По его словам": the pronoun is part of the turn. */
function anaphorIn({ from, to }: Cue, { tokens, lang }: Scene): NearAnaphor | null {
  const held = tokens.slice(from, to).some(({ word }) => anaphorOf(word, lang) === 'object');
  return held ? { kind: 'person', sure: true, cost: 0 } : null;
}

function anaphorNear(cue: Cue, { tokens, text, speaking, lang }: Scene): NearAnaphor | null {
  const follows = cue.kind === 'before' || cue.kind === 'quoted';
  const reach = Array.from({ length: ANAPHOR_REACH + 1 }, (_, i) => i);
  const before = follows ? [] : reach.map((i) => cue.from - 1 - i);
  const after = reach
    .slice(0, follows ? 5 : isParticiple(cue, tokens) ? 0 : 3)
    .map((i) => cue.to + i);
  for (const at of [...before, ...after]) {
    const kind = tokens[at] && standIn(tokens[at]!, text, lang);
    if (!kind || (kind === 'person' && isIndefinite(at, tokens))) continue;
    const [from, to] = at < cue.from ? [at, cue.from] : [cue.to - 1, at];
    if (endsSentence(text, tokens, from, to)) continue;
    if (speaking.some((other) => other !== cue && other.from > from && other.to <= to)) continue;
    const distance = at < cue.from ? cue.from - at - 1 : at - cue.to;
    if (!isSubject(kind, follows, distance) || isRelative(tokens, from, to)) continue;
    const pronoun = kind === 'pronoun' || kind === 'object';
    // "said in the ministry": after a verb, only what follows at once is its subject.
    if (at > cue.from && !follows && distance > 1) continue;
    const cost = at < cue.from ? distance : distance + 2;
    // "The Corps claimed they wanted": behind a verb, a pronoun may be another clause's subject.
    const sure = pronoun && (follows || at < cue.from);
    return { kind: pronoun ? 'person' : (kind as Anaphor), sure, cost };
  }
  return null;
}

/** Folded, Spanish "él" is the article "el": only as it is written is it "he". */
function standIn({ word, start, end }: Token, text: string, lang: string): AnaphorWord | null {
  if (word === 'el') return text.slice(start, end).toLowerCase() === 'él' ? 'pronoun' : null;
  return anaphorOf(word, lang);
}

/** "He has repeatedly said", "according to him". */
function isSubject(kind: AnaphorWord, follows: boolean, distance: number): boolean {
  if (kind === 'object') return follows && distance <= 1;
  return kind !== 'pronoun' || distance <= 2;
}

const RELATIVE = new Set(
  'that who which die der das welche que qui которые которая который які яка який ktore ktora ktory'.split(
    ' ',
  ),
);

/** "Ties with the groups that claim it": whoever speaks only in passing. */
function isRelative(tokens: Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some(({ word }) => RELATIVE.has(word));
}

/** "A spokesman": somebody new. */
function isIndefinite(at: number, tokens: Token[]): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ word }) => word);
  return before.some((word) => /^(?:an?|one|some|ein|eine|un|une|una|jeden|jedna)$/.test(word));
}

/** "Dodał, że …": the verb stands at the sentence's beginning or end, and nobody beside it. */
function isBareVerb({ kind, from, to }: Cue, { tokens, lang }: Scene): boolean {
  const verb = kind === 'say' || kind === 'deny' || kind === 'decline';
  return verb && dropsPronouns(lang) && (from <= 2 || to >= tokens.length - 1);
}

/** "…, saying that": its subject stands before it. */
function isParticiple({ from, to }: Cue, tokens: Token[]): boolean {
  return to - from === 1 && /^[a-z]{3,}ing$/.test(tokens[from]!.word);
}

/** How unlikely a party is to be the speaker of a cue; infinite where it cannot be. */
function costOf(cue: Cue, party: NamedParty, { text, tokens, speaking }: Scene): number {
  const after = party.from - cue.to;
  const before = cue.from - party.to;
  const bonus = party.person ? PERSON_BONUS : 0;
  if (cue.kind === 'before') return after >= 0 && after <= REACH_AFTER + 3 ? after - bonus : NEVER;
  if (cue.kind === 'after') return before >= 0 && before <= REACH_AFTER ? before - bonus : NEVER;
  if (cue.kind === 'quoted') return after >= 0 && after <= REACH_AFTER ? after - bonus : NEVER;
  if (before >= 0) {
    const parted = speaking.some((other) => other.from >= party.to && other.to <= cue.from);
    if (before > REACH_BEFORE || parted) return NEVER;
    if (party.person && isApposed(text, tokens, party.to - 1, cue.from)) return -PERSON_BONUS - 1;
    return before + (endsSentence(text, tokens, party.to - 1, cue.from) ? 20 : 0) - bonus;
  }
  if (after < 0 || after > REACH_AFTER || isParticiple(cue, tokens)) return NEVER;
  // "told CNN": whoever is spoken to comes after the verb, as outlets do.
  if (party.outlet && !isParted(cue, text, tokens)) return NEVER;
  const clause = /[,.;:"”»]/.test(text.slice(tokens[cue.to - 1]!.end, tokens[party.from]!.start));
  if (saysThat(tokens, cue, party)) return NEVER;
  return after + 2 + (clause ? 8 : 0) - bonus;
}

const NEVER = Number.POSITIVE_INFINITY;
/** Behind these a clause begins, whose subject is not the speaker. */
const THAT = new Set('that dass que qu что що ze czy zda whether if ob si чи ли'.split(' '));

function saysThat(tokens: Token[], cue: Cue, party: NamedParty): boolean {
  return tokens.slice(cue.to, party.from).some(({ word }) => THAT.has(word));
}

/** "Kirby, spokesman of the White House, said": all between name and verb is set off by commas. */
function isApposed(text: string, tokens: Token[], last: number, verb: number): boolean {
  return /^,[^.!?;:]*,\s*$/.test(text.slice(tokens[last]!.end, tokens[verb]!.start));
}

function endsSentence(text: string, tokens: Token[], last: number, next: number): boolean {
  return /[.!?]["”»]?\s+\p{Lu}/u.test(text.slice(tokens[last]!.end, tokens[next]!.start + 1));
}

const CLAUSE_BREAK = /[,;:–—]/;

/** Whether a clause ends before the verb: that word is not its subject ("… die Berichte, sagte er"). */
function isParted({ from }: Cue, text: string, tokens: Token[]): boolean {
  const last = tokens[from - 1];
  return last !== undefined && CLAUSE_BREAK.test(text.slice(last.end, tokens[from]!.start));
}

/** A capitalised word beside the verb that no party covers: somebody else speaks. */
function hasStranger(cue: Cue, scene: Scene): boolean {
  const { text, tokens } = scene;
  const last = tokens[cue.from - 1];
  const around = [
    ...(isParted(cue, text, tokens) ? [] : [cue.from - 1, ...(last?.stop ? [cue.from - 2] : [])]),
    cue.to,
    ...(tokens[cue.to]?.stop ? [] : [cue.to + 1]),
  ];
  return around.some((at) => isStranger(at, scene));
}

function isStranger(at: number, { tokens, named, lang }: Scene): boolean {
  const token = tokens[at];
  if (!token?.capitalised || token.opening || token.stop) return false;
  if (anaphorOf(token.word, lang)) return false;
  return !named.some(({ from, to }) => at >= from && at < to);
}
