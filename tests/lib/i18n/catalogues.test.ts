import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import en from '../../../lib/i18n/en.json';

const DIR = resolve(import.meta.dirname, '../../../lib/i18n');
const ENGLISH: Record<string, string> = en;

/** Every translation that lies beside the English messages, by its language. */
const catalogues = readdirSync(DIR)
  .filter((file) => file.endsWith('.json') && file !== 'en.json')
  .map((file) => [basename(file, '.json'), read(file)] as const);

/** The product's name, names of formats, and what is signs alone are the same in every language. */
const SAME_AS_ENGLISH = [
  'manifest.name',
  'panel.title',
  'exchange.format.web-annotation',
  'exchange.format.markdown',
  'exchange.format.csv',
  'library.choice',
];

/** 1 and 21 are the same form in Ukrainian and Russian, 2 is few, 0 and 5 are many. */
const COUNTS = [0, 1, 2, 5, 21];

/** The longest description that the Chrome Web Store takes, in characters. */
const LONGEST_DESCRIPTION = 132;

it('finds the translations', () => {
  expect(catalogues.map(([language]) => language)).toEqual(
    expect.arrayContaining(['de', 'ru', 'uk']),
  );
});

describe.each(catalogues)('the catalogue %s', (language, catalogue) => {
  it('has the keys of the English one, in their order', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(ENGLISH));
  });

  it('says nothing in English', () => {
    const same = Object.keys(catalogue).filter((key) => catalogue[key] === ENGLISH[key]);
    expect(same).toEqual(SAME_AS_ENGLISH);
  });

  it('has a description that fits the stores', () => {
    expect(catalogue['manifest.description']!.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });

  describe.each(Object.entries(catalogue))('the message %s', (key, message) => {
    it('has the places of the English one', () => {
      expect(placesOf(message, language)).toEqual(placesOf(ENGLISH[key]!, 'en'));
    });

    it('has every plural form of its language, and the exact ones of English', () => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      const expected = pluralsOf(ENGLISH[key]!, 'en').map((forms) =>
        [...forms.filter(isExact), ...pluralCategories].sort(),
      );
      expect(pluralsOf(message, language)).toEqual(expected);
    });

    it.each(COUNTS)('formats with %i', (count) => {
      const text = format(message, language, count);
      expect(text).not.toMatch(/[{}#]|undefined/);
      expect(text).toBe(text.trim());
      expect(text).not.toBe('');
      for (const name of placesOf(message, language).filter((each) => each !== 'count')) {
        expect(text).toContain(sample(name, count));
      }
    });

    // A straight apostrophe would also escape in ICU MessageFormat.
    it('has typographic quotes and apostrophes', () => {
      expect(message).not.toMatch(/["']/);
    });
  });
});

it.each([
  ['uk', ['1 позначене', '2 позначені', '5 позначених', '21 позначене']],
  ['ru', ['1 помеченное', '2 помеченных', '5 помеченных', '21 помеченное']],
  ['de', ['1 markierter', '2 markierte', '5 markierte', '21 markierte']],
])('counts marked sentences in %s', (language, expected) => {
  const message = Object.fromEntries(catalogues)[language]!['action.event']!;
  const [none, ...texts] = COUNTS.map((count) => format(message, language, count));
  // None at all has words of its own.
  expect(none).not.toMatch(/\d/);
  expect(texts.map((text) => /\d+ \S+/.exec(text)?.[0])).toEqual(expected);
});

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The names of a message's places, each once, sorted. */
function placesOf(message: string, language: string): string[] {
  const names = elementsOf(message, language).flatMap((element) => nameOf(element) ?? []);
  return [...new Set(names)].sort();
}

/** The forms of each plural of a message, sorted. */
function pluralsOf(message: string, language: string): string[][] {
  return elementsOf(message, language).flatMap((element) =>
    'options' in element ? [Object.keys(element.options).sort()] : [],
  );
}

/** All elements of a message, those within its plurals too. */
function elementsOf(message: string, language: string): Element[] {
  return new IntlMessageFormat(message, language).getAst().flatMap(withInner);
}

function withInner(element: Element): Element[] {
  const inner = 'options' in element ? Object.values(element.options) : [];
  return [element, ...inner.flatMap(({ value }) => value.flatMap(withInner))];
}

/** The name of the place that an element is; null of plain text and of a number sign. */
function nameOf(element: Element): string | null {
  const isText = element.type === 0;
  return 'value' in element && !isText ? element.value : null;
}

function isExact(form: string): boolean {
  return form.startsWith('=');
}

function format(message: string, language: string, count: number): string {
  const places = placesOf(message, language);
  const values = places.map((name) => [name, name === 'count' ? count : sample(name, count)]);
  return String(new IntlMessageFormat(message, language).format(Object.fromEntries(values)));
}

/** What stands in a place: text that no message has, numbered where a number belongs. */
function sample(name: string, count: number): string {
  return `<${name} ${count}>`;
}

function read(file: string): Record<string, string> {
  return JSON.parse(readFileSync(resolve(DIR, file), 'utf8'));
}
