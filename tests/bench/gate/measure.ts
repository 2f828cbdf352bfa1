import type { PageHub } from '../../../entrypoints/gate/hub';
import { createLook } from '../../../entrypoints/gate/look';
import { createScanner } from '../../../entrypoints/scan/scan-page';
import { findShadowRoots } from '../../../lib/browser/page/find-shadow-roots';
import { NOTHING } from '../../../lib/gate/merge-gates';
import type { GateLevel } from '../../../lib/types';

/** What the background keeps, by key. */
export type Stored = Record<string, unknown>;

/** Milliseconds a pass over the document at hand. */
interface Passes {
  /** A TreeWalker over the text nodes that asks each for its length. */
  walk: number;
  /** The same, and every character looked at. */
  touch: number;
  /** The gate: reading storage, sifting, and what is called for. */
  gate: number;
  /** The search for open shadow roots, which are to be watched. */
  shadows: number;
}

/** The fastest passes, the very first ones, before any code was compiled, and what was passed over. */
export interface GateTimes extends Passes {
  /** The gate by `touch`, each at its best: what the machine does beside makes either slower, never faster. */
  ratio: number;
  first: Passes;
  nodes: number;
  characters: number;
  level: GateLevel;
}

const SHOW_TEXT = 4;
/** A page's clock may show no less than a tenth of a millisecond. */
const PASSES = 20;
/** Times the walk, of a page that calls for the scan. */
const LONG = 8;
const FEW_ROUNDS = 20;
let sink = 0;

/** Measures walk and gate on the document at hand, in turns, so that both get the machine as it is. */
export async function measureGate(stored: Stored, rounds: number): Promise<GateTimes> {
  const best: Passes = { walk: Infinity, touch: Infinity, gate: Infinity, shadows: Infinity };
  const first = { ...best };
  const time = async (name: keyof typeof best, run: () => unknown) => {
    const passes = first[name] === Infinity ? 1 : PASSES;
    const began = performance.now();
    for (let pass = 0; pass < passes; pass++) await run();
    const each = (performance.now() - began) / passes;
    if (passes === 1) first[name] = each;
    best[name] = Math.min(best[name], each);
  };
  let level: GateLevel = 'none';
  for (let round = 0; round < rounds; round++) {
    // Nothing more is to be learnt of a page that takes so long.
    if (round > FEW_ROUNDS && best.gate > LONG * best.touch) break;
    await time('walk', () => walk(({ length }) => length));
    await time('touch', () => walk(touchAll));
    await time('shadows', () => findShadowRoots(document, document));
    await time('gate', async () => {
      level = await runGate(stored);
    });
  }
  const { nodes, characters } = count();
  return { nodes, characters, level, first, ...best, ratio: best.gate / best.touch };
}

async function runGate(stored: Stored): Promise<GateLevel> {
  const { signal } = new AbortController();
  const store = { get: async () => stored };
  const hub = {
    state: { gate: NOTHING, trouble: null },
    stopped: signal,
    createScanner: () => createScanner(signal, store),
    update: (change: object) => Object.assign(hub.state, change),
  } as unknown as PageHub;
  await createLook(hub, stored.gateSift as string, async () => {})([document], new Set());
  return hub.state.gate.level;
}

function walk(read: (text: string) => number): void {
  const walker = document.createTreeWalker(document, SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    sink ^= read((node as Text).data);
  }
}

function touchAll(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum ^= text.charCodeAt(at);
  return sum;
}

function count(): { nodes: number; characters: number } {
  let nodes = 0;
  let characters = 0;
  walk(({ length }) => {
    nodes++;
    characters += length;
    return sink;
  });
  return { nodes, characters };
}
