import { describe, expect, it } from 'vitest';
import de from '../../../lib/i18n/de.json';
import en from '../../../lib/i18n/en.json';
import { createTranslator } from '../../../lib/i18n/translate';
import { citeNote } from '../../../lib/notes/cite-note';
import { noteOf } from '../exchange/samples';

const english = { t: createTranslator('en', en), language: 'en' };
const note = noteOf('a', {
  target: {
    quote: {
      type: 'TextQuoteSelector',
      exact: 'Nobody was hurt by the fire, they said',
      prefix: '',
      suffix: '',
    },
    position: { type: 'TextPositionSelector', start: 0, end: 9 },
  },
});
const LINK =
  'https://tide.example/fire#:~:text=Nobody%20was%20hurt%20by%20the%20fire%2C%20they%20said';

describe('citeNote', () => {
  it('has quote, author, outlet, title, link and the day', () => {
    expect(citeNote(note, { ...english, author: 'Mara Voss', outlet: 'The Tide' })).toEqual({
      text: `“Nobody was hurt by the fire, they said” — Mara Voss, The Tide: “Fire in the harbour”, ${LINK}, retrieved March 1, 2024`,
      markdown: `> Nobody was hurt by the fire, they said\n>\n> — Mara Voss, The Tide: [Fire in the harbour](<${LINK}>), retrieved March 1, 2024`,
    });
  });

  it('leaves out what is not known', () => {
    const bare = { ...note, title: '', target: null };
    expect(citeNote(bare, english)).toEqual({
      text: 'https://tide.example/fire, retrieved March 1, 2024',
      markdown: '[https://tide.example/fire](<https://tide.example/fire>), retrieved March 1, 2024',
    });
  });

  it('speaks the reader’s language', () => {
    const german = { t: createTranslator('de', de), language: 'de' };
    expect(citeNote(note, german).text).toBe(
      `„Nobody was hurt by the fire, they said“ — „Fire in the harbour“, ${LINK}, abgerufen am 1. März 2024`,
    );
  });

  it('keeps a page’s words from becoming marks', () => {
    const hostile = {
      ...note,
      title: '](javascript:x) <img src=x>',
      url: 'https://tide.example/a)b>c',
    };
    const { markdown } = citeNote({ ...hostile, target: null }, english);
    expect(markdown).toBe(
      '[\\](javascript:x) \\<img src\\=x\\>](<https://tide.example/a)b%3Ec>), retrieved March 1, 2024',
    );
  });
});
