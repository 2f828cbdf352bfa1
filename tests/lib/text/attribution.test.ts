import { describe, expect, it } from 'vitest';
import { attributionOf, type NamedParty } from '../../../lib/text/attribution';
import { cuesIn } from '../../../lib/text/cues';
import { tokensOf } from '../../../lib/text/tokens';

const PEOPLE = ['kirby', 'ryder', 'podolyak', 'putin', 'кірбі', 'кирби', 'kirbym', 'kirbyho'];
const OUTLETS = ['cnn', 'reuters'];
const OFFICES = ['pentagon', 'kremlin', 'kyiv', 'us', 'пентагон'];
const NAMES = [...PEOPLE, ...OUTLETS, ...OFFICES];

function speakersOf(text: string, lang: string) {
  const tokens = tokensOf(text, lang);
  const parties = tokens.flatMap(({ word }, at): NamedParty[] =>
    NAMES.includes(word)
      ? [
          {
            from: at,
            to: at + 1,
            party: NAMES.indexOf(word),
            person: PEOPLE.includes(word),
            outlet: OUTLETS.includes(word),
          },
        ]
      : [],
  );
  const found = attributionOf(text, tokens, cuesIn(tokens, lang), parties);
  return { ...found, speakers: found.speakers.map((party) => NAMES[party]) };
}

describe('attributionOf', () => {
  it.each([
    ['en', 'Kirby said that the US was looking into it.', ['kirby']],
    ['en', 'The US is looking into it, Kirby said.', ['kirby']],
    ['en', 'The US is looking into it, said Kirby.', ['kirby']],
    ['en', 'According to Ryder, nobody asked.', ['ryder']],
    ['en', 'Kirby: no weapons for attacks in Russia', ['kirby']],
    // Whoever is spoken to does not speak.
    ['en', 'Kirby told CNN that the reports were being looked into.', ['kirby']],
    // Person and office side by side: the person.
    ['en', 'Pentagon spokesman Ryder said there was no request.', ['ryder']],
    [
      'en',
      'Podolyak, an adviser to the head of the office of the president in Kyiv, denied it.',
      ['podolyak'],
    ],
    // A modifier is no party.
    ['en', 'The anti-Putin militias claimed the attack.', []],
    // The servant speaks, not the master.
    ['en', 'A spokesman for President Putin said it was no secret.', []],
    ['de', 'Laut Kirby wird das geprüft.', ['kirby']],
    ['de', 'Das wird geprüft, sagte Kirby.', ['kirby']],
    ['de', 'Kirby zufolge wird das geprüft.', ['kirby']],
    ['fr', 'Selon Kirby, rien n’est confirmé.', ['kirby']],
    ['es', 'Según Kirby, nada está confirmado.', ['kirby']],
    ['es', 'Kirby dijo que nada está confirmado.', ['kirby']],
    ['uk', 'За словами Кірбі, це вивчають.', ['кірбі']],
    ['ru', 'По словам Кирби, это изучают.', ['кирби']],
    ['ru', 'Это изучают, заявил Кирби.', ['кирби']],
    ['pl', 'Zdaniem Ryder nikt nie prosił.', ['ryder']],
    ['cs', 'Podle Kirbyho se to prověřuje.', ['kirbyho']],
  ])('%s: %s', (lang, text, expected) => {
    expect(speakersOf(text, lang).speakers).toEqual(expected);
  });

  it('knows that somebody else speaks', () => {
    expect(speakersOf('In Paris, Macron said that Kyiv must win.', 'en')).toMatchObject({
      stranger: true,
    });
  });

  it('leaves a pronoun to the sentence before', () => {
    expect(speakersOf('He added that the Pentagon had the facts.', 'en')).toMatchObject({
      speakers: [],
      pronoun: true,
    });
  });

  it('finds nobody where nothing is said', () => {
    expect(speakersOf('The town lies on the river.', 'en')).toEqual({
      speakers: [],
      reported: false,
      stranger: false,
      pronoun: false,
    });
  });
});
