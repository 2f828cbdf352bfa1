import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPacks, readPack } from '../../tools/read-packs';

const SEEDS = resolve(import.meta.dirname, '../../seeds');

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'packs-'));
  cpSync(findPacks(SEEDS)[0]!, join(dir, 'harbour'), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('findPacks', () => {
  it('finds the folders that hold a pack, in the order of their names', () => {
    cpSync(join(dir, 'harbour'), join(dir, 'airport'), { recursive: true });
    writeFileSync(join(dir, 'README.md'), 'No pack.');
    rmSync(join(dir, 'harbour', 'pack.json'));
    expect(findPacks(dir)).toEqual([join(dir, 'airport')]);
  });
});

describe('readPack', () => {
  it('reads what it finds', () => {
    expect(readPack(join(dir, 'harbour')).statements.length).toBeGreaterThan(0);
  });

  it('can do without the file that a pack may lack', () => {
    rmSync(join(dir, 'harbour', 'phrasings.json'), { force: true });
    expect(readPack(join(dir, 'harbour')).phrasings).toBeUndefined();
  });

  it.each<[string, string, (file: string) => void, RegExp]>([
    ['is missing', 'actors.json', (file) => rmSync(file), /ENOENT/],
    ['is no JSON', 'sources.json', (file) => writeFileSync(file, '[{]'), /JSON/],
    [
      'has another shape',
      'questions.json',
      (file) => writeFileSync(file, '[{"id":"a"}]'),
      /0\.text: /,
    ],
    [
      'lacks what others refer to',
      'concepts.json',
      (file) => writeFileSync(file, '[]'),
      /no concept has/,
    ],
  ])('names the file that %s', (_, name, spoil, reason) => {
    const file = join(dir, 'harbour', name);
    spoil(file);
    const read = () => readPack(join(dir, 'harbour'));
    expect(read).toThrow(reason);
    // A reference that leads nowhere is told where it stands.
    expect(read).toThrow(name === 'concepts.json' ? join(dir, 'harbour', 'pack.json') : file);
  });
});
