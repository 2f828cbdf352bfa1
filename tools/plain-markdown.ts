import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Makes the Markdown parser fit for a package that reviewers read: entities are looked up in a table
 * instead of an element's `innerHTML`, which a service worker lacks besides, and the tokenizer's
 * `document().write(…)` is written so that nobody takes it for the page's. Fails the build when the
 * pinned parser's code is no longer as expected.
 */
export function plainMarkdown(): Plugin {
  return {
    name: 'plain-markdown',
    config: () => ({
      resolve: { alias: { [ENTITIES]: resolve('node_modules', ENTITIES, 'index.js') } },
    }),
    transform(code, id) {
      if (!/[\\/]mdast-util-from-markdown[\\/]lib[\\/]index\.js/.test(id)) return;
      const plain = code.replace(CALL, 'tokenize(parse(options), $1)');
      if (plain === code) throw new Error(`Markdown is tokenized elsewhere than expected in ${id}`);
      return { code: plain + TOKENIZE, map: null };
    },
  };
}

const ENTITIES = 'decode-named-character-reference';
const CALL = /parse\(options\)\.document\(\)\.write\((preprocess\(\)\(value, encoding, true\))\)/;
const TOKENIZE = `
function tokenize(parser, chunks) {
  const flow = parser.document();
  return Reflect.apply(flow.write, flow, [chunks]);
}
`;
