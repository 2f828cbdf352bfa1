import fc from 'fast-check';
import * as v from 'valibot';
import type { Sender } from '../../../../lib/browser/transport';
import { pageToBackground, panelToBackground } from '../../../../lib/messages';
import { arbitraryOf, junk, mutated } from './arbitrary-of';
import { ORIGIN, TABS, takeWrites, type World } from './world';

/** A message as it comes to the background, and who the browser says sent it. */
export interface Sent {
  raw: { to?: unknown; type?: unknown; body?: unknown } | null;
  sender: Sender;
}

const [ordinary, inPrivate] = TABS as unknown as [Sender['tab'], Sender['tab']];
const pageOf = (tab: Sender['tab']) =>
  ({ id: 'sidelight', url: tab!.url, frameId: 0, tab }) as Sender;
const PANEL = { id: 'sidelight', url: `${ORIGIN}/sidepanel.html` } as Sender;

/** Whoever a browser may name. The first two may ask for a page, the next two may change what is kept. */
export const SENDERS: Record<string, Sender> = {
  page: pageOf(ordinary),
  privatePage: pageOf(inPrivate),
  panel: PANEL,
  library: { ...PANEL, url: `${ORIGIN}/library.html`, tab: ordinary } as Sender,
  frame: { ...pageOf(ordinary), frameId: 3 } as Sender,
  other: { ...PANEL, id: 'other', url: 'chrome-extension://other/page.html' } as Sender,
  likeOurs: { ...pageOf(ordinary), url: `${ORIGIN}.example/` } as Sender,
  nobody: {} as Sender,
};

type Body = { body: v.GenericSchema };
const ALL: Record<string, Body> = { ...pageToBackground, ...panelToBackground };
/** These take the whole store down, and the world with it: they come with junk alone. */
const RARE = ['deleteEverything', 'startAnew'];
const NAMES = Object.keys(ALL).filter((name) => !RARE.includes(name));
const bodies = new Map(Object.entries(ALL).map(([name, { body }]) => [name, arbitraryOf(body)]));

const whole = fc
  .constantFrom(...NAMES)
  .chain((type) => bodies.get(type)!.map((body) => ({ to: 'background', type, body })));
const broken = fc
  .constantFrom(...NAMES)
  .chain((type) => mutated(bodies.get(type)!).map((body) => ({ to: 'background', type, body })));
const random = fc.record({
  to: fc.oneof(fc.constantFrom('background', 'page', 'panel'), junk),
  type: fc.oneof(fc.constantFrom(...Object.keys(ALL), 'constructor', '__proto__'), junk),
  body: junk,
});

/** Messages of all kinds, from all senders. */
export const anyMessage: fc.Arbitrary<Sent> = fc.record({
  raw: fc.oneof(
    { weight: 5, arbitrary: whole },
    { weight: 3, arbitrary: broken },
    { weight: 1, arbitrary: random },
    { weight: 1, arbitrary: junk as fc.Arbitrary<Sent['raw']> },
  ),
  sender: fc
    .oneof(
      { weight: 3, arbitrary: fc.constantFrom('panel', 'library') },
      { weight: 3, arbitrary: fc.constantFrom('page', 'privatePage') },
      { weight: 2, arbitrary: fc.constantFrom(...Object.keys(SENDERS)) },
    )
    .map((name) => SENDERS[name]!),
});

/** Whether a message has the shape of its schema, whoever sends it. */
export function isWhole({ raw }: Sent): boolean {
  const { to, type, body } = raw ?? {};
  if (to !== 'background' || typeof type !== 'string' || !Object.hasOwn(ALL, type)) return false;
  return v.is(ALL[type]!.body, body);
}

/** Messages that change something; all others only ask. */
const CHANGES = new Set([
  ...['saveNote', 'saveSelection', 'changeNote', 'deleteNote', 'restoreNote', 'restoreRevision'],
  ...['saveDraft', 'dropDraft', 'restoreSnapshot', 'acceptLoss', 'startAnew'],
  ...['deleteEverything', 'pauseSite', 'resumeSite', 'changeSettings', 'dismissMark', 'importFile'],
  ...[
    'restoreDismissal',
    'keepStatement',
    'changeStatement',
    'deleteStatement',
    'restoreStatement',
  ],
]);
/** Messages that bring something new, and from a private tab nothing onto the disk. */
const BRINGING = new Set(['saveNote', 'saveSelection', 'saveDraft', 'dismissMark', 'pauseSite']);
/** The store's own care, which may come late, and its log: neither is what the reader has made or set. */
const CARE =
  /^(?:sidelight (?:meta|damaged)|sidelight-snapshots \w+|local (?:canary|errorLog|notedPages))$/;

/** What a message was allowed to write: everything, nothing that lasts, what was seen on a page, or nothing. */
function allowed(sent: Sent): (write: string) => boolean {
  const { type, body } = (sent.raw ?? {}) as { type: string; body: { tab?: number } };
  const isPage = sent.sender === SENDERS.page && isWhole(sent);
  if (isPage && /^(?:hasOwnNotes|anchorOwnNotes)$/.test(type))
    return (write) => write === 'sidelight pages' || write === 'sidelight standings';
  const isOurs = sent.sender === SENDERS.panel || sent.sender === SENDERS.library;
  if (!isOurs || !isWhole(sent) || !CHANGES.has(type)) return () => false;
  if (BRINGING.has(type) && body.tab === inPrivate!.id)
    return (write) => write.startsWith('session ');
  return () => true;
}

const answered = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.optional(v.unknown()) }),
  v.object({ ok: v.literal(false), error: v.string() }),
]);

/** How messages were met so far: a run in which all were refused would show nothing. */
export const met = { done: 0, refused: 0, unheard: 0 };

/** Sends a message and tells what was wrong with how it was met; null where nothing was. */
export async function faultOf(world: World, sent: Sent): Promise<string | null> {
  takeWrites();
  let answer: unknown;
  try {
    answer = await world.deliver(sent.raw, sent.sender);
  } catch (error) {
    return `threw ${error}`;
  }
  met[answer === undefined ? 'unheard' : (answer as { ok: boolean }).ok ? 'done' : 'refused']++;
  const mayWrite = allowed(sent);
  const wrong = takeWrites().filter((write) => !CARE.test(write) && !mayWrite(write));
  if (wrong.length) return `wrote ${[...new Set(wrong)].join(', ')}`;
  if (answer !== undefined && !v.is(answered, answer)) return `answered ${JSON.stringify(answer)}`;
  return null;
}
