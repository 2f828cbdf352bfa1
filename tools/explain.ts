import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, Unusable } from './cli';
import { explainPage } from './explain-page';
import { formatExplanation } from './format-explanation';
import { loadPacks } from './load-packs';
import { readFileAsPage } from './page-of-file';

const USAGE =
  'usage: npm run -s explain -- FILE... [--url URL] [--pack DIR]... [--without SOURCE]... [--json]';

/** `npm run explain`: what the extension would make of HTML or text files; `-` is standard input. */
void runCommand(async (args) => {
  const { values, positionals } = parseOptions(args);
  if (!positionals.length) throw new Unusable(USAGE);
  const known = loadPacks(values.pack, values.without ?? []);
  for (const file of positionals) {
    const page = await readFileAsPage(readInput(file), extname(file), values.url ?? null);
    const explanation = explainPage(page, known);
    console.log(
      values.json ? JSON.stringify(explanation) : formatExplanation(file, explanation, known),
    );
  }
  return 0;
});

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        pack: { type: 'string', multiple: true },
        without: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Unusable(`${(error as Error).message}; ${USAGE}`);
  }
}

function readInput(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new Unusable(`${file}: ${(error as Error).message}`);
  }
}
