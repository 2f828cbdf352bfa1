import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../lib/pack/lookup';
import { rankBearing } from '../../../lib/relate/bearing';
import { isFromOutlets } from '../../../lib/relate/own-outlet';
import { relate } from '../../../lib/relate/relate';
import type { MatchKind, Pack, SentenceMatch, Statement } from '../../../lib/types';
import { packOf, questionOf, sourceOf, statementOf } from '../pack/sample-pack';

/** The match that a sentence has with a statement, taken as it is. */
function matchOf(
  { id, speaker, answers }: Statement,
  sentence = 0,
  kind: MatchKind = 'same-claim',
): SentenceMatch {
  const [{ question, answer = null, position }] = answers as [Statement['answers'][number]];
  return {
    ...{ sentence, pack: 'harbour', statement: id, question, answer, position, speaker, kind },
    ...{ score: 0.9, because: [], differs: [] },
  };
}

/** One question's positions as "statement bearing", "*" where the page carries it. */
function positionsOf(pack: Pack, matches: SentenceMatch[][], url: string | null = null): string[] {
  const [context] = relate(createLookup([pack]), matches, url);
  return (context?.positions ?? []).map(
    ({ statement, bearing, onPage }) => `${statement} ${bearing}${onPage ? '*' : ''}`,
  );
}

const spark = statementOf('spark', { speaker: 'mara-voss' }, 'affirms spark');
const noSpark = statementOf('no-spark', { speaker: 'dockers' }, 'denies spark');
const arson = statementOf('arson', { speaker: 'ilse-brandt' }, 'affirms arson');
const neglect = statementOf('neglect', { speaker: 'bell' }, 'affirms neglect');
const remark = statementOf('remark', { speaker: 'port' }, 'explains');

describe('relate', () => {
  it.each([
    ['no sentences', []],
    ['sentences without a match', [[], []]],
  ])('knows nothing of %s', (_, matches) => {
    expect(relate(createLookup([packOf()]), matches, null)).toEqual([]);
    expect(relate(createLookup([]), matches, null)).toEqual([]);
  });

  it('passes over a question that the packs no longer have', () => {
    const gone = { ...matchOf(spark), question: 'gone' };
    expect(relate(createLookup([packOf()]), [[gone]], null)).toEqual([]);
  });

  it('shows first what opposes, then what differs, agrees and remarks', () => {
    const agreeing = statementOf('same', { speaker: 'dockers' }, 'affirms spark');
    const pack = packOf({ statements: [remark, agreeing, neglect, arson, noSpark] });
    expect(positionsOf(pack, [[matchOf(spark)]])).toEqual([
      'arson opposes',
      'no-spark opposes',
      'neglect differs',
      'same agrees',
      'remark remarks',
    ]);
  });

  it('shows among equals first what the page does not carry itself', () => {
    const pack = packOf({ statements: [noSpark, arson, spark] });
    const matches = [[matchOf(spark)], [matchOf(noSpark, 1, 'same-statement')]];
    expect(positionsOf(pack, matches)).toEqual([
      'arson opposes',
      'spark agrees',
      'no-spark agrees*',
    ]);
  });

  it('sets neither side against a page that carries both', () => {
    const pack = packOf({ statements: [spark, noSpark] });
    const matches = [
      [matchOf(spark, 0, 'same-statement')],
      [matchOf(noSpark, 1, 'same-statement')],
    ];
    expect(positionsOf(pack, matches)).toEqual(['spark agrees*', 'no-spark agrees*']);
  });

  it('takes a sentence with another answer for the contrary of what it matched', () => {
    const pack = packOf({ statements: [spark, noSpark] });
    const matches = [[matchOf(spark, 0, 'same-question')]];
    expect(positionsOf(pack, matches)).toEqual(['spark opposes', 'no-spark agrees']);
  });

  it('knows that the page carries all retellings of what it carries', () => {
    const told = statementOf('told', { speaker: 'mara-voss', utterance: 'words' });
    const retold = statementOf('retold', {
      ...{ speaker: 'port-official', utterance: 'words', source: 'bell-report' },
    });
    const pack = packOf({ statements: [retold, noSpark] });
    const withBoth = packOf({ statements: [told, retold, noSpark] });
    const matches = [[matchOf(told, 0, 'same-statement')]];
    expect(positionsOf(withBoth, matches)).toEqual(['no-spark opposes', 'told agrees*']);
    // Without the statement itself its utterance is not known either.
    expect(positionsOf(pack, matches)).toEqual(['no-spark opposes', 'retold agrees']);
  });

  it('does not call a statement the page’s own where only its content is the same', () => {
    const pack = packOf({ statements: [spark] });
    expect(positionsOf(pack, [[matchOf(spark, 0, 'same-claim')]])).toEqual(['spark agrees']);
  });

  it('leaves out what the page’s own outlet carried, at any of its hosts', () => {
    const printed = statementOf('printed', { source: 'tide-report', speaker: 'mara-voss' });
    const retold = statementOf('retold', {
      ...{ source: 'bell-report', speaker: 'dockers', via: [['tide']] },
    });
    const other = statementOf('other', { source: 'bell-report', speaker: 'ilse-brandt' });
    const pack = packOf({ statements: [printed, retold, other] });
    expect(positionsOf(pack, [[matchOf(printed)]], 'https://news.tide.example/fire')).toEqual([
      'other agrees',
    ]);
    expect(positionsOf(pack, [[matchOf(printed)]], 'https://elsewhere.example/')).toHaveLength(3);
  });

  it('keeps a question of which only the page’s own outlet knows, without positions', () => {
    const pack = packOf({ statements: [spark] });
    const contexts = relate(createLookup([pack]), [[matchOf(spark)]], 'https://tide.example/');
    expect(contexts).toEqual([
      { pack: 'harbour', question: 'cause', sentences: [0], positions: [] },
    ]);
  });

  it('tells for each position its speaker, answer, outlet and what was folded into it', () => {
    const again = statementOf('again', { speaker: 'mara-voss', source: 'bell-report' });
    const pack = packOf({ statements: [again, spark] });
    const [context] = relate(createLookup([pack]), [[matchOf(noSpark)]], null);
    expect(context?.positions).toEqual([
      {
        ...{ pack: 'harbour', statement: 'again', also: ['spark'], speaker: 'mara-voss' },
        ...{
          answer: 'spark',
          position: 'affirms',
          bearing: 'opposes',
          outlet: null,
          onPage: false,
        },
      },
    ]);
    const [other] = relate(
      createLookup([packOf({ statements: [spark] })]),
      [[matchOf(spark)]],
      null,
    );
    expect(other?.positions[0]?.outlet).toBe('tide');
  });

  it('goes through questions in page order, with every sentence that speaks to them once', () => {
    const cost = statementOf('cost', {
      answers: [{ question: 'cost', answer: 'high', position: 'affirms' }],
    });
    const pack = packOf({
      questions: [questionOf('cause', ['spark']), questionOf('cost', ['high'])],
      statements: [spark, cost],
    });
    const matches = [
      [matchOf(cost, 0)],
      [matchOf(spark, 1), matchOf(cost, 1)],
      [matchOf(spark, 2), matchOf(noSpark, 2)],
    ];
    const contexts = relate(createLookup([pack]), matches, null);
    expect(contexts.map(({ question, sentences }) => [question, sentences])).toEqual([
      ['cost', [0, 1]],
      ['cause', [1, 2]],
    ]);
  });

  it('keeps two packs apart that use the same ids', () => {
    const other = packOf({ statements: [noSpark] });
    other.info = { ...other.info, id: 'airport' };
    const lookup = createLookup([packOf({ statements: [spark] }), other]);
    const contexts = relate(lookup, [[matchOf(spark)]], null);
    expect(contexts.map(({ pack }) => pack)).toEqual(['harbour']);
    expect(contexts[0]?.positions.map(({ statement }) => statement)).toEqual(['spark']);
  });
});

const anyStatements = fc
  .array(
    fc.record({
      speaker: fc.constantFrom(null, 'mara-voss', 'dockers', 'port-official', 'tide', 'bell'),
      source: fc.constantFrom('tide-report', 'bell-report', 'wire'),
      via: fc.constantFrom<Statement['via'][]>(
        null,
        [],
        [['tide']],
        [['tide'], ['bell']],
        [['bell', 'tide']],
      ),
      utterance: fc.constantFrom(undefined, 'words'),
      answers: fc.uniqueArray(
        fc.record({
          question: fc.constantFrom('cause', 'cost'),
          answer: fc.constantFrom(undefined, 'spark', 'arson'),
          position: fc.constantFrom<Statement['answers'][number]['position'][]>(
            ...(['affirms', 'denies', 'doubts', 'explains'] as const),
          ),
        }),
        { minLength: 1, maxLength: 3, selector: (said) => `${said.question} ${said.answer}` },
      ),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => parts.map((part, index) => statementOf(`s${index}`, part)));

describe('relate on any statements', () => {
  const url = 'https://www.tide.example/fire';
  const packWith = (statements: Statement[]) =>
    packOf({
      questions: [questionOf('cause', ['spark', 'arson']), questionOf('cost', ['spark', 'arson'])],
      sources: [
        sourceOf('tide-report', { outlet: 'tide' }),
        sourceOf('bell-report', { outlet: 'bell' }),
        sourceOf('wire'),
      ],
      statements,
    });

  it('has each statement that is not left out in one row an answer, and no other', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const lookup = createLookup([packWith(statements)]);
        const matches = statements.map((statement, index) => [matchOf(statement, index)]);
        const own = new Set(['harbour tide']);
        const kept = statements.filter((each) => !isFromOutlets(lookup, 'harbour', each, own));
        for (const { question, positions } of relate(lookup, matches, url)) {
          const placed = positions.flatMap(({ statement, also, answer }) =>
            [statement, ...also].map((id) => `${id} ${answer}`),
          );
          const expected = kept.flatMap(({ id, answers }) =>
            answers
              .filter((said) => said.question === question)
              .map(({ answer }) => `${id} ${answer ?? null}`),
          );
          expect(placed.sort()).toEqual(expected.sort());
        }
      }),
    );
  });

  it('never shows a weaker bearing before a stronger', () => {
    fc.assert(
      fc.property(anyStatements, (statements) => {
        const matches = [[matchOf(statements[0]!)]];
        const contexts = relate(createLookup([packWith(statements)]), matches, null);
        const ranks = contexts[0]!.positions.map(({ bearing }) => rankBearing(bearing));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });
});
