import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { loosen } from '../lib/anchor/loosen';
import { matchInLoose } from '../lib/anchor/match-quote';
import type { QuoteTarget } from '../lib/messages';
import { runCommand, Unusable } from './cli';
import { readFileAsPage } from './page-of-file';

const USAGE = 'usage: npm run -s anchor -- --notes FILE --page FILE [--json]';

/** `npm run anchor`: where notes stand on a page; JSON lines in, one JSON line out for each, in order. */
void runCommand(async (args) => {
  const { values } = parseArgs({
    args,
    options: { notes: { type: 'string' }, page: { type: 'string' }, json: { type: 'boolean' } },
  });
  if (!values.notes || !values.page) throw new Unusable(USAGE);
  const { page } = await readFileAsPage(read(values.page), extname(values.page), null);
  const loose = loosen(page.text);
  for (const { id, target } of parseNotes(read(values.notes))) {
    const { state, start, end, score, differs } = matchInLoose(loose, target);
    console.log(JSON.stringify({ id, state, start, end, score: rounded(score), differs }));
  }
  return 0;
});

function parseNotes(lines: string): { id: string; target: QuoteTarget }[] {
  return lines
    .split('\n')
    .filter((line) => line.trim())
    .map((line, index) => {
      try {
        return toTarget(JSON.parse(line));
      } catch (error) {
        throw new Unusable(`notes, line ${index + 1}: ${(error as Error).message}`);
      }
    });
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

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unusable(`${file}: ${(error as Error).message}`);
  }
}
