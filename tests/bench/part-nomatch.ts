import { buildClaims, type ClaimIndex } from '../../lib/match/core/claims';
import { findClaims } from '../../lib/match/core/find-claims';
import type { Model } from '../../lib/match/core/model';
import { findTwins } from '../../tools/learning/examples';
import { readNews } from '../ranking/news-set';
import type { BenchData } from './data';
import { documentsOf, termsOfText } from './documents';
import { ENGINES } from './engines';
import { areaUnderCurve, calibrationError, passRate } from './metrics';
import { crossValidateAll, type Judgement } from './ours';

/** How well the best hit's score tells a true match from what is found when there is none. */
export interface NoMatchRow {
  name: string;
  auc: number;
  /** Share of queries without a match that pass the threshold that keeps 90 % of true matches. */
  pass: number;
}

export interface NoMatch {
  rows: NoMatchRow[];
  /** Over the best hits with and without the true claims. */
  ece: number;
  /** Sentences about other things than any claim, in place of the posts without their claims. */
  elsewhere: NoMatchRow & { sentences: number };
}

const LIBRARIES = ['wink-bm25', 'lunr', 'minisearch'];

/**
 * True matches: best hits that are right. The others: best hits of the same queries where the
 * claims that they repeat, and claims told in the same terms, are not there: ours is asked in an index
 * without them, the libraries' answers are read past them.
 */
export async function measureNoMatch(data: BenchData): Promise<NoMatch> {
  const queries = [...data.train, ...data.dev];
  const index = buildClaims(data.claims);
  const { judged, models } = crossValidateAll(data);
  const rows = [oursRow(judged)];
  const twins = findTwins(index);
  const places = new Map(index.ids.map((id, doc) => [id, doc]));
  const twinIds = (ids: string[]) =>
    new Set(ids.flatMap((id) => twins(places.get(id)!).map((doc) => index.ids[doc]!)));
  for (const maker of ENGINES.filter(({ name }) => LIBRARIES.includes(name))) {
    const engine = await maker.build(documentsOf(data.claims));
    const [right, wrong]: [number[], number[]] = [[], []];
    for (const { text, rel } of queries) {
      const own = twinIds(rel);
      const hits = await engine.search(termsOfText(text), 10 + own.size);
      if (hits[0] && own.has(hits[0].id)) right.push(hits[0].score);
      wrong.push(hits.find(({ id }) => !own.has(id))?.score ?? 0);
    }
    rows.push({
      name: maker.name,
      auc: areaUnderCurve(right, wrong),
      pass: passRate(right, wrong),
    });
  }
  return { rows, ece: errorOf(judged), elsewhere: measureElsewhere(index, judged, models) };
}

const rightOf = (judged: Judgement[]) =>
  judged.flatMap(({ full }) => (full[0]?.right ? [full[0].probability] : []));

function oursRow(judged: Judgement[]): NoMatchRow {
  const right = rightOf(judged);
  const wrong = judged.map(({ without }) => without[0]?.probability ?? 0);
  return {
    name: 'ours, cross-validated',
    auc: areaUnderCurve(right, wrong),
    pass: passRate(right, wrong),
  };
}

/** English sentences of the news sets, none of which repeats a claim, by the models of all folds in turn. */
function measureElsewhere(index: ClaimIndex, judged: Judgement[], models: Model[]) {
  const lines = readNews().filter(({ lang }) => lang.startsWith('en'));
  const wrong = lines.map(({ text }, i) => {
    const [hit] = findClaims(index, text, 1, models[i % models.length]);
    return hit?.probability ?? 0;
  });
  const right = rightOf(judged);
  return {
    name: 'ours, sentences about other things',
    sentences: lines.length,
    auc: areaUnderCurve(right, wrong),
    pass: passRate(right, wrong),
  };
}

function errorOf(judged: Judgement[]): number {
  const best = judged.flatMap(({ full, without }) => [full[0], without[0]].filter((hit) => !!hit));
  return calibrationError(
    best.map(({ probability }) => probability),
    best.map(({ right }) => right),
  );
}
