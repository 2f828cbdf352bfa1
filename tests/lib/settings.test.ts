import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  changedKeys,
  DEFAULTS,
  migrateSettings,
  parseSettings,
  ruleFor,
  settingsChange,
} from '../../lib/settings';

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

describe('ruleFor', () => {
  it.each<[string, Partial<typeof DEFAULTS>, string]>([
    ['runs where nothing is set', {}, 'run'],
    ['runs beside a paused host', { pausedHosts: ['other.example'] }, 'run'],
    ['waits on a paused host', { pausedHosts: ['news.example'] }, 'paused'],
    // A host is one name: its own subdomain is paused by itself.
    ['runs below a paused host', { pausedHosts: ['example'] }, 'run'],
    ['waits until it is asked', { askFirst: true }, 'ask-first'],
    ['does not ask on a paused host', { askFirst: true, pausedHosts: ['news.example'] }, 'paused'],
    ['stays off while everything is paused', { pausedEverywhere: true }, 'paused-everywhere'],
    [
      'names the pause that the reader has to lift first',
      { pausedEverywhere: true, pausedHosts: ['news.example'], askFirst: true },
      'paused-everywhere',
    ],
  ])('%s', (_, set, rule) => {
    expect(ruleFor({ ...DEFAULTS, ...set }, 'news.example')).toBe(rule);
  });
});

describe('changedKeys', () => {
  it.each<[string, Partial<typeof DEFAULTS>, string[]]>([
    ['nothing', {}, []],
    ['an equal list', { pausedHosts: [] }, []],
    ['a longer list', { packsOff: ['tide-2020'] }, ['packsOff']],
    ['two at once', { card: false, marks: 'tint' }, ['card', 'marks']],
  ])('are those of %s', (_, change, keys) => {
    const changed = changedKeys(DEFAULTS, { ...DEFAULTS, ...change });
    expect([...changed].sort()).toEqual(keys);
  });
});
