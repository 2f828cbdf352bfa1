import type { Pack, Statement, StatementAnswer } from '../../../lib/types';

/** A pack of another domain, as bare as the format allows: no concepts, no gate, no phrasings. */
export function smallPack(extra: Statement[] = []): Pack {
  return {
    info: {
      id: 'harbour-fire',
      title: 'The fire in the harbour',
      summary: 'A fictional fire.',
      version: '1.0.0',
      language: 'en',
      schema: 1,
      event: {
        name: 'Fire in Port Ellery',
        from: '2031-04-02',
        to: '2031-04-03',
        places: ['Port Ellery'],
      },
      coverage: { from: '2031-04-02', to: '2031-04-20' },
      curator: 'Sidelight contributors',
      licence: 'CC-BY-4.0',
    },
    sources: [
      {
        id: 'herald',
        url: 'https://herald.example/1',
        retrieved: '2031-04-05',
        outlet: null,
        language: 'en',
      },
    ],
    actors: [
      person('jane-marlow', 'Jane Marlow'),
      person('tom-arden', 'Tom Arden'),
      { id: 'port-authority', name: 'Ellery Port Authority', kind: 'body', aliases: [] },
    ],
    questions: [
      {
        id: 'cause',
        text: 'What caused the fire?',
        answers: [
          { id: 'fireworks', text: 'Fireworks stored in a warehouse caused the fire.' },
          { id: 'cable', text: 'A damaged cable caused the fire.' },
        ],
      },
      {
        id: 'toll',
        text: 'How many dockers were hurt?',
        answers: [{ id: 'dozens', text: 'Dozens of dockers were hurt.' }],
      },
    ],
    concepts: [],
    statements: [
      statement(
        'marlow-fireworks',
        'jane-marlow',
        'The fire in the warehouse was caused by stored fireworks.',
        {
          question: 'cause',
          answer: 'fireworks',
          position: 'affirms',
        },
      ),
      statement(
        'arden-cable',
        'tom-arden',
        'A damaged cable on the quay set the warehouse on fire.',
        {
          question: 'cause',
          answer: 'cable',
          position: 'affirms',
        },
      ),
      statement('authority-toll', 'port-authority', 'More than 40 dockers were injured by smoke.', {
        question: 'toll',
        answer: 'dozens',
        position: 'affirms',
      }),
      ...extra,
    ],
  };
}

export function statement(
  id: string,
  speaker: string | null,
  text: string,
  answer: StatementAnswer,
): Statement {
  const locator = { start: 0, end: 1, sha256: '0'.repeat(64) };
  return { id, text, speaker, via: [], source: 'herald', part: 'body', locator, answers: [answer] };
}

function person(id: string, name: string) {
  return {
    id,
    name,
    kind: 'person' as const,
    aliases: [{ text: name.split(' ')[1]!, lang: 'en' }],
  };
}
