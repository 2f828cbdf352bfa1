import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calledPacks, digitsOf } from '../../../lib/gate/called-packs';
import { type CompiledGate, compileGate } from '../../../lib/gate/compile-names';
import { gateText } from '../../../lib/gate/gate';
import { mergeGates } from '../../../lib/gate/merge-gates';
import { createSift } from '../../../lib/gate/sift';
import type { Actor, Gate } from '../../../lib/types';
import { readPack } from '../../../tools/read-packs';
import { bridgePack } from './packs';

const root = join(import.meta.dirname, '../../..');
const pack = readPack(join(root, 'seeds/belgorod-2023'));
const gate = compileGate([pack, bridgePack()]);
const names = [...gate.names.values()];
/** What a page reads before any names. */
type Sifting = Pick<CompiledGate, 'sift' | 'calls'>;

/** What every pack's gate finds, without any sift. */
function foundByAll(blocks: string[]): Gate {
  return mergeGates(names.map((of) => gateText(of, blocks)));
}

/** What is found when only the packs that a sift calls are asked. */
function foundBySifting(nodes: string[], blocks: string[], by: Sifting): Gate {
  const sift = createSift(by.sift);
  sift.take(nodes);
  const called = calledPacks(by.calls, sift.hits);
  return mergeGates(called.map((id) => gateText(gate.names.get(id)!, blocks)));
}

const sameFinding = (blocks: string[], nodes: string[] = blocks, by: Sifting = gate) => {
  const [{ level, actors }, sifted] = [foundByAll(blocks), foundBySifting(nodes, blocks, by)];
  expect(sifted).toMatchObject({ level, actors: level === 'none' ? [] : actors });
};

/** Each alias of some actors, alone and beside what it needs. */
function sameForAliases(actors: Actor[], by: Sifting = gate): void {
  for (const { text, needs = [] } of actors.flatMap(({ aliases }) => aliases)) {
    for (const need of ['', ...needs.slice(0, 2)]) {
      sameFinding([`${text} ${need}`], undefined, by);
      sameFinding([`${need.replace('*', '')} ${text}`], undefined, by);
    }
  }
}

/** A sift that has lost the keys of one alias; by the alias alone others are found that begin like it. */
function siftWithout(text: string): Sifting {
  const sift = createSift(gate.sift);
  sift.take([text]);
  const lost = new Set([...sift.hits].map(digitsOf));
  const { packs, keys } = gate.calls;
  const left = (keys.match(/.{7}/gs) ?? []).filter((call) => !lost.has(call.slice(0, -1)));
  return { sift: gate.sift, calls: { packs, keys: left.join('') } };
}

/** All texts of the ranking sets, in blocks with the title. */
const texts = ['gate', 'gate-unseen'].flatMap((set) =>
  ['event', 'actor', 'none'].flatMap((level) =>
    readFileSync(join(root, `tests/ranking/${set}/${level}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { title: string; text: string })
      .map(({ title, text }) => [title, ...text.split('\n\n')]),
  ),
);

const aliases = [...pack.actors, ...bridgePack().actors].flatMap(({ aliases }) =>
  aliases.flatMap(({ text, needs = [] }) => [text, ...needs.slice(0, 3)]),
);
const forms = pack.concepts.flatMap(({ forms }) => forms.map(({ text }) => text));
const fillers =
  "the of 's ’s de la said Hello world 2023 — , . ( \n \u00ad \u0301 ß ﬁ 中文 مرحبا \ud83d ".split(
    ' ',
  );
const cased = (word: string) => [word, word.toLowerCase(), word.toUpperCase()];
const phrase = fc
  .array(
    fc.oneof(
      fc.constantFrom(...aliases).chain((alias) => fc.constantFrom(...cased(alias))),
      fc.constantFrom(...forms),
      fc.constantFrom(...fillers),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .chain((parts) => fc.constantFrom(' ', '', '-', '\u00a0').map((glue) => parts.join(glue)));

/** A text cut at some places, as inline elements cut a block. */
function cut(text: string, places: number[]): string[] {
  const at = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...at].map((start, index) => text.slice(start, at[index]));
}

describe('a sift before the gate', { timeout: 30_000 }, () => {
  it('loses nothing of the texts of the ranking sets', () => {
    for (const blocks of texts) sameFinding(blocks);
  });

  it('loses nothing of them in lower case, in capitals, and letter by letter', () => {
    for (const blocks of texts) {
      sameFinding(blocks.map((block) => block.toLowerCase()));
      sameFinding(blocks.map((block) => block.toUpperCase()));
      sameFinding(
        blocks,
        blocks.flatMap((block) => [...block]),
      );
    }
  });

  it('loses nothing of any alias, alone or beside what it needs', () => {
    sameForAliases(pack.actors);
  });

  it.each([
    ['of one word', 'Peskov'],
    ['of two words', 'White House'],
    ['that needs a verb', 'Washington said'],
    ['in Cyrillic', 'Песков'],
  ])('would be caught if it lost an alias %s', (_, text) => {
    const [alias] = text.split(' said');
    const losers = pack.actors.filter(({ aliases }) => aliases.some(({ text }) => text === alias));
    expect(losers.length).toBeGreaterThan(0);
    expect(() => sameForAliases(losers, siftWithout(text))).toThrow(/to match object/);
  });

  it('loses nothing of generated blocks, wherever their text nodes end', () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { maxLength: 5 }),
        fc.array(fc.nat(300), { maxLength: 12 }),
        (blocks, places) => {
          sameFinding(blocks);
          // As `textOf` hands them over: without what stands unseen inside words.
          const read = blocks.map((block) => block.replace(/[\u00ad\u200b\u2060\ufeff]/g, ''));
          sameFinding(
            read,
            blocks.flatMap((block) => cut(block, places)),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('counts a word once, however far into it a text node ends', () => {
    const read = ['citizens of the Russian Federation gefangenenaustausch vrátil', 'said'];
    for (let end = 35; end < 55; end++) {
      sameFinding(read, [read[0]!.slice(0, end), read[0]!.slice(end), read[1]!]);
    }
  });

  it.each([
    ['a fish market', ['Fresh herring is sold at the harbour market from six in the morning.']],
    ['a country that says nothing', ['The train from Moscow crosses Russia in seven days.']],
    ['words of names that stand apart', ['The house is white; a council met, for security.']],
    ['the first letters of a name', ['Kirsty wrote on the putty.']],
  ])('calls for no pack where a page speaks of %s', (_, blocks) => {
    const sift = createSift(gate.sift);
    sift.take(blocks);
    expect(calledPacks(gate.calls, sift.hits)).toEqual([]);
  });

  it('calls for the packs of whose names there are some, and for no other', () => {
    const sift = createSift(gate.sift);
    sift.take(['<K']);
    sift.take(['irby said at the White House']);
    expect(calledPacks(gate.calls, sift.hits)).toEqual(['belgorod-2023']);
  });
});
