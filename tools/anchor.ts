import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { loosen } from '../lib/anchor/loosen';
import { matchInLoose } from '../lib/anchor/match-quote';
import type { QuoteTarget } from '../lib/messages';
import { runCommand, Unusable } from './cli';
import { readFileAsPage } from './page-of-file';
import { MOST_PAGE_BYTES, readInput } from './read-input';

const USAGE = 'usage: npm run -s anchor -- --notes FILE --page FILE [--json]';

/** `npm run anchor`: where notes stand on a page; JSON lines in, one JSON line out for each, in order. */
void runCommand(async (args) => {
  const { values } = parseArgs({
    args,
    options: { notes: { type: 'string' }, page: { type: 'string' }, json: { type: 'boolean' } },
  });
  if (!values.notes || !values.page) throw new Unusable(USAGE);
  const notes = parseNotes(readInput(values.notes));
  const content = readInput(values.page, MOST_PAGE_BYTES);
  const { page } = await readFileAsPage(content, extname(values.page), null);
  const loose = loosen(page.text);
  for (const { id, target } of notes) {
    const { state, start, end, score, differs } = matchInLoose(loose, target);
    console.log(JSON.stringify({ id, state, start, end, score: rounded(score), differs }));
  }
  return 0;
});

function parseNotes(lines: string): { id: string; target: QuoteTarget }[] {
  return lines
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() ? [parseNote(line, index + 1)] : []));
}

function parseNote(line: string, number: number) {
  try {
    return toTarget(JSON.parse(line) ?? {});
  } catch (error) {
    throw new Unusable(`notes, line ${number}: ${(error as Error).message}`);
  }
}

function toTarget(note: Record<string, unknown>) {
  const { id, exact, prefix, suffix, start, end } = note;
  if (typeof id !== 'string' || typeof exact !== 'string') throw new Error('needs id and exact');
  const target: QuoteTarget = {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: textOr(prefix, 'prefix'),
      suffix: textOr(suffix, 'suffix'),
    },
    position: {
      type: 'TextPositionSelector',
      start: offsetOr(start, 'start'),
      end: offsetOr(end, 'end'),
    },
  };
  return { id, target };
}

/** Empty where a field is left out or null. */
function textOr(value: unknown, name: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw new Error(`${name} is no text`);
  return value;
}

function offsetOr(value: unknown, name: string): number {
  if (value === undefined || value === null) return 0;
  if (!Number.isInteger(value) || Number(value) < 0) throw new Error(`${name} is no offset`);
  return Number(value);
}

const rounded = (score: number) => Math.round(score * 1000) / 1000;
