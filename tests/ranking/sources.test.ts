import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { segment } from '../../lib/text/segment';
import type { Source, Statement } from '../../lib/types';
import { explainPage } from '../../tools/explain-page';
import { loadPacks } from '../../tools/load-packs';
import { type ReadFile, readFileAsPage } from '../../tools/page-of-file';

/** The texts that the bundled pack was curated from; they are not part of the project. */
const TEXTS = join(import.meta.dirname, '../../../shared/seeds');
const PACK = 'seeds/belgorod-2023';

const known = loadPacks([PACK], []);
const { sources, statements } = known.lookup.packs[0]!;
const isThere = existsSync(TEXTS);
if (!isThere) console.log(`The source texts are not at ${TEXTS}: nothing is measured on them.`);

const read = ({ file }: Source): Promise<ReadFile> =>
  readFileAsPage(readFileSync(join(TEXTS, file!), 'utf8'), '.txt', null);
const ownOf = ({ id }: Source) => statements.filter(({ source }) => source === id);
const questionsOf = (some: Statement[]) =>
  new Set(some.flatMap(({ answers }) => answers.map(({ question }) => question)));

describe.runIf(isThere).each(sources.map((source) => ({ source, id: source.id })))(
  'the source $id',
  ({ source }) => {
    it('opens the gate and has the right statements, beside those of others', async () => {
      const page = await read(source);
      const { gate, marks, context } = explainPage(page, known);
      const sentences = segment(page.page).flatMap(({ start, end }) => {
        const here = ownOf(source).filter(
          ({ locator }) => locator.start < end && start < locator.end,
        );
        return here.length ? [{ start, here: here.map(({ id }) => id) }] : [];
      });
      const right = sentences.filter(({ start, here }) =>
        here.includes(marks.find((mark) => mark.start === start)?.statement ?? ''),
      );
      console.log(
        `${source.id}: ${right.length} of ${sentences.length} sentences, ${marks.length} marks`,
      );
      expect(gate.level).toBe('event');
      expect(right.length / sentences.length).toBeGreaterThanOrEqual(0.95);
      const own = new Set(ownOf(source).map(({ id }) => id));
      const others = context
        .flatMap(({ positions }) => positions)
        .filter(({ statement }) => !own.has(statement));
      expect(others.length).toBeGreaterThan(context.length);
    });

    it('has half of the questions that it shares found without its own statements', async () => {
      const shared = [...questionsOf(ownOf(source))].filter((question) =>
        questionsOf(statements.filter((other) => other.source !== source.id)).has(question),
      );
      const { gate, context } = explainPage(await read(source), loadPacks([PACK], [source.id]));
      const found = shared.filter((question) => context.some((each) => each.question === question));
      console.log(`without ${source.id}: ${found.length} of ${shared.length} shared questions`);
      expect(gate.level).toBe('event');
      expect(found.length * 2).toBeGreaterThanOrEqual(shared.length);
      // An index is built for each source; on a busy machine that takes its time.
    }, 60_000);
  },
);
