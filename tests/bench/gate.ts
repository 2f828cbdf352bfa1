/**
 * What the gate costs beside a bare walk over the same text: `npx jiti tests/bench/gate.ts`. The walk
 * looks at every character and finds the words, as anything that reads a page must; the figures are
 * medians of several rounds. With one pack and with a hundred.
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
  const all: string[] = [];
  for (let length = 0; length < CHARACTERS; ) {
    for (const block of blocks) length += all.push(block) && block.length;
  }
  return all;
}

/** Another pack with its own names: every word of an alias gets an ending of its own. */
function anotherPack(pack: Pack, number: number): Pack {
  const tail = String.fromCharCode(97 + (number % 26), 97 + Math.floor(number / 26), 113);
  const rename = (text: string) => text.replace(/\p{L}{3,}/gu, (word) => tail + word);
  return {
    ...pack,
    info: { ...pack.info, id: `${pack.info.id}-${number}` },
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

function median(run: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1]!;
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
  for (const block of blocks)
    for (const word of block.matchAll(/[\p{L}\p{N}]+/gu)) sink ^= word[0].length;
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
  const open = median(() => createGate(JSON.parse(json) as GateNames));
  const create = median(() => createGate(names));
  console.log(
    `${kind}: ${json.length} bytes, ${gzipSync(json).length} gzip; parse and open ${open.toFixed(2)} ms, open ${create.toFixed(3)} ms`,
  );
}
const corpora = {
  'English, no concern': blocksOf(['none'], (lang) => lang === 'en'),
  'English, the event': blocksOf(['event', 'actor'], (lang) => lang === 'en'),
  'Cyrillic, the event': blocksOf(['event', 'actor'], (lang) => lang === 'uk' || lang === 'ru'),
  'all, no concern': blocksOf(['none'], () => true),
};
for (const [name, blocks] of Object.entries(corpora)) {
  const length = blocks.reduce((sum, block) => sum + block.length, 0);
  const perCharacter = (run: () => void) => (median(run) * 1e6) / length;
  const bare = perCharacter(() => walkCharacters(blocks));
  const words = perCharacter(() => walkWords(blocks));
  const folded = perCharacter(() =>
    blocks.forEach((block) => void (sink ^= wordsOf(block).length)),
  );
  const [one, hundred] = Object.values(kinds).map((names) =>
    perCharacter(() => scan(names, blocks)),
  );
  console.log(
    `${name}: characters ${bare.toFixed(2)}, words ${words.toFixed(2)}, wordsOf ${folded.toFixed(2)}, gate ${one!.toFixed(2)}, with a hundred packs ${hundred!.toFixed(2)} ns a character; gate to words ${(one! / words).toFixed(2)}, hundred to one ${(hundred! / one!).toFixed(2)}`,
  );
}
if (sink === 0.5) console.log(sink);
