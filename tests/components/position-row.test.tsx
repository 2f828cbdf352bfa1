import { describe, expect, it } from 'vitest';
import { PositionRow } from '../../components/PositionRow';
import { SourceDetails } from '../../components/SourceDetails';
import type { Position } from '../../lib/types';
import type { QuestionView, SourceView, StatementView } from '../../lib/view/views';
import { click, draw, violationsOf, wordsOf } from './render';

const source: SourceView = { id: 's', outlet: null, language: 'en', translated: false };
const statement: StatementView = {
  ...{ pack: 'harbour', id: 'a', text: 'A crane began it.', via: null, part: 'body' },
  ...{ at: { start: 1200, end: 1310 }, source },
  speaker: { id: 'mara-voss', name: 'Mara Voss', kind: 'person', role: 'harbour master' },
};
const question: QuestionView = {
  ...{ pack: 'harbour', id: 'cause', text: 'What began the fire?' },
  answers: [{ id: 'spark', text: 'A spark' }],
};
const position: Position = {
  ...{ pack: 'harbour', statement: 'a', also: [], speaker: 'mara-voss', answer: 'spark' },
  ...{ position: 'denies', bearing: 'opposes', outlet: null, onPage: false },
};

const rowOf = (parts: Partial<StatementView> = {}, also: StatementView[] = []) => (
  <ul>
    <PositionRow statement={{ ...statement, ...parts }} {...{ position, question, also }} />
  </ul>
);

describe('PositionRow', () => {
  it.each<[string, Partial<StatementView>, RegExp]>([
    ['who holds what', {}, /^Mara Voss harbour master denies it A spark A crane began it\./],
    ['that the report itself says it', { speaker: null }, /^The report itself denies it/],
    [
      'whose an unnamed speaker is',
      { speaker: { id: 'x', name: 'an official', kind: 'unnamed', of: 'Port of Northport' } },
      /^an official Port of Northport denies it/,
    ],
    ['how it was said', { hedge: 'joked' }, /How it was said: joked/],
    [
      'when, in the text’s words',
      { said: { words: 'on Friday' } },
      /Said on Friday Mara Voss, carried by an/,
    ],
    [
      'the day as printed',
      { said: { words: 'on March 1', day: '2024-03-01', basis: 'printed' } },
      /Said on March 1 \(March 1, 2024\)/,
    ],
    [
      'the day as it follows',
      { said: { words: 'on Friday', day: '2024-03-01', basis: 'derived' } },
      /Said on Friday \(that is, March 1, 2024\)/,
    ],
    [
      'that the way is not known',
      {},
      /Mara Voss, carried by an outlet that is not named; how it came there is not said/,
    ],
    [
      'first hand',
      { via: [], source: { ...source, outlet: 'The Tide' } },
      /\. Mara Voss, in The Tide Source$/,
    ],
    [
      'a chain',
      { via: [['The Bell', 'Wire']] },
      /Mara Voss, to The Bell, by way of Wire, carried by an outlet that is/,
    ],
    [
      'alternative chains',
      { via: [['The Bell'], ['Wire'], ['Post']] },
      /Mara Voss, to The Bell, also to Wire, also to Post, carried by/,
    ],
  ])('tells %s', async (_, parts, words) => {
    const root = await draw(rowOf(parts));
    expect(wordsOf(root)).toMatch(words);
    expect(await violationsOf(root)).toEqual([]);
  });

  it('opens and closes its source, and those of the reports folded into it', async () => {
    const again = { ...statement, id: 'b', source: { ...source, outlet: 'The Bell' } };
    const root = await draw(rowOf({}, [again]));
    const button = root.querySelector('button')!;
    expect(wordsOf(button)).toMatch(/1 more report of it/);
    expect([button.getAttribute('aria-expanded'), root.querySelectorAll('dl').length]).toEqual([
      'false',
      0,
    ]);
    await click(root, 'Source');
    expect([button.getAttribute('aria-expanded'), root.querySelectorAll('dl').length]).toEqual([
      'true',
      2,
    ]);
    expect(await violationsOf(root)).toEqual([]);
    await click(root, 'Source');
    expect(root.querySelectorAll('dl')).toHaveLength(0);
  });
});

describe('a row of several texts', () => {
  const retold = (id: string, via: string[][] | null) => ({
    ...statement,
    ...{ id, via, source: { ...source, id: `in-${id}` } },
  });

  it('says so where they rest on one original', async () => {
    const root = await draw(rowOf({ via: [['The Bell']] }, [retold('b', [['The Bell', 'Wire']])]));
    expect(wordsOf(root)).toContain('2 texts carry it, all resting on one original: The Bell');
    expect(await violationsOf(root)).toEqual([]);
  });

  it.each<[string, string[][] | null]>([
    ['another original', [['Wire']]],
    ['an original that is not known', null],
  ])('does not say so of %s', async (_, via) => {
    const root = await draw(rowOf({ via: [['The Bell']] }, [retold('b', via)]));
    expect(wordsOf(root)).not.toContain('resting on');
  });
});

/** The facts of a source as it shows them, by name. */
async function factsOf(parts: Partial<StatementView>): Promise<Record<string, string>> {
  const root = await draw(<SourceDetails statement={{ ...statement, ...parts }} />);
  expect(await violationsOf(root)).toEqual([]);
  const terms = [...root.querySelectorAll('dt')];
  return Object.fromEntries(terms.map((dt) => [wordsOf(dt), wordsOf(dt.nextElementSibling)]));
}

describe('SourceDetails', () => {
  it('says what is not known, and makes nothing up', async () => {
    expect(await factsOf({})).toEqual({
      Outlet: 'not named in the text',
      'Day as printed': 'none printed',
      'How it came': 'not said',
      'Where in the text': 'body, characters 1200 to 1310',
      Language: 'English',
    });
  });

  it('says all that is known', async () => {
    const facts = await factsOf({
      quote: 'ein Funke',
      via: [['The Bell'], ['Wire', 'Post']],
      part: 'caption',
      source: {
        ...{ id: 's', outlet: 'The Tide', relays: 'The Bell', title: 'Fire', author: 'N. N.' },
        ...{ published: '2024-03-02', language: 'de', translated: true, note: 'A guess.' },
        url: 'https://tide.example/fire',
      },
    });
    expect(facts).toEqual({
      Outlet: 'The Tide',
      'Carries a report of': 'The Bell',
      Title: 'Fire',
      Author: 'N. N.',
      'Day as printed': 'March 2, 2024',
      'How it came': 'Mara Voss → The Bell Mara Voss → Wire → Post',
      'Where in the text': 'caption, characters 1200 to 1310',
      'In its words, in translation': 'ein Funke',
      Language: 'German, translated',
      "Curator's note": 'A guess.',
      Address: 'https://tide.example/fire',
    });
  });

  it('lets a language stand for itself that has no name', async () => {
    const odd = { ...source, language: 'en-nosuchsubtag' };
    expect(await factsOf({ source: odd })).toHaveProperty('Language', 'en-nosuchsubtag');
  });

  it('tells first hand from not known', async () => {
    expect((await factsOf({ via: [] }))['How it came']).toBe('first hand');
  });

  it('does not take a quote in the original for a translation', async () => {
    expect(await factsOf({ quote: 'a spark' })).toHaveProperty('In its words', 'a spark');
  });

  it('searches for what is known and nothing else', async () => {
    const root = await draw(<SourceDetails statement={{ ...statement, quote: 'a spark' }} />);
    const link = root.querySelector('a')!;
    expect(new URL(link.href).searchParams.get('q')).toBe('Mara Voss "a spark"');
    expect([link.rel, link.target]).toEqual(['noopener noreferrer', '_blank']);
  });
});
