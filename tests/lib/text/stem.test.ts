import { describe, expect, it } from 'vitest';
import { stemmerFor } from '../../../lib/text/stem';

describe('stemmerFor', () => {
  it.each([
    ['en', 'raids raided raiding raid', 'raid'],
    ['en', 'general generals', 'general'],
    ['en', 'generate generated generating', 'generat'],
    ['en', 'flies fly', 'fli'],
    ['en-GB', 'skies sky', 'sky'],
    ['de', 'angriff angriffe angriffen angriffs', 'angriff'],
    ['ru', 'украинские украинских украинского', 'украинск'],
    ['ru', 'бригада бригады бригаду бригад', 'бригад'],
    ['es', 'ataques ataque', 'ataqu'],
    ['fr', 'attaques attaque', 'attaqu'],
    ['cs', 'vozidla vozidlo vozidly', 'vozidl'],
    ['pl', 'rebelia rebelie', 'rebel'],
    ['uk', 'українських українські українська', 'украінськ'],
    ['de', 'kämpfer kämpfern kämpfers', 'kampf'],
  ])('brings inflections together (%s): %s', (lang, words, stem) => {
    const stemOf = stemmerFor(lang);
    expect(words.split(' ').map(stemOf)).toEqual(words.split(' ').map(() => stem));
  });

  it('leaves words alone that it has no rules for', () => {
    expect(stemmerFor('ja')('raids')).toBe('raids');
    expect(stemmerFor('en')('f16s')).toBe('f16s');
    expect(stemmerFor('en')('')).toBe('');
  });

  it('stems Cyrillic words of a Latin text', () => {
    expect(stemmerFor('en')('бригады')).toBe('бригад');
  });
});
