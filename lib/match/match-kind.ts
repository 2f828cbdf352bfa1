import type { MatchKind } from '../types';
import { sharedKeys } from './compare';
import type { Finding } from './find-questions';
import type { IndexedStatement, PackIndex } from './pack-index';
import type { PackReading } from './read-sentence';
import type { ReadText } from './read-text';

/** How a sentence stands to the statement that fits it best. */
export interface Kind {
  kind: MatchKind;
  /** What both speak of is negated in one of them alone. */
  opposed: boolean;
  /** Another answer or position is likelier, or it is another remark. */
  otherSide: boolean;
}

/** From this share of the likeliest side on, a sentence is taken to take the statement's side. */
const SAME_SIDE = 0.5;
/** Remarks take no side: only likeness tells whether they say the same. */
const LIKE_REMARK = 0.3;
/** From this share of its words on, a quote is known again; with this one beyond doubt. */
const SAME_QUOTE = 0.6;
const WHOLE_QUOTE = 0.8;

/** The kind of a match, from strict to lax: what is not sure is the laxer one. */
export function kindOf(
  pack: PackIndex,
  sentence: ReadText,
  reading: PackReading,
  finding: Finding,
): Kind {
  const { best, question } = finding;
  const statement = pack.statements[best.text]!;
  const said = statement.answers.find((answer) => answer.question === question.id)!;
  const quoted = best.quoted >= SAME_QUOTE;
  const opposed = !quoted && isOpposed(sentence, reading, statement, finding, said.position);
  const remark = said.answer === undefined || said.position === 'explains';
  const otherSide = !quoted && !isSameSide(finding, remark);
  const kind =
    opposed || otherSide || best.numbers < 0
      ? 'same-question'
      : bySpeaker(pack, finding, statement);
  return { kind, opposed, otherSide };
}

function isSameSide({ best, side }: Finding, remark: boolean): boolean {
  const like = !remark || best.cosine >= LIKE_REMARK || side.example >= LIKE_REMARK;
  return side.share >= SAME_SIDE && like;
}

/** Where the statement names nobody, nobody can be the same speaker. */
function bySpeaker(pack: PackIndex, { best }: Finding, { speaker }: IndexedStatement): MatchKind {
  if (speaker === null || best.speaker === 'other') return 'same-claim';
  if (best.speaker === 'same') return 'same-statement';
  // An unnamed official is known again by the same words in an official's mouth.
  const unnamed = pack.actors[speaker]!.kind === 'unnamed' && best.quoted >= WHOLE_QUOTE;
  return unnamed ? 'same-statement' : 'same-claim';
}

/** Positions that say no by themselves, whether or not the text has a "not". */
const NEGATIVE = new Set(['denies', 'doubts', 'declines']);
/** These negate by themselves and stand in either text without contradiction. */
const NEGATING = /^c:(?:deny|doubt|decline|no-|not-)/;

function isOpposed(
  { stance }: ReadText,
  { negated }: PackReading,
  statement: IndexedStatement,
  { best }: Finding,
  position: string,
): boolean {
  const telling = sharedKeys(best).filter((key) => !key.startsWith('a:') && !NEGATING.test(key));
  const ours = telling.filter((key) => negated.includes(key));
  const theirs = telling.filter((key) => statement.negated.includes(key));
  const says = stance.negated + stance.doubted + stance.declined > 0;
  if (NEGATIVE.has(position)) return !says && theirs.length > 0;
  return ours.length > 0 !== theirs.length > 0;
}
