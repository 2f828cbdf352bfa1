import { describe, expect, it } from 'vitest';
import { formatFault, PackError, type PackFault, parsePack } from '../../../lib/pack/parse-pack';
import type { Pack } from '../../../lib/types';
import { actorOf, packOf, questionOf, sourceOf, statementOf } from './sample-pack';

type Json = Record<string, unknown>;

/** The faults of the sample pack after a change to its plain JSON, each in one line. */
function faultsAfter(
  change: (pack: Record<keyof Pack, Json[]> & { info: Json }) => void,
): string[] {
  const json = JSON.parse(JSON.stringify(packOf()));
  change(json);
  return faultsOf(json).map(formatFault);
}

type Files = Record<keyof Pack, unknown>;

function faultsOf(pack: Partial<Files>): PackFault[] {
  try {
    parsePack(pack as Files);
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.faults;
  }
}

const twelve = Array.from({ length: 12 }, (_, at) => `w${at}`).join(' ');

describe('parsePack', () => {
  it('gives back a sound pack', () => {
    expect(parsePack(JSON.parse(JSON.stringify(packOf())))).toEqual(packOf());
  });

  it('takes an empty pack', () => {
    const { info } = packOf();
    const { gate: _, ...event } = info.event;
    const none = { sources: [], actors: [], questions: [], concepts: [], statements: [] };
    expect(faultsOf({ info: { ...info, event }, ...none })).toEqual([]);
  });

  it('leaves out what the format does not know', () => {
    const info = { ...packOf().info, colour: 'red' };
    const pack = parsePack({ ...packOf(), info, phrasings: [] });
    expect(pack.info).not.toHaveProperty('colour');
  });

  it('takes a quote of twelve words', () => {
    expect(
      faultsAfter(({ statements }) => Object.assign(statements[0]!, { quote: twelve })),
    ).toEqual([]);
  });

  it.each<[string, Parameters<typeof faultsAfter>[0], RegExp[]]>([
    [
      'a file that is missing',
      (p) => Object.assign(p, { actors: undefined }),
      [/^actors\.json: .*undefined/],
    ],
    [
      'a file that is no list',
      (p) => Object.assign(p, { concepts: {} }),
      [/^concepts\.json: .*Object/],
    ],
    ['a wrong type', (p) => Object.assign(p.info, { schema: '1' }), [/^pack\.json schema: .*"1"/]],
    ['a missing field', (p) => delete p.statements[0]!.part, [/^statements\.json 0\.part: /]],
    [
      'an empty text',
      (p) => Object.assign(p.statements[0]!, { text: ' ' }),
      [/^statements\.json 0\.text: is empty/],
    ],
    [
      'an id with a capital',
      (p) => Object.assign(p.actors[2]!, { id: 'Port' }),
      [/^actors\.json 2\.id: is not a kebab-case id/],
    ],
    [
      'an unknown kind',
      (p) => Object.assign(p.actors[2]!, { kind: 'army' }),
      [/^actors\.json 2\.kind: .*"army"/],
    ],
    [
      'an unknown stance',
      (p) =>
        Object.assign(p.statements[0]!, { answers: [{ question: 'cause', position: 'agrees' }] }),
      [/^statements\.json 0\.answers\.0\.position: .*"agrees"/],
    ],
    [
      'a statement without question',
      (p) => Object.assign(p.statements[0]!, { answers: [] }),
      [/^statements\.json 0\.answers: names no question/],
    ],
    [
      'an empty chain',
      (p) => Object.assign(p.statements[0]!, { via: [[]] }),
      [/^statements\.json 0\.via\.0: /],
    ],
    ['no word on how it came', (p) => delete p.statements[0]!.via, [/^statements\.json 0\.via: /]],
    [
      'a bad hash',
      (p) => Object.assign(p.statements[0]!, { locator: { start: 0, end: 1, sha256: 'ABC' } }),
      [/^statements\.json 0\.locator\.sha256: is not a SHA-256 in hex/],
    ],
    [
      'half an offset',
      (p) =>
        Object.assign(p.statements[0]!, {
          locator: { start: 0.5, end: 1, sha256: '0'.repeat(64) },
        }),
      [/^statements\.json 0\.locator\.start: /],
    ],
    [
      'a quote of thirteen words',
      (p) => Object.assign(p.statements[0]!, { quote: `${twelve} more` }),
      [/^statements\.json 0\.quote: is longer than 12 words/],
    ],
    [
      'a day that is none',
      (p) => Object.assign(p.sources[0]!, { published: '1 March' }),
      [/^sources\.json 0\.published: is not an ISO 8601 day/],
    ],
    [
      'a day that no calendar has',
      (p) => Object.assign(p.sources[0]!, { published: '2023-02-30' }),
      [/^sources\.json 0\.published: is not an ISO 8601 day/],
    ],
    [
      'a language that is none',
      (p) => Object.assign(p.sources[0]!, { language: 'English!' }),
      [/^sources\.json 0\.language: is not a language tag/],
    ],
    [
      'words near an alias that are none',
      (p) => Object.assign(p.actors[0]!, { aliases: [{ text: 'Tide', lang: 'en', needs: [] }] }),
      [/^actors\.json 0\.aliases\.0\.needs: /],
    ],
    [
      'two files with faults',
      (p) => {
        p.actors[0]!.name = '';
        p.sources[1]!.outlet = 7;
      },
      [/^sources\.json 1\.outlet: /, /^actors\.json 0\.name: is empty/],
    ],
  ])('names file, path and reason of %s', (_, change, faults) => {
    expect(faultsAfter(change)).toEqual(faults.map((fault) => expect.stringMatching(fault)));
  });

  it('says every fault in its message, a line each', () => {
    const error = new PackError([
      { file: 'a.json', path: '1.id', reason: 'is bad' },
      { file: 'b.json', path: '', reason: 'is missing' },
    ]);
    expect(error.message).toBe('a.json 1.id: is bad\nb.json: is missing');
  });
});

describe('parsePack on references', () => {
  const statements = (...list: Parameters<typeof statementOf>[]) => ({
    statements: list.map((parts) => statementOf(...parts)),
  });

  it.each<[string, Partial<Pack>, string[]]>([
    [
      'an unknown speaker',
      statements(['a', { speaker: 'nobody' }]),
      ['statements.json 0.speaker: no actor has the id "nobody"'],
    ],
    [
      'an unknown source',
      statements(['a', { source: 'gone' }]),
      ['statements.json 0.source: no source has the id "gone"'],
    ],
    [
      'an unknown link of a chain',
      statements(['a', { via: [['tide'], ['bell', 'gone']] }]),
      ['statements.json 0.via: no actor has the id "gone"'],
    ],
    [
      'an answer that its question lacks',
      statements(['a', {}, 'affirms flood']),
      ['statements.json 0.answers.0.answer: no answer has the id "flood"'],
    ],
    [
      'an unknown question',
      statements(['a', { answers: [{ question: 'cost', position: 'explains' }] }]),
      ['statements.json 0.answers.0.question: no question has the id "cost"'],
    ],
    [
      'a locator that ends before it starts',
      statements(['a', { locator: { start: 9, end: 3, sha256: '0'.repeat(64) } }]),
      ['statements.json 0.locator: ends at 3, not after its start 9'],
    ],
    [
      'a locator of no length',
      statements(['a', { locator: { start: 3, end: 3, sha256: '0'.repeat(64) } }]),
      ['statements.json 0.locator: ends at 3, not after its start 3'],
    ],
    [
      'two statements with one id',
      statements(['a'], ['a']),
      ['statements.json 1.id: "a" is used twice'],
    ],
    [
      'two answers of a question with one id',
      { questions: [questionOf('cause', ['spark', 'spark'])] },
      ['questions.json 0.answers.1.id: "spark" is used twice'],
    ],
    [
      'a compatible answer that is none',
      { questions: [questionOf('cause', ['spark'], { spark: ['flood'] })] },
      ['questions.json 0.answers.0.compatible: no answer has the id "flood"'],
    ],
    [
      'two sources with one id',
      { sources: [sourceOf('tide-report'), sourceOf('tide-report')] },
      ['sources.json 1.id: "tide-report" is used twice'],
    ],
    [
      'an unknown outlet',
      { sources: [sourceOf('tide-report', { outlet: 'gone' })] },
      ['sources.json 0.outlet: no actor has the id "gone"'],
    ],
    [
      'an unknown outlet behind a source',
      { sources: [sourceOf('tide-report', { relays: 'gone' })] },
      ['sources.json 0.relays: no actor has the id "gone"'],
    ],
    [
      'a source that is nowhere',
      { sources: [sourceOf('tide-report', { sha256: undefined })] },
      ['sources.json 0: names neither file with sha256 nor url with retrieved'],
    ],
    [
      'an unnamed speaker of nobody',
      { actors: [...packOf().actors, actorOf('someone', { kind: 'unnamed' })] },
      ['actors.json 7.of: an unnamed speaker must say whose'],
    ],
    [
      'an actor of an unknown one',
      { actors: [...packOf().actors, actorOf('someone', { of: 'gone' })] },
      ['actors.json 7.of: no actor has the id "gone"'],
    ],
    [
      'a phrasing of an unknown answer',
      { phrasings: [{ text: 'It flooded.', lang: 'en', question: 'cause', answer: 'flood' }] },
      ['phrasings.json 0.answer: no answer has the id "flood"'],
    ],
    [
      'a phrasing on an unknown question',
      { phrasings: [{ text: 'It was dear.', lang: 'en', question: 'cost' }] },
      ['phrasings.json 0.question: no question has the id "cost"'],
    ],
    [
      'a phrasing that says something to an unknown question beside its own',
      {
        phrasings: [
          { text: 'It was dear.', lang: 'en', question: 'cause', also: [{ question: 'cost' }] },
        ],
      },
      ['phrasings.json 0.also.0.question: no question has the id "cost"'],
    ],
    [
      'an unknown concept in the gate',
      { concepts: [{ id: 'fire', forms: [] }] },
      ['pack.json event.gate.places: no concept has the id "place-northport"'],
    ],
    [
      'a coverage that ends before it begins',
      { info: { ...packOf().info, coverage: { from: '2024-03-09', to: '2024-03-01' } } },
      ['pack.json coverage: ends on 2024-03-01, before it begins on 2024-03-09'],
    ],
  ])('finds %s', (_, parts, faults) => {
    expect(faultsOf(packOf(parts)).map(formatFault)).toEqual(faults);
  });
});
