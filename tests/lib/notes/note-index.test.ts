import { describe, expect, it } from 'vitest';
import type { Note } from '../../../lib/messages';
import { PLAIN } from '../../../lib/notes/note';
import { createNoteIndex } from '../../../lib/notes/note-index';

const noteOf = (id: string, body: string, exact: string, title = ''): Note => ({
  ...PLAIN,
  ...{ id, url: `https://example.org/${id}`, page: `example.org/${id}`, title, body },
  target: {
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: exact.length },
  },
  created: '2023-05-25T10:00:00.000Z',
  edited: '2023-05-25T10:00:00.000Z',
});

const NOTES = [
  noteOf('harbour', 'Ask Vera about the lorry', 'It was the colour of mud', 'Harbour market'),
  noteOf('raid', '', 'more than 70 attackers had been killed near Graivoron', 'After the raid'),
  { ...noteOf('cafe', 'Die Ärztin fragen', 'Grüße aus dem Café', 'Stadtblatt'), tags: ['reise'] },
];

const indexOf = (notes: Note[]) => {
  const index = createNoteIndex();
  index.update(notes);
  return index;
};
const found = (typed: string, notes = NOTES) =>
  indexOf(notes)
    .search(typed)
    .map(({ id }) => id);

describe('createNoteIndex', () => {
  it.each([
    ['the reader’s own words', 'lorry', ['harbour']],
    ['the beginning of a word', 'lor', ['harbour']],
    ['the passage', 'attackers', ['raid']],
    ['the title of the page', 'stadtblatt', ['cafe']],
    ['a tag', 'reise', ['cafe']],
    ['a misspelt name', 'Grayvoron', ['raid']],
    ['another misspelling', 'lorrie', ['harbour']],
    ['words without their marks', 'cafe', ['cafe']],
    ['another script', 'Вера', ['harbour']],
    ['two words of one note', 'vera mud', ['harbour']],
    ['nothing for words of two notes', 'vera attackers', []],
    ['nothing for a word that no note has', 'submarine', []],
    ['nothing for signs alone', '?!', []],
  ])('finds by %s', (_, typed, ids) => {
    expect(found(typed)).toEqual(ids);
  });

  it('gives all notes in their order where nothing is typed', () => {
    expect(found('  ')).toEqual(['harbour', 'raid', 'cafe']);
  });

  it('ranks the word itself before one that goes on', () => {
    const notes = [noteOf('longer', 'harbourmaster', 'x'), noteOf('itself', 'harbour', 'x')];
    expect(found('harbour', notes)).toEqual(['itself', 'longer']);
  });

  it('follows what is changed, added and taken away', () => {
    const index = indexOf(NOTES);
    const [harbour, , cafe] = NOTES as [Note, Note, Note];
    const changed = { ...harbour, body: 'Ask Otto', edited: '2023-05-26T10:00:00.000Z' };
    index.update([changed, cafe, noteOf('new', 'lorry', 'x')]);
    const idsOf = (typed: string) => index.search(typed).map(({ id }) => id);
    expect([idsOf('vera'), idsOf('otto'), idsOf('lorry'), idsOf('attackers')]).toEqual([
      [],
      ['harbour'],
      ['new'],
      [],
    ]);
  });
});

describe('an index of 10,000 notes', () => {
  const WORDS = Array.from({ length: 6000 }, (_, at) => wordOf(at));
  const notes = Array.from({ length: 10_000 }, (_, at) =>
    noteOf(`n${at}`, sentence(at, 14), sentence(at * 7 + 3, 30), sentence(at * 3 + 1, 6)),
  );
  const index = createNoteIndex();
  const tact = calibrate();

  it('learns ahead in slices that nobody feels, and takes over changes at once', () => {
    const slices = Array.from({ length: 200 }, (_, at) => notes.slice(at * 50, at * 50 + 50));
    const times = slices.map((some) => timeOf(() => index.learn(some))).sort((a, b) => a - b);
    const again = middle([1, 2, 3, 4, 5].map(() => timeOf(() => index.update(notes))));
    console.log({ tact, slice: times[100], longest: times.at(-1), again });
    expect(times[100]! / tact).toBeLessThan(6);
    expect(again / tact).toBeLessThan(6);
  });

  it('answers each key of a word without a wait', () => {
    const word = WORDS[1234]!;
    const keys = [...word].map((_, at) => word.slice(0, at + 1));
    const times = [...keys, `${word} ${WORDS[77]}`].map((typed) =>
      timeOf(() => index.search(typed)),
    );
    console.log({ tact, keys: times.map(Math.round) });
    expect(Math.max(...times) / tact).toBeLessThan(30);
  });

  function wordOf(at: number): string {
    const parts = 'ka lo mi ne ru sa te vo bi du fe go'.split(' ');
    return [at, at / 12, at / 144, at / 1728].map((n) => parts[Math.floor(n) % 12]).join('');
  }
  function sentence(seed: number, length: number): string {
    const words = Array.from({ length }, (_, at) => WORDS[(seed * 31 + at * at * 17) % 6000]);
    return words.join(' ');
  }
});

/** What a plain loop over strings takes here and now: the measure for all times below. ms */
function calibrate(): number {
  const times = [1, 2, 3, 4, 5].map(() =>
    timeOf(() => {
      const seen = new Map<string, number>();
      for (let at = 0; at < 100_000; at++) seen.set(`word ${at % 5000}`, at);
    }),
  );
  return middle(times);
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
