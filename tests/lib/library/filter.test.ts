import { describe, expect, it } from 'vitest';
import { noteChoices, statementChoices } from '../../../lib/library/choices';
import { filterEntries } from '../../../lib/library/filter';
import { createNoteShelf, filterNotes } from '../../../lib/library/filter-notes';
import type { Filter } from '../../../lib/library/route';
import type { Standing } from '../../../lib/notes/standing';
import { noteOf } from '../exchange/samples';
import { actorOf, packOf, questionOf, sourceOf, statementOf } from '../pack/sample-pack';
import { shelfOf } from './shelf-of';

const said = (day: string) => ({ words: 'on that day', day });
const HARBOUR = packOf({
  sources: [
    sourceOf('tide-report', { outlet: 'tide' }),
    sourceOf('bell-report', { outlet: 'bell', language: 'de' }),
  ],
  actors: [
    ...packOf().actors.filter(({ id }) => id !== 'mara-voss'),
    actorOf('mara-voss', { name: 'Mara Voss', aliases: [{ text: 'Мара Фосс', lang: 'ru' }] }),
  ],
  questions: [...packOf().questions, questionOf('hurt', ['some', 'none'])],
  statements: [
    statementOf('spark', { speaker: 'mara-voss', said: said('2024-03-02') }, 'affirms spark'),
    statementOf(
      'both',
      { speaker: 'dockers', source: 'bell-report', said: said('2024-03-05') },
      'denies spark',
      'affirms arson',
    ),
    statementOf('undated', { speaker: 'mara-voss', source: 'bell-report' }, 'doubts arson'),
    {
      ...statementOf('calm'),
      answers: [{ question: 'hurt', answer: 'none', position: 'affirms' }],
    },
  ],
});
const OTHER = packOf({
  info: { ...packOf().info, id: 'market', title: 'The market' },
  statements: [statementOf('spark', { text: 'The market burned.' })],
});
const shelf = shelfOf(HARBOUR, OTHER);
const keysOf = (filter: Filter) => filterEntries(shelf, filter).map(({ key }) => key);

describe('filterEntries', () => {
  it.each<[string, Filter, string[]]>([
    ['nothing', {}, ['spark', 'both', 'undated', 'calm', 'market/spark']],
    [
      'empty fields',
      { outlet: '', typed: ' ' },
      ['spark', 'both', 'undated', 'calm', 'market/spark'],
    ],
    ['a pack', { pack: 'market' }, ['market/spark']],
    ['a question', { question: 'harbour/hurt' }, ['calm']],
    // The same question's id in another pack is another question.
    ['a question of another pack', { question: 'market/cause' }, ['market/spark']],
    ['an answer', { question: 'harbour/cause', answer: 'arson' }, ['both', 'undated']],
    ['a stance', { stance: 'denies' }, ['both']],
    // It denies one answer and affirms another: neither of its words says both.
    ['an answer and a stance', { answer: 'arson', stance: 'denies' }, []],
    ['a speaker', { speaker: 'harbour/mara-voss' }, ['spark', 'undated']],
    ['a speaker and a stance', { speaker: 'harbour/mara-voss', stance: 'doubts' }, ['undated']],
    ['an outlet', { outlet: 'bell' }, ['both', 'undated']],
    ['a language', { language: 'de' }, ['both', 'undated']],
    ['days', { from: '2024-03-02', to: '2024-03-02' }, ['spark']],
    ['days from one on', { from: '2024-03-03' }, ['both']],
    ['words', { typed: 'market burned' }, ['market/spark']],
    ['a name in another script', { typed: 'Фосс' }, ['spark', 'undated']],
    ['a name, misspelt, and a day', { typed: 'Voos', to: '2024-03-31' }, ['spark']],
    ['what nobody holds', { stance: 'caveat' }, []],
    ['a speaker who is not there', { speaker: 'harbour/nobody' }, []],
  ])('finds what is asked for by %s', (_, filter, wanted) => {
    expect(keysOf(filter)).toEqual(wanted.map((id) => (id.includes('/') ? id : `harbour/${id}`)));
  });
});

describe('createShelf', () => {
  it('counts what each party says, who says most first', () => {
    const parties = [...shelf.parties.values()];
    expect(parties.slice(0, 2).map(({ key, said }) => `${key} ${said}`)).toEqual([
      'harbour/mara-voss 2',
      'harbour/dockers 1',
    ]);
    expect(shelf.parties.get('harbour/mara-voss')!.names).toEqual(['Mara Voss', 'Мара Фосс']);
  });

  it('counts what stands in each text', () => {
    const held = [...shelf.sources.values()].map(({ key, holds }) => `${key} ${holds}`);
    expect(held).toEqual([
      'harbour/tide-report 2',
      'harbour/bell-report 2',
      'market/tide-report 1',
    ]);
  });
});

describe('statementChoices', () => {
  it('offers what is there, the most frequent first, and leaves out who says nothing', () => {
    const { packs, questions, speakers, outlets, languages } = statementChoices(shelf);
    const short = (choices: { value: string; count: number }[]) =>
      choices.map(({ value, count }) => `${value} ${count}`);
    expect(short(packs)).toEqual(['harbour 4', 'market 1']);
    expect(short(questions)).toEqual(['harbour/cause 3', 'harbour/hurt 1', 'market/cause 1']);
    expect(short(speakers)).toEqual(['harbour/mara-voss 2', 'harbour/dockers 1']);
    expect(short(outlets)).toEqual(['tide 3', 'bell 2']);
    expect(short(languages)).toEqual(['en 3', 'de 2']);
  });
});

const onBoth = { pack: 'harbour', id: 'both' };
const NOTES = [
  noteOf('on-page', { tags: ['tide', 'old harbour'], body: 'A walk by the quay' }),
  noteOf('on-both', { statement: onBoth, url: 'https://bell.example/a', page: 'bell.example/a' }),
  noteOf('on-gone', {
    statement: { pack: 'harbour', id: 'gone' },
    created: '2024-04-01T23:30:00.000Z',
  }),
];

describe('filterNotes', () => {
  const standings: Standing[] = [{ note: 'on-gone', state: 'orphan', seen: '2024-04-02' }];
  const subjects = ({ id }: { id: string }) => ({
    actors: id === 'on-page' ? ['harbour mara-voss'] : [],
    questions: [],
  });
  const notes = createNoteShelf(NOTES, standings, subjects);
  it.each<[string, Filter, string[]]>([
    ['nothing', {}, ['on-page', 'on-both', 'on-gone']],
    ['a tag', { tag: 'old harbour' }, ['on-page']],
    ['a site', { site: 'bell.example' }, ['on-both']],
    ['days on which they were made', { from: '2024-04-01', to: '2024-04-01' }, ['on-gone']],
    ['the outlet of the statement they are on', { outlet: 'bell' }, ['on-both']],
    ['a question', { question: 'harbour/cause' }, ['on-both']],
    ['a stance nobody takes there', { question: 'harbour/cause', stance: 'caveat' }, []],
    // The day asked for is the note's, not its statement's.
    ['days and an outlet', { outlet: 'bell', from: '2024-03-01', to: '2024-03-01' }, ['on-both']],
    ['a page', { page: 'bell.example/a' }, ['on-both']],
    ['what became of the passage', { state: 'orphan' }, ['on-gone']],
    ['whoever made the statement', { speaker: 'harbour/dockers' }, ['on-both']],
    ['whom their words name', { speaker: 'harbour/mara-voss' }, ['on-page']],
    ['words', { typed: 'quay' }, ['on-page']],
    ['words of a tag', { typed: 'old harbour' }, ['on-page']],
  ])('finds what is asked for by %s', (_, filter, wanted) => {
    expect(filterNotes(notes, shelf, filter).map(({ id }) => id)).toEqual(wanted);
  });

  it('offers tags, sites, pages and states', () => {
    const { tags, sites, pages, states } = noteChoices(notes);
    expect(tags.map(({ value, count }) => `${value} ${count}`)).toEqual([
      ...['harbour 2', 'old harbour 1', 'tide 1'],
    ]);
    expect(sites.map(({ value, count }) => `${value} ${count}`)).toEqual([
      ...['tide.example 2', 'bell.example 1'],
    ]);
    expect(pages.map(({ label, count }) => `${label} ${count}`)).toEqual([
      ...['Fire in the harbour 2', 'Fire in the harbour 1'],
    ]);
    expect(states).toEqual([{ value: 'orphan', count: 1 }]);
  });
});
