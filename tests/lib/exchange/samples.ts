import fc from 'fast-check';
import { EMPTY, type KeptRevision, type Library } from '../../../lib/exchange/library';
import { NOTE_COLORS, NOTE_FORMS, type Note } from '../../../lib/notes/note';
import { pageKey } from '../../../lib/page/page-key';
import { DEFAULTS } from '../../../lib/settings';
import { actorOf, packOf, questionOf } from '../pack/sample-pack';

export const NOW = new Date('2024-05-01T12:00:00.000Z');

const passage = (exact: string) => ({
  quote: { type: 'TextQuoteSelector' as const, exact, prefix: 'before ', suffix: ' after' },
  position: { type: 'TextPositionSelector' as const, start: 7, end: 7 + exact.length },
});

/** A note on a passage; `parts` replace what they name. */
export function noteOf(id: string, parts: Partial<Note> = {}): Note {
  const url = parts.url ?? 'https://tide.example/fire';
  return {
    id,
    url,
    page: pageKey(url),
    title: 'Fire in the harbour',
    target: passage(`words of ${id}`),
    statement: null,
    body: `Thought on ${id}`,
    tags: ['harbour'],
    color: 'yellow',
    form: 'wash',
    created: '2024-03-01T09:00:00.000Z',
    edited: '2024-03-02T09:00:00.000Z',
    ...parts,
  };
}

export const libraryOf = (...notes: Note[]): Library => ({ ...EMPTY, notes });

// ------------------------------------------------------------------------------ any library

/** Any text, halves of characters and the names of prototypes among them. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('\ud83d', 'a\udc00b', '__proto__', '<script>alert(1)</script>', '=1+1', '\u0000'),
);
const filledText = anyText.filter(Boolean);
/** Any text that has a place in UTF-8. */
export const cleanText = fc.string({ unit: 'grapheme', maxLength: 40 });

const time = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const tagText = (text: fc.Arbitrary<string>) =>
  text
    .map((each) =>
      each
        .replace(/[\r\n]/g, '')
        .trim()
        .slice(0, 60)
        .trim(),
    )
    .filter(Boolean);

const notesOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Note> =>
  fc
    .record({
      id: fc.oneof(fc.uuid(), text.filter(Boolean)),
      url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
      title: text,
      target: fc.option(
        fc.record({
          quote: fc.record({
            type: fc.constant('TextQuoteSelector' as const),
            exact: text.filter((each) => each.trim() !== ''),
            prefix: text,
            suffix: text,
          }),
          position: fc.record({
            type: fc.constant('TextPositionSelector' as const),
            start: fc.nat(),
            end: fc.nat(),
          }),
        }),
      ),
      statement: fc.option(
        fc.record({ pack: fc.constant('harbour'), id: fc.constant('voss-spark') }),
      ),
      body: text,
      tags: fc.uniqueArray(tagText(text), { maxLength: 4 }),
      color: fc.constantFrom(...NOTE_COLORS),
      form: fc.constantFrom(...NOTE_FORMS),
      created: time,
      edited: time,
    })
    .map((note) => ({ ...note, page: pageKey(note.url) }));

/** Notes of which no two have one id. */
export const anyNotes = (text = anyText): fc.Arbitrary<Note[]> =>
  fc.uniqueArray(notesOf(text), { selector: ({ id }) => id, maxLength: 6 });

const revisionsOf = (notes: Note[]): fc.Arbitrary<KeptRevision[]> =>
  notes.length
    ? fc.array(
        fc
          .record({
            note: fc.constantFrom(...notes.map(({ id }) => id)),
            value: anyText,
            made: time,
          })
          .map((each): KeptRevision => ({ ...each, field: 'body' })),
        { maxLength: 4 },
      )
    : fc.constant([]);

const PACKS = [packOf(), packOf({ info: { ...packOf().info, id: 'mine' } })];

/** Any library that a store could hold. */
export const anyLibrary: fc.Arbitrary<Library> = anyNotes().chain((notes) =>
  fc.record({
    notes: fc.constant(notes),
    revisions: revisionsOf(notes),
    dismissals: fc.uniqueArray(
      fc.record({
        id: anyText,
        made: time,
        pack: anyText,
        question: anyText,
        sentence: filledText,
      }),
      { selector: ({ id }) => id, maxLength: 3 },
    ),
    drafts: fc.uniqueArray(
      fc.record({
        key: fc.oneof(filledText, fc.constant(notes[0]?.id || 'new')),
        body: anyText,
        saved: time,
      }),
      { selector: ({ key }) => key, maxLength: 3 },
    ),
    pages: fc.uniqueArray(
      fc.record({ key: fc.webUrl().map(pageKey), url: fc.webUrl(), title: anyText, seen: time }),
      { selector: ({ key }) => key, maxLength: 3 },
    ),
    packs: fc.subarray(PACKS),
    settings: fc.constantFrom(null, { ...DEFAULTS, card: false, pausedHosts: ['bell.example'] }),
  }),
);

/** Two packs of one name that contradict each other on a question. */
export const CONTRADICTING = [
  packOf(),
  packOf({ questions: [questionOf('cause', ['spark', 'arson'])] }),
] as const;

/** A pack that holds all that `packOf()` does, and one more. */
export const GROWN = packOf({ actors: [...packOf().actors, actorOf('crane-driver')] });

/** A store and a file that have come apart: some notes are the same, some were changed or renamed. */
export const anyPair: fc.Arbitrary<{ kept: Library; file: Library }> = fc
  .tuple(anyLibrary, anyLibrary, fc.array(anyText, { minLength: 6, maxLength: 6 }))
  .map(([kept, other, words]) => {
    const shared = kept.notes.map((note, index): Note => {
      const word = words[index % words.length] ?? '';
      const turns = [
        note,
        { ...note, body: word },
        { ...note, id: `${note.id}*`, tags: [...note.tags, `tag ${index}`] },
        { ...note, url: 'https://bell.example/', page: 'bell.example/' },
        { ...note, color: 'violet' as const, target: null },
      ];
      return turns[word.length % turns.length] ?? note;
    });
    const notes = new Map([...other.notes, ...shared].map((note) => [note.id, note]));
    return { kept, file: { ...other, notes: [...notes.values()] } };
  });
