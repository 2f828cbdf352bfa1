import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeBackup } from '../../lib/exchange/write-backup';
import { joinContents } from '../../lib/notes/contents';
import { OWN_PACK } from '../../lib/own/own-pack';
import { DEFAULTS } from '../../lib/settings';
import { SENDERS } from '../lib/browser/doors/messages';
import { createWorld, type World } from '../lib/browser/doors/world';
import { NOW, noteOf } from '../lib/exchange/samples';
import { type OwnLine, passageOf, readOwn, wordsOf } from '../ranking/own-set';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../lib/browser/doors/world')).fake,
}));

let world: World;
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  world.close();
  vi.restoreAllMocks();
});

async function ask(type: string, body: object = {}): Promise<never> {
  const sent = { to: 'background', type, body };
  const answer = await world.deliver(sent, SENDERS.panel!);
  const { ok, value, error } = answer as { ok: boolean; value: never; error?: string };
  if (!ok) throw new Error(`${type}: ${error}`);
  return value;
}

const LINES = readOwn<OwnLine>('statements').slice(0, 6);
const words = fc.oneof(fc.lorem({ maxCount: 4 }), fc.string({ unit: 'grapheme', maxLength: 20 }));
const url = fc.constantFrom('https://tide.example/fire', 'https://tide.example/flood?a=1');
const nth = fc.nat(9);

/** What a reader can do that is kept; `at` chooses among what is there. */
const act = fc.oneof(
  fc.record({ do: fc.constant('note' as const), url, body: words, quoted: fc.boolean() }),
  fc.record({ do: fc.constant('change' as const), at: nth, body: words, color: fc.boolean() }),
  fc.record({ do: fc.constant('tag' as const), at: nth, tag: fc.constantFrom('tide', 'old rope') }),
  fc.record({ do: fc.constant('delete' as const), at: nth }),
  fc.record({ do: fc.constant('draft' as const), at: nth, body: words }),
  fc.record({ do: fc.constant('dismiss' as const), sentence: fc.lorem({ maxCount: 5 }) }),
  fc.record({ do: fc.constant('keep' as const), line: fc.nat(LINES.length - 1) }),
  fc.record({ do: fc.constant('reword' as const), at: nth, line: fc.nat(LINES.length - 1) }),
  fc.record({ do: fc.constant('drop' as const), at: nth }),
  fc.record({ do: fc.constant('set' as const), card: fc.boolean() }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function perform(done: Act): Promise<unknown> {
  const { notes, packs } = await library();
  const statements = packs.find(({ info }) => info.id === OWN_PACK)?.statements ?? [];
  const one = <T>(list: T[]) => ('at' in done ? list[done.at % list.length] : undefined);
  const [note, statement] = [one(notes), one(statements)];
  const line = 'line' in done ? LINES[done.line]! : null;
  switch (done.do) {
    case 'note': {
      const target = done.quoted ? noteOf(done.body).target : null;
      return ask('saveNote', { url: done.url, title: 'Fire', target, body: done.body });
    }
    case 'change': {
      const change = { body: done.body, color: done.color ? 'blue' : 'green' };
      return note && ask('changeNote', { id: note.id, change });
    }
    case 'tag':
      return note && ask('changeNote', { id: note.id, change: { tags: [...note.tags, done.tag] } });
    case 'delete':
      return note && ask('deleteNote', { id: note.id });
    case 'draft':
      return ask('saveDraft', { key: note?.id ?? 'new', body: done.body });
    case 'dismiss': {
      const mark = { pack: 'harbour-fire', question: 'cause', sentence: done.sentence };
      return mark.sentence && ask('dismissMark', mark);
    }
    case 'keep':
      return ask('keepStatement', { words: wordsOf(line!), passage: passageOf(line!, done.line) });
    case 'reword': {
      const id = { pack: OWN_PACK, id: statement?.id };
      return statement && ask('changeStatement', { ...id, words: wordsOf(line!) });
    }
    case 'drop':
      return statement && ask('deleteStatement', { pack: OWN_PACK, id: statement.id });
    case 'set':
      return ask('changeSettings', { card: done.card });
  }
}

async function library() {
  const { part, count } = (await ask('readLibrary')) as { part: object; count: number };
  expect(count).toBe(1);
  const settings = world.areas.local.get('settings') ?? DEFAULTS;
  return { ...joinContents([part]), settings: settings as typeof DEFAULTS };
}

const EMPTIED = { notes: [], revisions: [], pages: [], drafts: [], dismissals: [], packs: [] };

describe('export, delete everything, import', () => {
  it('gives the same store, through the doors by which a reader goes', {
    timeout: 60_000,
  }, async () => {
    const seen = { notes: 0, revisions: 0, statements: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        world = await createWorld();
        for (const each of acts) await perform(each);
        const before = await library();
        const text = writeBackup(before, NOW);
        await ask('deleteEverything', { confirm: 'delete everything' });
        expect(await library()).toMatchObject(EMPTIED);
        await ask('importFile', { text, now: NOW.toISOString(), settings: true });
        expect(await library()).toEqual(before);
        seen.notes += before.notes.length;
        seen.revisions += before.revisions.length;
        seen.statements += before.packs.flatMap(({ statements }) => statements).length;
        world.close();
      }),
      { numRuns: 25 },
    );
    // A run in which nothing was there would show nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(3);
  });

  it('gives the same store from a file in parts', async () => {
    world = await createWorld();
    await ask('saveNote', { url: 'https://tide.example/fire', title: '', target: null, body: 'A' });
    const before = await library();
    const text = writeBackup(before, NOW);
    await ask('deleteEverything', { confirm: 'delete everything' });
    const [first, last] = [text.slice(0, 100), text.slice(100)];
    const now = NOW.toISOString();
    const half = ask('importFile', { of: 'f', text: last, now, settings: false });
    await expect(half).rejects.toThrow('did not come as a whole');
    await ask('bringPart', { of: 'f', place: 0, text: first });
    await ask('importFile', { of: 'f', text: last, now, settings: false });
    expect(await library()).toEqual(before);
  });
});
