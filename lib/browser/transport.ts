import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { type Result, unwrap } from '../result';
import { report } from './report';

/** Messages of one direction: the schema of each and of its answer. */
type Protocol = Record<string, { body: v.GenericSchema; reply: v.GenericSchema }>;
type BodyOf<P extends Protocol, K extends keyof P> = v.InferOutput<P[K]['body']>;
type ReplyOf<P extends Protocol, K extends keyof P> = v.InferOutput<P[K]['reply']>;

/** Who a message is for: the browser hands each to every listening context. */
export type Address = 'background' | 'page' | 'panel';

/** Who sent a message, on the browser's word. */
export type Sender = Browser.runtime.MessageSender;

/** One handler for each message of a direction. It may throw; the sender is told. */
export type Handlers<P extends Protocol> = {
  [K in keyof P]: (body: BodyOf<P, K>, sender: Sender) => Promise<ReplyOf<P, K>>;
};

const envelope = v.object({
  to: v.picklist(['background', 'page', 'panel']),
  type: v.string(),
  body: v.unknown(),
});

const outcome = v.variant('ok', [
  // Where a value is undefined, a browser that sends JSON leaves it out.
  v.object({ ok: v.literal(true), value: v.optional(v.unknown()) }),
  v.object({ ok: v.literal(false), error: v.string() }),
]);

/** Hands a message to the browser; rejects where nobody listens. */
type Deliver = (message: { to: Address; type: string; body: unknown }) => Promise<unknown>;

/**
 * A function that sends the messages of one direction and gives what was answered, parsed. Throws
 * where nobody answers, where the other side failed (with its words), or where the answer is not of
 * the protocol's shape.
 */
export function createSender<P extends Protocol>(
  protocol: P,
  to: Address,
  deliver: Deliver = to === 'background' ? (message) => postToBackground(message) : post,
) {
  return async <K extends keyof P & string>(
    type: K,
    body: BodyOf<P, K>,
  ): Promise<ReplyOf<P, K>> => {
    const raw = await deliver({ to, type, body });
    if (raw == null) throw new Error(`Nobody answered ${type}`);
    const result = parse(type, outcome, raw) as Result<unknown>;
    return parse(type, protocol[type]!.reply, unwrap(result)) as ReplyOf<P, K>;
  };
}

function parse(type: string, schema: v.GenericSchema, raw: unknown): unknown {
  const { success, output, issues } = v.safeParse(schema, raw);
  if (success) return output;
  throw new Error(`${type}: ${v.summarize(issues)}`);
}

/** Like `createSender`, to the page of one tab, top frame only. */
export function createTabSender<P extends Protocol>(protocol: P, tab: number) {
  return createSender(protocol, 'page', (message) =>
    browser.tabs.sendMessage(tab, message, { frameId: 0 }),
  );
}

/** Tells all extension pages that are open. Nobody there is no error. */
export function broadcast<P extends Protocol, K extends keyof P & string>(
  _protocol: P,
  type: K,
  body: BodyOf<P, K>,
): void {
  post({ to: 'panel', type, body }).catch(() => {
    // Nobody listens: no extension page is open.
  });
}

/**
 * Answers the messages of one direction. A body of another shape than its schema is refused, with a
 * reason for the sender. Left alone, since another listener of this context may know them: messages to
 * somebody else, of a type that the protocol lacks, or from a sender that `mayAsk` does not allow; where
 * no other answers, their sender hears that nobody did. Gives the function that stops it.
 */
export function answer<P extends Protocol>(
  protocol: P,
  to: Address,
  mayAsk: (sender: Sender) => boolean,
  handlers: Handlers<P>,
): () => void {
  const listener = (raw: unknown, sender: Sender, reply: (result: Result<unknown>) => void) => {
    const message = v.safeParse(envelope, raw);
    if (!message.success || message.output.to !== to || !mayAsk(sender)) return;
    const { type, body } = message.output;
    if (!Object.hasOwn(protocol, type)) return;
    handle(protocol, handlers, type, body, sender).then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function handle<P extends Protocol>(
  protocol: P,
  handlers: Handlers<P>,
  type: keyof P & string,
  raw: unknown,
  sender: Sender,
): Promise<Result<unknown>> {
  const body = v.safeParse(protocol[type]!.body, raw);
  if (!body.success) return { ok: false, error: `${type}: ${v.summarize(body.issues)}` };
  try {
    return { ok: true, value: await handlers[type](body.output as BodyOf<P, typeof type>, sender) };
  } catch (error) {
    report(error, `answering ${type}`, {}, await isOfPrivateWindow(sender, body.output));
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether a message is sent from a private window, or speaks of a tab in one. A tab that is gone may have been. */
async function isOfPrivateWindow(sender: Sender, body: unknown): Promise<boolean> {
  if (sender.tab?.incognito) return true;
  const { tab } = (body ?? {}) as { tab?: unknown };
  if (typeof tab !== 'number') return false;
  return browser.tabs.get(tab).then(
    ({ incognito }) => incognito,
    () => true,
  );
}

function post(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** How the browsers say that a message reached nobody, and so did nothing. */
const UNHEARD = /Receiving end does not exist/;
/** How they say that whoever was about to answer was stopped. */
const STOPPED = /message (?:channel|port) closed|went out of scope/i;
/** Messages that only ask, by the verb with which they begin: to ask twice does no more than to ask once. */
const QUESTION = /^(?:describe|find|list|read)[A-Z]/;
/** How long to wait for a background that is being stopped to be gone: the next message wakes it. ms */
const WAKING_MS = [150, 300, 600, 1200];

/**
 * A message that reached nobody is sent again: what was typed meanwhile would be lost with it. So is a
 * question in whose midst the background was stopped. Where a panel is open it hears each message, too,
 * and leaves this one alone: Firefox then gives no error but no answer.
 */
async function postToBackground(message: { type: string }, waits = WAKING_MS): Promise<unknown> {
  const [wait, ...others] = waits;
  try {
    const raw = await post(message);
    if (raw != null || wait === undefined) return raw;
  } catch (error) {
    if (wait === undefined || !mayBeRepeated(error, message.type)) throw error;
  }
  await new Promise((resume) => setTimeout(resume, wait));
  return postToBackground(message, others);
}

function mayBeRepeated(error: unknown, type: string): boolean {
  if (!(error instanceof Error)) return false;
  return UNHEARD.test(error.message) || (STOPPED.test(error.message) && QUESTION.test(type));
}

/** Whether a sender is one of our scripts in the top frame of a tab. */
export function isPage(sender: Sender): boolean {
  return (
    sender.id === browser.runtime.id &&
    sender.tab?.id !== undefined &&
    sender.frameId === 0 &&
    !isExtensionPage(sender)
  );
}

/** Whether a sender is a page of this extension, in a panel or a tab. */
export function isExtensionPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && !!sender.url?.startsWith(browser.runtime.getURL('/'));
}

/** Whether a sender is our background, or a page of ours that is in no tab: the browser tells them apart by address alone. */
export function isBackground(sender: Sender): boolean {
  return sender.id === browser.runtime.id && !sender.tab;
}
