/**
 * What the gate costs beside a bare walk over the same text: `npx jiti tests/bench/gate.ts`. The walk
 * looks at every character and finds the words, as anything that reads a page must; the figures are
 * the fastest of several rounds. With one pack and with a hundred.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compileNames } from '../../lib/gate/compile-names';
import { createGate, type GateNames } from '../../lib/gate/gate';
import { wordsOf } from '../../lib/text/words';
import type { Pack } from '../../lib/types';
import { readPack } from '../../tools/read-packs';
import { readJsonLines } from './data';

interface GateText {
  lang: string;
  title: string;
  text: string;
}

const ROOT = join(import.meta.dirname, '../..');
const ROUNDS = 15;
/** Characters a round: a long page, and much more than a cache holds of hits. */
const CHARACTERS = 400_000;

/** Blocks of the ranking texts, in some languages, until there are enough of them. */
function blocksOf(levels: string[], langs: (lang: string) => boolean): string[] {
  const texts = levels.flatMap((level) =>
    readJsonLines<GateText>(join(ROOT, `tests/ranking/gate/${level}.jsonl`)),
  );
  const blocks = texts
    .filter(({ lang }) => langs(lang))
    .flatMap(({ title, text }) => [title, ...text.split('\n\n')]);
  return filled(blocks);
}

/** The blocks again and again, until there are enough of them. */
function filled(blocks: string[]): string[] {
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  return Array.from({ length: Math.ceil(CHARACTERS / length) }, () => blocks).flat();
}

/** Another pack with its own names: every word of an alias gets an ending of its own. */
function anotherPack(pack: Pack, number: number): Pack {
  const tail = String.fromCharCode(97 + (number % 26), 97 + Math.floor(number / 26), 113);
  const rename = (text: string) => text.replace(/\p{L}+/gu, (word) => tail + word);
  return {
    ...pack,
    info: {
      ...pack.info,
      id: `${pack.info.id}-${number}`,
      event: { ...pack.info.event, places: pack.info.event.places.map(rename) },
    },
    actors: pack.actors.map((actor) => ({
      ...actor,
      aliases: actor.aliases.map((alias) => ({ ...alias, text: rename(alias.text) })),
    })),
    concepts: pack.concepts.map((concept) => ({
      ...concept,
      forms: concept.forms.map((form) => ({ ...form, text: rename(form.text) })),
    })),
  };
}

/** Milliseconds of the fastest round: what else the machine does can only add to it. */
function fastest(run: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

let sink = 0;

/** Every character, and no more. */
function walkCharacters(blocks: string[]): void {
  for (const block of blocks) {
    for (let at = 0; at < block.length; at++) sink ^= block.charCodeAt(at);
  }
}

/** Every word, cut out and counted. */
function walkWords(blocks: string[]): void {
  for (const block of blocks) {
    for (const word of block.matchAll(/[\p{L}\p{N}]+/gu)) sink ^= word[0].length;
  }
}

/** Every word, folded as the matcher folds it. */
function foldWords(blocks: string[]): void {
  for (const block of blocks) sink ^= wordsOf(block).length;
}

function scan(names: GateNames, blocks: string[]): void {
  const gate = createGate(names);
  for (const block of blocks) gate.scan(block);
  sink ^= gate.finding().reason.length;
}

const pack = readPack(join(ROOT, 'seeds/belgorod-2023'));
const packs = [pack, ...Array.from({ length: 99 }, (_, number) => anotherPack(pack, number))];
const kinds = { one: compileNames([pack]), hundred: compileNames(packs) };
for (const [kind, names] of Object.entries(kinds)) {
  const json = JSON.stringify(names);
  const open = fastest(() => createGate(JSON.parse(json) as GateNames));
  const create = fastest(() => createGate(names));
  console.log(
    `${kind}: ${json.length} bytes, ${gzipSync(json).length} gzip; parse and open ${open.toFixed(2)} ms, open ${create.toFixed(3)} ms`,
  );
}
/** A page about a fish market, as most pages are about something else. */
const ordinary = [
  ...readFileSync(join(ROOT, 'tests/fixtures/demo/harbour-market.html'), 'utf8').matchAll(
    /<p>(.*?)<\/p>/gs,
  ),
].map(([, text]) => text!.replace(/<[^>]+>/g, '').replace(/\s+/g, ' '));
const corpora = {
  'English, an ordinary page': filled(ordinary),
  'English, full of namesakes': blocksOf(['none'], (lang) => lang === 'en'),
  'English, the event': blocksOf(['event', 'actor'], (lang) => lang === 'en'),
  'Cyrillic, the event': blocksOf(['event', 'actor'], (lang) => lang === 'uk' || lang === 'ru'),
  'all languages, full of namesakes': blocksOf(['none'], () => true),
};
for (const [name, blocks] of Object.entries(corpora)) {
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  const perCharacter = (run: () => void) => (fastest(run) * 1e6) / length;
  const bare = perCharacter(() => walkCharacters(blocks));
  const words = perCharacter(() => walkWords(blocks));
  const folded = perCharacter(() => foldWords(blocks));
  const one = perCharacter(() => scan(kinds.one, blocks));
  const hundred = perCharacter(() => scan(kinds.hundred, blocks));
  const figures = {
    characters: bare,
    words,
    wordsOf: folded,
    gate: one,
    'gate, 100 packs': hundred,
  };
  const shown = Object.entries(figures).map(([kind, ns]) => `${kind} ${ns.toFixed(1)}`);
  console.log(`${name}, ns a character: ${shown.join(', ')}`);
  const ratios = { characters: one / bare, words: one / words, wordsOf: one / folded };
  const told = Object.entries(ratios).map(([kind, ratio]) => `${kind} ${ratio.toFixed(2)}`);
  console.log(`  gate to ${told.join(', ')}; a hundred packs to one ${(hundred / one).toFixed(2)}`);
}
if (sink === 0.5) console.log(sink);
