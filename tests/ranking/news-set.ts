import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlockKind, Sentence } from '../../lib/types';

/** A line that speaks to a question of the pack, or (without question) to none. */
export interface NewsLine {
  id: string;
  text: string;
  lang: string;
  kind: BlockKind;
  /** The sentence before it on its page. */
  before?: string;
  speaker?: string | null;
  question?: string;
  answer?: string | null;
  position?: string;
  /** Other readings that are right as well. */
  alsoOk?: { question: string; answer: string | null }[];
  why: string;
  half: 'tune' | 'report';
}

/** All lines of the sets, or those of one half; none where the sets are absent. */
export function readNews(half?: NewsLine['half']): NewsLine[] {
  return readLines('news').filter((line) => half === undefined || line.half === half);
}

/** Lines that were written after the matcher; only their totals were looked at. */
export function readFresh(): NewsLine[] {
  return readLines('fresh');
}

/** The same, English alone, written last of all. */
export function readUnseen(): NewsLine[] {
  return readLines('unseen');
}

/** English once more, written before the last round of work on the matcher. */
export function readLater(): NewsLine[] {
  return readLines('later');
}

/** In all languages, by people who knew nothing of the matcher. */
export function readOutside(): NewsLine[] {
  return readLines('outside');
}

function readLines(folder: string): NewsLine[] {
  const dir = join(import.meta.dirname, folder);
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(join(dir, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line): NewsLine => JSON.parse(line));
}

/** The line with what stands before it; it is the last of the sentences. */
export function sentencesOf({ before, text, kind }: NewsLine): Sentence[] {
  const own: Sentence = { text, kind };
  return before ? [{ text: before, kind: 'paragraph' }, own] : [own];
}
