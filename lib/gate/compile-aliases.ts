import type { Actor, Alias } from '../types';
import { fitsWord, MIN_STEM } from './endings';
import { type TermForm, termForm, termWord } from './term-table';

/** An alias as the gate looks for it. */
export interface GateAlias {
  form: TermForm;
  /** Words of which one must stand near; [] where the alias speaks for itself. */
  needs: string[];
  /** The same for the same words. */
  condition: string;
}

/** Languages whose names are listed with their cases, so that one stem stands for many forms. */
const INFLECTED = new Set(['uk', 'ru', 'pl', 'cs']);
/** Endings of a listed form that its other cases replace, folded. */
const CASE_ENDING =
  /(?:ого|ому|его|ему|ыми|ими|іми|ами|ями|[оеиыуюі][иіюх]|[ыиіоеая]м|[оеаыия]е|[ая]я|[аеиоуыюяіь]|[iey]?(?:ego|eho|emu)|[yi](?:mi|ch|m)|ami|ach|[eo]m|ej|o[wv]i|ie|ou|[aeiouy])$/;
/** "Legie" is not cut to "legi", which would be a football club's too. */
const MIN_CUT = MIN_STEM + 1;

/**
 * An actor's aliases, of which those are left out that another one finds as well: "Vladimir Putin"
 * beside "Putin", "Путина" beside "Путин". [] for an actor without aliases.
 */
export function compileAliases(actor: Actor): GateAlias[] {
  const kept: GateAlias[] = [];
  const shortestFirst = actor.aliases
    .map(compileAlias)
    .sort((a, b) => a.form.words.length - b.form.words.length || a.needs.length - b.needs.length);
  for (const alias of shortestFirst) {
    if (alias.form.words.length > 0 && !kept.some((other) => covers(other, alias)))
      kept.push(alias);
  }
  return kept;
}

function compileAlias({ text, lang, needs = [] }: Alias): GateAlias {
  const form = termForm(text, (word) => termWord(stemOf(word, lang), '~'));
  const capital = form.words.length === 1 && /^\p{Lu}/u.test(text);
  return { form: { ...form, capital }, needs, condition: needs.join() };
}

function stemOf(word: string, lang: string): string {
  if (!INFLECTED.has(lang)) return word;
  const stem = word.replace(CASE_ENDING, '');
  return stem.length >= MIN_CUT ? stem : word;
}

/** Whether one alias stands in the other, with no more conditions. */
function covers(one: GateAlias, other: GateAlias): boolean {
  if (one.needs.length > 0 && one.condition !== other.condition) return false;
  const [form, met] = [one.form, other.form];
  if (form.after !== '' && form.after !== met.after) return false;
  if (form.capital && !met.capital && met.words.length === 1) return false;
  return met.words.some((_, at) =>
    form.words.every((word, index) => {
      const met = other.form.words[at + index];
      return met !== undefined && fitsWord(word, met.key);
    }),
  );
}
