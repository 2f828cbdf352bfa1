import fc from 'fast-check';
import jsonld from 'jsonld';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ANNO_CONTEXT } from '../../../lib/exchange/annotation-terms';
import type { Line } from '../../../lib/exchange/incoming';
import { EMPTY } from '../../../lib/exchange/library';
import { planMerge } from '../../../lib/exchange/plan-merge';
import { readImport } from '../../../lib/exchange/read-import';
import { writeWebAnnotations } from '../../../lib/exchange/write-web-annotations';
import type { Note } from '../../../lib/notes/note';
import { ANNO } from './anno-context';
import { annotationCollection } from './anno-model';
import { anyNotes, cleanText, NOW, noteOf } from './samples';

const read = (value: unknown) => readImport(JSON.stringify(value), NOW).lines;
const notesIn = (lines: Line[]) => lines.flatMap((line) => ('note' in line ? [line.note] : []));
const write = (notes: Note[]) => JSON.parse(writeWebAnnotations(notes, 'My notes'));

/** Serves the one context that is known; whatever else is asked for fails the test. */
const documentLoader = async (url: string) => {
  if (url !== ANNO_CONTEXT) throw new Error(`Nothing may be fetched: ${url}`);
  return { document: ANNO, documentUrl: url };
};

const sample = noteOf('1f0c1a34-5a1b-4c8e-9d3e-2f6a7b8c9d0e', {
  statement: { pack: 'harbour', id: 'voss-spark' },
});

describe('writeWebAnnotations', () => {
  it('holds to the model of the W3C, whatever the notes', () => {
    fc.assert(
      fc.property(anyNotes(), (notes) => {
        expect(v.safeParse(annotationCollection, write(notes)).issues).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, (collection: ReturnType<typeof write>) => void]>([
    ['an id that is no IRI', (c) => Object.assign(c.first.items[0], { id: 'a' })],
    ['a local time', (c) => Object.assign(c.first.items[0], { created: '2024-03-01T09:00:00' })],
    ['no target', (c) => delete c.first.items[0].target],
    ['a wrong total', (c) => Object.assign(c, { total: 2 })],
    ['no context', (c) => delete c['@context']],
  ])('would be caught with %s', (_, spoil) => {
    const collection = write([sample]);
    spoil(collection);
    expect(v.is(annotationCollection, collection)).toBe(false);
  });

  it('means in RDF what it says', async () => {
    const [collection] = await jsonld.expand(write([sample]), { documentLoader });
    const oa = 'http://www.w3.org/ns/oa#';
    const list = 'http://www.w3.org/ns/activitystreams#items';
    const first = (collection!['http://www.w3.org/ns/activitystreams#first'] as never[])[0]!;
    const [annotation] = (first[list] as { '@list': Record<string, unknown>[] }[])[0]!['@list'];
    expect(annotation).toMatchObject({
      '@id': `urn:uuid:${sample.id}`,
      '@type': [`${oa}Annotation`],
      [`${oa}motivatedBy`]: [{ '@id': `${oa}commenting` }],
      [`${oa}hasBody`]: [
        {
          '@type': [`${oa}TextualBody`],
          'http://purl.org/dc/elements/1.1/format': [{ '@value': 'text/markdown' }],
          'http://www.w3.org/1999/02/22-rdf-syntax-ns#value': [{ '@value': sample.body }],
        },
        { [`${oa}hasPurpose`]: [{ '@id': `${oa}tagging` }] },
      ],
      [`${oa}hasTarget`]: [
        {
          [`${oa}hasSource`]: [{ '@id': sample.url }],
          'http://purl.org/dc/terms/title': [{ '@value': sample.title }],
          [`${oa}hasSelector`]: [
            {
              '@type': [`${oa}TextQuoteSelector`],
              [`${oa}exact`]: [{ '@value': sample.target!.quote.exact }],
            },
            { '@type': [`${oa}TextPositionSelector`], [`${oa}start`]: [{ '@value': 7 }] },
          ],
        },
      ],
      'https://sidelight.invalid/terms#color': [{ '@value': 'yellow' }],
    });
  });

  it('writes no key that has no meaning', async () => {
    const collection = write([sample]);
    await jsonld.expand(collection, { documentLoader, safe: true });
    collection.first.items[0].colour = 'blue';
    await expect(jsonld.expand(collection, { documentLoader, safe: true })).rejects.toThrow();
  });

  it('comes back with all that the format can carry', () => {
    fc.assert(
      fc.property(anyNotes(cleanText), (notes) => {
        const lines = read(write(notes));
        // A note without passage, words or tags says nothing to anybody else.
        const saying = notes.filter(
          ({ target, body, tags }) => target || body.trim() || tags.length,
        );
        expect(notesIn(lines)).toEqual(saying);
        expect(lines).toHaveLength(notes.length);
      }),
      { numRuns: 300 },
    );
  });

  it('comes back twice as once', () => {
    fc.assert(
      fc.property(anyNotes(), (notes) => {
        const incoming = readImport(writeWebAnnotations(notes, ''), NOW);
        const library = { ...EMPTY, notes: planMerge(EMPTY, incoming).plan.notes };
        expect(planMerge(library, incoming).counts).toMatchObject({ new: 0, changed: 0 });
      }),
    );
  });
});

/** An annotation by another program, with what the model makes it have. */
const theirs = (parts: object = {}) => ({
  '@context': ANNO_CONTEXT,
  id: 'https://notes.example/anno/1',
  type: 'Annotation',
  created: '2024-02-01T10:00:00+02:00',
  body: { type: 'TextualBody', value: 'See also the report' },
  target: {
    source: 'https://bell.example/news',
    selector: { type: 'TextQuoteSelector', exact: 'the quay' },
  },
  ...parts,
});

describe('reading Web Annotations of others', () => {
  const only = (value: unknown) => {
    const [line] = read(value);
    if (!line || !('note' in line)) throw new Error(`Refused: ${JSON.stringify(line)}`);
    return line.note;
  };

  it('takes what there is and gives the rest a value of ours', () => {
    expect(only(theirs())).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      url: 'https://bell.example/news',
      page: 'bell.example/news',
      title: '',
      target: {
        quote: { type: 'TextQuoteSelector', exact: 'the quay', prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: 8 },
      },
      statement: null,
      body: 'See also the report',
      tags: [],
      color: 'yellow',
      form: 'wash',
      created: '2024-02-01T08:00:00.000Z',
      edited: '2024-02-01T08:00:00.000Z',
    });
  });

  it('gives one annotation the same id each time, and another another', () => {
    expect(only(theirs()).id).toBe(only(theirs({ body: 'x' })).id);
    expect(only(theirs()).id).not.toBe(only(theirs({ id: 'https://notes.example/anno/2' })).id);
  });

  it.each<[string, unknown, Partial<Note>]>([
    ['a body of bare words', theirs({ body: undefined, bodyValue: 'Bare' }), { body: 'Bare' }],
    [
      'a body elsewhere',
      theirs({ body: 'https://bell.example/reply' }),
      { body: 'https://bell.example/reply' },
    ],
    [
      'a choice of bodies',
      theirs({ body: { type: 'Choice', items: [{ value: 'One' }, { value: 'Two' }] } }),
      { body: 'One' },
    ],
    ['two bodies', theirs({ body: [{ value: 'One' }, { value: 'Two' }] }), { body: 'One\n\nTwo' }],
    [
      'a tag',
      theirs({ body: [{ value: 'quay', purpose: 'tagging' }] }),
      { body: '', tags: ['quay'] },
    ],
    [
      'a motivation that makes a tag of the body',
      theirs({ motivation: 'tagging' }),
      { body: '', tags: ['See also the report'] },
    ],
    [
      'a body in HTML',
      theirs({
        body: {
          value: '<p>One &amp; <b>two</b><br>three</p><script>alert(1)</script>',
          format: 'text/html',
        },
      }),
      { body: 'One & two\nthree' },
    ],
    [
      'a script in a body that is no HTML',
      theirs({ body: { value: '<script>alert(1)</script>' } }),
      { body: '<script>alert(1)</script>' },
    ],
    [
      'a page by its bare address',
      theirs({ target: 'https://bell.example/' }),
      { target: null, url: 'https://bell.example/' },
    ],
    [
      'a selector that another narrows',
      theirs({
        target: {
          source: 'https://bell.example/',
          selector: {
            type: 'FragmentSelector',
            value: 'x',
            refinedBy: { type: 'TextQuoteSelector', exact: 'in it' },
          },
        },
      }),
      { target: expect.objectContaining({ quote: expect.objectContaining({ exact: 'in it' }) }) },
    ],
    [
      'keywords of JSON-LD',
      theirs({
        type: undefined,
        '@type': 'oa:Annotation',
        id: undefined,
        '@id': 'urn:uuid:1f0c1a34-5a1b-4c8e-9d3e-2f6a7b8c9d0e',
      }),
      { id: '1f0c1a34-5a1b-4c8e-9d3e-2f6a7b8c9d0e' },
    ],
    ['words with half a character', theirs({ body: { value: 'a\ud83d' } }), { body: 'a\ufffd' }],
    ['no time at all', theirs({ created: 'yesterday' }), { created: NOW.toISOString() }],
    [
      'foreign fields',
      theirs({ 'x:mood': { constructor: 1, toString: [] } }),
      { body: 'See also the report' },
    ],
  ])('takes %s', (_, value, parts) => {
    expect(only(value)).toMatchObject(parts);
  });

  it.each<[string, unknown, number]>([
    ['one annotation', theirs(), 1],
    ['a list', [theirs(), theirs({ id: 'urn:b' })], 2],
    ['a page', { '@context': ANNO_CONTEXT, type: 'AnnotationPage', items: [theirs()] }, 1],
    [
      'a collection with its first page',
      {
        '@context': ANNO_CONTEXT,
        type: 'AnnotationCollection',
        first: { type: 'AnnotationPage', items: [theirs()] },
      },
      1,
    ],
    ['a graph', { '@context': ANNO_CONTEXT, '@graph': [theirs()] }, 1],
    [
      'a collection whose pages are elsewhere',
      {
        '@context': ANNO_CONTEXT,
        type: 'AnnotationCollection',
        first: 'https://notes.example/page1',
      },
      0,
    ],
    [
      'one with two targets',
      theirs({ target: ['https://bell.example/a', 'https://bell.example/b'] }),
      2,
    ],
  ])('finds the notes of %s', (_, value, count) => {
    expect(notesIn(read(value))).toHaveLength(count);
  });

  it.each<[string, unknown, string]>([
    ['no page', theirs({ target: undefined }), 'no-page'],
    ['a page that is none', theirs({ target: 'urn:isbn:123' }), 'no-page'],
    ['a page that runs', theirs({ target: 'javascript:alert(1)' }), 'no-page'],
    ['nothing to say', theirs({ body: [], target: 'https://bell.example/' }), 'empty'],
    ['words beyond measure', theirs({ body: { value: 'x'.repeat(200_001) } }), 'too-long'],
    [
      'a passage beyond measure',
      theirs({
        target: {
          source: 'https://bell.example/',
          selector: { type: 'TextQuoteSelector', exact: 'x'.repeat(20_001) },
        },
      }),
      'too-long',
    ],
    ['another type', [theirs(), { type: 'Person' }], 'no-annotation'],
  ])('refuses a line with %s', (_, value, refused) => {
    expect(read(value).at(-1)).toMatchObject({ refused });
  });

  it.each<[string, unknown, string]>([
    [
      'a passage told by its place alone',
      theirs({
        target: {
          source: 'https://bell.example/',
          selector: { type: 'XPathSelector', value: '/p' },
        },
      }),
      'passage-lost',
    ],
    [
      'a tag beyond measure',
      theirs({ body: { value: 'x'.repeat(61), purpose: 'tagging' } }),
      'tags-cut',
    ],
  ])('says what it loses of %s', (_, value, remark) => {
    expect(read(value)[0]).toMatchObject({ remark });
  });

  it('takes the same annotation twice, and not two of one id', () => {
    expect(notesIn(read([theirs(), theirs()]))).toHaveLength(2);
    expect(() => read([theirs(), theirs({ bodyValue: 'Other' })])).toThrow('twice');
  });
});
