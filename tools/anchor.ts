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
    console.log(JSON.stringify({ id, ...matchInLoose(loose, target), differs: [] }));
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
  const { id, exact, prefix = '', suffix = '', start = 0, end = 0 } = note;
  if (typeof id !== 'string' || typeof exact !== 'string') throw new Error('needs id and exact');
  const target = {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end },
  } as QuoteTarget;
  return { id, target };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Unusable(`${file}: ${(error as Error).message}`);
  }
}
