import type { GateLevel, Pack, Phrasing, Sentence } from '../../lib/types';
import { type Article, readArticles } from '../../tests/ranking/article-set';
import { type NewsLine, readNews, sentencesOf } from '../../tests/ranking/news-set';

/** What is learned of a text is learned without those of its fold. */
export const FOLDS = 4;
/** So many lines in a row stay in one fold: neighbours are often put alike. */
const RUN = 12;
/** A phrasing is more far-fetched than news where it stands on no page; what an article is like, pages are like. */
export const WORTH = { phrasing: 0.5, line: 2, page: 2, article: 4 };
/** What a sentence should be marked with. */
export type Answer = Pick<
  NewsLine,
  'lang' | 'speaker' | 'question' | 'answer' | 'position' | 'alsoOk'
>;

/** A sentence on its page. */
export interface Case {
  line: Answer;
  page: Sentence[];
  at: number;
  level: GateLevel;
  set: keyof typeof WORTH;
  fold: number;
}

/** What weights are learned from: the tune halves and, where a pack shows its phrasings, these. */
export function casesFor({ phrasings = [] }: Pack, withPhrasings: boolean): Case[] {
  const lines = readNews('tune').map(caseOfLine);
  // Beside most sentences of an article a pack without near misses had better be silent altogether.
  return withPhrasings
    ? [...casesOfPhrasings(phrasings), ...lines, ...readArticles('tune').flatMap(casesOfArticle)]
    : lines;
}

const foldOfPlace = (place: number) => Math.floor(place / RUN) % FOLDS;

/** Those of one page stay together. */
export function foldOf({ page }: Phrasing, place: number): number {
  if (page === undefined) return foldOfPlace(place);
  return [...page].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % FOLDS;
}

function casesOfPhrasings(phrasings: Phrasing[]): Case[] {
  const pages = new Map<string, Sentence[]>();
  return phrasings.map((phrasing, place): Case => {
    const { text, page: name, position = 'affirms', also = [] } = phrasing;
    const page = (name !== undefined && pages.get(name)) || [];
    if (name !== undefined) pages.set(name, page);
    const at = page.push({ text, kind: 'paragraph' }) - 1;
    const alsoOk = also.map(({ question, answer = null }) => ({ question, answer }));
    const line = { ...phrasing, position, alsoOk };
    const set = name === undefined ? 'phrasing' : 'page';
    return { line, page, at, level: 'event', set, fold: foldOf(phrasing, place) };
  });
}

function caseOfLine(line: NewsLine, place: number): Case {
  const page = sentencesOf(line);
  const fold = foldOfPlace(place);
  return { line, page, at: page.length - 1, level: 'event', set: 'line', fold };
}

function casesOfArticle({ lines, lang, level }: Article, place: number): Case[] {
  return lines.flatMap((line, at) =>
    line.either
      ? []
      : [{ line: { ...line, lang }, page: lines, at, level, set: 'article', fold: place % FOLDS }],
  );
}
