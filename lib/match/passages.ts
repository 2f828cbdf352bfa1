import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Statement } from '../types';

/** Places of statements by the hash of the passage that they were taken from, hex as in `Locator`. */
export type Passages = Record<string, number[]>;

/** A passage of so many sentences at most is looked for; longer ones are hardly ever one statement. */
const MOST_SENTENCES = 4;

/** The passages of a pack's statements. Packs keep no source text: its hash is all that is known. */
export function passagesOf(statements: Statement[]): Passages {
  const passages: Passages = {};
  statements.forEach(({ locator }, place) => {
    const places = passages[locator.sha256] ?? [];
    places.push(place);
    passages[locator.sha256] = places;
  });
  return passages;
}

/**
 * Where a page carries a known passage word for word: for each sentence the statements taken from it,
 * the likeliest first, [] for all others. A passage may be one sentence or a few in a row.
 */
export function findPassages(passages: Passages, sentences: string[]): number[][] {
  const found: number[][] = sentences.map(() => []);
  for (let size = 1; size <= MOST_SENTENCES; size++) {
    for (let from = 0; from + size <= sentences.length; from++) {
      const places = passages[hashOf(sentences.slice(from, from + size).join(' '))];
      if (places) assign(found, places, from, size);
    }
  }
  return found;
}

/** Statements stand in the order of their text: the second sentence most likely makes the second one. */
function assign(found: number[][], places: number[], from: number, size: number): void {
  for (let i = 0; i < size; i++) {
    const at = Math.min(i, places.length - 1);
    const likeliest = [places[at]!, ...places.filter((_, other) => other !== at)];
    if (!found[from + i]!.length) found[from + i] = likeliest;
  }
}

/** White space runs folded to one space, trimmed, in UTF-8, as `Locator.sha256` has it. */
function hashOf(passage: string): string {
  return bytesToHex(sha256(utf8ToBytes(passage.replace(/\s+/g, ' ').trim())));
}
