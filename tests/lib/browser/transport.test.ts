import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sender } from '../../../lib/browser/transport';

type Listener = (raw: unknown, sender: Sender, reply: (result: unknown) => void) => unknown;

/** As much of a browser as messages need: each is handed to all listeners, the first reply counts. */
const { fake } = vi.hoisted(() => {
  const listeners = new Set<Listener>();
  const clone = (value: unknown) => value && JSON.parse(JSON.stringify(value));
  const deliver = (raw: unknown, sender: Sender) =>
    new Promise<unknown>((resolve) => {
      const kept = [...listeners].map((listen) =>
        listen(clone(raw), sender, (result) => resolve(clone(result))),
      );
      if (!kept.includes(true)) resolve(undefined);
    });
  const fake = {
    listeners,
    deliver,
    sender: {} as Sender,
    runtime: {
      id: 'sidelight',
      getURL: (path: string) => `chrome-extension://sidelight${path}`,
      sendMessage: (raw: unknown): Promise<unknown> => deliver(raw, fake.sender),
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    tabs: { sendMessage: vi.fn() },
  };
  return { fake };
});
vi.mock('wxt/browser', () => ({ browser: fake }));
const { answer, broadcast, createSender, createTabSender, isBackground, isExtensionPage, isPage } =
  await import('../../../lib/browser/transport');

const protocol = {
  double: { body: v.object({ count: v.number() }), reply: v.number() },
  readSum: { body: v.object({ count: v.number() }), reply: v.number() },
  tell: { body: v.object({}), reply: v.void() },
};

const background: Sender = { id: 'sidelight', url: 'chrome-extension://sidelight/background.js' };
const panel: Sender = { id: 'sidelight', url: 'chrome-extension://sidelight/sidepanel.html' };
const page = {
  id: 'sidelight',
  url: 'https://tide.example/',
  frameId: 0,
  tab: { id: 7 },
} as Sender;

const send = createSender(protocol, 'background');
const serve = (handlers = {}, mayAsk: (sender: Sender) => boolean = () => true) =>
  answer(protocol, 'background', mayAsk, {
    double: async ({ count }) => 2 * count,
    readSum: async ({ count }) => count,
    tell: async () => {},
    ...handlers,
  });

const UNHEARD = new Error('Could not establish connection. Receiving end does not exist.');
const real = fake.runtime.sendMessage;
type Sent = ReturnType<typeof vi.fn<typeof real>>;

/** Messages go through `sent`, which reaches the listeners where it does nothing else; timers wait to be run. */
function sendThrough(sent: Sent): void {
  vi.useFakeTimers();
  fake.runtime.sendMessage = sent.mockImplementation(real);
}

beforeEach(() => {
  fake.listeners.clear();
  fake.sender = page;
});
afterEach(() => {
  fake.runtime.sendMessage = real;
  vi.useRealTimers();
});

describe('createSender and answer', () => {
  it('give what the handler gave', async () => {
    serve();
    expect(await send('double', { count: 4 })).toBe(8);
    expect(await send('tell', {})).toBeUndefined();
  });

  it.each<[string, Sent]>([
    ['reached nobody', vi.fn().mockRejectedValueOnce(UNHEARD)],
    ['a panel left alone', vi.fn().mockResolvedValueOnce(undefined).mockResolvedValueOnce(null)],
  ])('send again what %s, since the background was being stopped', async (_, sent) => {
    sendThrough(sent);
    const double = vi.fn(async ({ count }) => 2 * count);
    serve({ double });
    const answered = send('double', { count: 4 });
    await vi.runAllTimersAsync();
    expect(await answered).toBe(8);
    expect(double).toHaveBeenCalledOnce();
  });

  it('give up on what nobody hears, and do not do twice what may have been done', async () => {
    const sent: Sent = vi.fn();
    sendThrough(sent);
    sent.mockRejectedValue(UNHEARD);
    const lost = expect(send('double', { count: 4 })).rejects.toThrow('does not exist');
    await vi.runAllTimersAsync();
    await lost;
    expect(sent).toHaveBeenCalledTimes(5);
    sent.mockReset().mockRejectedValue(new Error('The message port closed before a reply'));
    await expect(send('double', { count: 4 })).rejects.toThrow('port closed');
    expect(sent).toHaveBeenCalledOnce();
  });

  it.each([
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'Promised response from onMessage listener went out of scope',
  ])(
    'ask again where the background was stopped in the midst of a question, and do nothing twice: %s',
    async (words) => {
      const stopped = vi.fn().mockRejectedValueOnce(new Error(words));
      sendThrough(stopped);
      serve();
      const asked = send('readSum', { count: 4 });
      await vi.runAllTimersAsync();
      expect(await asked).toBe(4);
      stopped.mockReset().mockRejectedValue(new Error(words));
      await expect(send('double', { count: 4 })).rejects.toThrow(words);
      expect(stopped).toHaveBeenCalledOnce();
    },
  );

  it('tell the handler who sent it, on the browser’s word', async () => {
    const double = vi.fn(async () => 1);
    serve({ double });
    await send('double', { count: 1, sender: panel } as { count: number });
    expect(double).toHaveBeenCalledWith({ count: 1 }, page);
  });

  it('reject where nobody listens any more', async () => {
    vi.useFakeTimers();
    const stop = serve();
    stop();
    const lost = expect(send('double', { count: 1 })).rejects.toThrow('Nobody answered double');
    await vi.runAllTimersAsync();
    await lost;
  });

  it.each<[string, unknown]>([
    ['no object', 'double'],
    ['nothing', undefined],
    ['no body', { to: 'background', type: 'double' }],
    ['no type', { to: 'background', body: {} }],
    ['an unknown type', { to: 'background', type: 'triple', body: { count: 1 } }],
    // Names that every object has are no messages of ours.
    ['the name of a method', { to: 'background', type: 'constructor', body: { count: 1 } }],
    ['the name of a prototype', { to: 'background', type: '__proto__', body: { count: 1 } }],
    ['another address', { to: 'panel', type: 'double', body: { count: 1 } }],
  ])('leave alone what has %s', async (_, raw) => {
    const double = vi.fn(async () => 1);
    serve({ double });
    expect(await fake.deliver(raw, page)).toBeUndefined();
    expect(double).not.toHaveBeenCalled();
  });

  it('leave a message of another protocol to whoever knows it', async () => {
    serve();
    const other = { halve: { body: v.object({ count: v.number() }), reply: v.number() } };
    answer(other, 'background', isPage, { halve: async ({ count }) => count / 2 });
    expect(await createSender(other, 'background')('halve', { count: 4 })).toBe(2);
    expect(await send('double', { count: 4 })).toBe(8);
  });

  it.each([[{}], [{ count: '4' }], [null], [[]]])(
    'refuse the body %j with a reason, unheard',
    async (body) => {
      const double = vi.fn(async () => 1);
      serve({ double });
      await expect(send('double', body as never)).rejects.toThrow(/^double: /);
      expect(double).not.toHaveBeenCalled();
    },
  );

  it('do not hear a sender who may not ask', async () => {
    const double = vi.fn(async () => 1);
    serve({ double }, isExtensionPage);
    vi.useFakeTimers();
    const unheard = expect(send('double', { count: 1 })).rejects.toThrow('Nobody answered double');
    await vi.runAllTimersAsync();
    await unheard;
    expect(double).not.toHaveBeenCalled();
    fake.sender = panel;
    expect(await send('double', { count: 1 })).toBe(1);
  });

  it.each([
    ['an error', new Error('The disk is full'), 'The disk is full'],
    ['something else', 'no', 'no'],
  ])('tell the sender where the handler throws %s', async (_, thrown, words) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    serve({ double: () => Promise.reject(thrown) });
    await expect(send('double', { count: 1 })).rejects.toThrow(words);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  it('tell the sender where the handler throws at once', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const double = () => {
      throw new Error('At once');
    };
    serve({ double });
    await expect(send('double', { count: 1 })).rejects.toThrow('At once');
    told.mockRestore();
  });

  it('reject an answer of another shape than the protocol’s', async () => {
    serve({ double: async () => 'eight' });
    await expect(send('double', { count: 4 })).rejects.toThrow(/^double: .*number/i);
  });

  it.each([['eight'], [8], [{ value: 8 }], [{ ok: 'yes', value: 8 }], [{ ok: false }]])(
    'reject %j, which is no answer of ours',
    async (reply) => {
      const odd = createSender(protocol, 'background', async () => reply);
      await expect(odd('double', { count: 4 })).rejects.toThrow(/^double: /);
    },
  );
});

describe('createTabSender', () => {
  it('sends to the top frame of one tab', async () => {
    fake.tabs.sendMessage.mockResolvedValue({ ok: true, value: 8 });
    expect(await createTabSender(protocol, 7)('double', { count: 4 })).toBe(8);
    const message = { to: 'page', type: 'double', body: { count: 4 } };
    expect(fake.tabs.sendMessage).toHaveBeenCalledWith(7, message, { frameId: 0 });
  });
});

describe('broadcast', () => {
  it('tells panels, and does not mind where none is open', async () => {
    const heard = vi.fn();
    fake.listeners.add(heard);
    broadcast(protocol, 'tell', {});
    expect(heard.mock.calls[0]?.[0]).toEqual({ to: 'panel', type: 'tell', body: {} });
    const sendMessage = vi
      .spyOn(fake.runtime, 'sendMessage')
      .mockRejectedValue(new Error('Receiving end does not exist'));
    broadcast(protocol, 'tell', {});
    await new Promise((resume) => setTimeout(resume));
    sendMessage.mockRestore();
  });
});

describe('senders', () => {
  const inTab = { ...panel, frameId: 0, tab: { id: 3 } } as Sender;
  it.each<[string, Sender, [boolean, boolean]]>([
    ['our script in a page', page, [true, false]],
    ['our script in a frame of a page', { ...page, frameId: 4 }, [false, false]],
    ['our panel', panel, [false, true]],
    ['our panel in a tab', inTab, [false, true]],
    ['another extension', { ...page, id: 'other' }, [false, false]],
    ['another extension’s page', { ...panel, id: 'other' }, [false, false]],
    [
      'a page whose address starts like ours',
      { ...page, url: 'chrome-extension://sidelight.example/' },
      [true, false],
    ],
    ['nobody', {}, [false, false]],
  ])('%s', (_, sender, [asPage, asPanel]) => {
    expect([isPage(sender), isExtensionPage(sender)]).toEqual([asPage, asPanel]);
  });

  it('are the background only from outside of all tabs', () => {
    expect(isBackground(background)).toBe(true);
    expect(isBackground(page)).toBe(false);
    expect(isBackground(inTab)).toBe(false);
    expect(isBackground({ ...background, id: 'other' })).toBe(false);
  });
});
