import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '../../lib/view/cards';
import { fakeStorage } from '../lib/browser/store/fake-storage';
import { connect, connectSnapshots, useEmptyDisk } from '../lib/browser/store/stores';

const fake = vi.hoisted(() => ({}) as Record<string, unknown>);
vi.mock('wxt/browser', () => ({ browser: fake }));
const { announce } = await import('../../entrypoints/reader/reading-path');
const { openPanel, panelWords } = await import('../../entrypoints/background/open-panel');
const { hitByCaret } = await import('../../lib/browser/page/hit-test');
const { createPainter } = await import('../../lib/browser/page/paint');
const { describeStore } = await import('../../lib/browser/store/health');
const { askToPersist } = await import('../../lib/browser/store/persist');

type Page = Window & typeof globalThis;
const TAB = { id: 1, windowId: 1 } as Parameters<typeof openPanel>[0];

useEmptyDisk();
beforeEach(() => {
  fake.storage = fakeStorage().storage;
});
afterEach(() => vi.unstubAllGlobals());

describe('painting', () => {
  class Highlight extends Set {}
  it.each([
    { lacks: 'CSS', window: { Highlight } },
    { lacks: 'CSS.highlights', window: { Highlight, CSS: {} } },
    { lacks: 'Highlight', window: { CSS: { highlights: new Map() } } },
  ])('does nothing without $lacks, and says so', ({ window }) => {
    const painter = createPainter(window as unknown as Page);
    painter.paint(new Map([['note', [document.createRange()]]]));
    expect(painter.supported).toBe(false);
    expect(painter.at(1, 1)).toBeNull();
    painter.clear();
  });

  it('is done where the browser has both', () => {
    const highlights = new Map();
    const supports = () => false;
    const window = { Highlight, CSS: { highlights, supports } } as unknown as Page;
    const painter = createPainter(window);
    painter.paint(new Map([['note', [document.createRange()]]]));
    expect(painter.supported).toBe(true);
    expect([...highlights.keys()]).toEqual(['sidelight-note']);
  });
});

describe('pointing at a mark', () => {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'The ferry was late';
  document.body.append(paragraph);
  const range = document.createRange();
  range.selectNodeContents(paragraph.firstChild!);
  range.getClientRects = () => [{ left: 0, right: 9, top: 0, bottom: 9 }] as never;
  const painted = [{ name: 'note', ranges: [range], highlight: {} as Highlight }];
  const caret = document.createRange();
  caret.setStart(paragraph.firstChild!, 4);

  it.each([
    { title: 'finds it by the older call', caretRangeFromPoint: () => caret, found: 'note' },
    {
      title: 'finds none where no call is known',
      caretRangeFromPoint: undefined,
      found: undefined,
    },
  ])('$title without caretPositionFromPoint', ({ caretRangeFromPoint, found }) => {
    const older = { caretRangeFromPoint } as unknown as Document;
    expect(hitByCaret(older, painted, [], 4, 4)?.name).toBe(found);
  });
});

it('leaves a sentence unsaid without ariaNotify', () => {
  expect('ariaNotify' in document).toBe(false);
  const card: Card = { sentence: 0, title: 'Where?', position: null, more: '' };
  expect(() => announce('Here.', card)).not.toThrow();
});

describe('a browser without a side panel', () => {
  it('is told in words how the panel opens', async () => {
    fake.commands = { getAll: async () => [{ name: 'open-panel', shortcut: 'Alt+S' }] };
    await expect(openPanel(TAB)).resolves.toBeUndefined();
    const words = await panelWords(((key: string) => key) as never);
    expect(words).toEqual({ open: 'card.howByKeys', opensByClick: false });
  });
});

describe('the store', () => {
  const refuse = async () => Promise.reject(new TypeError('not allowed'));
  it.each([
    { lacks: 'navigator.storage', storage: undefined },
    { lacks: 'its methods', storage: {} },
    { lacks: 'leave to use them', storage: { estimate: refuse, persisted: refuse } },
  ])('is described without $lacks', async ({ storage }) => {
    vi.stubGlobal('navigator', { storage });
    const health = await describeStore(connect(), connectSnapshots());
    expect(health).toMatchObject({ failure: null, usage: null, quota: null, persisted: null });
    expect(health.counts).toMatchObject({ notes: 0 });
  });

  it.each([
    { lacks: 'navigator.storage', storage: undefined },
    { lacks: 'navigator.storage.persist', storage: {} },
  ])('is not asked to be kept without $lacks', async ({ storage }) => {
    vi.stubGlobal('navigator', { storage });
    await expect(askToPersist()).resolves.toBeUndefined();
  });

  it('is asked to be kept once where it can be', async () => {
    const persist = vi.fn(async () => true);
    vi.stubGlobal('navigator', { storage: { persist, persisted: async () => false } });
    await askToPersist();
    await askToPersist();
    expect(persist).toHaveBeenCalledOnce();
  });
});
