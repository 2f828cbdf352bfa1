import { beforeEach, describe, expect, it, vi } from 'vitest';
import { storeGateNames } from '../../entrypoints/background/gate-names';
import type { Pack } from '../../lib/types';
import { bridgePack } from '../lib/gate/packs';

const kept = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  packs: [] as unknown[],
  writes: [] as string[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (keys: string | string[]) =>
          Object.fromEntries(
            [keys]
              .flat()
              .filter((key) => key in kept.local)
              .map((key) => [key, kept.local[key]]),
          ),
        set: async (items: object) => {
          kept.writes.push('set');
          Object.assign(kept.local, items);
        },
        remove: async (keys: string[]) => {
          kept.writes.push('remove');
          for (const key of keys) delete kept.local[key];
        },
      },
    },
  },
}));
vi.mock('../../entrypoints/background/knowledge', () => ({
  readVocabulary: async () => kept.packs,
}));

function packOf(id: string): Pack {
  const pack = bridgePack();
  return { ...pack, info: { ...pack.info, id } };
}

const gateKeys = () =>
  Object.keys(kept.local)
    .filter((key) => key.startsWith('gate'))
    .sort();

beforeEach(() => {
  kept.local = {};
  kept.packs = [packOf('north'), packOf('south')];
  kept.writes = [];
});

describe('names for the gate', () => {
  it('are kept in parts: for every page, for those that call, and for each pack', async () => {
    await storeGateNames();
    expect(gateKeys()).toEqual(['gateCalls', 'gateNames.north', 'gateNames.south', 'gateSift']);
    expect(kept.local.gateCalls).toMatchObject({ packs: ['north', 'south'] });
  });

  it('leave nothing of a pack that is switched off', async () => {
    await storeGateNames();
    kept.local.settings = { packsOff: ['north'] };
    await storeGateNames();
    expect(gateKeys()).toEqual(['gateCalls', 'gateNames.south', 'gateSift']);
    expect(kept.local.gateCalls).toMatchObject({ packs: ['south'] });
  });

  it('leave nothing of a pack that has gone, and know it again when it is back', async () => {
    await storeGateNames();
    const before = structuredClone(kept.local);
    kept.packs = [packOf('south')];
    await storeGateNames();
    expect(gateKeys()).not.toContain('gateNames.north');
    kept.packs = [packOf('north'), packOf('south')];
    await storeGateNames();
    expect(kept.local).toEqual(before);
  });

  it('take the place of those that an earlier version kept in one piece', async () => {
    kept.local.gateNames = { filter: '', buckets: [] };
    await storeGateNames();
    expect(gateKeys()).not.toContain('gateNames');
    expect(gateKeys()).toContain('gateSift');
  });

  it('forget the old ones before the new ones are known, so that none is left by a stop in between', async () => {
    await storeGateNames();
    kept.writes = [];
    kept.packs = [];
    await storeGateNames();
    expect(kept.writes).toEqual(['remove', 'set']);
    expect(gateKeys()).toEqual(['gateCalls', 'gateSift']);
  });

  it('leave all that is not theirs alone', async () => {
    kept.local.notedPages = [1];
    await storeGateNames();
    expect(kept.local.notedPages).toEqual([1]);
  });
});
