import type { Match } from '../types';
import { differencesOf, reasonsFor } from './explain-match';
import type { Finding } from './find-questions';
import { kindOf } from './match-kind';
import type { PackIndex } from './pack-index';
import type { PackReading } from './read-sentence';
import type { ReadText } from './read-text';

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
  const kind = kindOf(pack, sentence, reading, finding);
  return {
    pack: pack.id,
    statement: statement.id,
    question: question.id,
    answer: said.answer ?? null,
    position: said.position,
    speaker: statement.speaker === null ? null : pack.actors[statement.speaker]!.id,
    score,
    kind: kind.kind,
    because: reasonsFor(pack, sentence, reading, best),
    differs: differencesOf(pack, sentence, reading, best, kind, said.position),
  };
}
