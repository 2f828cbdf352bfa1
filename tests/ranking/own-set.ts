import { readFileSync } from 'node:fs';
import { addOwnStatement } from '../../lib/own/change-own-pack';
import { emptyOwnPack } from '../../lib/own/own-pack';
import type { OwnPassage, OwnWords } from '../../lib/own/own-words';
import type { Pack } from '../../lib/types';

/** A statement as a reader would keep it, with the sentence of a page that they kept it from. */
export interface OwnLine {
  id: string;
  speaker: string;
  kind: 'person' | 'group' | 'body';
  question: string;
  answer: string;
  position: OwnWords['position'];
  text: string;
  page: string;
}

export const readOwn = <T>(name: string): T[] =>
  readFileSync(`tests/ranking/own/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const TODAY = new Date('2031-05-06T08:00:00Z');

/** The pack of a reader who has kept these lines; `ids` lead from a line to its statement. */
export function packOf(lines: OwnLine[]): { pack: Pack; ids: Map<string, string> } {
  let pack = emptyOwnPack('My statements', 'en', '2031-05-06');
  const ids = new Map<string, string>();
  lines.forEach((line, index) => {
    const changed = addOwnStatement(pack, wordsOf(line), passageOf(line, index), [], TODAY);
    pack = changed.pack;
    ids.set(line.id, changed.statement.id);
  });
  return { pack, ids };
}

export function wordsOf({ speaker, kind, question, answer, position, text }: OwnLine): OwnWords {
  return {
    speaker: { name: speaker, kind, aliases: [] },
    question: { text: question },
    answer: { text: answer },
    position,
    text,
  };
}

export function passageOf({ id, page }: OwnLine, index: number): OwnPassage {
  return {
    exact: page,
    sentences: page,
    start: index * 1000,
    end: index * 1000 + page.length,
    part: 'body',
    url: `https://paper.example/${id}`,
    title: 'A page',
    language: 'en',
    retrieved: '2031-05-06',
  };
}
