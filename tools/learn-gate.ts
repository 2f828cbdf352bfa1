import { writeFileSync } from 'node:fs';
import { gateText } from '../lib/gate/gate';
import { mergeGates } from '../lib/gate/merge-gates';
import { isWorthMatching } from '../lib/gate/worth-matching';
import { matchPacks } from '../lib/match/index';
import { type PageSigns, pageSigns } from '../lib/match/page-likelihood';
import { segment } from '../lib/text/segment';
import { pageOfArticle, readArticles } from '../tests/ranking/article-set';
import { LEVELS, pageOfGateLine, readGateSet } from '../tests/ranking/gate-set';
import type { Outcome } from './learning/losses';
import { learnOdds } from './learning/train';
import { type Known, loadPacks } from './load-packs';
import { readFileAsPage } from './page-of-file';

// `jiti tools/learn-gate.ts` learns lib/match/page-weights.json: whether a page is about the event, by its
// names and its sentences, from the gate's sets that may be tuned on and the articles' tune half.

const WEIGHTS = 'lib/match/page-weights.json';
const PACK = 'seeds/belgorod-2023';
/** How strongly weights are pulled to nought, in units of standardised signs; set by hand, not searched. */
const PULL = 0.1;
const SETS = ['gate', 'gate-unseen', 'gate-tune'];
const SIGNS = ['hint', 'speaking', 'sureness', 'elsewhere', 'voices'] as const;

/** A page that teaches. */
interface Lesson {
  html: string;
  isEvent: boolean;
}

function lessons(): Lesson[] {
  const lines = SETS.flatMap((set) =>
    LEVELS.flatMap((level) =>
      readGateSet(level, set)
        .filter(({ half }) => half !== 'report')
        .map((line) => ({ html: pageOfGateLine(line), isEvent: level === 'event' })),
    ),
  );
  const articles = readArticles('tune').map((article) => ({
    html: pageOfArticle(article),
    isEvent: article.level === 'event',
  }));
  return [...lines, ...articles];
}

/** What one page teaches; nothing where its sentences are never asked. */
async function outcomesOf(lesson: Lesson, { names, index }: Known): Promise<Outcome[]> {
  const { page, scanned } = await readFileAsPage(lesson.html, '.html', null);
  const [title, ...texts] = scanned;
  const gate = mergeGates(names.map((of) => gateText(of, texts, title)));
  if (!isWorthMatching(gate)) return [];
  const level = gate.level === 'event' ? 'event' : 'actor';
  return matchPacks(index, segment(page), level).map((found) => {
    const signs = pageSigns(gate, found);
    const row = Float64Array.from(SIGNS, (name) => signs[name]);
    return { row, right: lesson.isEvent, worth: 1 };
  });
}

async function learn(): Promise<PageSigns> {
  const known = loadPacks([PACK], []);
  const outcomes: Outcome[] = [];
  for (const lesson of lessons()) outcomes.push(...(await outcomesOf(lesson, known)));
  const { weights, bias } = learnOdds(outcomes, PULL);
  const learned = Object.fromEntries(SIGNS.map((name, i) => [name, round(weights[i]!)]));
  return { bias: round(bias), ...learned } as unknown as PageSigns;
}

const round = (weight: number) => Math.round(weight * 1000) / 1000;

writeFileSync(WEIGHTS, `${JSON.stringify(await learn(), null, 2)}\n`);
