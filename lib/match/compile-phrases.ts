import { foldText } from '../text/fold';
import { type Phrase, type PhraseKey, plainKey } from '../text/phrases';
import { type Token, tokensOf } from '../text/tokens';
import type { Actor, Alias, Concept, ConceptForm } from '../types';
import type { PhraseTarget } from './pack-index';
import { partElisions } from './read-text';

/** The phrases of a pack and what they stand for. */
export interface CompiledPhrases {
  targets: PhraseTarget[];
  names: Phrase[];
  forms: Phrase[];
}

/** Below this length a name's ending is not told from another word. */
const SHORTEST_BASE = 4;

/** Aliases and forms, ready for phrase tables. Phrases without words are left out. */
export function compilePhrases(actors: Actor[], concepts: Concept[]): CompiledPhrases {
  const compiled: CompiledPhrases = { targets: [], names: [], forms: [] };
  actors.forEach((actor, index) => {
    addActor(compiled, actor, index);
  });
  for (const concept of concepts) {
    const { id, foreign } = concept;
    const target: PhraseTarget = { key: `c:${id}`, actor: null, ...(foreign ? { foreign } : {}) };
    const value = compiled.targets.push(target) - 1;
    for (const form of concept.forms) compiled.forms.push({ keys: formKeys(form), value });
  }
  return compiled;
}

function addActor({ targets, names }: CompiledPhrases, actor: Actor, index: number): void {
  const byNeeds = new Map<string, number>();
  for (const alias of aliasesOf(actor)) {
    const needs = JSON.stringify(alias.needs ?? null);
    let value = byNeeds.get(needs);
    if (value === undefined) {
      value = targets.push(actorTarget(actor, index, alias)) - 1;
      byNeeds.set(needs, value);
    }
    names.push({ keys: nameKeys(alias.text, alias.lang, actor.kind === 'person'), value });
  }
}

/** A pack may list few spellings: the name itself is one, unless it stands there with `needs`. */
function aliasesOf({ name, aliases, kind }: Actor): Alias[] {
  const listed = aliases.some(({ text }) => text === name);
  return listed || kind === 'unnamed' ? aliases : [...aliases, { text: name, lang: 'en' }];
}

function actorTarget(actor: Actor, index: number, { needs, lang }: Alias): PhraseTarget {
  const target: PhraseTarget = { key: `a:${actor.id}`, actor: index };
  if (needs) target.needs = needs.map((need) => needKeys(need, lang));
  return target;
}

function needKeys(need: string, lang: string): PhraseKey[] {
  const prefix = need.trim().endsWith('*');
  const words = tokensOf(partElisions(need), lang).map(({ word }) => word);
  return words.map((word, i) => plainKey(prefix && i === words.length - 1 ? `${word}*` : word));
}

/** The last word of a person's name may carry a case ending that the pack does not list. */
function nameKeys(text: string, lang: string, person: boolean): PhraseKey[] {
  const words = tokensOf(partElisions(text), lang).map(({ word }) => word);
  return words.map((word, i) => {
    const last = i === words.length - 1;
    return person && last && word.length >= SHORTEST_BASE ? `^${word}` : `=${word}`;
  });
}

function formKeys({ text, lang, prefix }: ConceptForm): PhraseKey[] {
  const tokens = tokensOf(partElisions(text), lang);
  return tokens.map((token) => (prefix ? prefixKey(token, lang) : stemKey(token, lang)));
}

function prefixKey({ word }: Token, lang: string): PhraseKey {
  return `*${lang}:${foldText(word)}`;
}

/** Stop words and short ones ("NATO", "SUV") meet as they stand. */
function stemKey({ word, term, stop, number }: Token, lang: string): PhraseKey {
  return stop || number ? `=${word}` : `~${lang}:${term}`;
}
