import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../../lib/i18n/catalogues';
import { createTranslator } from '../../../lib/i18n/translate';
import { createLookup } from '../../../lib/pack/lookup';
import type { Reason, SentenceMatch } from '../../../lib/types';
import { nameReasons, reasonText } from '../../../lib/view/reason-text';
import { actorOf, packOf, questionOf, statementOf } from '../pack/sample-pack';

const lookup = createLookup([
  packOf({
    actors: [
      actorOf('port', { name: 'Port of Northport', names: { de: 'Hafen Nordhafen' } }),
      actorOf('mayor', { name: 'The mayor' }),
    ],
    questions: [questionOf('cause', ['spark'])],
    statements: [statementOf('a', { hedge: '"perhaps"', hedges: { de: '„vielleicht“' } })],
  }),
]);

function tell(language: string, reason: Reason): string {
  const match: SentenceMatch = {
    ...{ sentence: 0, pack: 'harbour', statement: 'a', question: 'cause', answer: 'spark' },
    ...{ position: 'affirms', speaker: null, score: 0.9, kind: 'same-claim' },
    ...{ because: [], differs: [reason] },
  };
  const [named] = nameReasons(lookup, [match], language);
  const t = createTranslator(language, CATALOGUES[language]!);
  return reasonText(t, language, named!.differs[0]!);
}

describe('reasonText', () => {
  it.each<[string, Reason, string]>([
    ['en', { key: 'names', actors: ['port', 'mayor'] }, 'names Port of Northport, The mayor'],
    // A name that the pack has in English alone is still a name.
    ['de', { key: 'names', actors: ['port', 'mayor'] }, 'nennt Hafen Nordhafen, The mayor'],
    [
      'de',
      { key: 'other-speaker', actors: [], otherActor: 'port' },
      'nennt jemand anderen, nicht Hafen Nordhafen',
    ],
    ['de', { key: 'no-hedge', hedge: '"perhaps"' }, 'lässt den Vorbehalt „vielleicht“ weg'],
    ['uk', { key: 'no-hedge', hedge: '"perhaps"' }, 'пропущено застереження «perhaps»'],
    [
      'ru',
      {
        key: 'other-number',
        figures: [{ value: 12 }],
        otherFigures: [{ value: 120, bound: 'atLeast' }],
      },
      'другое число: 12; в заявлении — не менее 120',
    ],
    [
      'en',
      {
        key: 'number',
        figures: [
          { value: 70, bound: 'about' },
          { value: 70, bound: 'about' },
        ],
      },
      'gives the same number: about 70',
    ],
    ['uk', { key: 'words', words: ['на світанку', 'склад'] }, 'спільні слова: на світанку, склад'],
  ])('tells in %s: %j', (language, reason, text) => {
    expect(tell(language, reason)).toBe(text);
  });
});
