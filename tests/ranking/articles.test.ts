import { beforeAll, describe, expect, it } from 'vitest';
import { type Explanation, explainPage } from '../../tools/explain-page';
import { type Known, loadPacks } from '../../tools/load-packs';
import { readFileAsPage } from '../../tools/page-of-file';
import { type Article, type ArticleLine, pageOfArticle, readArticles } from './article-set';
import { isRightAnswer, isRightQuestion } from './judge';

type Mark = Explanation['marks'][number];

/** How whole articles fare, from their HTML on; counts of sentences. */
interface Tally {
  pages: number;
  opened: number;
  spoken: number;
  question: number;
  answer: number;
  silent: number;
  marked: number;
}

interface Floors {
  opened: number;
  question: number;
  answer: number;
  marked: number;
}

/**
 * Written by people who had seen neither the matcher nor its phrasings nor the other sets. Weights are
 * learned from the first set's tune half among others; of its report half totals alone were looked at, while
 * phrasings and weights grew. Of the other sets too, no line was read to mend anything; the third came last.
 */
const FLOORS: Record<string, Record<string, Floors>> = {
  articles: {
    'report, en': { opened: 95, question: 80, answer: 76, marked: 4 },
    'report, others': { opened: 95, question: 85, answer: 83, marked: 5 },
  },
  'articles-unseen': {
    'report, en': { opened: 60, question: 45, answer: 42, marked: 2 },
    'report, others': { opened: 95, question: 59, answer: 59, marked: 2 },
  },
  'articles-outside': {
    'report, en': { opened: 97, question: 77, answer: 72, marked: 3.1 },
    'report, others': { opened: 97, question: 88, answer: 84, marked: 2 },
  },
};

let known: Known;

beforeAll(() => {
  known = loadPacks(['seeds/belgorod-2023'], []);
}, 120_000);

describe('whole articles, of which none of the report half was read to mend anything', () => {
  it.each(Object.entries(FLOORS))(
    'of %s: opens the gate, finds question and answer, is silent elsewhere',
    { timeout: 60_000 },
    async (set, floorsOf) => {
      const table: Record<string, Tally> = {};
      for (const article of readArticles(undefined, set)) {
        const name = groupOf(article);
        table[name] ??= emptyTally();
        add(table[name], article, await explain(article));
      }
      console.table(table);
      for (const [group, floors] of Object.entries(floorsOf)) {
        const { pages, opened, spoken, question, answer, silent, marked } = table[group]!;
        expect(share(opened, pages)).toBeGreaterThanOrEqual(floors.opened);
        expect(share(question, spoken)).toBeGreaterThanOrEqual(floors.question);
        expect(share(answer, spoken)).toBeGreaterThanOrEqual(floors.answer);
        expect(share(marked, silent)).toBeLessThanOrEqual(floors.marked);
      }
    },
  );
});

function groupOf({ half, level, lang }: Article): string {
  if (level === 'actor') return `${half}, other events`;
  return `${half}, ${lang === 'en' ? 'en' : 'others'}`;
}

async function explain(article: Article): Promise<Explanation> {
  return explainPage(await readFileAsPage(pageOfArticle(article), '.html', null), known);
}

const emptyTally = (): Tally => ({
  pages: 0,
  opened: 0,
  spoken: 0,
  question: 0,
  answer: 0,
  silent: 0,
  marked: 0,
});

function add(tally: Tally, { level, lines }: Article, { gate, marks }: Explanation): void {
  tally.pages++;
  if (gate.level === level) tally.opened++;
  for (const line of lines.filter(({ either }) => !either)) {
    const mark = marks.find(({ text }) => line.text.includes(text) || text.includes(line.text));
    if (line.question) addSpoken(tally, line, mark);
    else {
      tally.silent++;
      if (mark) tally.marked++;
    }
  }
}

function addSpoken(tally: Tally, line: ArticleLine, mark: Mark | undefined): void {
  tally.spoken++;
  if (!mark || !isRightQuestion(line, mark.question)) return;
  tally.question++;
  if (isRightAnswer(line, mark.question, mark.answer)) tally.answer++;
}

const share = (part: number, whole: number) => (100 * part) / whole;
