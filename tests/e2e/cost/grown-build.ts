import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundlePacks } from '../../../tools/bundle-packs';
import { type CopiedBuild, withPages } from '../with-pages';

const SEEDS = resolve('seeds');
const QUESTION = 'casualties';

/** A copy of the built extension in which so many more people speak to one question of its first pack. */
export function grownBuild(build: string, more: number): CopiedBuild {
  const copy = withPages(build);
  const seeds = join(copy.path, '..', 'seeds');
  mkdirSync(seeds);
  const [pack] = readdirSync(SEEDS, { withFileTypes: true }).filter((each) => each.isDirectory());
  cpSync(join(SEEDS, pack!.name), join(seeds, pack!.name), { recursive: true });
  growPack(join(seeds, pack!.name), more);
  const { packs, vocabulary, index } = bundlePacks(seeds);
  const files = { 'packs.json': packs, 'vocabulary.json': vocabulary, 'statements.index': index };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(copy.path, name), content);
  return copy;
}

function growPack(folder: string, more: number): void {
  const numbers = Array.from({ length: more }, (_, index) => index);
  change(folder, 'actors', (actors) => [
    ...actors,
    ...numbers.map((at) => ({
      ...{ id: `speaker-${at}`, name: `Speaker ${at}`, kind: 'person' },
      aliases: [{ text: `Speaker ${at}`, lang: 'en' }],
    })),
  ]);
  change(folder, 'statements', (statements) => {
    const model = statements.find(({ answers }) => {
      return (answers as { question: string }[]).some(({ question }) => question === QUESTION);
    });
    const said = (at: number) => ({
      ...model,
      id: `said-${at}`,
      speaker: `speaker-${at}`,
      via: [],
    });
    return [...statements, ...numbers.map(said)];
  });
}

type Entry = Record<string, unknown>;

function change(folder: string, name: string, make: (entries: Entry[]) => Entry[]): void {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(make(JSON.parse(readFileSync(file, 'utf8')))));
}
