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
  /** Parties that speak, the surest first. */
  speakers: number[];
  /** Something is reported as said, by whomever. */
  reported: boolean;
  /** The speaker is one whom the list does not hold. */
  stranger: boolean;
  /** The speaker is only "he", "the group", "the spokesman". */
  pronoun: boolean;
}

/** How far from its verb a subject may stand, in words. */
const REACH_BEFORE = 16;
const REACH_AFTER = 5;
/** A person near a verb is its subject rather than the office beside the name. */
const PERSON_BONUS = 4;

const PERSONAL = new Set(
  'he she they er il elle ils elles el ella ellos ellas он она они він вона вони'.split(' '),
);
const PRONOUNS = new Set(
  `he she they it i we who er sie es wir ich il elle ils elles on nous je él ella ellos ellas nosotros
   он она они оно мы я він вона вони воно ми on ona oni ono ony my já já on
   group groups gruppe gruppen groupe groupes grupo grupos группа группы группировки група групи угруповання grupa grupy skupina skupiny
   spokesman spokesperson spokeswoman official officials general minister secretary governor paper newspaper ministry militias fighters
   sprecher sprecherin beamter zeitung ministerium general gouverneur milizen
   porte parole responsable journal ministere general gouverneur milices
   portavoz funcionario periodico diario ministerio gobernador milicias vocero
   представитель спикер чиновник газета издание министр губернатор генерал министерство глава ведомство ведомства
   речник представник посадовець газета видання міністр губернатор генерал міністерство очільник відомство
   rzecznik urzednik gazeta dziennik minister gubernator general ministerstwo resort
   mluvci urednik list denik ministr gubernator general ministerstvo resort`.split(/\s+/),
);

/** Finds who speaks: "X said", "said X", "according to X", "X: …", "quoted X as saying". */
export function attributionOf(
  text: string,
  tokens: Token[],
  cues: Cue[],
  parties: NamedParty[],
): Attribution {
  const speaking = cues.filter(({ kind }) => SPEAKING.has(kind));
  const able = parties.filter((party) => canSpeak(party, text, tokens, cues));
  const colon = partyBeforeColon(text, tokens, able);
  const found = speaking.map((cue) => speakerOf(cue, text, tokens, able, speaking));
  const named = found.filter((party) => party !== null);
  const speakers = [...new Set(colon === null ? named : [colon, ...named])];
  const reported = speaking.length > 0 || colon !== null;
  const open = reported && speakers.length === 0;
  const direct = open && speaking.some((cue) => isStranger(cue.from - 1, tokens, parties));
  const pronoun = open && !direct && speaking.some((cue) => hasPronoun(cue, tokens));
  const wide = speaking.some((cue) => hasStranger(cue, tokens, parties));
  const stranger = direct || (open && !pronoun && wide);
  return { speakers, reported, stranger, pronoun };
}

/** Not "anti-Putin" or "US-made", nor the outlet that quotes somebody, nor whose spokesman speaks. */
function canSpeak(party: NamedParty, text: string, tokens: Token[], cues: Cue[]): boolean {
  const { start } = tokens[party.from]!;
  const { end } = tokens[party.to - 1]!;
  if (/[\p{L}]\.?[-‑]$/u.test(text.slice(Math.max(0, start - 3), start))) return false;
  if (/^\.?[-‑]\p{Ll}/u.test(text.slice(end, end + 3))) return false;
  if (party.outlet && cues.some((cue) => onlyPassesOn(party, cue))) return false;
  return !(party.person && isServed(party, tokens));
}

/** "Reuters quoted him", "he told Reuters". */
function onlyPassesOn({ from, to }: NamedParty, cue: Cue): boolean {
  const quotes = cue.kind === 'quoted' && cue.from >= to && cue.from - to <= 2;
  const isTold = cue.kind === 'say' && from >= cue.to && from - cue.to <= 1;
  return quotes || isTold;
}

const SERVANTS =
  /^(?:spokes\w+|advis[eo]r|aide|secretary|lawyer|sprecher\w*|berater\w*|porte|conseiller|portavoz|asesor|rzecznik\w*|doradc\w*|mluvci|poradc\w*)$/;

/** "A spokesman for Russian leader Vladimir Putin". */
function isServed({ from }: NamedParty, tokens: Token[]): boolean {
  const before = tokens.slice(Math.max(0, from - 4), from).map(({ word }) => word);
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

function speakerOf(
  cue: Cue,
  text: string,
  tokens: Token[],
  parties: NamedParty[],
  speaking: Cue[],
): number | null {
  // "He said": whoever else is named nearby is spoken of.
  if (tokens.slice(Math.max(0, cue.from - 2), cue.from).some(({ word }) => PERSONAL.has(word)))
    return null;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const party of parties) {
    const cost = costOf(cue, party, text, tokens, speaking);
    if (cost < least) [best, least] = [party.party, cost];
  }
  return best;
}

/** How unlikely a party is to be the speaker of a cue; infinite where it cannot be. */
function costOf(
  cue: Cue,
  party: NamedParty,
  text: string,
  tokens: Token[],
  speaking: Cue[],
): number {
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
  // "told CNN": whoever is spoken to comes after the verb, as outlets do.
  if (after < 0 || after > REACH_AFTER || party.outlet) return NEVER;
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

function hasPronoun(cue: Cue, tokens: Token[]): boolean {
  const around = [
    ...tokens.slice(Math.max(0, cue.from - 4), cue.from),
    ...tokens.slice(cue.to, cue.to + 3),
  ];
  return around.some(({ word }) => PRONOUNS.has(word));
}

/** A capitalised word beside the verb that no party covers: somebody else speaks. */
function hasStranger(cue: Cue, tokens: Token[], parties: NamedParty[]): boolean {
  const around = [cue.from - 1, cue.from - 2, cue.to, cue.to + 1];
  return around.some((at) => isStranger(at, tokens, parties));
}

function isStranger(at: number, tokens: Token[], parties: NamedParty[]): boolean {
  const token = tokens[at];
  if (!token?.capitalised || token.opening || token.stop || PRONOUNS.has(token.word)) return false;
  return !parties.some(({ from, to }) => at >= from && at < to);
}
