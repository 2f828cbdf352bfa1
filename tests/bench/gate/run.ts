/**
 * What the gate costs beside a bare walk over the same page, in Chromium and in Node's DOM, with one pack
 * and with a hundred: `npm run bench:gate`. The walk asks each text node for its length; a second one
 * looks at every character too, as any gate must. Fails where the gate takes more than `MOST` times the
 * second on a page that calls for nothing.
 */
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { compileGate } from '../../../lib/gate/compile-names';
import { CHROMIUM_ARGS, findChromium } from '../../../tools/browsers';
import { readPack } from '../../../tools/read-packs';
import { anotherPack } from './another-pack';
import { type GateTimes, measureGate, type Stored } from './measure';
import { CALLING, PAGES } from './pages';

const ROUNDS = 150;
const NODE_ROUNDS = 5;
/** What is aimed at, as times the walk that looks at every character, and what is let pass. */
const AIM = 1.5;
const MOST = 2.8;
const pack = readPack(join(import.meta.dirname, '../../../seeds/belgorod-2023'));
const others = Array.from({ length: 99 }, (_, number) => anotherPack(pack, number));
const stores = { 1: storeOf([pack]), 100: storeOf([pack, ...others]) };

function storeOf(packs: Parameters<typeof compileGate>[0]): Stored {
  const { sift, calls, names } = compileGate(packs);
  const own = [...names].map(([id, of]) => [`gateNames.${id}`, of]);
  return { gateSift: sift, gateCalls: calls, ...Object.fromEntries(own) };
}

for (const [packs, stored] of Object.entries(stores)) {
  const sizes = Object.entries(stored).map(([key, value]) => [key, bytes(value)] as const);
  const names = sizes.filter(([key]) => key.startsWith('gateNames')).map(([, size]) => size);
  const all = names.reduce((sum, size) => sum + size, 0);
  console.log(
    `${packs} packs: every page reads ${bytes(stored.gateSift)} bytes; a page that calls ${bytes(stored.gateCalls)} more, and ${names[0]} for each pack called; all names ${all}`,
  );
}

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

await inChromium();
await inNode();

async function inChromium(): Promise<void> {
  const script = await bundle();
  const browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_ARGS });
  const rows: Record<string, object> = {};
  const ratios: [string, number][] = [];
  for (const [packs, stored] of Object.entries(stores)) {
    for (const [name, html] of Object.entries(PAGES)) {
      const page = await browser.newPage();
      await page.setContent(html);
      const tag = await page.addScriptTag({ content: script });
      // Its text is none of the page's: no walk is to be the longer for it.
      await tag.evaluate((node) => (node as Element).remove());
      await page.evaluate((kept) => Object.assign(globalThis, { kept }), stored);
      const times = await page.evaluate(
        (rounds) =>
          (globalThis as never as Bench).bench.measureGate(
            (globalThis as never as Bench).kept,
            rounds,
          ),
        ROUNDS,
      );
      rows[`${name}, ${packs}`] = rowOf(times);
      if (!CALLING.has(name)) ratios.push([`${name}, ${packs}`, times.ratio]);
      await page.close();
    }
  }
  await browser.close();
  console.log('Chromium, ms a pass');
  console.table(rows);
  judge(ratios);
}

function judge(ratios: [string, number][]): void {
  for (const [page, ratio] of ratios) {
    const met = ratio <= AIM ? 'met' : 'not met';
    console.log(`${page}: ${ratio.toFixed(2)} times the walk that looks; aim ${AIM} ${met}`);
  }
  const slow = ratios.filter(([, ratio]) => ratio > MOST).map(([page]) => page);
  if (slow.length === 0) return;
  console.error(`More than ${MOST} times: ${slow.join('; ')}`);
  process.exitCode = 1;
}

interface Bench {
  bench: { measureGate: typeof measureGate };
  kept: Stored;
}

async function inNode(): Promise<void> {
  const rows: Record<string, object> = {};
  for (const [packs, stored] of Object.entries(stores)) {
    for (const [name, html] of Object.entries(PAGES)) {
      const window = new Window();
      window.document.write(html);
      Object.assign(globalThis, { document: window.document });
      rows[`${name}, ${packs}`] = rowOf(await measureGate(stored, NODE_ROUNDS));
    }
  }
  console.log('Node with happy-dom, ms a pass');
  console.table(rows);
}

function rowOf({ nodes, characters, level, walk, touch, gate, shadows, first }: GateTimes): object {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    ...{ nodes, characters, level },
    ...{ walk: round(walk), touch: round(touch), gate: round(gate), shadows: round(shadows) },
    ...{ 'to walk': round(gate / walk), 'to touch': round(gate / touch) },
    ...{ 'first walk': round(first.walk), 'first gate': round(first.gate) },
  };
}

async function bundle(): Promise<string> {
  const built = await build({
    logLevel: 'silent',
    configFile: false,
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, 'measure.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [{ output }] = built as unknown as [{ output: { code: string }[] }];
  return output[0]!.code;
}
