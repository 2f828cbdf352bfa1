import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GateLevel } from '../../lib/types';
import { pageOfArticle } from './article-set';

/** A page of which the gate has to tell what it is about: its title, and its paragraphs parted by blank lines. */
export interface GateLine {
  id: string;
  lang: string;
  title: string;
  text: string;
  why: string;
  half?: 'tune' | 'report';
}

export const LEVELS: GateLevel[] = ['event', 'actor', 'none'];

/** The pages of one level in one set; none where the set has no such level. */
export function readGateSet(level: GateLevel, set = 'gate'): GateLine[] {
  const file = join(import.meta.dirname, `${set}/${level}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GateLine);
}

/** It as HTML, each paragraph a block of its own. */
export function pageOfGateLine({ lang, title, text }: GateLine): string {
  const paragraphs = text.split('\n\n').map((text) => ({ text, kind: 'paragraph' as const }));
  return pageOfArticle({ lang, lines: [{ text: title, kind: 'headline' }, ...paragraphs] });
}
