import type { Match, MatchKind } from '../types';
import { type Comparison, cosineOf } from './compare';
import type { Finding } from './find-questions';
import type { IndexedStatement, Key, PackIndex } from './pack-index';
import type { PackReading } from './read-sentence';
import type { ReadText } from './read-text';

/** How many notions a reason lists. */
const MOST_NOTIONS = 5;

/** A finding in the words of the vocabulary: its kind, what speaks for it and what differs. */
export function describeMatch(
  pack: PackIndex,
  sentence: ReadText,
  reading: PackReading,
  finding: Finding,
): Match {
  const { best, score, question } = finding;
  const statement = pack.statements[best.text]!;
  const said = statement.answers.find((answer) => answer.question === question.id)!;
  const opposed = isOpposed(sentence, reading, statement, finding);
  return {
    pack: pack.id,
    statement: statement.id,
    question: question.id,
    answer: said.answer ?? null,
    position: said.position,
    speaker: statement.speaker === null ? null : pack.actors[statement.speaker]!.id,
    score,
    kind: kindOf(pack, finding, opposed),
    because: reasons(pack, sentence, reading, best),
    differs: differences(pack, sentence, reading, best, opposed),
  };
}

/** From this share of the likeliest side on, a sentence is taken to take the statement's side. */
const SAME_SIDE = 0.5;
/** Remarks take no side: only likeness tells whether they say the same. */
const LIKE_REMARK = 0.3;
/** Likeness from which on words that nobody is named for are the same words. */
const SAME_WORDS = 0.5;

function kindOf(pack: PackIndex, { best, side, question }: Finding, opposed: boolean): MatchKind {
  const statement = pack.statements[best.text]!;
  const { answer, position } = statement.answers.find((said) => said.question === question.id)!;
  const quoted = best.quoted >= 0.6;
  const takesSide = answer !== undefined && position !== 'explains';
  const like = takesSide || cosineOf(best) >= LIKE_REMARK || side.example >= LIKE_REMARK;
  const same = quoted || (side.share >= SAME_SIDE && like);
  if (!same || best.numbers < 0 || opposed) return 'same-question';
  if (best.speaker === 'same') return 'same-statement';
  if (best.speaker === 'other') return 'same-claim';
  const unnamed = statement.speaker === null || pack.actors[statement.speaker]!.kind === 'unnamed';
  const words = best.quoted >= 0.8 || (statement.speaker === null && cosineOf(best) >= SAME_WORDS);
  return unnamed && words ? 'same-statement' : 'same-claim';
}

/** Positions that say no by themselves, whether or not the text has a "not". */
const NEGATIVE = new Set(['denies', 'doubts', 'declines']);
/** These negate by themselves and stand in either text without contradiction. */
const NEGATING = /^c:(?:deny|doubt|decline|no-|not-)/;

/**
 * Whether sentence and statement contradict each other: something that both speak of stands under a
 * negation in one of them alone.
 */
function isOpposed(
  { stance }: ReadText,
  { negated }: PackReading,
  statement: IndexedStatement,
  { question, best }: Finding,
): boolean {
  if (best.quoted >= 0.6) return false;
  const { position } = statement.answers.find((said) => said.question === question.id)!;
  const telling = best.shared.filter((key) => !key.startsWith('a:') && !NEGATING.test(key));
  const ours = telling.filter((key) => negated.includes(key));
  const theirs = telling.filter((key) => statement.negated.includes(key));
  const says = stance.negated + stance.doubted + stance.declined > 0;
  if (NEGATIVE.has(position)) return !says && theirs.length > 0;
  return ours.length > 0 !== theirs.length > 0;
}

function reasons(
  pack: PackIndex,
  sentence: ReadText,
  { attribution }: PackReading,
  best: Comparison,
): string[] {
  const statement = pack.statements[best.text]!;
  const because: string[] = [];
  if (best.speaker === 'same') because.push(`names ${pack.actors[statement.speaker!]!.name}`);
  if (best.speaker === 'related') {
    because.push(`names ${attribution.speakers.map((at) => pack.actors[at]!.name).join(', ')}`);
  }
  if (best.numbers > 0) because.push(`same number: ${countsOf(sentence)}`);
  if (best.quoted > 0.5) because.push('quotes the same words');
  const notions = best.shared.slice(0, MOST_NOTIONS).map((key) => nameOf(pack, key));
  if (notions.length > 0) because.push(`speaks of: ${notions.join(', ')}`);
  return because;
}

function differences(
  pack: PackIndex,
  sentence: ReadText,
  { attribution }: PackReading,
  best: Comparison,
  opposed: boolean,
): string[] {
  const statement = pack.statements[best.text]!;
  const differs: string[] = [];
  const theirs = statement.speaker === null ? null : pack.actors[statement.speaker]!.name;
  const ours = attribution.speakers.map((at) => pack.actors[at]!.name).join(', ');
  const unnamed = statement.speaker !== null && pack.actors[statement.speaker]!.kind === 'unnamed';
  if (best.speaker === 'other' || (best.speaker === 'related' && !unnamed)) {
    differs.push(`other speaker: ${ours || 'someone else'} instead of ${theirs ?? 'nobody named'}`);
  }
  if (best.numbers < 0) {
    differs.push(`other number: ${countsOf(sentence)} instead of ${countsOf(statement)}`);
  }
  if (opposed) differs.push(sentence.stance.negated > 0 ? 'negated' : 'not negated');
  if (statement.hedge && sentence.stance.hedged === 0) {
    differs.push(`without the hedge: ${statement.hedge}`);
  }
  return differs;
}

function countsOf({ numbers }: Pick<ReadText, 'numbers'>): string {
  return numbers
    .filter(({ kind }) => kind === 'count')
    .map(
      ({ value, atLeast, atMost }) => `${atLeast ? 'at least ' : atMost ? 'at most ' : ''}${value}`,
    )
    .join(', ');
}

function nameOf(pack: PackIndex, key: Key): string {
  const id = key.slice(2);
  if (key.startsWith('a:')) return pack.actors.find((actor) => actor.id === id)!.name;
  return id.replaceAll('-', ' ');
}
