import type { Actor, Alias } from '../types';
import { SPELLING } from './endings';
import { MIN_STEM } from './spelling';
import { inflected, type TermForm, termForm, termWord } from './term-table';

/** An alias as the gate looks for it. */
export interface GateAlias {
  form: TermForm;
  /** The words of the form as the alias has them, before they were cut to stems. */
  listed: string[];
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
    const reach = actor.kind === 'person' ? alias.listed.length : 1;
    if (alias.listed.length > 0 && !kept.some((other) => covers(other, alias, reach))) {
      kept.push(alias);
    }
  }
  return kept;
}

function compileAlias({ text, lang, needs = [] }: Alias): GateAlias {
  const form = termForm(text, (word) => termWord(stemOf(word, lang), '~'));
  const listed = termForm(text, inflected).words.map(({ key }) => key);
  const capital = listed.length === 1 && /^\p{Lu}/u.test(text);
  return { form: { ...form, capital }, listed, needs, condition: needs.join() };
}

/** A listed form without its case ending, as long as the gate will know the ending again. */
function stemOf(word: string, lang: string): string {
  if (!INFLECTED.has(lang)) return word;
  const stem = word.replace(CASE_ENDING, '');
  return stem.length >= MIN_CUT && SPELLING.fits({ key: stem, mode: '~' }, word) ? stem : word;
}

/**
 * Whether the gate finds one alias wherever the other stands, with no more conditions. `reach`: among how
 * many first words of the other it may begin. In the names of bodies it is the first alone, as another
 * body's shorter name may begin there: "Ministerio de Defensa [de Ucrania]".
 */
function covers(one: GateAlias, other: GateAlias, reach: number): boolean {
  const { form } = one;
  if (one.needs.length > 0 && one.condition !== other.condition) return false;
  if (form.after !== '' && form.after !== other.form.after) return false;
  if (form.capital && !other.form.capital && other.listed.length === 1) return false;
  return other.listed.slice(0, reach).some((_, at) =>
    form.words.every((word, index) => {
      const listed = other.listed[at + index];
      return listed !== undefined && SPELLING.fits(word, listed);
    }),
  );
}
