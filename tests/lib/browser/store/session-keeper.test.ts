import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeStorage } from './fake-storage';
import { at, draft } from './stores';

const fake = vi.hoisted(() => ({ storage: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser: fake }));
const { createSessionKeeper } = await import('../../../../lib/browser/store/session-keeper');

let areas: ReturnType<typeof fakeStorage>['areas'];
let keeper: ReturnType<typeof createSessionKeeper>;
beforeEach(() => {
  const made = fakeStorage();
  areas = made.areas;
  fake.storage = made.storage;
  keeper = createSessionKeeper();
});

describe('the keeper of private windows', () => {
  it('keeps in memory and never on the disk', async () => {
    const { id } = await keeper.saveNote(draft('Ask Vera'), at(8));
    await keeper.changeNote(id, { body: 'Ask Wanda' }, {}, at(9));
    await keeper.saveDraft({ key: id, body: 'Ask', saved: at(9).toISOString() });
    await keeper.deleteNote(id, at(9));
    await keeper.restoreNote(id);
    expect(areas.local.size).toBe(0);
    expect(areas.session.size).toBe(1);
  });

  it('outlives a background that was stopped', async () => {
    const { id } = await keeper.saveNote(draft('Ask Vera'), at(8));
    const woken = createSessionKeeper();
    expect(await woken.hasNote(id)).toBe(true);
    expect(await woken.listNotes(null)).toMatchObject([{ id, body: 'Ask Vera' }]);
  });

  it('lists the notes of a page, newest first', async () => {
    const first = await keeper.saveNote(draft('One'), at(8));
    const other = await keeper.saveNote(draft('Two', 'https://tide.example/flood'), at(9));
    const last = await keeper.saveNote(draft('Three'), at(10));
    const idsOf = async (url: string | null) => (await keeper.listNotes(url)).map(({ id }) => id);
    expect(await idsOf('https://tide.example/fire#part')).toEqual([last.id, first.id]);
    expect(await idsOf(null)).toEqual([last.id, other.id, first.id]);
  });

  it('keeps what a field held before, and brings it back', async () => {
    const note = await keeper.saveNote(draft('One'), at(8));
    const other = await keeper.saveNote(draft('Else'), at(8));
    await keeper.changeNote(note.id, { body: 'Two' }, {}, at(9));
    await keeper.changeNote(other.id, { body: 'Other' }, {}, at(9));
    await keeper.changeNote(note.id, { body: 'Three' }, {}, at(10));
    const revisions = await keeper.listRevisions(note.id);
    expect(revisions.map(({ value }) => value)).toEqual(['Two', 'One']);
    const oldest = revisions.at(-1)!;
    const { note: restored } = await keeper.restoreRevision(oldest.seq, at(11));
    expect(restored).toMatchObject({ id: note.id, body: 'One' });
  });

  it('tells who changes a note that another window has changed meanwhile', async () => {
    const { id } = await keeper.saveNote(draft('One'), at(8));
    await keeper.changeNote(id, { body: 'Two' }, { body: 'One' }, at(9));
    const { overtaken } = await keeper.changeNote(id, { body: 'Three' }, { body: 'One' }, at(10));
    expect(overtaken).toEqual(['body']);
    expect((await keeper.listRevisions(id)).map(({ value }) => value)).toContain('Two');
  });

  it('calls a deleted note back, and says nothing of it until then', async () => {
    const { id } = await keeper.saveNote(draft('One'), at(8));
    expect(await keeper.deleteNote(id, at(9))).toMatchObject({ id });
    expect(await keeper.listNotes(null)).toEqual([]);
    await expect(keeper.changeNote(id, { body: 'Two' }, {}, at(9))).rejects.toThrow(id);
    expect(await keeper.restoreNote(id)).toMatchObject({ id, body: 'One' });
    expect(await keeper.listNotes(null)).toHaveLength(1);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['change', () => keeper.changeNote('none', { body: 'x' }, {}, at(9))],
    ['restoration', () => keeper.restoreNote('none')],
    ['earlier version', () => keeper.restoreRevision(4, at(9))],
  ])('refuses the %s of what is not there', async (_, act) => {
    await expect(act()).rejects.toThrow();
    expect(await keeper.deleteNote('none', at(9))).toBeNull();
  });

  it('keeps one draft for each key, the last first, and tells whether it dropped one', async () => {
    const saved = at(8).toISOString();
    await keeper.saveDraft({ key: 'a', body: 'One', saved });
    await keeper.saveDraft({ key: 'b', body: 'Two', saved });
    await keeper.saveDraft({ key: 'a', body: 'Three', saved });
    expect((await keeper.readDrafts()).map(({ body }) => body)).toEqual(['Three', 'Two']);
    expect([await keeper.dropDraft('a'), await keeper.dropDraft('a')]).toEqual([true, false]);
  });

  it('loses none of many changes at once', async () => {
    const bodies = Array.from({ length: 20 }, (_, turn) => `Note ${turn}`);
    await Promise.all(bodies.map((body) => keeper.saveNote(draft(body), at(8))));
    expect(await keeper.listNotes(null)).toHaveLength(20);
  });

  it('forgets all', async () => {
    await keeper.saveNote(draft('One'), at(8));
    await keeper.forget();
    expect(areas.session.size).toBe(0);
    expect(await keeper.listNotes(null)).toEqual([]);
  });

  it('begins anew where something else lies in its place', async () => {
    areas.session.set('privateNotes', { notes: 'none' });
    expect(await keeper.listNotes(null)).toEqual([]);
    await keeper.saveNote(draft('One'), at(8));
    expect(await keeper.listNotes(null)).toHaveLength(1);
  });
});
