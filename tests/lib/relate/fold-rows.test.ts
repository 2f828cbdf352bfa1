import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../lib/pack/lookup';
import { isContrary } from '../../../lib/relate/bearing';
import { foldRows } from '../../../lib/relate/fold-rows';
import type { Stance, Statement } from '../../../lib/types';
import { packOf, statementOf } from '../pack/sample-pack';

/** Rows as the ids they hold, the head first. */
function fold(...statements: Statement[]): string[][] {
  const lookup = createLookup([packOf({ statements })]);
  return foldRows(lookup, 'harbour', 'cause', statements).map(({ head, also }) =>
    [head, ...also].map(({ id }) => id),
  );
}

const voss = (id: string, ...said: string[]) =>
  statementOf(id, { speaker: 'mara-voss', via: [] }, ...said);
const spoken = (id: string, speaker: string | null, utterance: string, source = 'tide-report') =>
  statementOf(id, { speaker, utterance, source });

describe('foldRows', () => {
  it('has no rows for no statements', () => {
    expect(fold()).toEqual([]);
  });

  it('leaves out what a statement says to other questions', () => {
    const answers = [{ question: 'cost', position: 'affirms' as const }];
    expect(fold(statementOf('a', { answers }))).toEqual([]);
  });

  it.each<[string, Statement[], string[][]]>([
    [
      'one speaker with one answer twice',
      [voss('a', 'affirms spark'), voss('b', 'affirms spark')],
      [['a', 'b']],
    ],
    ['one speaker with two answers', [voss('a', 'affirms spark', 'denies arson')], [['a'], ['a']]],
    [
      'one speaker for and against one answer',
      [voss('a', 'affirms spark'), voss('b', 'denies spark')],
      [['a'], ['b']],
    ],
    [
      // What explains belongs to either, but must not draw the other in.
      'one speaker against, in between, and for one answer',
      [voss('a', 'denies spark'), voss('b', 'explains spark'), voss('c', 'affirms spark')],
      [['a', 'b'], ['c']],
    ],
    [
      'two speakers with one answer',
      [voss('a'), statementOf('b', { speaker: 'dockers' })],
      [['a'], ['b']],
    ],
    [
      'two speakers with one utterance',
      [spoken('a', 'mara-voss', 'words'), spoken('b', 'ilse-brandt', 'words')],
      [['a'], ['b']],
    ],
    [
      'two speakers with one utterance that an unnamed one retells first',
      [
        spoken('x', 'port-official', 'words', 'bell-report'),
        spoken('a', 'mara-voss', 'words'),
        spoken('b', 'ilse-brandt', 'words'),
      ],
      [['a', 'x'], ['b']],
    ],
    [
      'a named and an unnamed one with one utterance',
      [spoken('x', 'port-official', 'words'), spoken('a', 'mara-voss', 'words', 'bell-report')],
      [['a', 'x']],
    ],
    [
      'a speaker and the body that speaks through her',
      [spoken('x', 'port', 'words'), spoken('a', 'mara-voss', 'words', 'bell-report')],
      [['x', 'a']],
    ],
    [
      // The unnamed one came first and must not keep the named one's two statements apart.
      'an unnamed retelling before two statements of the one who is named',
      [
        spoken('x', 'port-official', 'words', 'bell-report'),
        voss('a'),
        spoken('b', 'mara-voss', 'words'),
      ],
      [['a', 'b', 'x']],
    ],
    [
      'one unnamed speaker in two sources',
      [
        statementOf('a', { speaker: 'port-official' }),
        statementOf('b', { speaker: 'port-official', source: 'bell-report' }),
      ],
      [['a'], ['b']],
    ],
    [
      'one unnamed speaker twice in one source',
      [
        statementOf('a', { speaker: 'port-official' }),
        statementOf('b', { speaker: 'port-official' }),
      ],
      [['a', 'b']],
    ],
    [
      'what two sources say by themselves',
      [statementOf('a'), statementOf('b', { source: 'bell-report' })],
      [['a'], ['b']],
    ],
    ['what one source says by itself twice', [statementOf('a'), statementOf('b')], [['a', 'b']]],
  ])('folds %s', (_, statements, rows) => {
    expect(fold(...statements)).toEqual(rows);
  });

  it('shows the plainest and best sourced statement first', () => {
    const [row] = fold(
      statementOf('remark', { speaker: 'mara-voss', via: [] }, 'explains spark'),
      statementOf('headline', { speaker: 'mara-voss', part: 'headline', via: [] }),
      statementOf('retold', { speaker: 'mara-voss', via: [['bell']] }),
      statementOf('first-hand', { speaker: 'mara-voss', via: [] }),
      statementOf('in-words', { speaker: 'mara-voss', via: [], quote: 'a spark' }),
    );
    expect(row).toEqual(['in-words', 'first-hand', 'retold', 'headline', 'remark']);
  });

  it('does not name a statement twice that says two things to one answer', () => {
    expect(fold(voss('a', 'affirms spark', 'caveat spark'))).toEqual([['a']]);
  });
});

const stance = fc.constantFrom<Stance[]>(
  'affirms',
  'denies',
  'doubts',
  'explains',
  'declines',
  'caveat',
);
const anyStatement = fc.record({
  speaker: fc.constantFrom(null, 'mara-voss', 'ilse-brandt', 'port', 'port-official', 'dockers'),
  source: fc.constantFrom('tide-report', 'bell-report'),
  utterance: fc.constantFrom(undefined, 'first', 'second'),
  answers: fc.uniqueArray(
    fc.record({
      question: fc.constant('cause'),
      answer: fc.constantFrom(undefined, 'spark', 'arson'),
      position: stance,
    }),
    { minLength: 1, maxLength: 3, selector: ({ answer }) => answer },
  ),
});
const anyStatements = fc
  .array(anyStatement, { maxLength: 12 })
  .map((parts) => parts.map((part, index) => statementOf(`s${index}`, part)));

describe('foldRows on any statements', () => {
  const rowsOf = (statements: Statement[]) =>
    foldRows(createLookup([packOf({ statements })]), 'harbour', 'cause', statements);

  it('puts every statement in exactly one row for each of its answers', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const placed = rowsOf(statements).flatMap(({ head, also, answer }) =>
          [head, ...also].map(({ id }) => `${id} ${answer}`),
        );
        const expected = statements.flatMap(({ id, answers }) =>
          answers.map(({ answer }) => `${id} ${answer ?? null}`),
        );
        expect(placed.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('never puts for and against, or two named speakers side by side, in one row', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        for (const { head, also, answer } of rowsOf(statements)) {
          const members = [head, ...also];
          const stances = members.flatMap(({ answers }) =>
            answers.filter((each) => (each.answer ?? null) === answer).map((each) => each.position),
          );
          expect(stances.some((a) => stances.some((b) => isContrary(a, b)))).toBe(false);
          const people = new Set(members.map(({ speaker }) => speaker));
          expect(people.has('mara-voss') && people.has('ilse-brandt')).toBe(false);
        }
      }),
    );
  });

  it('gives a named speaker one row for each answer and side', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        for (const speaker of ['mara-voss', 'dockers']) {
          for (const answer of [null, 'spark', 'arson']) {
            const rows = rowsOf(statements).filter(
              (row) =>
                row.answer === answer && [row.head, ...row.also].some((s) => s.speaker === speaker),
            );
            expect(rows.length).toBeLessThanOrEqual(2);
          }
        }
      }),
    );
  });
});
