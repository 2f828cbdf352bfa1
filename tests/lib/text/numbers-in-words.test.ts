import { describe, expect, it } from 'vitest';
import { compareNumbers, type NumberMention, numbersOf } from '../../../lib/text/numbers';

const countOf = (text: string, lang: string): NumberMention | undefined =>
  numbersOf(text, lang).find(({ kind }) => kind === 'count');

describe('a lower bound', () => {
  it.each([
    ['en', 'More than seventy attackers were killed.'],
    ['en', 'Over 70 attackers were killed.'],
    ['en', 'Upwards of seventy attackers died.'],
    ['en', 'At least 70 attackers were killed.'],
    ['en', 'No fewer than 70 attackers were killed.'],
    ['de', 'Mehr als siebzig Angreifer wurden getötet.'],
    ['de', 'Über 70 Angreifer wurden getötet.'],
    ['de', 'Mindestens siebzig Angreifer wurden getötet.'],
    ['fr', 'Plus de soixante-dix assaillants ont été tués.'],
    ['fr', 'Au moins 70 assaillants ont été tués.'],
    ['es', 'Más de setenta atacantes murieron.'],
    ['es', 'Al menos 70 atacantes murieron.'],
    ['pl', 'Zginęło ponad siedemdziesięciu napastników.'],
    ['pl', 'Zginęło przeszło 70 napastników.'],
    ['pl', 'Zginęło co najmniej siedemdziesięciu napastników.'],
    ['cs', 'Zahynulo více než sedmdesát útočníků.'],
    ['cs', 'Zahynulo přes 70 útočníků.'],
    ['cs', 'Zahynulo nejméně sedmdesát útočníků.'],
    ['uk', 'Знищено понад сімдесят нападників.'],
    ['uk', 'Знищено більше 70 нападників.'],
    ['uk', 'Знищено щонайменше сімдесят нападників.'],
    ['ru', 'Уничтожено более семидесяти нападавших.'],
    ['ru', 'Уничтожено свыше 70 нападавших.'],
    ['ru', 'Уничтожено не менее семидесяти нападавших.'],
  ])('is read in %s: %s', (lang, text) => {
    expect(countOf(text, lang)).toMatchObject({ value: 70, atLeast: true });
  });
});

describe('a dozen', () => {
  it.each([
    ['en', 'A dozen residents were hurt.'],
    ['de', 'Ein Dutzend Bewohner wurde verletzt.'],
    ['fr', 'Une douzaine d’habitants ont été blessés.'],
    ['es', 'Una docena de vecinos resultaron heridos.'],
    ['pl', 'Rannych zostało dwunastu mieszkańców.'],
    ['cs', 'Zraněn byl tucet obyvatel.'],
    ['uk', 'Поранено дюжину мешканців.'],
    ['ru', 'Ранена дюжина жителей.'],
  ])('is twelve in %s: %s', (lang, text) => {
    expect(countOf(text, lang)).toMatchObject({ value: 12 });
  });
});

describe('another figure', () => {
  it.each([
    ['en', 'More than seventy were killed.', 'Some 50 were killed.'],
    ['en', 'Two were killed.', 'Seven were killed.'],
    ['de', 'Zwei Kämpfer fielen.', 'Zwölf Kämpfer fielen.'],
    ['fr', 'Deux combattants sont morts.', 'Dix combattants sont morts.'],
    ['es', 'Murieron dos combatientes.', 'Murieron diez combatientes.'],
    ['pl', 'Zginęło dwóch bojowników.', 'Zginęło dziesięciu bojowników.'],
    ['cs', 'Zahynuli dva bojovníci.', 'Zahynulo deset bojovníků.'],
    ['uk', 'Загинули двоє бійців.', 'Загинули десять бійців.'],
    ['ru', 'Погибли двое бойцов.', 'Погибли десять бойцов.'],
  ])('is told in %s: %s / %s', (lang, one, other) => {
    expect(compareNumbers(countOf(one, lang)!, countOf(other, lang)!)).toBe('differ');
  });
});
