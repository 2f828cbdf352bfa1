import { describe, expect, it } from 'vitest';
import { isTally } from '../../../lib/text/measures';
import { numbersOf } from '../../../lib/text/numbers';

const tallies = (text: string, lang: string) =>
  numbersOf(text, lang)
    .filter(isTally)
    .map(({ value }) => value);

describe('isTally', () => {
  it.each([
    ['en', 'Three days later, 25 miles from the border, seventy attackers were dead.', [70]],
    ['en', 'It cost $5 million and took two hours; at least three vehicles were left.', [3]],
    ['en', 'No agreed one about it, and one vehicle.', [1]],
    ['de', 'Drei Tage später und 40 Kilometer entfernt standen zwei Fahrzeuge.', [2]],
    ['ru', 'Через три дня, в 40 километрах от границы, нашли две машины.', [2]],
    ['uk', 'За два дні, за 40 кілометрів від кордону, знайшли три машини.', [3]],
    ['fr', 'Trois jours après, à 40 kilomètres de là, deux véhicules.', [2]],
    ['pl', 'Po trzech dniach, 40 kilometrów dalej, znaleziono dwa pojazdy.', [2]],
    ['cs', 'Po dvou hodinách, 40 kilometrů odtud, stála tři vozidla.', [3]],
    ['es', 'Tres días después, a 40 kilómetros, había dos vehículos.', [2]],
  ] as const)('counts people and things, not time, way or money: %s %s', (lang, text, values) => {
    expect(tallies(text, lang)).toEqual(values);
  });
});
