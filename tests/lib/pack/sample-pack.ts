import type { Actor, Pack, Question, Source, Statement, StatementAnswer } from '../../../lib/types';

const HASH = '0'.repeat(64);

/** A sound pack about a harbour that nobody will ever sail to; each part may be replaced. */
export function packOf(parts: Partial<Pack> = {}): Pack {
  return {
    info: {
      id: 'harbour',
      title: 'The fire in the harbour',
      summary: 'What two papers carried.',
      version: '1.0.0',
      language: 'en',
      schema: 1,
      event: {
        name: 'Fire in the harbour',
        from: '2024-03-01',
        to: '2024-03-02',
        places: ['Northport'],
        gate: { places: ['place-northport'], acts: ['fire'], others: [] },
      },
      coverage: { from: '2024-03-01', to: '2024-03-09' },
      curator: 'Nobody in particular',
      licence: 'CC0-1.0',
    },
    sources: [sourceOf('tide-report', { outlet: 'tide' }), sourceOf('bell-report')],
    actors: [
      actorOf('tide', { kind: 'outlet', hosts: ['tide.example'] }),
      actorOf('bell', { kind: 'outlet', hosts: ['bell.example', 'xn--glocke-9za.example'] }),
      actorOf('port', { kind: 'body' }),
      actorOf('mara-voss', { of: 'port' }),
      actorOf('ilse-brandt', { of: 'port' }),
      actorOf('dockers', { kind: 'group' }),
      actorOf('port-official', { kind: 'unnamed', of: 'port' }),
    ],
    questions: [questionOf('cause', ['spark', 'arson', 'neglect'], { neglect: ['spark'] })],
    concepts: [
      { id: 'place-northport', forms: [{ text: 'Northport', lang: 'en' }] },
      { id: 'fire', forms: [{ text: 'fire', lang: 'en' }] },
    ],
    statements: [statementOf('voss-spark', { speaker: 'mara-voss' }, 'affirms spark')],
    ...parts,
  };
}

export function sourceOf(id: string, parts: Partial<Source> = {}): Source {
  return { id, file: `${id}.txt`, sha256: HASH, outlet: null, language: 'en', ...parts };
}

export function actorOf(id: string, parts: Partial<Actor> = {}): Actor {
  return { id, name: id, kind: 'person', aliases: [], ...parts };
}

export function questionOf(
  id: string,
  answers: string[],
  compatible: Record<string, string[]> = {},
): Question {
  return {
    id,
    text: `${id}?`,
    answers: answers.map((answer) => ({
      id: answer,
      text: answer,
      ...(compatible[answer] && { compatible: compatible[answer] }),
    })),
  };
}

/** A statement on `cause`, by `said`: "denies arson", or "explains" for the question as a whole. */
export function statementOf(
  id: string,
  parts: Partial<Statement> = {},
  ...said: string[]
): Statement {
  return {
    id,
    text: `${id}.`,
    speaker: null,
    via: null,
    source: 'tide-report',
    part: 'body',
    locator: { start: 0, end: 10, sha256: HASH },
    answers: (said.length ? said : ['affirms spark']).map(answerOf),
    ...parts,
  };
}

function answerOf(said: string): StatementAnswer {
  const [position, answer] = said.split(' ') as [StatementAnswer['position'], string?];
  return { question: 'cause', position, ...(answer && { answer }) };
}
