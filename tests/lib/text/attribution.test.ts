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
  const found = attributionOf(text, tokens, cuesIn(tokens, lang), parties, lang);
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
    // Behind a comma, the name is the spokesman's own.
    ['en', 'A spokesman for the council, Kirby, said it was no secret.', ['kirby']],
    ['de', 'Laut Kirby wird das geprüft.', ['kirby']],
    ['de', 'Das wird geprüft, sagte Kirby.', ['kirby']],
    ['de', 'Kirby zufolge wird das geprüft.', ['kirby']],
    ['fr', 'Selon Kirby, rien n’est confirmé.', ['kirby']],
    ['es', 'Según Kirby, nada está confirmado.', ['kirby']],
    ['es', 'Kirby dijo que nada está confirmado.', ['kirby']],
    ['uk', 'За словами Кірбі, це вивчають.', ['кірбі']],
    ['ru', 'По словам Кирби, это изучают.', ['кирби']],
    ['ru', 'Это изучают, заявил Кирби.', ['кирби']],
    ['en', 'Kirby, asked about the pictures, replied that nobody knew.', ['kirby']],
    ['en', '“Nobody knows,” Ryder replied when asked about it.', ['ryder']],
    ['en', 'In the words of Podolyak, it was no surprise.', ['podolyak']],
    ['de', 'Niemand wisse das, so Kirby.', ['kirby']],
    ['de', 'Nach Angaben von Kirby wird das geprüft.', ['kirby']],
    ['de', 'Kirby räumte ein, dass es Kontakte gibt.', ['kirby']],
    ['fr', 'Rien n’est confirmé, a déclaré Kirby.', ['kirby']],
    ['fr', 'D’après Kirby, rien n’est confirmé.', ['kirby']],
    ['fr', '« Rien n’est confirmé », a répondu Kirby.', ['kirby']],
    ['es', 'De acuerdo con Kirby, nada está confirmado.', ['kirby']],
    ['es', '«Nada está confirmado», respondió Kirby.', ['kirby']],
    ['pl', 'Zdaniem Kirby nic nie potwierdzono.', ['kirby']],
    ['pl', 'Nic nie potwierdzono, podkreślił Kirby.', ['kirby']],
    ['pl', 'Kirby przyznał, że są kontakty.', ['kirby']],
    ['cs', 'Nic není potvrzeno, uvedl Kirby.', ['kirby']],
    ['cs', 'Podle Kirbyho nic není potvrzeno.', ['kirbyho']],
    ['cs', 'Kirby připustil, že kontakty existují.', ['kirby']],
    ['uk', 'Це вивчають, зазначив Кірбі.', ['кірбі']],
    ['uk', 'Кірбі визнав, що контакти є.', ['кірбі']],
    ['ru', 'Кирби признал, что контакты есть.', ['кирби']],
    ['ru', 'Как сообщил Кирби, это изучают.', ['кирби']],
    // Whoever is told does not speak.
    ['de', 'Kirby sagte CNN, das werde geprüft.', ['kirby']],
    ['es', 'Kirby dijo a CNN que se estudia.', ['kirby']],
    ['pl', 'Kirby powiedział CNN, że to sprawdzają.', ['kirby']],
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

  it.each([
    ['en', 'He added that the Pentagon had the facts.', 'person'],
    ['en', 'According to him, Kyiv had no part.', 'person'],
    ['en', 'The spokesman has also said it.', 'person'],
    ['en', 'The two groups themselves, however, claimed success.', 'group'],
    ['en', 'Footage shows tanks, the newspaper said.', 'outlet'],
    ['en', 'More were killed, the ministry said.', 'office'],
    ['de', 'Das sei falsch, sagte er.', 'person'],
    ['de', 'Die beiden Gruppen erklärten, sie seien zurück.', 'group'],
    ['fr', 'Il a ajouté que rien n’était sûr.', 'person'],
    ['fr', 'Les deux groupes ont affirmé leur succès.', 'group'],
    ['es', 'Añadió que nada era seguro.', 'person'],
    ['es', 'Según él, nada era seguro.', 'person'],
    ['es', 'Los dos grupos reivindicaron el ataque.', 'group'],
    ['ru', 'По его словам, это изучают.', 'person'],
    ['ru', 'Группировки заявили об успехе.', 'group'],
    ['uk', 'За його словами, це вивчають.', 'person'],
    ['uk', 'Угруповання заявили про успіх.', 'group'],
    ['pl', 'Dodał, że nikt nie prosił.', 'person'],
    ['pl', 'Jego zdaniem nikt nie prosił.', 'person'],
    ['pl', 'Obie grupy twierdzą, że wróciły.', 'group'],
    ['cs', 'Podle něj se to prověřuje.', 'person'],
    ['cs', 'Dodal, že se to prověřuje.', 'person'],
    ['cs', 'Skupiny tvrdí, že uspěly.', 'group'],
  ])('%s: leaves to the sentences before: %s', (lang, text, anaphor) => {
    const { speakers, anaphors } = speakersOf(text, lang);
    expect(speakers).toEqual([]);
    expect(anaphors).toContain(anaphor);
  });

  it.each([
    ['somebody new', 'A spokesman said that nobody had asked.'],
    ['who speaks only in passing', 'Ryder knows of ties with the groups that claim it.'],
    ['a noun', 'Kirby was silent on the claims of the groups.'],
  ])('finds nobody from before in %s', (_, text) => {
    expect(speakersOf(text, 'en').anaphors).toEqual([]);
  });

  it('takes claims and reports behind an article for nouns', () => {
    expect(speakersOf('Kyiv looks into the reports and the alleged raid.', 'en').speakers).toEqual(
      [],
    );
  });

  it('seeks the subject of a participle before it', () => {
    expect(speakersOf('Kyiv denied it, saying the Pentagon had no part.', 'en').speakers).toEqual([
      'kyiv',
    ]);
  });

  it('puts persons first and outlets last', () => {
    const text = 'Reuters reported that the Pentagon denied it and that Ryder said nothing new.';
    expect(speakersOf(text, 'en').speakers).toEqual(['ryder', 'pentagon', 'reuters']);
  });

  it('finds nobody where nothing is said', () => {
    expect(speakersOf('The town lies on the river.', 'en')).toEqual({
      speakers: [],
      reported: false,
      stranger: false,
      anaphors: [],
    });
  });
});
