import type { Note } from '../../../lib/notes/note';
import type { PackContents } from '../../../lib/view/contents';
import { noteOf } from '../../lib/exchange/samples';

const STANCES = ['affirms', 'denies', 'doubts', 'explains'] as const;
const WORDS =
  'quay crane harbour captain night smoke ferry warehouse customs signal tide anchor pilot storm cargo'.split(
    ' ',
  );

/** Words that differ from number to number, and are the same each time. */
function wordsFor(number: number): string {
  const picked = [1, 3, 7, 11].map((step) => WORDS[(number * step) % WORDS.length]);
  return `${picked.join(' ')} ${(number * 7919).toString(36)}`;
}

/** A pack with so many statements by 200 speakers in 100 texts on 40 questions. */
export function contentsOf(count: number): PackContents {
  const actors = Array.from({ length: 200 }, (_, index) => ({
    ...{ id: `actor-${index}`, name: `Speaker ${index}`, kind: 'person' as const },
  }));
  const questions = Array.from({ length: 40 }, (_, index) => ({
    ...{ pack: 'large', id: `q${index}`, text: `What of the ${WORDS[index % 15]} ${index}?` },
    answers: [{ id: 'a', text: 'It was so' }],
  }));
  const statements = Array.from({ length: count }, (_, index) => ({
    ...{ pack: 'large', id: `s${index}`, text: `They spoke of ${wordsFor(index)}.` },
    ...{ speaker: actors[index % 200]!, via: [], part: 'body' as const },
    ...{ at: { start: 0, end: 10 } },
    said: { words: 'then', day: `2024-03-${String((index % 28) + 1).padStart(2, '0')}` },
    source: {
      ...{ id: `source-${index % 100}`, outlet: `Paper ${index % 30}`, translated: false },
      language: index % 5 ? 'en' : 'de',
    },
  }));
  const holdings = statements.map(({ id }, index) => ({
    ...{ statement: id, question: `q${index % 40}`, answer: 'a' },
    position: STANCES[index % 4]!,
  }));
  const pack = {
    ...{ id: 'large', title: 'Large', version: '1.0.0', event: 'Large', curator: 'Nobody' },
    coverage: { from: '2024-03-01', to: '2024-03-28' },
  };
  return { pack, questions, statements, actors, holdings };
}

/** So many notes, every third on a statement of that pack. */
export function notesOf(count: number): Note[] {
  return Array.from({ length: count }, (_, index) =>
    noteOf(`n${index}`, {
      body: `I noted ${wordsFor(index)}`,
      tags: [`tag ${index % 50}`],
      statement: index % 3 ? null : { pack: 'large', id: `s${index}` },
    }),
  );
}
