import { matchSentences, type StatementIndex } from '../match';
import type { PackLookup } from '../pack/lookup';
import { pageOfSample, type Sample } from '../pack/sample';
import { relate } from '../relate/relate';
import { segment } from '../text/segment';
import type { Gate, MatchKind, Position } from '../types';
import { describeAll } from './describe';
import type { QuestionView, StatementView } from './views';

/** A marked sentence of a sample, and what others are known to have said. */
export interface SampleMark {
  /** Which part it stands in (0 the headline, then the paragraphs), and where there. UTF-16 offsets. */
  part: number;
  start: number;
  end: number;
  text: string;
  kind: MatchKind;
  question: QuestionView;
  /** The strongest other positions, opposing ones first, each with its statement. */
  positions: { position: Position; statement: StatementView }[];
  /** How many more there are. */
  more: number;
}

/** The sample is about the event: the gate is not asked. */
const OPEN: Gate = {
  level: 'event',
  hints: [],
  reason: { place: '', acts: [], dated: false, other: '', actors: [] },
  actors: [],
  packs: [],
};

/** What is shown of each question; the rest is counted. */
const SHOWN = 2;

/** Runs the pipeline of a real page (segment, match, relate, describe) over a sample; its marks in order. */
export function readSample(
  { lookup, index }: { lookup: PackLookup; index: StatementIndex },
  sample: Sample,
  language: string,
): SampleMark[] {
  const page = pageOfSample(sample, language);
  const segments = segment(page);
  const matches = matchSentences(index, segments);
  const contexts = relate(lookup, matches, null);
  const views = describeAll(lookup, OPEN, matches.flat(), contexts, language);
  return segments.flatMap((found, sentence) => {
    const best = matches[sentence]![0];
    const part = page.blocks.findIndex(
      ({ start, end }) => found.start >= start && found.end <= end,
    );
    const context = contexts.find((each) => best && sameQuestion(each, best));
    const question = views.questions.find((each) => best && each.id === best.question);
    if (!best || !context || !question || part < 0) return [];
    const others = context.positions.filter(({ onPage }) => !onPage);
    const positions = others.slice(0, SHOWN).flatMap((position) => {
      const statement = views.statements.find(({ id }) => id === position.statement);
      return statement ? [{ position, statement }] : [];
    });
    const { start } = page.blocks[part]!;
    return {
      ...{ part, start: found.start - start, end: found.end - start, text: found.text },
      ...{ kind: best.kind, question, positions, more: others.length - positions.length },
    };
  });
}

function sameQuestion(
  one: { pack: string; question: string },
  other: { pack: string; question: string },
): boolean {
  return one.pack === other.pack && one.question === other.question;
}
