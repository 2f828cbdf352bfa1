import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../lib/text/guess-language';

describe('guessLanguage', () => {
  it.each([
    ['en', 'The groups said that they had left the region.'],
    ['de', 'Die Gruppen sagten, sie hätten das Gebiet verlassen.'],
    ['fr', 'Les groupes ont dit avoir quitté la région.'],
    ['es', 'Los grupos dijeron que habían dejado la región.'],
    ['pl', 'Grupy powiedziały, że opuściły obwód.'],
    ['cs', 'Skupiny řekly, že oblast opustily.'],
    // Accents that Spanish has as well, and few words.
    ['cs', 'Gladkov oznámil zrušení režimu'],
    ['cs', 'Šojgu: útočníci zabiti'],
    ['es', 'Rusia abatió más atacantes'],
    ['pl', 'Ilu zginęło w obwodzie biełgorodzkim'],
    ['ru', 'Группы сообщили, что они вышли из области.'],
    ['uk', 'Групи повідомили, що вони вийшли з області.'],
  ])('tells %s', (lang, text) => {
    expect(guessLanguage(text)).toBe(lang);
  });

  it('does not guess where nothing tells', () => {
    expect(guessLanguage('Kirby CNN 1943')).toBeNull();
    expect(guessLanguage('')).toBeNull();
  });
});
