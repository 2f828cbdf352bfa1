import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, Unusable } from './cli';
import { explainPage } from './explain-page';
import { formatExplanation } from './format-explanation';
import { loadPacks } from './load-packs';
import { readFileAsPage } from './page-of-file';
import { MOST_PAGE_BYTES, readInput } from './read-input';

const USAGE =
  'usage: npm run -s explain -- FILE... [--url URL] [--pack DIR]... [--without SOURCE]... [--json]';

/** `npm run explain`: what the extension would make of HTML or text files; `-` is standard input. */
void runCommand(async (args) => {
  const { values, positionals } = parseOptions(args);
  if (!positionals.length) throw new Unusable(USAGE);
  const { url = null } = values;
  if (url !== null && !URL.canParse(url))
    throw new Unusable(`--url ${url} is no address; ${USAGE}`);
  // All of them first: with one that cannot be read, nothing is told of any.
  const inputs = positionals.map((file) => ({ file, content: readInput(file, MOST_PAGE_BYTES) }));
  const known = loadPacks(values.pack, values.without ?? []);
  for (const { file, content } of inputs) {
    const page = await readFileAsPage(content, extname(file), url);
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
