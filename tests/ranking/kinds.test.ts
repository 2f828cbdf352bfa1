import { beforeAll, describe, expect, it } from 'vitest';
import { matchSentences, type StatementIndex } from '../../lib/match/index';
import { keptIndex } from '../../tools/kept-index';
import { readPack } from '../../tools/read-packs';
import { inPlainWords } from '../lib/match/plain-reasons';

const pack = readPack('seeds/belgorod-2023');
let index: StatementIndex;

beforeAll(() => {
  index = keptIndex([pack]);
}, 120_000);

/** The first mark of the last of some sentences. */
function mark(...texts: string[]) {
  const sentences = texts.map((text) => ({ text, kind: 'paragraph' as const }));
  const found = matchSentences(index, sentences).at(-1)![0];
  if (!found) throw new Error(`Nothing marked in: ${texts.at(-1)}`);
  return inPlainWords(pack, found);
}

describe('another figure', () => {
  it.each([
    ['en', 'The Russian Defence Ministry said that 25 saboteurs had been killed in Belgorod.'],
    ['en', 'The Russian Defence Ministry said that more than fifty saboteurs had been killed.'],
    ['de', 'Das russische Verteidigungsministerium meldete mehr als fünfzig getötete Saboteure.'],
    ['fr', 'Le ministère russe de la Défense affirme avoir tué plus de cinquante saboteurs.'],
    ['es', 'El Ministerio de Defensa ruso afirma que murieron más de cincuenta saboteadores.'],
    ['pl', 'Rosyjskie ministerstwo obrony podało, że zabito ponad pięćdziesięciu dywersantów.'],
    ['cs', 'Ruské ministerstvo obrany uvedlo, že bylo zabito více než padesát diverzantů.'],
    ['uk', 'Міноборони РФ повідомило, що вбито понад п’ятдесят диверсантів.'],
    ['ru', 'Минобороны РФ сообщило, что убито более пятидесяти диверсантов.'],
  ])('is no same claim in %s: %s', (_, text) => {
    const { question, kind, differs } = mark(text);
    expect(question).toBe('casualties');
    expect(kind).toBe('same-question');
    expect(differs.join()).toMatch(/says .*(25|50), not .*70/);
  });
});

describe('the same figure in words', () => {
  it.each([
    ['en', 'More than seventy saboteurs were killed, the Russian Defence Ministry said.'],
    [
      'de',
      'Mehr als siebzig Saboteure wurden getötet, sagte das russische Verteidigungsministerium.',
    ],
    ['fr', 'Plus de soixante-dix saboteurs ont été tués, selon le ministère russe de la Défense.'],
    ['es', 'Más de setenta saboteadores murieron, según el Ministerio de Defensa ruso.'],
    ['pl', 'Zginęło ponad siedemdziesięciu dywersantów, podało rosyjskie ministerstwo obrony.'],
    ['cs', 'Zabito bylo více než sedmdesát diverzantů, uvedlo ruské ministerstvo obrany.'],
    ['uk', 'Вбито понад сімдесят диверсантів, повідомило Міноборони РФ.'],
    ['ru', 'Убито более семидесяти диверсантов, сообщило Минобороны РФ.'],
  ])('is known again in %s: %s', (_, text) => {
    const { answer, kind, because, differs } = mark(text);
    expect(answer).toBe('over-70-attackers-killed');
    expect(kind).toBe('same-statement');
    expect(because.join()).toContain('gives the same number: at least 70');
    expect(differs).toEqual([]);
  });
});

describe('another speaker', () => {
  it.each([
    ['en', 'Gladkov said that more than 70 saboteurs had been killed.'],
    ['de', 'Mehr als 70 Saboteure wurden getötet, sagte Gladkow.'],
    ['fr', 'Plus de 70 saboteurs ont été tués, selon Gladkov.'],
    ['es', 'Según Gladkov, murieron más de 70 saboteadores.'],
    ['pl', 'Gładkow powiedział, że zabito ponad 70 dywersantów.'],
    ['cs', 'Gladkov řekl, že bylo zabito více než 70 diverzantů.'],
    ['uk', 'Гладков заявив, що вбито понад 70 диверсантів.'],
    ['ru', 'Гладков сообщил, что убито более 70 диверсантов.'],
  ])('makes no same statement in %s: %s', (_, text) => {
    const { question, kind, differs } = mark(text);
    expect(question).toBe('casualties');
    expect(kind).not.toBe('same-statement');
    expect(differs.join()).toContain('names Vyacheslav Gladkov');
  });
});

describe('a speaker of the sentence before', () => {
  it.each([
    ['en', 'John Kirby spoke to reporters.', 'He said the US was looking into the reports.'],
    ['de', 'John Kirby sprach mit Reportern.', 'Die USA untersuchten die Berichte, sagte er.'],
    [
      'fr',
      'John Kirby a parlé à la presse.',
      'Les États-Unis examinent ces informations, a-t-il dit.',
    ],
    ['es', 'John Kirby habló con la prensa.', 'Dijo que EE UU investiga esas informaciones.'],
    ['pl', 'John Kirby rozmawiał z mediami.', 'Powiedział, że USA badają te doniesienia.'],
    ['cs', 'John Kirby mluvil s novináři.', 'Řekl, že USA tyto zprávy prověřují.'],
    [
      'uk',
      'Джон Кірбі говорив із журналістами.',
      'Він сказав, що США перевіряють ці повідомлення.',
    ],
    ['ru', 'Джон Кирби говорил с журналистами.', 'Он сказал, что США проверяют эти сообщения.'],
  ])('is carried over in %s: %s %s', (_, before, text) => {
    const { question, speaker, because } = mark(before, text);
    expect(question).toBe('inquiries');
    expect(speaker).toBe('john-kirby');
    expect(because).toContain('names John Kirby');
  });
});

describe('a denial', () => {
  it.each([
    [
      'en',
      'Kyiv planned the raid on the Belgorod region.',
      'Kyiv did not plan the raid on the Belgorod region.',
    ],
    [
      'de',
      'Kiew hat den Überfall auf die Region Belgorod geplant.',
      'Kiew hat den Überfall auf die Region Belgorod nicht geplant.',
    ],
    [
      'ru',
      'Киев спланировал рейд на Белгородскую область.',
      'Киев не планировал рейд на Белгородскую область.',
    ],
    [
      'pl',
      'Kijów zaplanował rajd na obwód biełgorodzki.',
      'Kijów nie zaplanował rajdu na obwód biełgorodzki.',
    ],
    [
      'uk',
      'Київ спланував рейд на Бєлгородську область.',
      'Київ не планував рейду на Бєлгородську область.',
    ],
    [
      'fr',
      'Kiev a planifié le raid sur la région de Belgorod.',
      'Kiev n’a pas planifié le raid sur la région de Belgorod.',
    ],
    [
      'cs',
      'Za vpádem do Belgorodské oblasti stojí podle Kremlu Kyjev.',
      'Za vpádem do Belgorodské oblasti podle Ukrajiny Kyjev nestojí.',
    ],
    [
      'es',
      'Kiev planeó la incursión en la región de Bélgorod.',
      'Kiev no planeó la incursión en la región de Bélgorod.',
    ],
  ])('is told from what it denies in %s: %s / %s', (_, yes, no) => {
    const [affirmed, denied] = [mark(yes), mark(no)];
    expect(affirmed).toMatchObject({ question: 'kyiv-role', answer: 'took-part' });
    expect(denied.question).toBe('kyiv-role');
    const same = denied.answer === 'took-part' && denied.position === 'affirms';
    if (same) expect(denied.kind).toBe('same-question');
  });
});

describe('a reservation', () => {
  it.each([
    [
      'en',
      'The raiders drove MaxxPro vehicles, The New York Times reported.',
      'The raiders apparently drove MaxxPro vehicles, The New York Times reported.',
    ],
    [
      'uk',
      'Нападники їхали на машинах MaxxPro, повідомила The New York Times.',
      'Нападники, ймовірно, їхали на машинах MaxxPro, повідомила The New York Times.',
    ],
    [
      'fr',
      'Les assaillants ont utilisé des blindés MaxxPro, selon le New York Times.',
      'Les assaillants ont apparemment utilisé des blindés MaxxPro, selon le New York Times.',
    ],
    [
      'cs',
      'Útočníci jeli ve vozidlech MaxxPro, napsal The New York Times.',
      'Útočníci zřejmě jeli ve vozidlech MaxxPro, napsal The New York Times.',
    ],
    [
      'es',
      'Los atacantes usaron vehículos MaxxPro, según The New York Times.',
      'Los atacantes usaron al parecer vehículos MaxxPro, según The New York Times.',
    ],
  ])(
    'of the statement is missed where a sentence leaves it out in %s: %s / %s',
    (_, sure, hedged) => {
      const [plain, reserved] = [mark(sure), mark(hedged)];
      expect(plain).toMatchObject({ question: 'us-equipment-used', answer: 'used' });
      expect(plain.differs.join()).toContain('leaves out the reservation');
      expect(reserved).toMatchObject({ statement: plain.statement, kind: plain.kind });
      expect(reserved.differs.join()).not.toContain('leaves out the reservation');
    },
  );
});
