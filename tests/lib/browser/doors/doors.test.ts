import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY } from '../../../../lib/exchange/library';
import { writeBackup } from '../../../../lib/exchange/write-backup';
import type { Note, panelToNotes } from '../../../../lib/messages';
import { anyMessage, faultOf, isWhole, met, SENDERS, type Sent } from './messages';
import { createWorld, TABS, takeWrites, type World } from './world';

vi.mock('wxt/browser', async () => ({ browser: (await import('./world')).fake }));

/** How many messages; the long form is `npm run bench:fuzz`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 3000);
/** A store grows with what it is asked to keep: after so many messages another begins. */
const LIFETIME = 500;
/** Names a run again where one has failed; the long form draws another each time. */
const SEED = Number(process.env.FUZZ_SEED ?? 20230522);
const NOW = new Date('2024-03-01T08:00:00Z');

let world: World;
beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  world = await createWorld();
});
afterEach(() => {
  world.close();
  vi.restoreAllMocks();
});

const ask = (type: string, body: object, sender = SENDERS.panel!) =>
  world.deliver({ to: 'background', type, body }, sender) as Promise<{ ok: boolean; value: never }>;
const draft = { url: 'https://tide.example/fire', title: 'Fire', target: null, body: 'Ask Vera' };
const [, inPrivate] = TABS;

/** A store in which there is something to change, on the disk and in private. */
async function furnish(): Promise<void> {
  const [created, edited] = [NOW.toISOString(), NOW.toISOString()];
  const rest = { page: 'tide.example/fire', statement: null, tags: [], created, edited };
  const notes = ['n1', 'n2'].map((id): Note => {
    return { ...draft, ...rest, id, color: 'yellow', form: 'wash' };
  });
  const text = writeBackup({ ...EMPTY, notes }, NOW);
  const { ok } = await ask('importFile', { text, now: created, settings: false });
  expect(ok).toBe(true);
  await ask('saveNote', { ...draft, tab: inPrivate!.id });
}

it(`meets ${RUNS} messages of all shapes and senders without a fault`, {
  timeout: 3_600_000,
}, async () => {
  console.log(`seed ${SEED}`);
  const faults: unknown[] = [];
  let wholeOnes = 0;
  const heaps: number[] = [];
  let messages: Sent[] = [];
  for (let turn = 0; turn < RUNS; turn++) {
    if (turn % LIFETIME === 0) {
      world.close();
      world = await createWorld();
      await furnish();
      messages = fc.sample(anyMessage, { numRuns: LIFETIME, seed: SEED + turn });
      globalThis.gc?.();
      heaps.push(process.memoryUsage().heapUsed);
    }
    const sent = messages[turn % LIFETIME]!;
    if (isWhole(sent)) wholeOnes++;
    const fault = await faultOf(world, sent);
    if (fault) faults.push([fault, sent]);
    // The log is read back as it lies there: no flood of errors makes it grow.
    expect(
      (world.areas.local.get('errorLog') as unknown[] | undefined)?.length ?? 0,
    ).toBeLessThanOrEqual(100);
  }
  const share = wholeOnes / RUNS;
  console.log(
    `${RUNS} messages, ${(100 * share).toFixed(0)} % of them whole; heap, MB: ${heaps.map((bytes) => (bytes / 2 ** 20).toFixed(0)).join(' ')}`,
  );
  console.log(`met: ${JSON.stringify(met)}`);
  expect(faults.slice(0, 5)).toEqual([]);
  expect(share).toBeGreaterThanOrEqual(0.3);
  expect(met.done / RUNS).toBeGreaterThan(0.1);
  expect(heaps.at(-1)! / heaps[Math.floor(heaps.length / 10)]!).toBeLessThan(3);
});

it('hears no message from outside', async () => {
  const raw = { to: 'background', type: 'saveNote', body: draft };
  for (const name of ['page', 'privatePage', 'frame', 'other', 'likeOurs', 'nobody'])
    expect([name, await world.deliver(raw, SENDERS[name]!)]).toEqual([name, undefined]);
});

it.each<[string, object]>([
  ['saveNote', draft],
  ['saveDraft', { key: 'new', body: 'Ask Vera' }],
  ['dismissMark', { pack: 'harbour-fire', question: 'cause', sentence: 'Vera lit it.' }],
  ['pauseSite', { host: 'vera.example' }],
])(
  'keeps %s in memory beside a private tab, and on the disk beside another',
  async (type, body) => {
    const sent = {
      raw: { to: 'background', type, body: { ...body, tab: inPrivate!.id } },
      sender: SENDERS.panel!,
    };
    expect(await faultOf(world, sent)).toBeNull();
    expect(JSON.stringify([...world.areas.session.values()])).toMatch(/vera/i);
    expect(JSON.stringify([...world.areas.local.values()])).not.toMatch(/vera/i);
    takeWrites();
    expect(await ask(type, { ...body, tab: 1 })).toMatchObject({ ok: true });
    expect(
      takeWrites().some((write) =>
        /^(?:local settings|sidelight (?:notes|drafts|dismissals))$/.test(write),
      ),
    ).toBe(true);
  },
);

it('deletes everything also while a snapshot is being taken', async () => {
  expect(await ask('saveNote', draft)).toMatchObject({ ok: true });
  expect(await ask('deleteEverything', { confirm: 'delete everything' })).toMatchObject({
    ok: true,
  });
  expect(await ask('listNotes', { url: null })).toEqual({ ok: true, value: [] });
});

it('writes nothing of a private tab that is gone', async () => {
  takeWrites();
  expect(await ask('pauseSite', { host: 'vera.example', tab: 99 })).toMatchObject({ ok: false });
  expect(takeWrites()).toEqual([]);
});

it('pauses a host in private windows alone, until it is resumed or they are gone', async () => {
  const host = 'tide.example';
  await ask('pauseSite', { host, tab: inPrivate!.id });
  expect(await ask('describeTab', { tab: inPrivate!.id })).toMatchObject({ value: 'paused' });
  expect(await ask('describeTab', { tab: 1 })).toMatchObject({ value: 'readable' });
  await ask('resumeSite', { host, tab: inPrivate!.id });
  expect(await ask('describeTab', { tab: inPrivate!.id })).toMatchObject({ value: 'readable' });
});

it('logs what fails for a page, and nothing of one in a private window', async () => {
  const bad = { sentences: [], gate: null };
  const failing = (sender: keyof typeof SENDERS) => ask('marksPainted', bad, SENDERS[sender]);
  await failing('page');
  expect(world.areas.local.get('errorLog')).toBeUndefined(); // refused at the door: no error of ours
  await ask('restoreNote', { id: 'https://vera.example' });
  await vi.waitFor(() => expect(world.areas.local.get('errorLog')).toHaveLength(1));
  expect(JSON.stringify(world.areas.local.get('errorLog'))).not.toMatch(/vera/);
  await ask('saveSelection', { tab: inPrivate!.id });
  await new Promise((resume) => setTimeout(resume, 20));
  expect(world.areas.local.get('errorLog')).toHaveLength(1);
});

it('would find a door without a check of its sender, or without a schema', async () => {
  const { answer } = await import('../../../../lib/browser/transport');
  const { answerNotes } = await import('../../../../entrypoints/background/serve-notes');
  const handlers = answerNotes(world.store);
  type Open = {
    [K in keyof typeof panelToNotes]: { body: v.GenericSchema; reply: v.GenericSchema };
  };
  const open = Object.fromEntries(
    Object.keys(handlers).map((name) => [name, { body: v.any(), reply: v.any() }]),
  ) as unknown as Open;
  const stop = answer(open, 'background', () => true, handlers as never);
  const fromPage: Sent = {
    raw: { to: 'background', type: 'saveNote', body: draft },
    sender: SENDERS.page!,
  };
  const broken: Sent = {
    raw: { to: 'background', type: 'saveDraft', body: { key: 'x', body: 7 } },
    sender: SENDERS.nobody!,
  };
  expect(await faultOf(world, fromPage)).toMatch(/^wrote .*notes/);
  expect(await faultOf(world, broken)).toMatch(/^wrote .*drafts/);
  stop();
  expect(await faultOf(world, fromPage)).toBeNull();
});
