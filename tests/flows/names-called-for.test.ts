import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageHub } from '../../entrypoints/gate/hub';
import { createLook, type Look } from '../../entrypoints/gate/look';
import { createScanner } from '../../entrypoints/scan/scan-page';
import { compileGate } from '../../lib/gate/compile-names';
import { NOTHING } from '../../lib/gate/merge-gates';
import { isWorthMatching } from '../../lib/gate/worth-matching';
import type { Gate } from '../../lib/types';
import { readPack } from '../../tools/read-packs';
import { bridgePack } from '../lib/gate/packs';

const pack = readPack(join(import.meta.dirname, '../../seeds/belgorod-2023'));
const { sift, calls, names } = compileGate([pack, bridgePack()]);
const stored: Record<string, unknown> = {
  gateCalls: calls,
  ...Object.fromEntries([...names].map(([id, of]) => [`gateNames.${id}`, of])),
};

const HERRING = '<p>Fresh herring is sold at the harbour market from six in the morning.</p>';
const KIRBY = '<p>John Kirby said that he would look into it.</p>';
const BOARD = '<p>The River Board met; Ada Morrow took the chair.</p>';

/** A page that is looked at, with the background at its side. */
interface Scene {
  hub: PageHub;
  look(roots?: Node[]): ReturnType<Look>;
  /** Asks for the full scan; brings it unless told otherwise. */
  call: ReturnType<typeof vi.fn<() => Promise<void>>>;
  /** Keys that were read from storage. */
  read: string[];
  stop(): void;
}

function open(html: string): Scene {
  document.body.innerHTML = html;
  const end = new AbortController();
  const read: string[] = [];
  const get = async (keys: string | string[]) => {
    read.push(...[keys].flat());
    return stored;
  };
  const hub = {
    state: { document: 'first', gate: NOTHING, trouble: null },
    scanned: NOTHING,
    stopped: end.signal,
    createScanner: null,
    update: (change: object) => Object.assign(hub.state, change),
  } as unknown as PageHub;
  const call = vi.fn(async () => {
    hub.createScanner = () => createScanner(end.signal, { get });
  });
  const lookAt = createLook(hub, sift, call);
  return {
    hub,
    look: (roots = [document]) => lookAt(roots, new Set()),
    call,
    read,
    stop: () => end.abort(),
  };
}

function add(html: string): Element {
  document.body.insertAdjacentHTML('beforeend', html);
  return document.body.lastElementChild!;
}

beforeEach(() => {
  document.title = 'Page';
});

describe('a page that names nobody', () => {
  it('calls for nothing and reads no names', async () => {
    const { look, call, read, hub } = open(HERRING);
    expect(await look()).toBe(true);
    expect(call).not.toHaveBeenCalled();
    expect(read).toEqual([]);
    expect(hub.state).toMatchObject({ gate: NOTHING, trouble: null });
  });

  it('calls once a name is added', async () => {
    const { look, call, hub } = open(HERRING);
    await look();
    await look([add(KIRBY)]);
    expect(call).toHaveBeenCalledOnce();
    expect(hub.state.gate).toMatchObject({ level: 'actor', actors: [{ id: 'john-kirby' }] });
  });
});

describe('a page that names the place and nobody', () => {
  it('is of no level, and yet its sentences are worth asking', async () => {
    const { look, hub } = open('<p>Trains run again in the Belgorod region.</p>');
    await look();
    expect(hub.state.gate.level).toBe('none');
    expect(isWorthMatching(hub.scanned)).toBe(true);
  });

  it('is not asked where it names nothing', async () => {
    const { look, hub } = open(HERRING);
    await look();
    expect(isWorthMatching(hub.scanned)).toBe(false);
  });
});

describe('a page of which the reader has told what it is about', () => {
  it('is told anew by the reader alone, which hears what the names say now', async () => {
    const { look, hub } = open(KIRBY);
    await look();
    const told: Gate = { ...hub.state.gate, level: 'event' };
    hub.update({ gate: told });
    hub.reader = { readAgain: () => {}, leave: () => {}, obey: () => {} };
    await look([add(BOARD)]);
    expect(hub.state.gate).toBe(told);
    expect(hub.scanned.actors.map(({ id }) => id)).toContain('ada-morrow');
  });
});

describe('a page on which a name stands', () => {
  it('reads the names of its own pack alone', async () => {
    const { look, read, hub } = open(KIRBY);
    await look();
    expect(hub.state.gate.level).toBe('actor');
    expect(read).toEqual(['gateCalls', 'gateNames.belgorod-2023']);
  });

  it('knows a name in its title', async () => {
    const scene = open(HERRING);
    document.title = 'What John Kirby said';
    await scene.look();
    expect(scene.hub.state.gate.level).toBe('actor');
  });

  it('stays shut where the name is only in what is not read', async () => {
    const { look, call, hub } = open(`${HERRING}<nav>John Kirby said</nav>`);
    await look();
    expect(call).toHaveBeenCalledOnce();
    expect(hub.state.gate.level).toBe('none');
  });

  it('asks another pack when that is named later, and forgets nobody', async () => {
    const { look, call, read, hub } = open(KIRBY);
    await look();
    await look([add(BOARD)]);
    expect(call).toHaveBeenCalledOnce();
    expect(read.filter((key) => key === `gateNames.${bridgePack().info.id}`)).toHaveLength(1);
    const found = hub.state.gate.actors.map(({ id }) => id).sort();
    expect(found).toEqual(expect.arrayContaining(['ada-morrow', 'john-kirby']));
  });

  it('does not read names again for more of the same', async () => {
    const { look, read } = open(KIRBY);
    await look();
    const before = read.length;
    await look([add(KIRBY)]);
    expect(read).toHaveLength(before);
  });

  it('calls again when the first call went unheard', async () => {
    const { look, call, hub } = open(KIRBY);
    call.mockImplementationOnce(async () => {});
    await look();
    expect(hub.state.gate.level).toBe('none');
    await look([]);
    expect(call).toHaveBeenCalledTimes(2);
    expect(hub.state.gate.level).toBe('actor');
  });

  it('finds nothing where its pack has gone meanwhile', async () => {
    const { look, hub } = open(KIRBY);
    const { 'gateNames.belgorod-2023': gone, ...others } = stored;
    hub.createScanner = () => createScanner(hub.stopped, { get: async () => others });
    expect(gone).toBeDefined();
    expect(await look()).toBe(true);
    expect(hub.state.gate.level).toBe('none');
  });
});

describe('a page that is left while it is looked at', () => {
  it('does not tell of the old page when the document has moved on', async () => {
    const { look, call, hub } = open(KIRBY);
    call.mockImplementationOnce(async () => {
      hub.createScanner = () => createScanner(hub.stopped, { get: async () => stored });
      hub.update({ document: 'second' });
    });
    expect(await look()).toBe(false);
    expect(hub.state.gate).toBe(NOTHING);
  });

  it('does not call when it was stopped', async () => {
    const { look, call, stop } = open(KIRBY);
    stop();
    expect(await look()).toBe(false);
    expect(call).not.toHaveBeenCalled();
  });
});

describe('a page without text', () => {
  it.each([
    ['of a picture', '<canvas width="3"></canvas>'],
    ['of code', '<div></div><style>p { color: red }</style>'],
  ])('%s is called so, until there is some', async (_, html) => {
    const { look, hub } = open(html);
    await look();
    expect(hub.state.trouble).toBe('no-text');
    await look([add(HERRING)]);
    expect(hub.state.trouble).toBeNull();
  });

  it('is none where a few words stand', async () => {
    const { look, hub } = open('<p>Back soon.</p>');
    await look();
    expect(hub.state.trouble).toBeNull();
  });
});
