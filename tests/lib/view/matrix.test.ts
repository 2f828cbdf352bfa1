import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../lib/pack/lookup';
import type { Statement } from '../../../lib/types';
import { describeContents } from '../../../lib/view/contents';
import { buildMatrix, WHOLE } from '../../../lib/view/matrix';
import { distinctStances } from '../../../lib/view/said';
import { buildTimeline } from '../../../lib/view/timeline';
import { packOf, questionOf, statementOf } from '../pack/sample-pack';

const spark = statementOf('spark', { speaker: 'mara-voss' }, 'affirms spark');
const noArson = statementOf('no-arson', { speaker: 'mara-voss' }, 'denies arson');
const arson = statementOf('arson', { speaker: 'dockers' }, 'affirms arson');
const shrug = statementOf('shrug', { speaker: 'port' }, 'declines');
const nobody = statementOf('nobody', {}, 'explains');

function contentsOf(...statements: Statement[]) {
  const questions = [questionOf('cause', ['spark', 'arson']), questionOf('damage', ['hall'])];
  const lookup = createLookup([packOf({ questions, statements })]);
  return describeContents(lookup, null, 'en')[0]!;
}

/** The matrix as "row: statements of each column". */
function rowsOf(question: string | null, ...statements: Statement[]): string[] {
  const { rows, columns, cells } = buildMatrix(contentsOf(...statements), question);
  const heads = columns.map(({ speaker, source }) => speaker?.id ?? source?.id);
  const body = rows.map(({ question, answer }, row) => {
    const said = cells[row]!.map((cell) => cell.map(({ statement }) => statement.id).join('+'));
    return `${answer === null ? question : answer || 'whole'}: ${said.join(' | ')}`;
  });
  return [heads.join(' | '), ...body];
}

describe('buildMatrix', () => {
  it('has a row for each question that is spoken to, who speaks most first', () => {
    expect(rowsOf(null, arson, spark, noArson)).toEqual([
      'mara-voss | dockers',
      'cause: spark+no-arson | arson',
    ]);
  });

  it('has, of one question, a row for each answer and one for the whole', () => {
    expect(rowsOf('cause', spark, noArson, arson, shrug)).toEqual([
      'mara-voss | dockers | port',
      'spark: spark |  | ',
      'arson: no-arson | arson | ',
      'whole:  |  | shrug',
    ]);
  });

  it('puts a text that names nobody after all who are named', () => {
    expect(rowsOf(null, nobody, nobody, spark)[0]).toBe('mara-voss | tide-report');
  });

  it('is empty where nobody speaks', () => {
    expect(buildMatrix(contentsOf(), null)).toEqual({ rows: [], columns: [], cells: [] });
    expect(buildMatrix(contentsOf(spark), 'damage').rows).toEqual([]);
  });

  it('tells the question as a whole from its answers', () => {
    const { rows } = buildMatrix(contentsOf(shrug), 'cause');
    expect(rows.map(({ answer }) => answer)).toEqual([WHOLE]);
  });
});

describe('distinctStances', () => {
  it('has each stance on each answer once, the plainest first', () => {
    const { cells } = buildMatrix(contentsOf(noArson, spark, spark), null);
    const stances = distinctStances(cells[0]![0]!).map((each) => `${each.position} ${each.answer}`);
    expect(stances).toEqual(['affirms spark', 'denies arson']);
  });
});

describe('buildTimeline', () => {
  const on = (id: string, day?: string) =>
    statementOf(id, { speaker: 'mara-voss', said: { words: 'then', ...(day && { day }) } });

  it('has days in order, and apart from them what has no day', () => {
    const { days, undated } = buildTimeline(
      contentsOf(on('late', '2024-03-05'), on('early', '2024-03-01'), on('never'), spark),
      null,
    );
    expect(days.map(({ day, said }) => `${day} ${said.map((each) => each.statement.id)}`)).toEqual([
      '2024-03-01 early',
      '2024-03-05 late',
    ]);
    expect(undated.map(({ statement }) => statement.id)).toEqual(['never', 'spark']);
  });

  it('has a statement once, also where it speaks to several answers', () => {
    const both = statementOf('both', { speaker: 'port' }, 'affirms spark', 'denies arson');
    expect(buildTimeline(contentsOf(both), null).undated).toHaveLength(1);
  });
});
