import { describe, expect, it } from 'vitest';
import {
  addOwnStatement,
  changeOwnStatement,
  putBack,
  takeOwnStatement,
} from '../../../lib/own/change-own-pack';
import { emptyOwnPack } from '../../../lib/own/own-pack';
import type { OwnPassage, OwnWords } from '../../../lib/own/own-words';
import { parsePack } from '../../../lib/pack/parse-pack';
import type { Pack } from '../../../lib/types';
import { smallPack } from '../match/small-pack';

const NOW = new Date('2031-05-06T08:00:00Z');
const EMPTY = emptyOwnPack('My statements', 'en', '2031-05-06');
const WORDS: OwnWords = {
  speaker: { name: 'Ilse Brandt', kind: 'person', aliases: ['Brandt'] },
  question: { text: 'Why did the Lindholm bridge close?' },
  answer: { text: 'Cracks made it close.' },
  position: 'affirms',
  text: 'Cracks in a bearing made the bridge unsafe.',
};
const PASSAGE: OwnPassage = {
  exact: 'had to close because of cracks',
  sentences: 'The bridge had to close because of cracks, she said.',
  start: 400,
  end: 452,
  part: 'body',
  url: 'https://www.courier.example/bridge?utm_source=x',
  title: 'Bridge closed',
  language: 'en',
  retrieved: '2031-05-06',
};

const add = (pack: Pack, words: Partial<OwnWords> = {}, passage: Partial<OwnPassage> = {}) =>
  addOwnStatement(pack, { ...WORDS, ...words }, { ...PASSAGE, ...passage }, [smallPack()], NOW);
const check = (pack: Pack) => parsePack(pack as never);
const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);

describe('a statement of the reader', () => {
  it('makes a sound pack with its page as the source', () => {
    const { pack, statement } = add(EMPTY);
    expect(check(pack)).toEqual(pack);
    expect(statement.quote).toBe('had to close because of cracks');
    expect(statement.locator).toMatchObject({ start: 400, end: 452 });
    expect(pack.sources).toMatchObject([
      { url: PASSAGE.url, retrieved: '2031-05-06', title: 'Bridge closed', language: 'en' },
    ]);
    expect(pack.info).toMatchObject({ own: true, version: '1' });
  });

  it.each([
    { exact: 'one two three four five six seven eight nine ten eleven twelve', kept: true },
    { exact: 'one two three four five six seven eight nine ten eleven twelve more', kept: false },
  ])('keeps a quote of twelve words at most (kept: $kept)', ({ exact, kept }) => {
    expect(add(EMPTY, {}, { exact }).statement.quote).toBe(kept ? exact : undefined);
  });

  it('calls what is the same by the same id, whoever keeps it', () => {
    const one = add(EMPTY);
    const two = add(one.pack, { text: 'Cracks closed it.' }, { start: 900, end: 950 });
    expect(two.pack.statements).toHaveLength(2);
    expect(two.pack.questions).toHaveLength(1);
    expect(two.pack.sources).toHaveLength(1);
    expect(idsOf(two.pack.actors)).toEqual(idsOf(one.pack.actors));
  });

  it('adds an answer to a question that is there', () => {
    const { pack } = add(add(EMPTY).pack, { answer: { text: 'The mayor did it.' } }, { start: 1 });
    expect(pack.questions[0]?.answers.map(({ text }) => text)).toEqual([
      'Cracks made it close.',
      'The mayor did it.',
    ]);
  });

  it('takes speaker, question and answer over from another pack', () => {
    const known = (id: string) => ({ known: { pack: 'harbour-fire', id } });
    const { pack, statement } = add(EMPTY, {
      speaker: known('jane-marlow'),
      question: known('cause'),
      answer: { known: 'cable' },
    });
    expect(check(pack)).toEqual(pack);
    expect(statement.speaker).toBe('harbour-fire-jane-marlow');
    expect(statement.answers).toEqual([
      { question: 'harbour-fire-cause', answer: 'cable', position: 'affirms' },
    ]);
    expect(pack.actors.find(({ id }) => id === statement.speaker)?.aliases).toEqual([
      { text: 'Marlow', lang: 'en' },
    ]);
  });

  it.each([
    { what: 'speaker', words: { speaker: { known: { pack: 'gone', id: 'x' } } } },
    { what: 'question', words: { question: { known: { pack: 'harbour-fire', id: 'x' } } } },
    { what: 'answer', words: { answer: { known: 'x' } } },
  ])('refuses a $what that nobody knows', ({ words }) => {
    expect(() => add(EMPTY, words)).toThrow(/No \w+ has the id "x"/);
  });

  it('tells the language of words that are not in the pack’s', () => {
    const text = 'Risse in einem Lager haben die Brücke unsicher gemacht.';
    const { statement } = add(EMPTY, { text });
    expect(statement.texts).toEqual({ de: text });
  });

  it('finds the outlet by the page’s host', () => {
    const outlet = {
      id: 'courier',
      name: 'The Courier',
      kind: 'outlet' as const,
      aliases: [],
      hosts: ['courier.example'],
    };
    const base = smallPack();
    const known = [{ ...base, actors: [...base.actors, outlet] }];
    const { pack } = addOwnStatement(EMPTY, WORDS, PASSAGE, known, NOW);
    expect(pack.sources[0]?.outlet).toBe('harbour-fire-courier');
    expect(add(EMPTY).pack.actors.find(({ kind }) => kind === 'outlet')?.name).toBe(
      'courier.example',
    );
  });

  it('is in a language without a region, as sentences are guessed to be', () => {
    expect(emptyOwnPack('My statements', 'en-US', '2031-05-06').info.language).toBe('en');
  });

  it('spans the days of its sources', () => {
    const later = { url: 'https://other.example/a', retrieved: '2031-06-01' };
    const { pack } = add(add(EMPTY).pack, {}, later);
    expect(pack.info.coverage).toEqual({ from: '2031-05-06', to: '2031-06-01' });
  });
});

describe('a change', () => {
  it('keeps id and passage, and drops what nothing needs any more', () => {
    const { pack, statement } = add(EMPTY);
    const words: OwnWords = { ...WORDS, speaker: null, question: { text: 'Who closed it?' } };
    const changed = changeOwnStatement(pack, statement.id, words, []);
    expect(check(changed.pack)).toEqual(changed.pack);
    expect(changed.statement).toMatchObject({
      id: statement.id,
      locator: statement.locator,
      speaker: null,
    });
    expect(changed.pack.questions.map(({ text }) => text)).toEqual(['Who closed it?']);
    expect(changed.pack.actors.map(({ kind }) => kind)).toEqual(['outlet']);
  });

  it('is refused for what is not there', () => {
    expect(() => changeOwnStatement(EMPTY, 'gone', WORDS, [])).toThrow('no statement gone');
  });
});

describe('a deletion', () => {
  const { pack: one } = add(EMPTY);
  const { pack: two, statement } = add(
    one,
    { speaker: { name: 'Oskar Feld', kind: 'person', aliases: [] } },
    { url: 'https://other.example/b' },
  );

  it('takes along what only that statement needed', () => {
    const { pack } = takeOwnStatement(two, statement.id);
    expect(check(pack)).toEqual(pack);
    expect({ ...pack, info: one.info }).toEqual(one);
  });

  it('can be undone, whatever was kept since', () => {
    const { pack, taken } = takeOwnStatement(two, statement.id);
    const since = add(pack, { text: 'Something else.' }, { start: 5 });
    const back = putBack(since.pack, taken);
    expect(check(back)).toEqual(back);
    expect(new Set(idsOf(back.statements))).toEqual(
      new Set([...idsOf(two.statements), since.statement.id]),
    );
  });
});
