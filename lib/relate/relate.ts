import type { PackLookup } from '../pack/lookup';
import type { Position, Question, QuestionContext, SentenceMatch, Statement } from '../types';
import { bearingOn, type Held, rankBearing } from './bearing';
import { foldRows, type Row } from './fold-rows';
import { isFromOutlets } from './own-outlet';

/**
 * For each question that the page's sentences speak to, in page order, what everybody else is
 * reported to have said on it. Left out is what the page's own outlet carried, also where another
 * source retells it. Opposing positions come first, then those that the page does not carry itself.
 *
 * `matches[i]` are the matches of sentence `i`, best first; `url` is the page's address.
 */
export function relate(
  lookup: PackLookup,
  matches: SentenceMatch[][],
  url: string | null,
): QuestionContext[] {
  const onPage = carriedByPage(lookup, matches.flat());
  return questionsOf(matches).flatMap(({ pack, question: id, sentences, matched }) => {
    const question = lookup.question(pack, id);
    if (!question) return [];
    const positions = positionsOn(lookup, pack, question, url, matched.map(heldBy), onPage);
    return [{ pack, question: id, sentences, positions }];
  });
}

/**
 * What is reported on one question apart from what the outlet at `url` carried, weightiest first.
 * `page` is what the page holds, `onPage` the statements (`pack id`) that it carries itself.
 */
export function positionsOn(
  lookup: PackLookup,
  pack: string,
  question: Question,
  url: string | null,
  page: Held[] = [],
  onPage: Set<string> = new Set(),
): Position[] {
  const own = new Set(lookup.outletsAt(url).map(({ pack, id }) => `${pack} ${id}`));
  const others = lookup
    .statementsOn(pack, question.id)
    .filter((statement) => !isFromOutlets(lookup, pack, statement, own));
  return foldRows(lookup, pack, question.id, others)
    .map((row) => toPosition(lookup, pack, question, row, page, onPage))
    .sort(byWeight);
}

interface TouchedQuestion {
  pack: string;
  question: string;
  sentences: number[];
  matched: SentenceMatch[];
}

function questionsOf(matches: SentenceMatch[][]): TouchedQuestion[] {
  const touched = new Map<string, TouchedQuestion>();
  for (const match of matches.flat()) {
    const key = `${match.pack} ${match.question}`;
    const known = touched.get(key) ?? { ...match, sentences: [], matched: [] };
    if (!known.sentences.includes(match.sentence)) known.sentences.push(match.sentence);
    known.matched.push(match);
    touched.set(key, known);
  }
  return [...touched.values()].sort((a, b) => (a.sentences[0] ?? 0) - (b.sentences[0] ?? 0));
}

/** What a sentence holds on its question, as far as its match tells. */
export function heldBy({ answer, position, kind }: SentenceMatch): Held {
  return { answer, position, contrary: kind === 'same-question' };
}

/** Statements that the page makes itself, and all retellings of the same act of speech. */
function carriedByPage(lookup: PackLookup, matches: SentenceMatch[]): Set<string> {
  const carried = new Set<string>();
  for (const { pack, statement: id, kind } of matches) {
    if (kind !== 'same-statement') continue;
    carried.add(`${pack} ${id}`);
    const utterance = lookup.statement(pack, id)?.utterance;
    if (!utterance) continue;
    for (const other of lookup.retellings(pack, utterance)) carried.add(`${pack} ${other.id}`);
  }
  return carried;
}

function toPosition(
  lookup: PackLookup,
  pack: string,
  question: Question,
  row: Row,
  page: Held[],
  onPage: Set<string>,
): Position {
  const { head, also, answer, position } = row;
  return {
    pack,
    statement: head.id,
    also: also.map(({ id }) => id),
    speaker: head.speaker,
    answer,
    position,
    bearing: bearingOn(question, page, { answer, position }),
    outlet: lookup.source(pack, head.source)?.outlet ?? null,
    onPage: [head, ...also].some((statement: Statement) => onPage.has(`${pack} ${statement.id}`)),
  };
}

function byWeight(a: Position, b: Position): number {
  return rankBearing(a.bearing) - rankBearing(b.bearing) || Number(a.onPage) - Number(b.onPage);
}
