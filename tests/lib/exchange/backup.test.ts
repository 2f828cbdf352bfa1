import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../lib/exchange/apply-plan';
import { hashOf } from '../../../lib/exchange/canonical';
import { ImportError, MAX_FILE } from '../../../lib/exchange/incoming';
import { EMPTY, type Library } from '../../../lib/exchange/library';
import { planMerge } from '../../../lib/exchange/plan-merge';
import { readImport } from '../../../lib/exchange/read-import';
import { BACKUP_FORMAT, partOf, writeBackup } from '../../../lib/exchange/write-backup';
import { packOf } from '../pack/sample-pack';
import { anyLibrary, libraryOf, NOW, noteOf } from './samples';

/** A backup around any content, with a checksum that fits. */
const fileOf = (content: unknown, parts: object = {}) =>
  JSON.stringify({
    format: BACKUP_FORMAT,
    schema: 1,
    created: NOW.toISOString(),
    sha256: hashOf(content),
    content,
    ...parts,
  });

const contentOf = (parts: object = {}) => ({ ...EMPTY, notes: [noteOf('a')], ...parts });

function faultOf(text: string): string {
  try {
    readImport(text, NOW);
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
  return 'taken';
}

const restore = (library: Library, text: string) =>
  applyPlan(library, planMerge(library, readImport(text, NOW), { settings: true }).plan);

describe('a backup', () => {
  it('gives the same store again after everything was deleted', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        expect(restore(EMPTY, writeBackup(library, NOW))).toEqual(library);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same for the same store, and survives its own reading twice', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const text = writeBackup(library, NOW);
        expect(writeBackup(restore(EMPTY, text), NOW)).toBe(text);
      }),
    );
  });

  it('adds nothing to the store that wrote it', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const { plan, counts } = planMerge(library, readImport(writeBackup(library, NOW), NOW));
        expect(counts).toMatchObject({ new: 0, changed: 0, refused: 0 });
        expect(applyPlan(library, plan)).toEqual(library);
      }),
    );
  });

  it('keeps two notes that have the same words', () => {
    const library = libraryOf(
      noteOf('a', { body: 'Twice' }),
      noteOf('a', { id: 'b', body: 'Twice' }),
    );
    expect(restore(EMPTY, writeBackup(library, NOW))).toEqual(library);
  });

  it('of some notes has their revisions and nothing else', () => {
    const revision = { field: 'body', value: 'Earlier', made: NOW.toISOString() } as const;
    const library: Library = {
      notes: [noteOf('a'), noteOf('b')],
      revisions: [
        { ...revision, note: 'a' },
        { ...revision, note: 'b' },
      ],
      ...{ dismissals: [], drafts: [], pages: [] },
      packs: [packOf()],
      settings: null,
    };
    expect(partOf(library, [noteOf('a')])).toEqual({
      ...libraryOf(noteOf('a')),
      revisions: [{ ...revision, note: 'a' }],
    });
  });
});

describe('a file that is no sound backup', () => {
  const whole = writeBackup(libraryOf(noteOf('a')), NOW);
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

  it.each<[string, string, RegExp]>([
    ['half a file', whole.slice(0, whole.length / 2), /^not-json/],
    ['nothing', '', /^not-json/],
    ['another file', 'GIF89a', /^not-json/],
    ['JSON of another kind', '{"notes": []}', /^unknown/],
    ['a bare word', '"hello"', /^unknown/],
    ['null', 'null', /^unknown/],
    ['one letter changed', whole.replace('Thought', 'thought'), /^damaged\nsha256/],
    ['a note taken out', whole.replace(/"notes":\[.*?\],"rev/, '"notes":[],"rev'), /^damaged/],
    ['a later version', fileOf(contentOf(), { schema: 2, more: true }), /^newer\nschema 2/],
    ['a version that is no number', fileOf(contentOf(), { schema: 'one' }), /^damaged\nschema/],
    [
      'a foreign field in a note',
      fileOf(contentOf({ notes: [{ ...noteOf('a'), mood: 1 }] })),
      /mood/,
    ],
    ['a foreign field besides', fileOf(contentOf({ friends: [] })), /^damaged\nfriends/],
    [
      'a note without its words',
      fileOf(contentOf({ notes: [{ ...noteOf('a'), body: undefined }] })),
      /body/,
    ],
    ['no notes', fileOf({ ...EMPTY, notes: undefined }), /^damaged\nnotes/],
    ['two notes of one id', fileOf(contentOf({ notes: [noteOf('a'), noteOf('a')] })), /^twice\na$/],
    [
      'a time that is none',
      fileOf(contentOf({ notes: [noteOf('a', { created: 'soon' })] })),
      /created: is no time/,
    ],
    [
      'words longer than a note holds',
      fileOf(contentOf({ notes: [noteOf('a', { body: 'x'.repeat(200_001) })] })),
      /^damaged\nnotes.0.body/,
    ],
    [
      'a revision of no note',
      fileOf(
        contentOf({
          revisions: [{ note: 'b', field: 'body', value: '', made: NOW.toISOString() }],
        }),
      ),
      /no note b/,
    ],
    [
      'a broken pack',
      fileOf(contentOf({ packs: [{ ...packOf(), sources: [] }] })),
      /^damaged\nstatements.json/,
    ],
    [
      'a setting that nobody knows',
      fileOf(contentOf({ settings: { rootAccess: true } })),
      /^damaged\nsettings/,
    ],
    [
      'a key that reaches into the program',
      whole.replace('"content":{', '"content":{"__proto__":{"a":1},'),
      /^unsafe\n__proto__/,
    ],
    ['deep nesting', nested(5000), /^unsafe\nnested/],
    ['very deep nesting', nested(2_000_000), /^(unsafe|not-json)/],
  ])('is refused whole: %s', (_, text, message) => {
    expect(faultOf(text)).toMatch(message);
  });

  it('is taken without a note that leads into the program, and without its revisions', () => {
    const notes = [noteOf('a'), noteOf('b', { url: 'javascript:alert(1)' })];
    const revisions = [{ note: 'b', field: 'body', value: '', made: NOW.toISOString() }];
    const { lines, rest } = readImport(fileOf(contentOf({ notes, revisions })), NOW);
    expect(lines.map((line) => 'refused' in line && line.refused)).toEqual([false, 'no-page']);
    expect(rest.revisions).toEqual([]);
  });

  it('is refused by its length before anything is read', () => {
    expect(faultOf(' '.repeat(MAX_FILE + 1))).toBe('too-big');
  });

  it('tells no more than twenty faults', () => {
    const notes = Array.from({ length: 50 }, (_, index) => ({ ...noteOf(`${index}`), mood: 1 }));
    expect(faultOf(fileOf(contentOf({ notes }))).split('\n')).toHaveLength(21);
  });

  it('leaves the prototype of objects as it was', () => {
    faultOf('{"__proto__": {"polluted": true}, "annotations": []}');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('never throws anything but an import error, however a file is bent', () => {
    const bend = fc.record({ at: fc.nat(), remove: fc.nat(30), put: fc.string({ maxLength: 8 }) });
    fc.assert(
      fc.property(anyLibrary, fc.array(bend, { minLength: 1, maxLength: 4 }), (library, bends) => {
        const text = bends.reduce(
          (bent, { at, remove, put }) => {
            const from = at % bent.length;
            return bent.slice(0, from) + put + bent.slice(from + remove) || ' ';
          },
          writeBackup(library, NOW),
        );
        expect(faultOf(text)).toMatch(/./);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws anything but an import error, whatever JSON it is', () => {
    const item = fc.oneof(fc.jsonValue(), annotationLike);
    const named = fc
      .tuple(fc.constantFrom('annotations', 'items', '@graph', 'first', 'content'), fc.array(item))
      .chain(([key, value]) =>
        fc.constantFrom(
          { '@context': 'http://www.w3.org/ns/anno.jsonld', [key]: value },
          { format: BACKUP_FORMAT, [key]: value },
          { [key]: value },
        ),
      );
    const anyFile = fc.oneof(
      fc.json({ maxDepth: 5 }),
      named.map((each) => JSON.stringify(each)),
    );
    fc.assert(
      fc.property(anyFile, (text) => {
        expect(faultOf(text)).toMatch(/./);
      }),
      { numRuns: 1000 },
    );
  });
});

/** What has the keys of an annotation, of either foreign kind, and anything behind them. */
const annotationLike = fc.record(
  {
    type: fc.constant('Annotation'),
    id: fc.oneof(fc.string(), fc.constant('urn:sidelight:note:%'), fc.jsonValue()),
    body: fc.jsonValue(),
    target: fc.oneof(
      fc.jsonValue(),
      fc.array(fc.record({ source: fc.webUrl(), selector: fc.jsonValue() })),
    ),
    uri: fc.webUrl(),
    text: fc.string({ unit: 'binary' }),
    tags: fc.array(fc.string({ unit: 'binary' })),
    created: fc.string(),
    modified: fc.constantFrom('2024-13-45', '9999999-01-01T00:00:00Z', '2024'),
  },
  { requiredKeys: ['type'] },
);
