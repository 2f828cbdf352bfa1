import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../lib/exchange/apply-plan';
import { EMPTY, type Library } from '../../../lib/exchange/library';
import { planMerge } from '../../../lib/exchange/plan-merge';
import { readImport } from '../../../lib/exchange/read-import';
import { writeBackup } from '../../../lib/exchange/write-backup';
import type { Note } from '../../../lib/notes/note';
import { DEFAULTS } from '../../../lib/settings';
import { anyPair, CONTRADICTING, GROWN, libraryOf, NOW, noteOf } from './samples';

const incomingOf = (library: Library) => readImport(writeBackup(library, NOW), NOW);
const merge = (kept: Library, file: Library, options = {}) =>
  planMerge(kept, incomingOf(file), options);
const mergeInto = (kept: Library, file: Library, options = {}) =>
  applyPlan(kept, merge(kept, file, options).plan);

const a = noteOf('a');
const EDITED = '2024-03-02T09:00:00.000Z';

describe('planMerge', () => {
  it.each<[string, Note, string]>([
    ['the same note', a, 'same'],
    ['the same words under another id', { ...a, id: 'b' }, 'same'],
    ['the same words at another time', { ...a, id: 'b', created: EDITED }, 'same'],
    ['the same words, other white space', { ...a, id: 'b', body: ' Thought  on\na ' }, 'same'],
    [
      'the same page by another address',
      { ...a, id: 'b', url: 'http://www.tide.example/fire?utm_source=x#top' },
      'same',
    ],
    ['the same words with another tag', { ...a, id: 'b', tags: ['boats'] }, 'changed tags-added'],
    ['other words', { ...a, id: 'b', body: 'Another' }, 'new'],
    ['another passage', noteOf('b', { body: a.body }), 'new'],
    ['another page', { ...a, id: 'b', url: 'https://bell.example/fire' }, 'new'],
    ['the same id with other words', { ...a, body: 'Another' }, 'changed kept-as-revision'],
    ['the same id on another passage', { ...a, target: null }, 'changed kept-as-revision'],
    ['the same id on another page', { ...a, url: 'https://bell.example/' }, 'changed second-note'],
  ])('calls it by its name: %s', (_, note, wanted) => {
    const { lines, counts } = merge(libraryOf(a), libraryOf(note));
    expect(lines.map(({ outcome, why }) => [outcome, why].filter(Boolean).join(' '))).toEqual([
      wanted,
    ]);
    expect(counts[lines[0]!.outcome]).toBe(1);
  });

  it('lets the store’s words stand and keeps the file’s as a revision', () => {
    const theirs = { ...a, body: 'Theirs', color: 'blue' as const };
    expect(mergeInto(libraryOf(a), libraryOf(theirs))).toEqual({
      ...libraryOf(a),
      revisions: [
        { note: 'a', field: 'body', value: 'Theirs', made: EDITED },
        { note: 'a', field: 'color', value: 'blue', made: EDITED },
      ],
    });
  });

  it('keeps no earlier words twice that the store has already', () => {
    const kept: Library = {
      ...libraryOf(a),
      revisions: [{ note: 'a', field: 'body', value: 'Earlier', made: '2024-03-01T10:00:00.000Z' }],
    };
    expect(merge(kept, libraryOf({ ...a, body: 'Earlier' })).counts.same).toBe(1);
  });

  it('gives a note that is there the tags that it lacks, after its own', () => {
    const file = libraryOf(
      { ...a, id: 'b', tags: ['boats', 'harbour'] },
      { ...a, id: 'c', tags: ['boats', 'rain'] },
    );
    expect(mergeInto(libraryOf(a), file).notes).toEqual([
      { ...a, tags: ['harbour', 'boats', 'rain'] },
    ]);
  });

  it('adds no tag beyond what a note can hold', () => {
    const full = { ...a, tags: Array.from({ length: 49 }, (_, index) => `tag ${index}`) };
    const kept = mergeInto(libraryOf(full), libraryOf({ ...a, id: 'b', tags: ['x', 'y'] }));
    expect(kept.notes[0]!.tags).toEqual([...full.tags, 'x']);
  });

  it('gives revisions to the note that they now belong to', () => {
    const file: Library = {
      ...libraryOf({ ...a, id: 'b' }),
      revisions: [{ note: 'b', field: 'body', value: 'Earlier', made: EDITED }],
    };
    expect(mergeInto(libraryOf(a), file).revisions).toEqual([
      { note: 'a', field: 'body', value: 'Earlier', made: EDITED },
    ]);
  });

  it('leaves settings alone unless asked for', () => {
    const [kept, file] = [
      { ...EMPTY, settings: DEFAULTS },
      { ...EMPTY, settings: { ...DEFAULTS, card: false } },
    ];
    expect(mergeInto(kept, file).settings).toEqual(DEFAULTS);
    expect(mergeInto(kept, file, { settings: true }).settings).toEqual(file.settings);
  });

  it('never takes anything away', () => {
    fc.assert(
      fc.property(anyPair, ({ kept, file }) => {
        const result = mergeInto(kept, file);
        expect(
          result.notes.slice(0, kept.notes.length).map(({ tags: _, ...note }) => note),
        ).toEqual(kept.notes.map(({ tags: _, ...note }) => note));
        kept.notes.forEach(({ tags }, index) => {
          expect(result.notes[index]!.tags.slice(0, tags.length)).toEqual(tags);
        });
        expect(result.revisions.slice(0, kept.revisions.length)).toEqual(kept.revisions);
        expect(result.dismissals.slice(0, kept.dismissals.length)).toEqual(kept.dismissals);
        expect(result.settings).toEqual(kept.settings);
      }),
      { numRuns: 200 },
    );
  });

  it('does the same once as twice', () => {
    fc.assert(
      fc.property(anyPair, ({ kept, file }) => {
        const once = mergeInto(kept, file);
        const again = merge(once, file);
        expect(again.counts).toMatchObject({ new: 0, changed: 0 });
        expect(applyPlan(once, again.plan)).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  it('finds each of two notes with the same words again that came under taken names', () => {
    const b = noteOf('b');
    const there = { ...a, url: 'https://bell.example/', page: 'bell.example/' };
    const file = libraryOf({ ...there, tags: ['boats'] }, { ...there, id: 'b', tags: [] });
    const once = mergeInto(libraryOf(a, b), file);
    expect(once.notes.map(({ tags }) => tags)).toEqual([a.tags, b.tags, ['boats'], []]);
    expect(mergeInto(once, file)).toEqual(once);
  });

  it('has a line for everything in the file', () => {
    fc.assert(
      fc.property(anyPair, ({ kept, file }) => {
        const { lines, counts } = merge(kept, file);
        const things = [file.notes, file.revisions, file.drafts, file.dismissals, file.packs];
        expect(lines).toHaveLength(things.flat().length);
        expect(Object.values(counts).reduce((sum, each) => sum + each)).toBe(lines.length);
      }),
    );
  });
});

describe('packs in a file', () => {
  const [own, other] = CONTRADICTING;
  const withPacks = (...packs: Library['packs']): Library => ({ ...EMPTY, packs });
  const outcome = (kept: Library, file: Library, options = {}) =>
    merge(kept, file, options).lines.map(({ outcome, why }) => why ?? outcome);

  it.each<[string, Library, Library, string]>([
    ['one that is new', EMPTY, withPacks(own), 'new'],
    ['the same', withPacks(own), withPacks(own), 'same'],
    ['one that is behind', withPacks(GROWN), withPacks(own), 'same'],
    ['one that is ahead', withPacks(own), withPacks(GROWN), 'pack-grown'],
    ['one that contradicts', withPacks(own), withPacks(other), 'second-pack'],
  ])('calls it by its name: %s', (_, kept, file, wanted) => {
    expect(outcome(kept, file)).toEqual([wanted]);
    expect(outcome(mergeInto(kept, file), file)).toEqual(['same']);
  });

  it('gives a pack what it lacks', () => {
    expect(mergeInto(withPacks(own), withPacks(GROWN)).packs).toEqual([GROWN]);
  });

  it('never touches a pack that is not the reader’s', () => {
    const { packs } = mergeInto(EMPTY, withPacks(own), { bundled: ['harbour'] });
    expect(packs.map(({ info }) => info.id)).toEqual([
      expect.stringMatching(/^harbour-[0-9a-f]{8}$/),
    ]);
  });

  it('leads notes to the pack as it is now called', () => {
    const note = noteOf('a', { statement: { pack: 'harbour', id: 'voss-spark' } });
    const file = { ...withPacks(other), notes: [note] };
    const result = mergeInto(withPacks(own), file);
    expect(result.packs).toHaveLength(2);
    expect(result.notes[0]!.statement).toEqual({
      pack: result.packs[1]!.info.id,
      id: 'voss-spark',
    });
  });
});
