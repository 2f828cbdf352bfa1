import { type Cue, cuesIn } from '../text/cues';
import { monthOf } from '../text/months';
import { type Token, tokensOf } from '../text/tokens';
import { SPEECH_WORDS, SUBJECT_PRONOUNS } from './speech-words';

/** The words of a passage that name who speaks in it, folded; empty where it tells of no speech. */
export interface Speakers {
  /** Capitalised words, as names are. */
  names: string[];
  /** Other words of content: "the ministry said". */
  nouns: string[];
}

/** How two passages stand to each other as to who speaks. */
export type SpeakerChange = 'same' | 'appeared' | 'gone' | 'other';

const SPEAKING = new Set<Cue['kind']>(['say', 'deny', 'decline', 'before', 'after', 'quoted']);
/** How far before its verb a subject may begin, and how far behind it, in words. */
const REACH_BEFORE = 14;
const REACH_AFTER = 6;
/** Of a speaker without a name, so many words of content next to the verb are looked at. */
const NOUN_REACH = 3;
const CLAUSE_END = /[,;:()"?!]|\.\s/;
const THAT = new Set(
  "that dass qu que qu'il что що ze czy zda whether if ob si чи ли che dat att at che oti إن أن ότι οτι".split(
    ' ',
  ),
);
/** Behind a comma these carry on what stands before it. */
const RELATIVE = new Set(
  'who which whose whom der die das den dem deren dessen qui que dont quien cuyo который которая которое которые который якии яка яке яки ktory ktora ktore ktorzy ktery ktera ktere kteri che'.split(
    ' ',
  ),
);
/** Within names. */
const CONNECTS = new Set('of the de la le du des del von van der den'.split(' '));
/** Of languages for which `lib/text` has no stop words. */
const ARTICLES = new Set('het een il lo gli uno os as um uma ett det ei ال'.split(' '));
/** Shortened titles, whose full stop ends nothing. */
const TITLES = new Set('gen brig gov col sen rep prof capt mrs maj sgt'.split(' '));
const WEEKDAYS = new RegExp(
  '^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:mon|diens|donners|frei|sams|sonn)tag\\p{L}*$|^mittwoch\\p{L}*$' +
    '|^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo)$',
  'u',
);

/** Who is said to speak in a sentence, as far as its words of speech tell. `lang` is a BCP 47 tag. */
export function speakersOf(sentence: string, lang: string): Speakers {
  const tokens = tokensOf(sentence, lang);
  const cues = speechCues(tokens, lang);
  const near = new Set<Token>();
  const nouns = new Set<Token>();
  for (const cue of cues) {
    const zones = zonesOf(cue, sentence, tokens, cues, lang);
    for (const token of zones.flatMap((zone) => zone.tokens).filter(isContent))
      if (token.capitalised) near.add(token);
    for (const token of nounsOf(zones)) nouns.add(token);
  }
  const colon = colonZone(sentence, tokens);
  for (const token of colon) (token.capitalised ? near : nouns).add(token);
  return {
    names: [...near].map(({ word }) => word),
    nouns: [...nouns].filter((token) => !near.has(token)).map(({ word }) => word),
  };
}

/** The words of content next to the verb, where no pronoun is its subject. */
function nounsOf(zones: Zone[]): Token[] {
  const zone = zones.find(({ tokens, nouns }) => nouns && tokens.length);
  if (!zone || zone.tokens.slice(0, NOUN_REACH).some(({ word }) => SUBJECT_PRONOUNS.has(word)))
    return [];
  return zone.tokens.filter(isContent).slice(0, NOUN_REACH);
}

/** Names in a sentence wherever they stand, as printed; a single capital at its opening is none. */
export function namesOf(sentence: string, lang: string): { word: string; raw: string }[] {
  const tokens = tokensOf(sentence, lang);
  return tokens
    .filter((token) => isContent(token) && isName(token, tokens))
    .map(({ word, start, end }) => ({ word, raw: sentence.slice(start, end) }));
}

/** Whether somebody else speaks now. Spellings, endings and added or dropped titles make nobody else. */
export function compareSpeakers(before: Speakers, after: Speakers): SpeakerChange {
  const [old, now] = [allOf(before), allOf(after)];
  if (!old.length) return now.length ? 'appeared' : 'same';
  if (!now.length) return 'gone';
  if (missing(before.names, now).length && missing(after.names, old).length) return 'other';
  const kept = old.some((word) => hasAlike(now, word));
  return kept ? 'same' : 'other';
}

const allOf = ({ names, nouns }: Speakers) => [...names, ...nouns];
const missing = (words: string[], from: string[]) => words.filter((word) => !hasAlike(from, word));
const hasAlike = (words: string[], word: string) => words.some((other) => isAlike(other, word));

/** The same word but for an ending, an initial or a slip of the pen. Both folded. */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) && /\p{L}/u.test(short);
  const stem = Math.max(4, short.length - 2);
  if (short.length >= 4 && long.length - short.length <= 3 && long.startsWith(short.slice(0, stem)))
    return true;
  return short.length >= 5 && isOneSlip(short, long);
}

/** One letter more, less, other, or two changed about. */
function isOneSlip(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  if (short.slice(from) === long.slice(from + 1)) return true;
  if (short.length !== long.length) return false;
  if (short.slice(from + 1) === long.slice(from + 1)) return true;
  const turned = short[from] === long[from + 1] && short[from + 1] === long[from];
  return turned && short.slice(from + 2) === long.slice(from + 2);
}

interface SpeechCue {
  kind: Cue['kind'];
  /** Of a language whose order of words is not known. */
  foreign?: true;
  from: number;
  to: number;
}

function speechCues(tokens: Token[], lang: string): SpeechCue[] {
  const cues: SpeechCue[] = cuesIn(tokens, lang).filter(({ kind }) => SPEAKING.has(kind));
  tokens.forEach(({ word }, from) => {
    if (SPEECH_WORDS.has(word) && !cues.some((cue) => from >= cue.from && from < cue.to))
      cues.push({ kind: 'say', from, to: from + 1, foreign: true });
  });
  return cues.sort((a, b) => a.from - b.from);
}

/** Where the speaker of a cue may be named, the likelier place first, each from the cue outwards. */
function zonesOf(
  cue: SpeechCue,
  text: string,
  tokens: Token[],
  cues: SpeechCue[],
  lang: string,
): Zone[] {
  const after = { tokens: zoneAfter(cue, text, tokens), nouns: true };
  if (cue.kind === 'before' || cue.kind === 'quoted' || cue.from === 0) return [after];
  const gap = text.slice(tokens[cue.from - 1]!.end, tokens[cue.from]!.start);
  const parted = /[,"?!]/.test(gap);
  const before = {
    tokens: zoneBefore(cue, text, tokens, cues, parted || cue.foreign === true),
    nouns: true,
  };
  if (cue.kind === 'after') return [before];
  if (!parted) {
    const named = before.tokens.some((token) => isContent(token) && isName(token, tokens));
    const settled = named && (lang.startsWith('en') || isSubject(cue, tokens));
    return settled ? [before] : [before, { ...after, nouns: false }];
  }
  // ", said X" against "X, who leads it, said": the latter has another comma before.
  const opening = tokens.slice(Math.max(0, cue.from - REACH_BEFORE), cue.from - 1);
  const aside = opening.some(({ end }) => text[end] === ',');
  return after.tokens.some(isContent) && !aside ? [after] : [after, before];
}

/** Whether names stand right before a verb, and no preposition before them: "Petersen sagte", not "In Berlin sagte". */
function isSubject({ from }: SpeechCue, tokens: Token[]): boolean {
  let at = from - 1;
  while (at >= 0 && isContent(tokens[at]!) && isName(tokens[at]!, tokens)) at--;
  if (at === from - 1) return false;
  return at < 0 || !tokens[at]!.stop || CONNECTS.has(tokens[at]!.word);
}

/** A stretch of words in which a speaker may be named; `nouns` where words without a capital count. */
interface Zone {
  tokens: Token[];
  nouns: boolean;
}

function zoneAfter(cue: SpeechCue, text: string, tokens: Token[]): Token[] {
  const zone: Token[] = [];
  let end = tokens[cue.to - 1]!.end;
  for (const token of tokens.slice(
    cue.to,
    cue.to + REACH_AFTER + (cue.kind === 'before' ? 2 : 0),
  )) {
    if (THAT.has(token.word)) break;
    if (token.stop && !CONNECTS.has(token.word) && zone.some((one) => one.capitalised)) break;
    if (CLAUSE_END.test(text.slice(end, token.start + 1)) && (zone.length || cue.kind !== 'say'))
      break;
    if (/["]/.test(text.slice(end, token.start))) break;
    zone.push(token);
    end = token.end;
  }
  return zone;
}

/** Back from the verb to the beginning of its clause; `parted` where a comma stands before the verb. */
function zoneBefore(
  cue: SpeechCue,
  text: string,
  tokens: Token[],
  cues: SpeechCue[],
  parted: boolean,
): Token[] {
  const zone: Token[] = [];
  for (let at = cue.from - 1; at >= 0 && cue.from - at <= REACH_BEFORE; at--) {
    if (cues.some(({ from, to }) => at >= from && at < to)) break;
    const token = tokens[at]!;
    const gap = text.slice(token.end, tokens[at + 1]!.start);
    if (zone.length && endsClause(gap, token, tokens[at + 1]!, zone, parted)) break;
    zone.push(token);
  }
  return zone;
}

function endsClause(
  gap: string,
  token: Token,
  next: Token,
  zone: Token[],
  parted: boolean,
): boolean {
  if (/[!?;"\n]/.test(gap)) return true;
  if (/\.\s/.test(gap)) return token.word.length > 2 && !TITLES.has(token.word);
  return gap.includes(',') && !parted && !RELATIVE.has(next.word) && zone.some(isContent);
}

/** "Ryder: no transfer approved". */
function colonZone(text: string, tokens: Token[]): Token[] {
  const last = tokens
    .slice(0, 6)
    .findIndex(({ end }) => /^\s?:\s?["\p{L}]/u.test(text.slice(end, end + 3)));
  return last < 0 ? [] : tokens.slice(0, last + 1).filter(isContent);
}

function isContent(token: Token): boolean {
  const { word, stop, number } = token;
  const little = stop || number || word.length < 2 || CONNECTS.has(word) || ARTICLES.has(word);
  return !little && !isDay(word);
}

const isDay = (word: string) => WEEKDAYS.test(word) || monthOf(word) !== null;

/** At the opening of a sentence a capital says nothing, unless the next word has one too. */
function isName(token: Token, tokens: Token[]): boolean {
  if (!token.capitalised) return false;
  if (!token.opening) return true;
  return tokens[tokens.indexOf(token) + 1]?.capitalised ?? false;
}
