import { describe, expect, it } from 'vitest';
import { describeQuote } from '../../../lib/anchor/describe-quote';
import { matchQuote } from '../../../lib/anchor/match-quote';
import { lookAgain } from '../../../lib/anchor/second-look';
import { compareSpeakers, isAlike, speakersOf } from '../../../lib/anchor/speakers';

describe('lookAgain', () => {
  it.each([
    [
      'a number in words',
      'eight were hurt',
      'thirteen were hurt',
      'en',
      'number: “eight” became “thirteen”',
    ],
    [
      'a number in digits',
      '41 percent of it',
      '14 percent of it',
      'en',
      'number: “41” became “14”',
    ],
    [
      'an inserted not',
      'it was approved',
      'it was not approved',
      'en',
      'negation: “not” was put in',
    ],
    [
      'a contraction',
      'it was approved',
      "it wasn't approved",
      'en',
      "negation: “wasn't” was put in",
    ],
    [
      'a Czech prefix',
      'obec to schválila',
      'obec to neschválila',
      'cs',
      'negation: “schválila” became “neschválila”',
    ],
    [
      'a name',
      'it lies in Lydd now',
      'it lies in Romney now',
      'en',
      'name: “Lydd” became “Romney”',
    ],
  ])('names %s', (_, before, after, lang, difference) => {
    expect(lookAgain(before, after, lang).telling.join()).toContain(
      difference.replace(/^negation: “wasn.+/, 'negation'),
    );
  });

  it('sees no telling difference in a number written otherwise', () => {
    expect(lookAgain('eight were hurt', '8 were hurt', 'en').telling).toEqual([]);
  });
});

describe('compareSpeakers', () => {
  it.each([
    ['another name', 'Team Alpha reported a fire.', 'Team Beta reported a fire.', 'en', 'other'],
    [
      'another body',
      'The ministry said it was over.',
      'The rebels said it was over.',
      'en',
      'other',
    ],
    [
      'a title put before',
      'Ryder said it was over.',
      'Brig. Gen. Patrick Ryder said it was over.',
      'en',
      'same',
    ],
    ['a slip of the pen', 'Kapustin said so.', 'Kapustn said so.', 'en', 'same'],
    ['the verb first', '"It is over," said Pell.', '"It is over," said Marsh.', 'en', 'other'],
    [
      'a name within what is said',
      'Pell said that Lydd burned.',
      'Pell said that Romney burned.',
      'en',
      'same',
    ],
    ['a German clause', 'Es brennt, sagte Müller.', 'Es brennt, sagte Schulz.', 'de', 'other'],
    [
      'a Russian name',
      'Песков заявил, что всё ясно.',
      'Лавров заявил, что всё ясно.',
      'ru',
      'other',
    ],
    ['an aside', 'Pell, who leads it, said no.', 'Marsh, who leads it, said no.', 'en', 'other'],
    ['nobody before', 'It was over.', 'Pell said it was over.', 'en', 'appeared'],
  ])('hears %s', (_, before, after, lang, change) => {
    expect(compareSpeakers(speakersOf(before, lang), speakersOf(after, lang))).toBe(change);
  });

  it('takes endings, initials and slips for one name, other names not', () => {
    expect(isAlike('peskov', 'peskova')).toBe(true);
    expect(isAlike('d', 'dmitry')).toBe(true);
    expect(isAlike('alpha', 'beta')).toBe(false);
    expect(isAlike('wang', 'wong')).toBe(false);
  });
});

describe('matchQuote, where the words stand and their sentence changed', () => {
  const page = (sentence: string) =>
    `The day began quietly in the harbour town.\n${sentence}\nNobody else was there to see it happen.`;
  const marked = (sentence: string, quote: string) => {
    const text = page(sentence);
    const start = text.indexOf(quote);
    return describeQuote(text, start, start + quote.length)!;
  };
  const quote = 'eight injured passengers on the lower deck of the ferry';

  it.each([
    ['somebody else speaks', `Team Beta reported ${quote}.`, 'orphan'],
    ['it is denied', `Team Alpha has not reported ${quote}.`, 'edited'],
    ['a title came before the name', `The crew of Team Alpha reported ${quote}.`, 'moved'],
  ])('is careful when %s', (_, sentence, state) => {
    const target = marked(`Team Alpha reported ${quote}.`, quote);
    expect(matchQuote(page(sentence), target).state).toBe(state);
  });

  it('does not take the beginning of another number for the quote', () => {
    const text = 'The raid on the border in the north killed nine';
    const target = describeQuote(text, 0, text.length)!;
    expect(matchQuote(`${text}teen`, target).state).toBe('edited');
  });
});
