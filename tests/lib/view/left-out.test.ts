import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../lib/pack/lookup';
import type { Pack, SentenceMatch, Statement } from '../../../lib/types';
import { findLeftOut, touchedBy } from '../../../lib/view/left-out';
import { packOf, questionOf, statementOf } from '../pack/sample-pack';

const spark = statementOf('spark', { speaker: 'mara-voss' }, 'affirms spark');
const arson = statementOf('arson', { speaker: 'ilse-brandt' }, 'affirms arson');
const noArson = statementOf('no-arson', { speaker: 'dockers' }, 'denies arson');
const shrug = statementOf('shrug', { speaker: 'port' }, 'declines');
const onDamage: Statement = {
  ...statementOf('hall', { speaker: 'port' }),
  answers: [{ question: 'damage', answer: 'hall', position: 'affirms' }],
};

const questions = [
  questionOf('cause', ['spark', 'arson', 'neglect']),
  questionOf('damage', ['hall']),
];
const packWith = (...statements: Statement[]): Pack => packOf({ questions, statements });

/** What is left out, as "question", or "question: answers" of one that is touched. */
function leftOutOf(pack: Pack, touched: Record<string, string[]>, url: string | null = null) {
  const on = Object.entries(touched).map(([question, answers]) => {
    return { pack: 'harbour', question, answers };
  });
  return findLeftOut(createLookup([pack]), ['harbour'], on, url).map(
    ({ question, isTouched, answers, positions }) =>
      `${question}${isTouched ? `: ${answers}` : ''} (${positions.map((each) => each.statement)})`,
  );
}

describe('findLeftOut', () => {
  it.each<[string, Statement[], Record<string, string[]>, string[]]>([
    ['nothing of a pack without statements', [], {}, []],
    ['a question that the page does not touch', [spark], {}, ['cause (spark)']],
    ['nothing of a question to which nobody speaks', [onDamage], { damage: ['hall'] }, []],
    [
      'an answer that the page does not name, with who speaks for and against it',
      [spark, arson, noArson],
      { cause: ['spark'] },
      ['cause: arson (arson,no-arson)'],
    ],
    [
      'nothing where the page names all answers that are spoken of',
      [spark],
      { cause: ['spark'] },
      [],
    ],
    ['no answer of which nobody takes a side', [spark, shrug], { cause: ['spark'] }, []],
    ['nothing of a question of one answer that the page touches', [onDamage], { damage: [] }, []],
    [
      'absent answers before whole questions',
      [onDamage, spark, arson],
      { cause: ['spark'] },
      ['cause: arson (arson)', 'damage (hall)'],
    ],
  ])('tells %s', (_, statements, touched, expected) => {
    expect(leftOutOf(packWith(...statements), touched)).toEqual(expected);
  });

  it('does not count what only the page’s own outlet carried', () => {
    expect(leftOutOf(packWith(spark), {}, 'https://tide.example/fire')).toEqual([]);
  });

  it('tells nothing of packs that the page is not about', () => {
    expect(findLeftOut(createLookup([packWith(spark)]), [], [], null)).toEqual([]);
    expect(findLeftOut(createLookup([packWith(spark)]), ['other'], [], null)).toEqual([]);
  });
});

describe('touchedBy', () => {
  const match = (answer: string | null, kind: SentenceMatch['kind']): SentenceMatch => ({
    ...{ sentence: 0, pack: 'harbour', statement: 's', question: 'cause', answer, kind },
    ...{ position: 'affirms', speaker: null, score: 1, because: [], differs: [] },
  });
  const context = { pack: 'harbour', question: 'cause', sentences: [0], positions: [] };

  it('names each answer once, and none of a sentence that gives another', () => {
    const matches = [
      match('spark', 'same-claim'),
      match('spark', 'same-statement'),
      match('arson', 'same-question'),
      match(null, 'same-claim'),
    ];
    expect(touchedBy([context], matches)).toEqual([
      { pack: 'harbour', question: 'cause', answers: ['spark'] },
    ]);
  });
});
