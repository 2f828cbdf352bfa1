import { describe, expect, it } from 'vitest';
import { EMPTY } from '../../../lib/exchange/library';
import { planMerge } from '../../../lib/exchange/plan-merge';
import { readImport } from '../../../lib/exchange/read-import';
import { NOW, noteOf } from './samples';

/** An annotation with every field that the client's export has. */
const annotation = (parts: object = {}) => ({
  id: 'Zk3xYv1EEe6',
  created: '2024-03-01T09:00:00.549074+00:00',
  updated: '2024-03-02T09:00:00.000000+00:00',
  user: 'acct:reader@hypothes.is',
  user_info: { display_name: null },
  group: '__world__',
  permissions: { read: ['group:__world__'], update: [], delete: [] },
  hidden: false,
  flagged: false,
  links: { html: 'https://hypothes.is/a/x', incontext: 'https://hyp.is/x', json: '' },
  uri: 'https://tide.example/fire',
  text: 'Ask the **port**',
  tags: ['harbour', ' two\nlines '],
  document: { title: ['Fire in the harbour'] },
  target: [
    {
      source: 'https://tide.example/fire',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          endContainer: '/p[1]',
          startOffset: 0,
          endOffset: 9,
        },
        { type: 'TextPositionSelector', start: 10, end: 19 },
        { type: 'TextQuoteSelector', exact: 'the crane', prefix: 'beside ', suffix: ' stood' },
      ],
    },
  ],
  ...parts,
});

const fileOf = (...annotations: unknown[]) =>
  JSON.stringify({
    export_date: NOW.toISOString(),
    export_userid: 'acct:reader@hypothes.is',
    client_version: '1.1690.0',
    annotations,
  });
const read = (...annotations: unknown[]) => readImport(fileOf(...annotations), NOW).lines;

describe('readHypothesis', () => {
  it('keeps the passage, the words, the tags and the times', () => {
    expect(read(annotation())).toEqual([
      {
        place: 1,
        label: 'the crane',
        note: {
          ...noteOf('', { tags: ['harbour', 'two lines'], body: 'Ask the **port**' }),
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          target: {
            quote: {
              type: 'TextQuoteSelector',
              exact: 'the crane',
              prefix: 'beside ',
              suffix: ' stood',
            },
            position: { type: 'TextPositionSelector', start: 10, end: 19 },
          },
          created: '2024-03-01T09:00:00.549Z',
        },
      },
    ]);
  });

  it.each<[string, object, object]>([
    ['a title that is no list', { document: { title: 'Fire' } }, { note: { title: 'Fire' } }],
    ['no title', { document: {} }, { note: { title: '' } }],
    [
      'a note on the page',
      { target: [{ source: 'https://tide.example/fire' }] },
      { note: { target: null } },
    ],
    ['a highlight without words', { text: '', tags: [] }, { note: { body: '', tags: [] } }],
    [
      'a script in the words',
      { text: '<img src=x onerror=alert(1)>' },
      { note: { body: '<img src=x onerror=alert(1)>' } },
    ],
    [
      'a passage of a film',
      { target: [{ selector: [{ type: 'MediaTimeSelector', start: 1, end: 2 }] }] },
      { remark: 'passage-lost' },
    ],
    ['a reply', { references: ['Zk3'] }, { refused: 'reply' }],
    ['a file on somebody’s disk', { uri: 'urn:x-pdf:0123' }, { refused: 'no-page' }],
    ['no address', { uri: undefined }, { refused: 'no-annotation' }],
    ['an address that runs', { uri: ' javascript:alert(1)' }, { refused: 'no-page' }],
    ['nothing', { text: ' ', tags: [], target: [] }, { refused: 'empty' }],
  ])('takes or refuses %s', (_, parts, wanted) => {
    expect(read(annotation(parts))[0]).toMatchObject(wanted);
  });

  it('counts lines as the file does and goes on after a bad one', () => {
    const lines = read(null, annotation(), 'x');
    expect(lines.map(({ place }) => place)).toEqual([1, 2, 3]);
    expect(lines.map((line) => 'refused' in line)).toEqual([true, false, true]);
  });

  it('adds a file once, however often it is read', () => {
    const incoming = readImport(
      fileOf(annotation(), annotation({ id: 'other', uri: 'https://bell.example/' })),
      NOW,
    );
    const first = planMerge(EMPTY, incoming);
    expect(first.counts.new).toBe(2);
    const kept = { ...EMPTY, notes: first.plan.notes };
    expect(planMerge(kept, incoming).counts).toEqual({ new: 0, same: 2, changed: 0, refused: 0 });
  });

  it('refuses a file that has two notes under one id', () => {
    expect(() => read(annotation(), annotation({ text: 'Other' }))).toThrow('twice');
  });
});
