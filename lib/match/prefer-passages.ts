import type { SentenceMatch } from '../types';
import type { IndexedStatement, PackIndex } from './pack-index';

/** What is left to doubt where a page carries a known passage: which of its statements a sentence makes. */
const CERTAIN = 0.99;

/**
 * The matches of a page's sentences, those that stand in a known passage first: such a sentence makes
 * that passage's statement, whatever else it resembles. `passages[i]` are places of statements, the
 * likeliest first. Still at most one match a question.
 */
export function preferPassages(
  pack: PackIndex,
  matches: SentenceMatch[][],
  passages: number[][],
): SentenceMatch[][] {
  return matches.map((found, sentence) => {
    const places = passages[sentence]!;
    if (!places.length) return found;
    const carried = carriedBy(pack, sentence, places, found);
    const questions = new Set(carried.map(({ question }) => question));
    return [...carried, ...found.filter(({ question }) => !questions.has(question))];
  });
}

/** One match a question: of the statement that the sentence resembles most, else of the likeliest. */
function carriedBy(
  pack: PackIndex,
  sentence: number,
  places: number[],
  found: SentenceMatch[],
): SentenceMatch[] {
  const rank = (id: string) => {
    const at = found.findIndex(({ statement }) => statement === id);
    return at < 0 ? found.length : at;
  };
  const statements = places
    .map((place) => pack.statements[place]!)
    .sort((a, b) => rank(a.id) - rank(b.id));
  const byQuestion = new Map<string, SentenceMatch>();
  for (const statement of statements) {
    for (const match of matchesOf(pack, sentence, statement)) {
      if (!byQuestion.has(match.question)) byQuestion.set(match.question, match);
    }
  }
  return [...byQuestion.values()];
}

function matchesOf(
  pack: PackIndex,
  sentence: number,
  statement: IndexedStatement,
): SentenceMatch[] {
  const { id, speaker, answers } = statement;
  return answers.map(({ question, answer, position }) => ({
    sentence,
    pack: pack.id,
    statement: id,
    question,
    answer: answer ?? null,
    position,
    speaker: speaker === null ? null : pack.actors[speaker]!.id,
    score: CERTAIN,
    kind: 'same-statement',
    because: [{ key: 'passage' }],
    differs: [],
  }));
}
