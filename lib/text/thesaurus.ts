/**
 * What words may mean: to a word, as `meaningKey` names it, the ids of its likeliest meanings. Words that
 * share one stand for each other now and then: "foray" and "raid". Empty where nothing is known of a
 * language.
 */
export type Thesaurus = ReadonlyMap<string, readonly string[]>;

/** Nothing known of any word. */
export const NO_THESAURUS: Thesaurus = new Map();

/** A term of `tokensOf` in a language (BCP 47), as a thesaurus has it. */
export function meaningKey(lang: string, term: string): string {
  return `${lang}:${term}`;
}
