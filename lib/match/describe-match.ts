import type { Match, MatchKind } from '../types';
import type { Comparison } from './compare';
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
  finding: { question: { id: string }; best: Comparison; score: number },
): Match {
  const { best, score, question } = finding;
  const statement = pack.statements[best.text]!;
  const said = statement.answers.find((answer) => answer.question === question.id)!;
  const stanceDiffers = negationDiffers(sentence, statement);
  return {
    pack: pack.id,
    statement: statement.id,
    question: question.id,
    answer: said.answer ?? null,
    position: said.position,
    speaker: statement.speaker === null ? null : pack.actors[statement.speaker]!.id,
    score,
    kind: kindOf(best, statement, stanceDiffers),
    because: reasons(pack, sentence, reading, best),
    differs: differences(pack, sentence, reading, best, stanceDiffers),
  };
}

/** Below this share of the statement's weight a sentence does not say what it says. */
const SAME_CONTENT = 0.3;

function kindOf(best: Comparison, statement: IndexedStatement, stanceDiffers: boolean): MatchKind {
  if (best.numbers < 0 || stanceDiffers) return 'same-question';
  const same = best.covers >= SAME_CONTENT || best.quoted >= 0.6;
  if (!same) return 'same-question';
  if (best.speaker === 'same') return 'same-statement';
  // The words of somebody unnamed are known by the words alone.
  return best.quoted >= 0.8 && best.speaker !== 'other' && statement.quote.length > 4
    ? 'same-statement'
    : 'same-claim';
}

function negationDiffers({ stance }: ReadText, statement: IndexedStatement): boolean {
  return stance.negated > 0 !== statement.stance.negated > 0;
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
  stanceDiffers: boolean,
): string[] {
  const statement = pack.statements[best.text]!;
  const differs: string[] = [];
  const theirs = statement.speaker === null ? null : pack.actors[statement.speaker]!.name;
  const ours = attribution.speakers.map((at) => pack.actors[at]!.name).join(', ');
  if (best.speaker === 'other' || best.speaker === 'related') {
    differs.push(`other speaker: ${ours || 'someone else'} instead of ${theirs ?? 'nobody named'}`);
  }
  if (best.numbers < 0) {
    differs.push(`other number: ${countsOf(sentence)} instead of ${countsOf(statement)}`);
  }
  if (stanceDiffers) differs.push(sentence.stance.negated > 0 ? 'negated' : 'not negated');
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
