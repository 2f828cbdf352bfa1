import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import en from '../../../lib/i18n/en.json';

const ROOT = resolve(import.meta.dirname, '../../..');
const keys = Object.keys(en);
const sources = ['components', 'entrypoints', 'lib'].flatMap((dir) =>
  scriptsBelow(join(ROOT, dir)),
);

const STRINGS = new Set(sources.flatMap(stringsOf));
/** Only of code that asks for messages: others have templates of their own. */
const TEMPLATES = sources.filter((code) => /\b(t|translate)\(/.test(code)).flatMap(templatesOf);

/** What may stand in a message's place: text, and a number where it counts. */
const SAMPLES = { few: 1, many: 5, none: 0 } as const;

describe.each(Object.entries(en))('the message %s', (key, message) => {
  it('is not empty and has no stray space', () => {
    expect(message.trim()).toBe(message);
    expect(message).not.toBe('');
  });

  it.each(Object.entries(SAMPLES))('formats with %s', (_, count) => {
    const format = new IntlMessageFormat(message, 'en');
    const values = Object.fromEntries(placesOf(message).map((name) => [name, sample(name, count)]));
    const text = String(format.format(values));
    expect(text).not.toMatch(/[{}#]|undefined/);
    for (const name of placesOf(message).filter((each) => each !== 'count')) {
      expect(text).toContain(String(sample(name, count)));
    }
  });

  it('is used somewhere', () => {
    expect(key.startsWith('manifest.') || isUsed(key)).toBe(true);
  });
});

it('asks for no message that is not there', () => {
  const known = new Set(keys);
  const asked = sources.flatMap((code) => [...code.matchAll(/\bt(?:ranslate)?\(\s*'([^']+)'/g)]);
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.map(([, key]) => key!).filter((key) => !known.has(key))).toEqual([]);
});

/** Whether some code holds the key as a string, or as a template with strings of the code in its places. */
function isUsed(key: string): boolean {
  if (STRINGS.has(key)) return true;
  return TEMPLATES.some((template) => {
    const fillers = template.exec(key)?.slice(1);
    return fillers?.every((filler) => STRINGS.has(filler)) ?? false;
  });
}

function stringsOf(code: string): string[] {
  return [...code.matchAll(/'([\w.-]+)'|"([\w.-]+)"/g)].map(
    ([, single, double]) => single ?? double!,
  );
}

/** `page.${of}.title` as a pattern that captures what fills its place. */
function templatesOf(code: string): RegExp[] {
  return [...code.matchAll(/`((?:[\w.-]|\$\{[^}]*\})+)`/g)]
    .map(([, body]) => body!.split(/\$\{[^}]*\}/))
    .filter((parts) => parts.length > 1 && parts.some((part) => /\w\.|\.\w/.test(part)))
    .map(
      (parts) => new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('(.+)')}$`),
    );
}

function placesOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name!))].filter(
    (name) => new RegExp(`\\{\\s*${name}\\s*(\\}|,\\s*plural)`).test(message),
  );
}

function sample(name: string, count: number): string | number {
  return name === 'count' ? count : `some ${name}`;
}

function scriptsBelow(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}
