import type { PackContents } from './contents';
import { type Said, saidIn } from './said';
import type { PartyView, SourceView } from './views';

/** Who speaks: a party, or a text that names nobody. */
export interface MatrixColumn {
  id: string;
  speaker: PartyView | null;
  /** The text that speaks itself, where there is no speaker. */
  source: SourceView | null;
}

/** A question, or an answer of one; `answer` null is the question as a whole. */
export interface MatrixRow {
  question: string;
  answer: string | null;
  text: string;
}

/** Questions (or one question's answers) by speakers. `cells[row][column]` is what was said there. */
export interface Matrix {
  rows: MatrixRow[];
  columns: MatrixColumn[];
  cells: Said[][][];
}

/**
 * Who says what in a pack: a row for each question, or, of one question, for each answer and one for the
 * question as a whole. Those who speak to most come first. Rows and columns of which nothing is known are
 * left out.
 */
export function buildMatrix(contents: PackContents, question: string | null): Matrix {
  const said = saidIn(contents, question);
  const rows = rowsOf(contents, question).filter((row) => said.some((each) => isIn(row, each)));
  const columns = columnsOf(said);
  const cells = rows.map((row) => {
    const inRow = said.filter((each) => isIn(row, each));
    return columns.map(({ id }) => inRow.filter((each) => columnId(each) === id));
  });
  return { rows, columns, cells };
}

function rowsOf({ questions }: PackContents, id: string | null): MatrixRow[] {
  const question = questions.find((each) => each.id === id);
  if (!question)
    return questions.map((each) => ({ question: each.id, answer: null, text: each.text }));
  const answers = question.answers.map((answer) => ({
    ...{ question: question.id, answer: answer.id, text: answer.text },
  }));
  return [...answers, { question: question.id, answer: WHOLE, text: question.text }];
}

/** Stands for a question as a whole where its answers have rows of their own. */
export const WHOLE = '';

function isIn({ question, answer }: MatrixRow, said: Said): boolean {
  if (said.question !== question) return false;
  return answer === null || (said.answer ?? WHOLE) === answer;
}

function columnsOf(said: Said[]): MatrixColumn[] {
  const columns = new Map<string, MatrixColumn>();
  const weight = new Map<string, number>();
  for (const each of said) {
    const id = columnId(each);
    const { speaker, source } = each.statement;
    columns.set(id, { id, speaker, source: speaker ? null : source });
    weight.set(id, (weight.get(id) ?? 0) + 1);
  }
  // A text that names nobody is no party: it comes after all that are.
  return [...columns.values()].sort(
    (a, b) =>
      Number(!a.speaker) - Number(!b.speaker) || (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0),
  );
}

function columnId({ statement: { speaker, source } }: Said): string {
  return speaker ? `by ${speaker.id}` : `in ${source.id}`;
}
