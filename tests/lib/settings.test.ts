import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, migrateSettings, parseSettings, settingsChange } from '../../lib/settings';

describe('parseSettings', () => {
  it('keeps what is valid and gives the default for the rest', () => {
    const stored = { marks: 'tint', card: 'yes', pausedHosts: ['news.example'], unknown: 1 };
    expect(parseSettings(stored)).toEqual({
      ...DEFAULTS,
      marks: 'tint',
      pausedHosts: ['news.example'],
    });
  });

  it('gives valid settings for anything', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(v.is(settingsChange, parseSettings(stored))).toBe(true);
      }),
    );
  });
});

describe('migrateSettings', () => {
  it('carries over the paused hosts of 0.1.0', () => {
    expect(migrateSettings({ pausedHosts: ['news.example'] }).pausedHosts).toEqual([
      'news.example',
    ]);
  });

  it('prefers the settings of today', () => {
    const store = { settings: { pausedHosts: [] }, pausedHosts: ['news.example'] };
    expect(migrateSettings(store).pausedHosts).toEqual([]);
  });
});

describe('settingsChange', () => {
  it.each([
    ['a setting that there is not', { remote: true }],
    ['a value of another kind', { card: 'yes' }],
    ['a style that there is not', { marks: 'blink' }],
  ])('refuses %s', (_, change) => {
    expect(v.is(settingsChange, change)).toBe(false);
  });
});
